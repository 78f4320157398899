"""One other choice: asked for, predicted first, and then told without a judgement."""

from collections.abc import Sequence

from game.apps.session import parted_words
from game.apps.table.lookback.half import HalfLooked, prediction
from game.apps.table.lookback.one import LETTERS, chosen, decided_words
from game.apps.table.lookback.told import ToldBack
from game.apps.table.voice import TableLanguage
from game.rules.text import Words, message
from game.rules.units import amount
from game.rules.value import Value
from game.rules.whatif import EndRow, Open, compared, other_year
from game.widgets import Beside, Button, CardBox, ChoiceBox, Column, Do, Field, Flow, Grows, Label, Node, Quote

SIZES = (32, 28, 26, 24, 22, 20)
"""Of what could have been chosen."""
FEW = 3
"""So many rows of one column are shown in large letters."""


def other_body(voice: TableLanguage, told: ToldBack, half: HalfLooked) -> Node:
    """The choices there were; then the prediction; then what this game makes of it."""
    case = chosen(told, half)
    open_then = next(
        (it for it in told.open if case is not None and (it.card, it.occurrence) == (case.seen.card, case.occurrence)),
        None,
    )
    if case is None or open_then is None or not open_then.others:
        return Quote("none", voice.say("lookback.other.none"), size=36)
    if half.other is None:
        return _choices(voice, told, half, open_then)
    words = _value(voice, told, open_then, half.other)
    asked = Quote("asked", voice.say("lookback.other.suppose", value=words), size=32)
    if not half.shown:
        field = Field("prediction", voice.say("lookback.other.prediction"), half.prediction, lines=2)
        show = Button("show", voice.say("lookback.other.show"), _shows(half), icon="eye", primary=True)
        return Column([asked, field, Flow([show])], gap=16)
    return _result(voice, told, half, open_then, half.other)


def _choices(voice: TableLanguage, told: ToldBack, half: HalfLooked, open_then: Open) -> Node:
    """Each other choice, in the largest letters in which all of them fit."""
    asked = Label("ask", voice.say("lookback.other.ask"), size=30)
    offered = [(n, it) for n, it in enumerate(open_then.candidates[: len(LETTERS)]) if it != open_then.value]

    def boxes(size: float) -> Node:
        return Column(
            [
                asked,
                *(
                    ChoiceBox(
                        f"other.{place}",
                        _value(voice, told, open_then, value),
                        _asks(half, value),
                        letter=LETTERS[place],
                        size=size,
                    )
                    for place, value in offered
                ),
            ],
            gap=12,
        )

    return Grows(boxes, SIZES)


def _asks(half: HalfLooked, value: Value) -> Do:
    def ask() -> None:
        half.other, half.shown = value, False
        half.prediction = prediction()

    return ask


def _shows(half: HalfLooked) -> Do:
    def show() -> None:
        half.shown = True

    return show


def _value(voice: TableLanguage, told: ToldBack, open_then: Open, value: Value) -> str:
    return decided_words(voice, told.scenario.dilemmas[open_then.card].account(value))


def _result(voice: TableLanguage, told: ToldBack, half: HalfLooked, open_then: Open, value: Value) -> Node:
    year = other_year(told.scenario, told.line, [open_then.instead(value)])
    found = compared(told.scenario, told.line, year)
    columns: list[Node] = [
        _column(voice, "more", found.more),
        _column(voice, "less", found.less),
    ]
    nodes: list[Node] = []
    if half.prediction.text.strip():
        nodes.append(
            Quote("predicted", half.prediction.text.strip(), above=voice.say("lookback.other.predicted"), size=26)
        )
    nodes.append(Beside(columns, gap=16, least=380))
    if found.same:
        names = ", ".join(voice.words(_name(row)) for row in found.same)
        nodes.append(Label("same", voice.say("whatif.same", names=names), size=22, tone="soft"))
    if found.promise is not None:
        ours, other = ("kept" if held else "broken" for held in found.promise)
        nodes.append(Label("promise", voice.say(f"whatif.promise.{ours}_{other}"), size=24))
    own = [voice.say("whatif.kept", kept=year.kept, of=year.of)]
    if year.parting is not None:
        own.append(voice.words(parted_words(told.scenario, year.parting)))
    nodes.append(Label("own", " ".join(own), size=21, tone="soft"))
    nodes.append(Quote("believe", f"{voice.say('lookback.other.according')} {voice.say('whatif.not_better')}", size=26))
    return Column(nodes, gap=10)


def _column(voice: TableLanguage, key: str, rows: Sequence[EndRow]) -> Node:
    lines: list[Node] = [Label(f"{key}.title", voice.say(f"lookback.other.{key}"), size=30, weight="bold")]
    size = 32 if len(rows) <= FEW else 26
    for row in rows:
        words = voice.say("lookback.went", start=amount(row.ours, row.unit), end=amount(row.other, row.unit))
        lines.append(Label(f"{key}.{row.id}", voice.words(_name(row)), size=22, tone="soft"))
        lines.append(Label(f"{key}.{row.id}.went", words, size=size, weight="semibold"))
    if not rows:
        lines.append(Label(f"{key}.none", voice.say("lookback.other.nothing"), size=26))
    return CardBox(Column(lines, gap=3), pad=20)


def _name(row: EndRow) -> Words:
    return message("whatif.debt") if row.name is None else row.name
