"""One other choice: asked for, predicted first, and then told without a judgement."""

from collections.abc import Sequence

from game.apps.debrief.pieces import Pair
from game.apps.debrief.room import Choices, RoomLanguage, ToldBack, YearBeside, choices, no_other, other_told
from game.apps.table.lookback.half import HalfLooked, prediction
from game.apps.table.lookback.one import alone, choose_body, more_words
from game.apps.table.voice import TableLanguage
from game.rules.terms.value import Value
from game.widgets import Beside, Button, CardBox, ChoiceBox, Column, Do, Field, Flow, Grows, Label, Node, Quote

SIZES = (40, 36, 32, 28, 26, 24, 22, 20)
"""Of what could have been chosen, and of what came of it."""
MOST_CHANCES = 4
COLUMN = 32
"""No larger than this where two columns stand beside each other: amounts stay on one line."""


def other_body(voice: TableLanguage, words: RoomLanguage, told: ToldBack, half: HalfLooked, predicted: Do) -> Node:
    """`predicted`: keeps what the group predicted, and shows what came of it. The choices there were; then the prediction; then what this game makes of it; first the decisions, where the group chose none yet."""
    if half.case == 0 and told.cases:
        return choose_body(words, told, half)
    found = choices(words, told, half.case)
    if found is None:
        return alone("none", no_other(words, told))
    if half.other is None:
        return _choices(voice, found, half)
    value = next((said for _, it, said in found.others if it == half.other), "")
    if not half.shown:
        asked = Quote("asked", voice.say(found.key("lookback.other.suppose"), value=value), size=32)
        field = Field(
            "prediction",
            voice.say("lookback.other.prediction"),
            half.prediction,
            lines=2,
            hint=voice.say("lookback.other.kept"),
        )
        show = Button("show", voice.say("lookback.other.show"), predicted, icon="eye", primary=True)
        return Column([asked, field, Flow([show])], gap=16)
    instead = voice.say(found.key("lookback.other.instead"), value=value)
    return _result(voice, other_told(words, told, found.case, half.other), half, instead)


def _choices(voice: TableLanguage, found: Choices, half: HalfLooked) -> Node:
    """Each other choice, in the largest letters in which all of them fit."""
    asked = Label("ask", voice.say(found.key("lookback.other.ask")), size=32)

    def boxes(size: float) -> Node:
        return Column(
            [
                asked,
                *(
                    ChoiceBox(f"other.{letter}", said, _asks(half, value), letter=letter, size=size)
                    for letter, value, said in found.others
                ),
            ],
            gap=12,
        )

    return Grows(boxes, SIZES)


def _asks(half: HalfLooked, value: Value) -> Do:
    def ask() -> None:
        half.other, half.shown, half.luck = value, False, False
        half.prediction = prediction()

    return ask


def _result(voice: TableLanguage, it: YearBeside, half: HalfLooked, instead: str) -> Node:
    """What there was more and less of; or what of it was chance, and how far it was still the table's own year."""
    predicted = half.prediction.text.strip()

    def made(size: float) -> Node:
        asked = Label("asked", instead, size=min(size, 32))
        if half.luck:
            return Column([asked, _luck(voice, it, size)], gap=12)
        nodes: list[Node] = [asked]
        if predicted:
            words = f"{voice.say('lookback.other.predicted')}: {predicted}"
            nodes.append(Label("predicted", words, size=min(size, 32), weight="semibold"))
        if it.answered:
            nodes.append(Label("answered", " ".join(it.answered), size=min(size, 34)))
        if it.more or it.less:
            columns = [
                _column(voice, "more", it.more, min(size, COLUMN)),
                _column(voice, "less", it.less, min(size, COLUMN)),
            ]
            nodes.append(Beside(columns, gap=16, least=380))
        else:
            nodes.append(Quote("same", it.same, size=size))
        if it.promise:
            nodes.append(Label("promise", it.promise, size=min(size, 34)))
        believe = f"{voice.say('lookback.other.according')} {voice.say('whatif.not_better')}"
        nodes.append(Label("believe", believe, size=min(size, 34), weight="semibold"))
        return Column(nodes, gap=10)

    return Grows(made, SIZES)


def _luck(voice: TableLanguage, it: YearBeside, size: float) -> Node:
    lines: list[Node] = []
    if it.chances:
        lines.append(Label("luck.title", voice.say("lookback.other.luck"), size=30, weight="bold"))
    lines += [Label(f"luck.{at}", said, size=size) for at, said in enumerate(it.chances[:MOST_CHANCES])]
    more = len(it.chances) - MOST_CHANCES
    if more > 0:
        lines.append(Label("luck.more", more_words(voice, "chances", more), size=24, tone="soft"))
    own = [
        Label(id, said, size=min(size, 32), tone="soft")
        for id, said in (("own", " ".join(it.own)), ("same", it.same))
        if said
    ]
    return Column([*([CardBox(Column(lines, gap=8), pad=20)] if lines else []), *own], gap=12)


def _column(voice: TableLanguage, key: str, rows: Sequence[Pair], size: float) -> Node:
    lines: list[Node] = [Label(f"{key}.title", voice.say(f"lookback.other.{key}"), size=30, weight="bold")]
    for place, row in enumerate(rows):
        went = Label(f"{key}.{place}.went", row.text, size=size, weight="semibold")
        lines.append(
            Beside([Label(f"{key}.{place}", row.name, size=size, tone="soft"), went], gap=8, shares=(9, 11), least=100)
        )
    if not rows:
        lines.append(Label(f"{key}.none", voice.say("lookback.other.nothing"), size=size))
    return CardBox(Column(lines, gap=3), pad=20)
