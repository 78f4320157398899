"""Papers (*stukken*): what leaves the room of a council, worked out from what was decided. For packs with the council's words."""

from collections.abc import Iterator, Mapping
from typing import Literal, assert_never

from msgspec import Struct

from game.rules.kinds.card import Card
from game.rules.kinds.chosen import Tagged
from game.rules.kinds.parts import DecidedBy
from game.rules.scenario import Scenario
from game.rules.state import Case, Decision, State
from game.rules.state.remembered import BudgetChange
from game.rules.terms.references import Addition
from game.rules.terms.text import Message, Text, message
from game.rules.terms.value import Chosen, Value

PaperKind = Literal[
    "council",
    "executive",
    "case_officer",
    "works_council",
    "director",
    "court",
    "motion",
    "amendment",
    "budget_change",
]
"""*Raadsbesluit*, *collegebesluit*, *beschikking*, *advies*, *besluit*, *uitspraak*; *motie*, *amendement*, *begrotingswijziging*."""

BY: Mapping[DecidedBy, PaperKind] = {
    "council": "council",
    "executive": "executive",
    "case_officer": "case_officer",
    "works_council": "works_council",
    "director": "director",
    "court": "court",
}
TAKEN = ("decided", "passed", "revised")
"""How a case closes of which a paper leaves the room."""
HEARD = (*TAKEN, "held", "withdrawn", "void")
"""How a case closes in which a works council was heard: its letter leaves the room whatever the director decided."""


class Paper(Struct, frozen=True):
    """A paper: each kind is numbered by itself, from 1."""

    kind: PaperKind
    number: int
    card: str | None
    """What it is about; `None` of money that was moved outside a case."""
    occurrence: int
    words: Message
    """One line: number, name and what."""


class _Decided(Struct, frozen=True):
    card: str
    occurrence: int
    value: Value | None
    """`None`: a works council was heard, and the director decided nothing."""
    additions: tuple[Addition, ...]
    covered: tuple[BudgetChange, ...]
    advised: str | None = None
    """The option that a works council said, or that it is not theirs; only where the card is put to one."""
    answered: str | None = None
    """The option that its director decided, whatever became of that later: a paper that left keeps its number."""


def has_papers(scenario: Scenario) -> bool:
    """Whether papers leave the room in this pack."""
    return scenario.settings.words == "council"


def document(scenario: Scenario, state: State) -> Message | None:
    """What the page of now is called in the council's words."""
    if not has_papers(scenario):
        return None
    match state.phase:
        case "opening" | "quarter" if state.quarter == 1:
            return message("document.budget")
        case "quarter_end":
            return message("document.report", number=state.quarter)
        case "over":
            return message("document.account")
        case "values" | "goal" | "opening" | "quarter" | "turn" | "visit" | "case":
            return None
        case unknown:
            assert_never(unknown)


def papers(scenario: Scenario, state: State) -> tuple[Paper, ...]:
    """Every paper of the year so far, quarter by quarter; none in a pack without the council's words."""
    if not has_papers(scenario):
        return ()
    counts: dict[PaperKind, int] = {}
    found: list[Paper] = []
    loose = [it for it in state.budget_changes if it.card is None]
    for quarter in range(1, state.quarter + 1):
        found += [_change(scenario, it, None, 1, counts) for it in loose if it.quarter == quarter]
        for one in _decided(scenario, state, quarter):
            found += _of(scenario, one, counts)
    return tuple(found)


def papers_of_case(scenario: Scenario, state: State) -> tuple[Paper, ...]:
    """Those of the open case, once it is decided."""
    case = state.case
    if case is None or case.practice or case.how not in HEARD:
        return ()
    return tuple(it for it in papers(scenario, state) if (it.card, it.occurrence) == (case.card, case.occurrence))


def _decided(scenario: Scenario, state: State, quarter: int) -> Iterator[_Decided]:
    for it in state.decisions:
        if it.quarter == quarter and _leaves(it):
            own = tuple(
                change
                for change in state.budget_changes
                if (change.card, change.occurrence) == (it.card, it.occurrence)
            )
            yield _Decided(it.card, it.occurrence, it.value, it.additions, own, it.advised, _answered(it))
    case = state.case
    if case is None or case.practice or quarter != state.quarter or not _leaves(case):
        return
    covered = changes_of_case(scenario, state)
    yield _Decided(case.card, case.occurrence, case.value, case.additions, covered, case.advised, _answered(case))


def _answered(it: Decision | Case) -> str | None:
    return None if it.given is None else it.given.option


def _leaves(it: Decision | Case) -> bool:
    """Whether a paper leaves the room of this case."""
    return (it.how in TAKEN and it.value is not None) or (it.how in HEARD and it.advised is not None)


def changes_of_case(scenario: Scenario, state: State) -> tuple[BudgetChange, ...]:
    """What the open case moves between funds, where the council decides it."""
    case = state.case
    if case is None or case.practice or not has_papers(scenario) or case.how not in TAKEN:
        return ()
    if scenario.dilemmas[case.card].decided_by != "council":
        return ()
    return tuple(
        BudgetChange(state.quarter, it.source, it.fund, it.amount, case.card, case.occurrence) for it in case.covered
    )


def _of(scenario: Scenario, one: _Decided, counts: dict[PaperKind, int]) -> Iterator[Paper]:
    card = scenario.dilemmas[one.card]
    option = None if one.value is None else chosen(card, one.value)
    kind: PaperKind | None = None if card.decided_by is None else BY[card.decided_by]
    if option is not None and option.paper == "motion":
        kind = "motion"
    names = card.names()
    if card.council is not None:
        # The works council writes what it said; what is decided, the director does.
        if one.advised in names:
            yield _paper(one, card, "works_council", names[one.advised], counts)
        if one.answered in names:
            yield _paper(one, card, "director", names[one.answered], counts)
    elif kind is not None:
        what = names[one.value.option] if isinstance(one.value, Chosen) else card.title
        yield _paper(one, card, kind, what, counts)
    if card.decided_by == "council" and option is not None:
        for it in one.additions:
            if Chosen(it.option) == one.value:
                yield _amendment(scenario, one, card, it, counts)
    for change in one.covered:
        yield _change(scenario, change, one.card, one.occurrence, counts)


def _paper(one: _Decided, card: Card, kind: PaperKind, what: Text, counts: dict[PaperKind, int]) -> Paper:
    number = _next(counts, kind)
    return Paper(
        kind, number, one.card, one.occurrence, message(f"paper.of.{kind}", number=number, title=card.title, what=what)
    )


def _amendment(scenario: Scenario, one: _Decided, card: Card, it: Addition, counts: dict[PaperKind, int]) -> Paper:
    number = _next(counts, "amendment")
    text = card.amendments()[it]
    assert one.value is not None
    branch = next(branch for branch in card.added(one.value, (it,)))
    paid = [move for effect in branch.consequences.now for move in effect.moves if move.what == "fund"]
    if paid:
        fund, amount = scenario.funds[paid[0].id].name, abs(sum(move.amount for move in paid if move.id == paid[0].id))
        words = message(
            "paper.of.amendment_covered", number=number, title=card.title, what=text, fund=fund, amount=amount
        )
    else:
        words = message("paper.of.amendment", number=number, title=card.title, what=text)
    return Paper("amendment", number, one.card, one.occurrence, words)


def _change(
    scenario: Scenario, change: BudgetChange, card: str | None, occurrence: int, counts: dict[PaperKind, int]
) -> Paper:
    number = _next(counts, "budget_change")
    source, target = scenario.funds[change.source].name, scenario.funds[change.target].name
    words = message("paper.of.budget_change", number=number, source=source, target=target, amount=change.amount)
    return Paper("budget_change", number, card, occurrence, words)


def _next(counts: dict[PaperKind, int], kind: PaperKind) -> int:
    counts[kind] = counts.get(kind, 0) + 1
    return counts[kind]


def chosen(card: Card, value: Value) -> Tagged | None:
    """The option that was chosen, on a card that has options."""
    return card.tagged().get(value.option) if isinstance(value, Chosen) else None


def wishes(scenario: Scenario, state: State) -> tuple[Text, ...]:
    """What the table asks for in the next year's plans (*kadernota*): of each card its last decision."""
    last = {decision.card: decision for decision in state.decisions}
    found = []
    for it in last.values():
        option = None if it.value is None or it.how not in TAKEN else chosen(scenario.dilemmas[it.card], it.value)
        if option is not None and option.next_year is not None:
            found.append(option.next_year)
    return tuple(found)
