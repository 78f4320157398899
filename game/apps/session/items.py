"""What can be put to the group for its report: parts of it, and each text that people wrote."""

from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from msgspec import Struct
from msgspec.structs import replace

from game.apps.session.closed_cases import ClosedCase, closed_cases
from game.apps.session.hanging import EVERYTHING, hangs_on
from game.apps.session.recognisable import invented, recognisable, recognisable_person
from game.apps.session.wordings import ItemKind, Spoken, spoken, written
from game.log.approval import counts_item, decision_item, role_item
from game.log.entries import Entry
from game.log.line import live
from game.log.records import Acted, Opened
from game.log.texts import TextTable
from game.rules.events import BallotClosed, CaseOpened, Event
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.tally import Named
from game.rules.text import Words, message
from game.rules.views.seats import role_of

KINDS: tuple[ItemKind, ...] = get_args(ItemKind)
USUAL: tuple[ItemKind, ...] = ("decisions", "decision", "counts", "reason", "agreement")
"""What goes in unless the group says otherwise; everything else only where the group says so."""

ON_ITS_OWN: tuple[ItemKind, ...] = ("decisions", "decision", "agreement", "owner", "parked", "note")
"""What can stand in a report without a decision; everything else is about one, or about all of them."""
OF_A_CASE: tuple[ItemKind, ...] = ("decision", "counts", "reason", "statement", "question", "idea", "sharpened")
"""What is put to the group below the title of its case."""
OF_THE_YEAR: tuple[ItemKind, ...] = ("values", "role", "adjusted", "research")
"""What adds up over the year, and so tells of every decision."""


class ReportItem(Struct, frozen=True):
    """Something that may stand in the report, or not."""

    id: str
    kind: ItemKind
    about: Words | None = None
    """The case, the seat or the number it is about."""
    number: int = 0
    """The case it belongs to, as on the pages; 0 where it belongs to none."""
    needs: tuple[str, ...] = ()
    """The items without which it does not go in: it would tell of them."""
    of: tuple[str, ...] = ()
    """Of these items one at least has to go in too; empty where it stands on its own."""
    along: tuple[int, ...] = ()
    """The other decisions with which a decision goes in, by their numbers."""
    words: tuple[str, ...] = ()
    """The table's own words: one text, or of an agreement what, who and when, as far as they were written."""
    somebody: tuple[str, ...] = ()
    """The parts of those words that look like a person or a place: they are read together before they go in."""

    @property
    def label(self) -> Words:
        """What it is called where the group chooses: the part of the report, or the words themselves."""
        return message(f"item.{self.kind}", **self._filled())

    @property
    def short(self) -> Words:
        """The same below the title of its case."""
        return message(f"item.{self.kind}.short", **self._filled())

    def _filled(self) -> dict[str, int | str | Words]:
        *before, last = (words.strip() for words in self.words or ("",))
        said = "".join(f"{words.removesuffix('.')}. " for words in before) + last
        values: dict[str, int | str | Words] = {"number": self.number, **({"words": said} if self.words else {})}
        return values if self.about is None else {**values, "about": self.about}

    @property
    def only_with(self) -> Words | None:
        """With which other decisions a decision goes in only; `None` where it goes in by itself."""
        if not self.along:
            return None
        return message("approve.only_with", numbers=", ".join(map(str, self.along)))

    @property
    def warning(self) -> Words | None:
        """What to read together first: the words that look like a person or a place; `None` where there are none."""
        if not self.somebody:
            return None
        return message("approve.somebody", words=", ".join(f"“{part}”" for part in self.somebody))

    @property
    def usual(self) -> bool:
        """Whether it goes in unless the group says otherwise; never where it seems to name somebody."""
        return self.kind in USUAL and not self.somebody


def keeps_back(found: Sequence[ReportItem], going: Iterable[str]) -> bool:
    """Whether a decision stays in the room while another goes in: then nothing is told that adds up over the year."""
    decisions = {item.id for item in found if item.kind == "decision"}
    return bool(decisions.intersection(going)) and not decisions.issubset(going)


def settled(found: Sequence[ReportItem], chosen: Iterable[str]) -> tuple[str, ...]:
    """The ids of these items that go in, in order: what tells of something else goes in only with that."""
    wanted = set(chosen)
    going = [item for item in found if item.id in wanted]
    while True:
        there = {item.id for item in going}
        left = [it for it in going if there.issuperset(it.needs) and (not it.of or not there.isdisjoint(it.of))]
        if len(left) == len(going):
            return tuple(item.id for item in going)
        going = left


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


def _tied(item: ReportItem, decided: dict[int, str]) -> ReportItem:
    """The item with what it cannot go in without."""
    if item.kind in ON_ITS_OWN:
        return item
    if item.number:
        return replace(item, needs=(decided[item.number],))
    every = tuple(decided.values())
    return replace(item, needs=every) if item.kind in OF_THE_YEAR else replace(item, of=every)


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


def _events(entry: Entry) -> tuple[Event, ...]:
    return entry.record.events if isinstance(entry.record, (Opened, Acted)) else ()


def _by_name(told: tuple[Event, ...]) -> Iterator[ReportItem]:
    if any(isinstance(event, BallotClosed) and isinstance(event.published, Named) for event in told):
        yield ReportItem("by_name", "by_name")
