"""Whether what is expected of simulated evenings names what there is, and can be met at all."""

from collections.abc import Collection
from typing import assert_never

from game.content.checking.references import tell_card
from game.content.checking.subject import Subject
from game.content.expectations import ExpectedOf
from game.content.reading.nodes import Loc
from game.content.written.expect import WrittenPlan


def check_expecting(subject: Subject) -> None:
    """Tell what in `expect` and in the plans names nothing, holds for nothing, or says nothing."""
    expect = subject.scenario.expect
    if expect is not None:
        for loc, what, of, _, band in expect.bands():
            if band.at_least > band.at_most:
                subject.tell_key(loc, "content.expect_empty", least=band.at_least, most=band.at_most)
            elif (band.at_least, band.at_most) == (0, 100):
                subject.tell_key(loc, "content.expect_nothing")
            _named(subject, loc, what, of)
        for place, minutes in enumerate(expect.minutes):
            if minutes.at_least > minutes.at_most:
                loc = ("expect", "minutes", place, "at_least")
                subject.tell(loc, "content.expect_empty", least=minutes.at_least, most=minutes.at_most)
    for id, plan in subject.scenario.plans.items():
        _plan(subject, ("plans", id), plan)


def _named(subject: Subject, loc: Loc, what: ExpectedOf, of: str) -> None:
    match what:
        case "goals" | "endings":
            if subject.complete(what):
                _among(subject, loc[:3], of, getattr(subject.scenario, what))
        case "best" | "facts":
            card, _, inner = of.partition(".")
            found = subject.scenario.dilemmas.get(card)
            if found is None:
                tell_card(subject, subject.tell_key, loc[:3], card)
            elif what == "facts":
                _among(subject, loc[:3], inner, [id for id, fact in found.facts.items() if fact.hidden])
            elif inner:
                _among(subject, loc[:3], inner, found.names())
        case "supervision" | "steering":
            pass  # about the pack as a whole
        case _:
            assert_never(what)


def _among(subject: Subject, loc: Loc, id: str, there: Collection[str]) -> None:
    if id not in there:
        subject.tell_key(loc, "content.expect_unknown", id=id, hint=subject.known.hint(id, there))


def _plan(subject: Subject, loc: Loc, plan: WrittenPlan) -> None:
    for place, id in enumerate(plan.cards):
        if id not in subject.scenario.dilemmas:
            tell_card(subject, subject.tell, (*loc, "cards", place), id)
    for key in ("choose", "ask"):
        for id in getattr(plan, key):
            if id not in subject.scenario.dilemmas:
                tell_card(subject, subject.tell_key, (*loc, key, id), id)
    for id, asked in plan.ask.items():
        card = subject.scenario.dilemmas.get(id)
        questions = getattr(card, "questions", {})
        for place, question in enumerate(asked):
            if card is not None and question not in questions:
                hint = subject.known.hint(question, questions)
                subject.tell((*loc, "ask", id, place), "content.expect_unknown", id=question, hint=hint)
    for id, choice in plan.choose.items():
        card = subject.scenario.dilemmas.get(id)
        named = (choice,) if isinstance(choice, str) else tuple(choice)
        for it in named:
            if card is not None and it not in card.names():
                hint = subject.known.hint(it, card.names())
                subject.tell_key((*loc, "choose", id), "content.expect_unknown", id=it, hint=hint)
    if plan.ending is not None and subject.complete("endings") and plan.ending not in subject.scenario.endings:
        endings = subject.scenario.endings
        hint = subject.known.hint(plan.ending, endings)
        subject.tell((*loc, "ending"), "content.expect_unknown", id=plan.ending, hint=hint)
    if plan.ending is None and plan.holds is None:
        subject.tell_key(loc, "content.plan_expects_nothing")
