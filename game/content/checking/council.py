"""Whether what is put to a works council can be answered: its director, its conditions, its court."""

from collections.abc import Iterator, Sequence

from game.content.checking.references import tell_option
from game.content.checking.subject import Subject
from game.content.checking.variants import always
from game.content.reading.nodes import Loc
from game.content.written.conditions import WrittenCondition
from game.content.written.kinds.card import WrittenCard
from game.content.written.kinds.choice import WrittenChoice
from game.content.written.kinds.council import WrittenAnswer, WrittenDirector, WrittenRuling
from game.rules.council.part import NOT_OURS
from game.rules.decisions import Right, rights

ELSEWHERE = ("default", "revise", "postpone")
"""What there is for a table that decides itself."""
WHERE = ("director", "court")
"""Where it may be asked what the works council said."""


def check_council(subject: Subject) -> None:
    """Tell what a works council cannot be asked, and what its director cannot answer."""
    for loc, _, card in subject.cards():
        right = rights().get(card.decision or "")
        if right is None:
            _no_right(subject, loc, card)
        elif not isinstance(card, WrittenChoice) or card.only == "practice":
            subject.tell((*loc, "decision"), "content.right_on_choice", rule=str(card.decision))
        else:
            _right(subject, loc, card, right)
    _asked_elsewhere(subject)
    scenario = subject.scenario
    if scenario.canteen is not None and scenario.newspaper is not None:
        subject.tell_key(("canteen",), "content.canteen_beside_paper")
    if scenario.settings.outside == "counts" and any(card.decision in rights() for _, _, card in subject.cards()):
        subject.tell(("settings", "outside"), "content.counts_outside")


def _no_right(subject: Subject, loc: Loc, card: WrittenCard) -> None:
    for key in ("director", "court", "scope", "questions"):
        if isinstance(card, WrittenChoice) and key in card.model_fields_set:
            subject.tell_key((*loc, key), "content.right_missing", key=key)


def _asked_elsewhere(subject: Subject) -> None:
    for loc, condition, card in subject.conditions():
        asks = condition.advised or condition.adopted
        if asks and (card is None or loc[2] not in WHERE):
            subject.tell_key((*loc, "advised" if condition.advised else "adopted"), "content.advised_elsewhere")


def _right(subject: Subject, loc: Loc, card: WrittenChoice, right: Right) -> None:
    for key in ELSEWHERE:
        if key in card.model_fields_set:
            subject.tell_key((*loc, key), "content.council_decides_not", key=key)
    for id, option in card.options.items():
        if option.revise:
            subject.tell_key((*loc, "options", id, "revise"), "content.council_decides_not", key="revise")
        _promises(subject, (*loc, "options", id, "amendments"), card, id)
    if NOT_OURS in card.options:
        subject.tell_key((*loc, "options", NOT_OURS), "content.not_ours_taken", option=NOT_OURS)
    if card.law is None:
        subject.tell_key(loc, "content.council_law_missing")
    if card.director is not None:
        _director(subject, (*loc, "director"), card, card.director, right)
    elif "follows" in right.does and "deviates" in right.does and not right.suspends:
        pass
    else:
        subject.tell_key(loc, "content.director_missing", rule=str(card.decision))
    _court(subject, loc, card, right)


def _conditions(card: WrittenChoice) -> dict[str, None]:
    return dict.fromkeys(it for option in card.options.values() for it in option.amendments)


def _promises(subject: Subject, loc: Loc, card: WrittenChoice, id: str) -> None:
    """An uncertain consequence of a condition is told as a promise that was broken: it should not be good news."""
    for name, amendment in card.options[id].amendments.items():
        for place, later in enumerate(amendment.later):
            uncertain = later.chance is not None or later.when is not None
            if uncertain and later.moves and all(amount > 0 for amount in later.moves.values()):
                subject.tell_key((*loc, name, "later", place), "content.promise_broken_well")


def _director(subject: Subject, loc: Loc, card: WrittenChoice, director: WrittenDirector, right: Right) -> None:
    if director.intends is not None:
        tell_option(subject, (*loc, "intends"), director.intends, card, "content.unknown_option")
        option = card.options.get(director.intends)
        closed = any(director.intends in twist.closes for twist in card.twist.values())
        if closed or (option is not None and option.when is not None):
            subject.tell((*loc, "intends"), "content.intends_closed", option=director.intends)
    elif "declines" not in right.does:
        subject.tell_key(loc, "content.intends_missing")
    for place, answer in enumerate(director.answers):
        _answer(subject, (*loc, "answers", place), card, answer, right)
    _rows(subject, (*loc, "answers"), [it.when for it in director.answers])


def _answer(subject: Subject, loc: Loc, card: WrittenChoice, answer: WrittenAnswer, right: Right) -> None:
    if answer.does not in right.does:
        known = ", ".join(right.does)
        subject.tell((*loc, "does"), "content.does_unknown", does=answer.does, rule=str(card.decision), known=known)
    advised = () if answer.when is None else answer.when.advised
    if answer.decides is not None:
        tell_option(subject, (*loc, "decides"), answer.decides, card, "content.unknown_option")
        if answer.does in right.does and answer.does not in ("deviates", "acts_anyway", "asks_court"):
            subject.tell_key((*loc, "decides"), "content.decides_unread", does=answer.does)
        elif answer.decides in advised:
            subject.tell((*loc, "decides"), "content.deviates_to_advised", option=answer.decides)
    elif answer.does in right.does and answer.does in ("deviates", "acts_anyway"):
        subject.tell_key((*loc, "does"), "content.decides_missing", does=answer.does)
    for place, name in enumerate(answer.named):
        _condition(subject, (*loc, "keeps", place), name, card)
    if answer.when is not None:
        _when(subject, (*loc, "when"), answer.when, card)
        if NOT_OURS in advised:
            subject.tell_key((*loc, "when"), "content.not_ours_never")


def _when(subject: Subject, loc: Loc, when: WrittenCondition, card: WrittenChoice) -> None:
    for part in when.parts():
        for place, id in enumerate(part.advised):
            if id != NOT_OURS:
                tell_option(subject, (*loc, "advised", place), id, card, "content.unknown_option")
        for place, name in enumerate(part.adopted):
            _condition(subject, (*loc, "adopted", place), name, card)


def _condition(subject: Subject, loc: Loc, name: str, card: WrittenChoice) -> None:
    known = _conditions(card)
    if name not in known:
        subject.tell(loc, "content.unknown_condition", condition=name, hint=subject.known.hint(name, known))


def _rows(subject: Subject, loc: Loc, whens: Sequence[WrittenCondition | None]) -> None:
    """The first that holds is taken: the last always holds, and none before it always does."""
    if whens and whens[-1] is not None:
        subject.tell_key((*loc, len(whens) - 1, "when"), "content.last_row_when")
    for place, when in enumerate(whens[1:], start=1):
        earlier = whens[:place]
        if any(it is None for it in earlier):
            subject.tell_key((*loc, place), "content.row_unreachable")
        elif when is not None:
            first = next((n for n, it in enumerate(earlier, 1) if it is not None and always(it, when)), None)
            if first is not None:
                subject.tell_key((*loc, place, "when"), "content.row_subsumed", first=first)


def _court(subject: Subject, loc: Loc, card: WrittenChoice, right: Right) -> None:
    answers = () if card.director is None else card.director.answers
    goes = [it.does for it in answers if it.does in ("deviates", "asks_court")] if right.court is not None else []
    if not card.court:
        if goes:
            subject.tell_key(loc, "content.court_missing", does=goes[0])
        return
    if right.court is None:
        subject.tell_key((*loc, "court"), "content.court_of_other_right", rule=str(card.decision))
        return
    # A director who leaves a condition out deviates too.
    every = set(_conditions(card))
    partly = any(it.does == "follows" and it.keeps is not None and "all" not in it.keeps and every - set(it.named) for it in answers)  # fmt: skip
    unfit = [it for it in answers if it.does not in right.does]
    if not goes and not unfit and not (right.suspends and partly):
        subject.tell_key((*loc, "court"), "content.court_never")
    for place, ruling in enumerate(card.court):
        here = (*loc, "court", place)
        _word(subject, here, ruling, str(card.decision), right.court)
        if ruling.when is not None:
            _when(subject, (*here, "when"), ruling.when, card)
    _rows(subject, (*loc, "court"), [it.when for it in card.court])


def _word(subject: Subject, loc: Loc, ruling: WrittenRuling, rule: str, word: str) -> None:
    """Tell a ruling in the word of another right; what it said is written in the word of this one."""
    said = list(_says(ruling))
    for other in said:
        if other != word:
            value = str(getattr(ruling, other)).lower()
            # Who agrees with the works council gives the director no leave.
            turned = "false" if value == "true" else "true"
            subject.tell_key(
                (*loc, other), "content.court_word", rule=rule, wrong=f"{other}: {value}", right=f"{word}: {turned}"
            )
    if not said:
        subject.tell_key(loc, "content.court_silent", word=word)


def _says(ruling: WrittenRuling) -> Iterator[str]:
    if ruling.upholds is not None:
        yield "upholds"
    if ruling.grants is not None:
        yield "grants"
