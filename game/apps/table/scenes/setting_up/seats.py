"""The page of the set-up where the table is set: who sits where, and how votes come in."""

from collections.abc import Callable
from typing import get_args

from game.apps.session import ALMOST_NONE, Method, has_short_year, name_twice
from game.apps.table.scenes.setting_up.of_scene import SettingUp
from game.apps.table.scenes.setting_up.pages import length_shown
from game.apps.table.scenes.setting_up.parts import go_back, sets, step_page
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.words import day
from game.rules.setup import COLOURS, ENOUGH, MOST_VOTERS
from game.rules.terms.text import message
from game.widgets import (
    Beside,
    Button,
    Column,
    Do,
    Empty,
    Field,
    Flow,
    Heading,
    Label,
    Node,
    Stepper,
    Toggle,
    Typed,
)
from game.widgets.type import TIGHT

USUAL = 6
"""For so many seats there is room, whether or not somebody sits there."""


def seats(scene: SettingUp, voice: TableLanguage) -> Page:
    """Who sits where, and how votes come in."""
    table = scene.table
    count, total = len(table.voters), sum(table.voters)
    fewer = (lambda: table.resize(count - 1)) if count > 1 else None
    more = (lambda: table.resize(count + 1)) if count < len(COLOURS) else None
    number = Stepper(
        "seats", voice.say("table.seats"), str(count), less=fewer, more=more, typed=Typed(1, len(COLOURS), table.resize)
    )
    # A pack with a short year is chosen for it: how long the year is stands where everybody looks.
    length = length_shown(scene, voice) if has_short_year(scene.scenario) and table.coded is None else []
    nodes: list[Node] = [
        Heading("title", voice.say("table.who"), size=38, leading=TIGHT),
        Beside([number, *length[:1]], gap=16, least=380),
    ]
    rows: list[Node] = []
    # Places that are not taken keep their room: what is set moves away under nobody's hand.
    for place, voters in enumerate((*table.voters, *(1 for _ in COLOURS[count:USUAL]))):
        colour = voice.say(f"seat.{COLOURS[place]}")
        name = Field(
            f"name.{place}", voice.say("table.seat_name", colour=colour), table.names[place], hint=colour, steady=True
        )
        less = _votes(scene, place, -1) if voters > 1 else None
        grow = _votes(scene, place, 1) if voters < MOST_VOTERS else None
        stepper = Stepper(
            f"voters.{place}",
            voice.say("table.voters"),
            str(voters),
            less=less,
            more=grow,
            widest="00",
            typed=Typed(1, MOST_VOTERS, _seats(scene, place)),
        )
        row = Beside([name, stepper], shares=(2, 3), least=190, foot=True)
        rows.append(row if place < count else Empty(row))
    nodes.append(Column([Beside(rows[at : at + 2], gap=16, least=420) for at in range(0, len(rows), 2)]))
    said = Label("total", voice.say("table.total", total=total), size=20, weight="semibold")
    nodes.append(Beside([said, *_ways_to_vote(scene, voice)], gap=16, least=420))
    toggles: list[Node] = []
    if scene.scenario.practice is not None:
        flip = sets(scene, "practice", not table.practice)
        toggles.append(Toggle("practice", voice.say("table.practice"), flip, on=table.practice))
    # Two or three hear first what counts give away.
    told = total in ALMOST_NONE and not table.counts
    flip = scene.go("counts") if told else sets(scene, "counts", not table.counts)
    counts = Toggle("counts", voice.say("table.counts"), flip, on=table.counts)
    toggles.append(counts if total < ENOUGH and table.openness != "guests" else Empty(counts))
    nodes.append(Beside(toggles, gap=16, least=420))
    nodes += [*length[1:], Label("rest", _rest(scene, voice), size=19, tone="soft")]
    ready = Button(
        "ready", voice.say("table.to_welcome"), _seated(scene, voice, scene.ready), icon="arrow-right", primary=True
    )
    details = Button(
        "on", voice.say("setup.more"), _seated(scene, voice, scene.go("play")), icon="adjustments-horizontal"
    )
    made = step_page(voice, "table", nodes, (ready, details, go_back(voice, scene.go("way"))))
    made.sends = False
    return made


def _ways_to_vote(scene: SettingUp, voice: TableLanguage) -> list[Node]:
    """The laptop, or cards and a teller; in the open hands are all there is."""
    table = scene.table
    if table.openness == "open":
        return [Label("hands", voice.say("openness.open"), size=20, tone="soft")]
    ways: tuple[Method, ...] = get_args(Method)
    return [
        Flow(
            [
                Button(f"method.{it}", voice.say(f"table.method.{it}"), sets(scene, "method", it), chosen=table.votes_by == it)
                for it in ways
            ]
        )
    ]  # fmt: skip


def _rest(scene: SettingUp, voice: TableLanguage) -> str:
    """What is usual for the rest, which stands on the pages behind this one."""
    table = scene.table
    form = voice.say(f"table.form.{table.form_in(scene.scenario)}")
    erase_on = table.erase_on(scene.now())
    until = "…" if erase_on is None else day(erase_on, voice.language)
    rest = voice.say("setup.rest", form=form, date=until)
    one_voice = scene.scenario.settings.outside == "one_voice"
    return f"{rest} {voice.say('welcome.one_voice')}" if one_voice else rest


def _seated(scene: SettingUp, voice: TableLanguage, on: Do) -> Callable[[], None]:
    """On, where no two seats have one name; two voters are told first that nothing of theirs is secret."""

    def go_on() -> None:
        seats = COLOURS[: len(scene.table.voters)]
        twice = name_twice(seats, scene.table.called(), voice.language)
        if twice is None:
            scene.go("two")() if scene.before_play == "two" else on()
        else:
            scene.host.tell(message("seats.double", name=twice))

    return go_on


def _seats(scene: SettingUp, place: int) -> Callable[[int], None]:
    def count(voters: int) -> None:
        scene.table.seat(place, voters)

    return count


def _votes(scene: SettingUp, place: int, by: int) -> Callable[[], None]:
    def vote() -> None:
        scene.table.seat(place, scene.table.voters[place] + by)

    return vote
