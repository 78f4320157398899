"""Another year beside the table's own, in words: what there was more and less of, what was luck, and how far it was theirs."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from game.apps.debrief.pieces import Pair
from game.apps.debrief.voice import PageLanguage
from game.apps.session import parted_words
from game.rules.kinds.card import Card
from game.rules.kinds.rows import Row
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import Words, message
from game.rules.terms.units import amount
from game.rules.terms.value import Chosen, Value
from game.rules.views.council import NOTHING, answered
from game.rules.views.report import effect_words
from game.rules.whatif import Compared, EndRow, Open, OtherYear, Taken, compared


class YearBeside(Struct, frozen=True):
    """Another year beside the table's own, in words."""

    answered: tuple[str, ...]
    """What a director would have answered, and what would have become of it; empty where a table decided itself."""
    more: tuple[Pair, ...]
    """What there was more of at the end: its name, and what it went from and to. In the order of the municipality."""
    less: tuple[Pair, ...]
    same: str
    """What was the same, or that all was; empty where nothing was."""
    promise: str
    """What came of the promise in both years; empty without one."""
    chances: tuple[str, ...]
    """Each chance as the author wrote it, and in which of the years it happened: luck, told apart from choices."""
    own: tuple[str, ...]
    """How many of the table's own later choices counted, and from where on the program chose."""


class OtherTold(Struct, frozen=True):
    """One other choice that the group looked at."""

    number: int
    title: str
    ours: str
    """What it decided."""
    instead: str
    """What it might have decided."""
    prediction: str
    """In the group's own words; empty where it wrote nothing down."""
    beside: YearBeside
    """What this game made of it, with the same luck."""
    council: bool = False
    """Whether it is what a works council said, or could have said."""


def decided_words(voice: PageLanguage, rows: Iterable[Row]) -> str:
    """What was decided, on one line."""
    told = [
        voice.words(row.text)
        if row.amount is None
        else f"{voice.words(row.text)} ({voice.words(amount(row.amount, row.unit))})"
        for row in rows
        if row.chosen
    ]
    return "; ".join(told)


def said_words(voice: PageLanguage, card: Card, value: Value | None) -> str | None:
    """What a works council said, or could say; `None` of a case that is the table's own."""
    if card.council is None:
        return None
    return voice.words(card.said()[value.option]) if isinstance(value, Chosen) else voice.say("page.council.silent")


def value_words(voice: PageLanguage, scenario: Scenario, case: Open, value: Value) -> str:
    """What could be decided, on one line: of a division only what was other than the table's own, where that is shorter."""
    said = said_words(voice, scenario.dilemmas[case.card], value)
    if said is not None:
        return said
    account = scenario.dilemmas[case.card].account
    whole = decided_words(voice, account(value))
    ours = {row.id: row.amount for row in account(case.value)} if case.value is not None else {}
    rows = [row for row in account(value) if row.amount is not None and row.amount != ours.get(row.id)]
    if not ours or len(rows) == len(ours) or not rows:
        return whole
    changed = "; ".join(f"{voice.words(row.text)} ({voice.words(amount(row.amount or 0, row.unit))})" for row in rows)
    return min(whole, voice.say("lookback.other.rest", changed=changed), key=len)


def year_beside(voice: PageLanguage, scenario: Scenario, line: Sequence[Taken], year: OtherYear) -> YearBeside:
    """That other year beside the one that was played."""
    found = compared(scenario, line, year)
    own = [voice.say("whatif.kept", kept=year.kept, of=year.of) if year.of else voice.say("whatif.kept_none")]
    if year.parting is not None:
        own.append(voice.words(parted_words(scenario, year.parting)))
    return YearBeside(
        answered=tuple(_answered(voice, scenario, line[-1].after, year)),
        more=tuple(_row(voice, row) for row in found.more),
        less=tuple(_row(voice, row) for row in found.less),
        same=_same(voice, found),
        promise=_promise(voice, found),
        chances=tuple(_chances(voice, scenario, found)),
        own=tuple(own),
    )


def _answered(voice: PageLanguage, scenario: Scenario, ours: State, year: OtherYear) -> Iterator[str]:
    """Of each case of a works council on which something else was said: the answer by the same rows of the pack."""
    for change in year.changed:
        card = scenario.dilemmas[change.card]
        closed = (it for it in year.end.decisions if (it.card, it.occurrence) == (change.card, change.occurrence))
        other = next(closed, None)
        if card.council is None or other is None or other.given is None:
            continue
        if other.given == ours.decided(change.card, change.occurrence).given:
            yield voice.say("whatif.answered_same")
        asked = tuple(it for it in other.additions if it.option == other.given.option)
        yield voice.say("whatif.answered", answer=answered(card, other.given, asked))
        director = card.council.director
        if director is not None and other.given.row is not None:
            says = director.answers[other.given.row].says
            yield voice.say("page.council.says", director=director.name, says=says)
        if other.how in NOTHING:
            yield voice.say(f"page.how.{other.how}")


def _row(voice: PageLanguage, row: EndRow) -> Pair:
    # An arrow is from before to after: what was and what might have been stand beside each other in words.
    ours, other = (it if row.unit == "points" else amount(it, row.unit) for it in (row.ours, row.other))
    return Pair(voice.words(_name(row)), voice.say("lookback.other.row", ours=ours, other=other))


def _name(row: EndRow) -> Words:
    return message("whatif.debt") if row.name is None else row.name


def _same(voice: PageLanguage, found: Compared) -> str:
    if not found.more and not found.less:
        return voice.say("whatif.all_same")
    return (
        voice.say("whatif.same", names=", ".join(voice.words(_name(row)) for row in found.same)) if found.same else ""
    )


def _promise(voice: PageLanguage, found: Compared) -> str:
    if found.promise is None:
        return ""
    ours, other = ("kept" if held else "broken" for held in found.promise)
    return voice.say(f"whatif.promise.{ours}_{other}")


def _chances(voice: PageLanguage, scenario: Scenario, found: Compared) -> list[str]:
    told = []
    for chance in found.chances:
        key = "both" if chance.ours and chance.other else "ours" if chance.ours else "other"
        text = effect_words(scenario, chance.ref)
        told.append(voice.say(f"whatif.chance.{key}", text=text, percent=chance.percent))
    return told
