"""What can be put to the group for its report: parts of it, and each text that people wrote."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from game.apps.session.approval.closed_cases import ClosedCase, closed_cases
from game.apps.session.approval.hanging import EVERYTHING, hangs_on
from game.apps.session.approval.recognisable import invented, recognisable, recognisable_person
from game.apps.session.approval.report_item import KINDS, OF_A_CASE, OF_THE_YEAR, ON_ITS_OWN, ReportItem
from game.apps.session.approval.wordings import Spoken, spoken, written
from game.log.entries import Entry
from game.log.reading.texts import TextTable
from game.log.records import Acted, Impressed, Opened
from game.log.told.approval import counts_item, decision_item, other_item, role_item
from game.log.told.line import live
from game.log.told.looked_at import LookedAt, looked_at
from game.rules.ballots.impressions import TooFew
from game.rules.events import BallotClosed, CaseOpened, Event
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.tally import Named
from game.rules.terms.text import message
from game.rules.terms.value import Chosen
from game.rules.views.seats import role_of


def items(scenario: Scenario, state: State, entries: Sequence[Entry], texts: TextTable) -> tuple[ReportItem, ...]:
    """Everything there is to approve, case by case, then the rest. A text that was forgotten is not put to the group."""
    told = tuple(event for entry in (entries[0], *live(entries)) for event in _events(entry))
    names, closed = invented(scenario), closed_cases(told)
    numbers = {case.key: case.number for case in closed}
    found = [
        *(_cases(scenario, closed) if closed else (ReportItem("decisions", "decisions"),)),
        *_by_name(told),
        *_people(scenario, state, told),
        *((ReportItem("research", "research"),) if closed else ()),
        *(_other(scenario, it, numbers, texts, names) for it in looked_at(entries) if it.case in numbers),
        *((ReportItem("before_after", "before_after"),) if _impressed(entries) else ()),
        *(
            ReportItem(
                id,
                kind,
                about,
                numbers.get(case, 0) if case is not None else 0,
                words=words,
                somebody=_somebody(texts, names, id, *also),
            )
            for id, kind, about, also, case in _each_once(*spoken(scenario, told), *written(entries))
            if (words := _words(texts, id, *also))
        ),
    ]
    decided = {case.number: decision_item(*case.key) for case in closed} or {0: "decisions"}
    tied = (_tied(item, decided) for item in found)
    return tuple(sorted(tied, key=lambda it: (it.kind not in OF_A_CASE, it.number, KINDS.index(it.kind))))


def _cases(scenario: Scenario, closed: tuple[ClosedCase, ...]) -> Iterator[ReportItem]:
    """Each case that can be told, with the other decisions that it tells of; and what became public of its ballots."""
    for case in closed:
        title, hangs = scenario.dilemmas[case.card].title, hangs_on(scenario, case)
        along = [it for it in closed if it is not case and (EVERYTHING in hangs or it.card in hangs)]
        yield ReportItem(
            decision_item(*case.key),
            "decision",
            title,
            case.number,
            needs=tuple(decision_item(*it.key) for it in along),
            along=tuple(it.number for it in along),
        )
        # Under one voice no count was kept, and none leaves the room.
        if case.voted and scenario.settings.outside == "counts":
            yield ReportItem(counts_item(*case.key), "counts", title, case.number)


def _other(
    scenario: Scenario,
    it: LookedAt,
    numbers: dict[tuple[str, int], int],
    texts: TextTable,
    names: frozenset[str],
) -> ReportItem:
    """Another choice that was looked at: it tells of the whole year, and goes in only with every decision."""
    card, number = scenario.dilemmas[it.card], numbers[it.case]
    named = card.names().get(it.value.option) if isinstance(it.value, Chosen) else None
    words = () if it.prediction is None else _words(texts, it.prediction)
    return ReportItem(
        other_item(it.entry),
        "other",
        card.title,
        number,
        along=tuple(other for other in numbers.values() if other != number),
        instead=message("item.other.another") if named is None else named,
        words=words,
        somebody=_somebody(texts, names, it.prediction) if it.prediction is not None and words else (),
    )


def _tied(item: ReportItem, decided: dict[int, str]) -> ReportItem:
    """The item with what it cannot go in without."""
    if item.kind in ON_ITS_OWN:
        return item
    every = tuple(decided.values())
    if item.kind in OF_THE_YEAR:
        return replace(item, needs=every)
    return replace(item, needs=(decided[item.number],)) if item.number else replace(item, of=every)


def _each_once(*found: Spoken) -> Iterable[Spoken]:
    """A question that was parked may have become a case of the table's own: it is put to the group as it was written."""
    return {it[0]: it for it in found}.values()


def _words(texts: TextTable, first: str, *also: str | None) -> tuple[str, ...]:
    """The words of a text and of what belongs to it; none where the text itself was forgotten."""
    if texts.get(first) is None:
        return ()
    found = (texts.get(id) for id in (first, *also) if id is not None)
    return tuple(words for words in found if words is not None)


def _somebody(
    texts: TextTable, names: frozenset[str], first: str, who: str | None = None, when: str | None = None
) -> tuple[str, ...]:
    """What looks like a person or a place in a text, or in an agreement."""
    found = [recognisable(words, names) for id in (first, when) if id is not None and (words := texts.get(id))]
    if who is not None and (words := texts.get(who)):
        found.append(recognisable_person(words))
    return tuple(dict.fromkeys(part for parts in found for part in parts))


def _people(scenario: Scenario, state: State, told: tuple[Event, ...]) -> Iterator[ReportItem]:
    """Who led where there was more than one seat, the roles that were played, and the core values people chose."""
    if state.values is not None:
        yield ReportItem("values", "values")
    one_voice = scenario.settings.outside == "one_voice"
    if (
        len(state.seats) > 1
        and not one_voice
        and any(isinstance(event, CaseOpened) and not event.practice for event in told)
    ):
        yield ReportItem("rapporteurs", "rapporteurs")
    for seat in state.seats:
        role = role_of(scenario, state, seat)
        if role is not None:
            yield ReportItem(role_item(seat.id), "role", role.name)


def _impressed(entries: Sequence[Entry]) -> bool:
    """Whether people were asked again after the evening, and something of that may be told."""
    kept = (entry.record for entry in entries)
    return any(isinstance(it, Impressed) and it.when == "after" and not isinstance(it.told[0], TooFew) for it in kept)


def _events(entry: Entry) -> tuple[Event, ...]:
    return entry.record.events if isinstance(entry.record, (Opened, Acted)) else ()


def _by_name(told: tuple[Event, ...]) -> Iterator[ReportItem]:
    if any(isinstance(event, BallotClosed) and isinstance(event.published, Named) for event in told):
        yield ReportItem("by_name", "by_name")
