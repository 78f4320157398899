"""The sheet of a table (*tafelstaat*): what one table brings beside others, as a small file that goes on a stick.

In it: what was decided, by whom and how as far as everyone may know it, the year in names of heights, and the reasons that the group
ticked. Never: counts, ballots before the talk, names, money, or anything that was not approved. It is in no language: ids,
which whoever reads it looks up in the pack.
"""

import hashlib
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from game.apps.debrief.several.table import By, TableCase, TableTold
from game.log.durable.disk import make_folders, obstacle
from game.log.elsewhere.copies import put_copy
from game.log.elsewhere.copy_errors import CopyNotMade
from game.log.environment import REAL, Environment
from game.log.forgetting.made_names import sheet_name
from game.log.records import EveningCode, Title
from game.log.regular import contents
from game.rules.kinds.card import Card
from game.rules.scenario import Scenario
from game.rules.terms.phases import Mark
from game.rules.terms.value import Chosen, Divided, Picked, Ranked, Value

MOST_BYTES = 8_000
REASONS = (1_000, 500, 250, 120, 0)
"""So long a reason may be: the first length with which the sheet is small enough."""
MOST_EUROS = 10**9
_Id = Annotated[str, Meta(pattern=r"\A[a-z0-9_-]{1,60}\Z")]
_Hash = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
_Height = Annotated[int, Meta(ge=0, le=20)] | None


class SheetDamaged(Exception):
    """A file that is no sheet, or no longer the sheet that was made."""


class SheetCase(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What the table did with a case."""

    card: _Id
    time: Annotated[int, Meta(ge=1, le=50)]
    value: Value | None = None
    marks: tuple[Mark, ...] = ()
    reason: Annotated[str, Meta(max_length=REASONS[0] + 1)] | None = ""
    by: By = "table"


class TableSheet(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What stands in the file."""

    form: Literal[1]
    code: EveningCode
    pack: _Hash
    title: Title
    """Of the pack, so that another one can be named."""
    evening: _Hash
    cases: Annotated[tuple[SheetCase, ...], Meta(max_length=60)]
    heights: Annotated[tuple[Annotated[tuple[_Height, ...], Meta(max_length=20)], ...], Meta(max_length=20)] = ()
    whole: bool = True
    table: Annotated[int, Meta(ge=1, le=16)] | None = None
    check: Annotated[str, Meta(max_length=16)] = ""
    """The first signs of the hash of all the rest: a sheet that was changed on the way is none."""


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(TableSheet).decode


def sheet_bytes(told: TableTold, scenario: Scenario, table: int | None = None) -> bytes:
    """The file of this table, smaller than 8 kB; long reasons are cut where it would not be.

    Raises `ValueError` where the evening has no code.
    """
    if told.code is None:
        raise ValueError("an evening without a code has no tables beside it")
    for most in REASONS:
        sheet = TableSheet(
            form=1,
            code=told.code,
            pack=told.pack,
            title=Title(scenario.title.nl, scenario.title.en),
            evening=told.evening,
            cases=tuple(
                SheetCase(*it.key, it.value, it.marks, None if it.reason is None else _cut(it.reason, most), it.by)
                for it in told.cases
            ),
            heights=told.meters,
            whole=told.whole,
            table=table,
        )
        data = _encode(replace(sheet, check=_check(sheet))) + b"\n"
        if len(data) < MOST_BYTES:
            return data
    raise AssertionError(f"{len(data)} bytes without any reason")


def _cut(reason: str, most: int) -> str:
    return reason if len(reason) <= most else f"{reason[:most]}…" if most else ""


def _check(sheet: TableSheet) -> str:
    return hashlib.sha256(_encode(replace(sheet, check=""))).hexdigest()[:16]


def read_sheet(path: Path) -> TableSheet:
    """The sheet in that file. Raises `SheetDamaged`, and `OSError` where it cannot be read."""
    data = contents(path, MOST_BYTES)
    try:
        sheet = _decode(data)
    except (msgspec.DecodeError, RecursionError) as error:
        raise SheetDamaged(str(error)) from error
    if sheet.check != _check(sheet):
        raise SheetDamaged("the check does not fit")
    return sheet


def told_on(sheet: TableSheet, scenario: Scenario, number: int) -> TableTold:
    """The table of that sheet, with this pack. Raises `SheetDamaged` where it says what the pack does not know."""
    cases = tuple(_case(it, scenario) for it in sheet.cases)
    heights = len(scenario.bands)
    known = all(height is None or height < heights for year in sheet.heights for height in year)
    if len({it.key for it in cases}) < len(cases) or not known or len(sheet.heights) != len(scenario.indicators):
        raise SheetDamaged("heights or cases that the pack does not have")
    return TableTold(
        number=sheet.table or number,
        evening=sheet.evening,
        pack=sheet.pack,
        seed=None,
        code=sheet.code,
        cases=cases,
        meters=sheet.heights,
        whole=sheet.whole,
    )


def _case(it: SheetCase, scenario: Scenario) -> TableCase:
    card = scenario.dilemmas.get(it.card)
    if card is None or (it.value is not None and not _can_be(card, it.value)):
        raise SheetDamaged(f"{it.card} cannot be decided so")
    return TableCase((it.card, it.time), it.value, it.reason, it.marks, it.by)


def _can_be(card: Card, value: Value) -> bool:
    """Whether this can be decided on the card: by its shape and its ids."""
    ids = card.names()
    match value:
        case Chosen(option=option):
            fits = option in ids
        case Divided(amounts=amounts):
            fits = len(amounts) == len(ids) and all(0 <= amount <= MOST_EUROS for amount in amounts)
        case Ranked(order=order):
            fits = sorted(order) == sorted(ids)
        case Picked(items=items):
            fits = set(items) <= set(ids) and len(set(items)) == len(items)
    try:
        return fits and bool(card.account(value))
    except TypeError:  # a value of another shape than the card's
        return False


def write_sheet(
    told: TableTold,
    scenario: Scenario,
    folder: Path,
    target: Path,
    table: int | None = None,
    *,
    environment: Environment = REAL,
) -> Path:
    """The sheet in `target`, called after the evening; noted in its folder first, since it holds words of the group.

    Raises `BadPath`, `NotNoted` and `CopyNotMade`.
    """
    path = target / sheet_name(told.evening)
    try:
        make_folders(environment.disk, target)
    except OSError as error:
        raise CopyNotMade(target, obstacle(error), str(error)) from error
    put_copy(folder, "page", path, sheet_bytes(told, scenario, table), over=True, environment=environment)
    return path
