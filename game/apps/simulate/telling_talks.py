"""What is said of talks: whether anything hangs on what they bring out, whether that pays, and who finds it."""

from collections.abc import Iterator

from game.apps.simulate.finding import Finding, found
from game.apps.simulate.outcome import FactCost
from game.apps.simulate.weighing import HARDLY, BesideOthers, Weighed
from game.rules.conditions import IsKnown, WasKnown
from game.rules.kinds.card import Card
from game.rules.scenario import Scenario, conditions_in

REWARD = 50
"""For so few of a thousand kinds of people, what had to be found out is not worth finding."""
FORM_FINDS, LISTENER_FINDS = 250, 500


def talks(scenario: Scenario, weighed: tuple[Weighed, ...], facts: tuple[FactCost, ...]) -> Iterator[Finding]:
    """Card by card."""
    best = {(it.card, one.label): one for it in weighed for one in it.decisions}
    by_card: dict[str, list[FactCost]] = {}
    for it in facts:
        by_card.setdefault(it.card, []).append(it)
    for id, of in by_card.items():
        card = scenario.dilemmas[id]
        decisive = [it for it in of if it.opens]
        if not decisive and not _looked_at(scenario, id):
            yield found("never_decisive", ("dilemmas", id, "facts"), 1, 400, title=card.title)
        for it in decisive:
            yield from _rewarded(card, it, best)
        # By listening or by form is how one asks a resident.
        if decisive and card.inquiry is not None and card.inquiry.resident is not None:
            yield from _found_by(card, decisive)


def _rewarded(card: Card, fact: FactCost, best: dict[tuple[str, str], BesideOthers]) -> Iterator[Finding]:
    """That all to which it leads is hardly anybody's best; nothing where that cannot be said."""
    leads_to = [best.get((card.id, option)) for opened in fact.opens for option in opened.leads_to]
    weighed = [one for one in leads_to if one is not None]
    if len(weighed) < len(leads_to) or not weighed or any(not it.leads_to for it in fact.opens):
        return
    if max(one.best for one in weighed) < REWARD and max(one.possibly for one in weighed) <= HARDLY:
        yield found(
            "not_rewarded",
            ("dilemmas", card.id, "facts", fact.fact),
            1,
            300,
            title=card.title,
            fact=card.facts[fact.fact].text,
            percent=max(weighed, key=lambda one: one.best).told,
        )


def _found_by(card: Card, decisive: list[FactCost]) -> Iterator[Finding]:
    way = ("dilemmas", card.id, "questions")
    form = max((it.share("form") for it in decisive), key=lambda it: it.mille)
    listener = max((it.share("listener") for it in decisive), key=lambda it: it.mille)
    if form.low > FORM_FINDS:
        yield found("talk_easy", way, 1, form.mille // 3, title=card.title, percent=form.told)
    if listener.high < LISTENER_FINDS:
        yield found("talk_hard", way, 1, 400, title=card.title, percent=listener.told)


def _looked_at(scenario: Scenario, card: str) -> bool:
    """Whether anything but another question hangs on what a talk brought out: an effect, a text, or another card."""
    it = scenario.dilemmas[card]
    questions = () if it.inquiry is None else it.inquiry.questions.values()
    own = {id(question.when) for question in questions}
    here = (test for when in conditions_in(it) if id(when) not in own for test in when.every_test())
    elsewhere = (test for when in scenario.conditions for test in when.every_test())
    known_there = any(isinstance(test, WasKnown) and test.card == card for test in elsewhere)
    return known_there or any(isinstance(test, IsKnown) for test in here)
