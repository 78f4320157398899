"""Whether a case can be read aloud and decided in the minutes that the pack reckons with."""

from game.content.aloud import WORDS_A_MINUTE, all_words, least
from game.content.checking.subject import Subject
from game.rules.parts.pace import CASE, TALK


def check_pace(subject: Subject) -> None:
    """Tell what is promised and cannot be done: at the pace that is too short, or at the card where the pack says none."""
    pace = subject.scenario.pace
    case = CASE if pace is None or pace.case is None else pace.case
    talk = TALK if pace is None or pace.talk is None else pace.talk
    dilemmas = subject.scenario.compiled().dilemmas
    for loc, id, _ in subject.cards():
        card = dilemmas[id]
        there, takes = case + (talk if card.inquiry is not None else 0), least(card)
        if takes > there:
            subject.tell(
                (*loc, "case") if pace is None or pace.case is None else ("pace", "case"),
                "content.pace_too_short",
                card=id,
                words=all_words(card),
                aloud=WORDS_A_MINUTE,
                minutes=there,
                least=takes,
                better=case + takes - there,
            )
