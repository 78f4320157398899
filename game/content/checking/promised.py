"""What the head promises and the cards must keep: cases for the agenda, papers of a council, a paper with news."""

from game.content.checking.subject import Subject
from game.content.written.kinds.options import WrittenOptionCard
from game.rules.terms.text import message


def check_promised(subject: Subject) -> None:
    """Tell an agenda without enough cards, and cards of which nothing comes into a paper."""
    if subject.whole:
        _agenda(subject)
    if subject.scenario.settings.words == "council":
        for loc, _, card in subject.cards():
            if card.decided_by is None and card.only != "practice":
                subject.tell_key(loc, "content.no_paper", hint=message("content.hint.decided_by"))
    _headlines(subject)


def _agenda(subject: Subject) -> None:
    """Who wrote down an agenda promised so many cases. A pack of one card is a first try, and no year."""
    scenario = subject.scenario
    cards = sum(card.only != "practice" for _, _, card in subject.cards())
    cases = scenario.quarters * scenario.agenda
    if subject.written("agenda") and 1 < cards < cases:
        values = {"quarters": scenario.quarters, "agenda": scenario.agenda, "cases": cases, "cards": cards}
        subject.tell(("agenda",), "content.too_few_cards", hint=message("content.hint.agenda"), **values)


def _headlines(subject: Subject) -> None:
    """Who names the paper wants to read of every choice. A budget and a ranking are told of by their figures."""
    if subject.scenario.newspaper is None:
        return
    told = {
        loc[1]
        for loc, thing, card in subject.everything
        if card is not None and getattr(thing, "headline", None) is not None
    }
    for loc, id, card in subject.cards():
        if isinstance(card, WrittenOptionCard) and id not in told and card.only != "practice":
            subject.tell_key(loc, "content.no_headline", hint=message("content.hint.headline"))
