"""The pages of the set-up."""

from collections.abc import Callable
from typing import get_args

from game.apps.session import (
    FORM,
    SETUPS,
    SetUp,
    has_depth,
    minutes_of_year,
    most_cases,
    room_words,
    shortest_evening,
    usual_evening,
    whole_evening,
    year_of,
)
from game.apps.table.board.panorama import MIDDLE, Drawn, part_of
from game.apps.table.desk import lettered
from game.apps.table.refusals import refused
from game.apps.table.scenes.setting_up.of_scene import SettingUp
from game.apps.table.scenes.setting_up.parts import go_back, go_on_to, sets, step_page
from game.apps.table.scenes.setting_up.standing import PackStanding
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.content.pack import Pack
from game.rules.ballots.impressions import FEWEST
from game.rules.scenario import Scenario
from game.rules.setup import Form, Openness
from game.townscape import PLACES
from game.widgets import (
    Beside,
    Button,
    ChoiceBox,
    Column,
    Do,
    Field,
    Fits,
    Flow,
    Heading,
    Label,
    Narrow,
    Node,
    Stepper,
    Toggle,
)
from game.widgets.drawn import Picture
from game.widgets.picture_card import PictureCard

PICTURES = (250, 220, 190, 160, 130)
"""How high the picture of a scenario may be."""
LOW = (*PICTURES, 110, 95, 80, 64)
"""The same where scenarios stand in two rows."""
MOST_BESIDE = 3
"""So many scenarios stand in one row."""
FORMS: tuple[Form, ...] = ("tokens", "one_token", "cards")


def pack(scene: SettingUp, voice: TableLanguage) -> Page:
    """The scenarios to choose from: a picture, how long, with how many, and what each is about."""
    only = len(scene.packs) == 1
    listed = [] if only else list(lettered(range(len(scene.packs))))
    letters = {place: letter for letter, place in listed}
    ways: list[Node] = []
    rows = _rows(len(scene.packs))
    for high in PICTURES if rows == 1 else LOW:
        cards: list[Node] = [
            PictureCard(
                f"pack.{place}",
                voice.words(it.scenario.title),
                None if only else scene.go("way") if place == scene.pack else _picks(scene, place),
                _picture(it.scenario),
                letter=letters.get(place, ""),
                facts=_facts(it, behind, voice),
                about=voice.words(it.scenario.about) if it.scenario.about is not None else "",
                high=high,
                chosen=place == scene.pack and not only,
            )
            for place, (it, behind) in enumerate(zip(scene.packs, scene.standings, strict=True))
        ]
        title = Heading("title", voice.say("table.this_pack" if only else "table.which_pack"), size=38)
        nodes: list[Node] = [title, Narrow(cards[0], most=760) if only else _in_rows(cards, rows)]
        if scene.first:
            nodes.append(Label("other", voice.say("table.other_language"), size=20, tone="soft"))
        ways.append(Column(nodes, gap=14))
    bar = (
        go_on_to(voice, "table.to_way", scene.go("way")),
        Button("code", voice.say("table.code"), scene.go("code"), icon="users"),
        *(() if scene.prints is None else (Button("kit", voice.say("table.kit"), scene.prints, icon="book"),)),
        *(() if scene.first else (go_back(voice, scene.leave_setup),)),
    )
    made = step_page(voice, "pack", [Fits(ways)], bar, {letter.casefold(): _picks(scene, it) for letter, it in listed})
    if not only:
        # An arrow leads to the other; Enter on the one that is chosen goes on.
        made.focus = f"pack.{scene.pack}"
    return made


def _rows(packs: int) -> int:
    """In how many rows so many scenarios stand; of more than two rows the page is turned on."""
    return 1 if packs <= MOST_BESIDE else max(2, -(-packs // MOST_BESIDE))


def _in_rows(cards: list[Node], rows: int) -> Node:
    """As many beside each other in each row, read from left to right."""
    wide = -(-len(cards) // rows)
    starts = range(0, len(cards), wide)
    return Column([Beside(cards[at : at + wide], gap=24, least=300, even=True) for at in starts], gap=14)


def _facts(pack: Pack, behind: PackStanding, voice: TableLanguage) -> str:
    """About how many minutes it takes, with how many people, and how many cases; and how short or how long it can be."""
    scenario = pack.scenario
    people = min(it.least for it in SETUPS.values()), max(it.most for it in SETUPS.values())
    usual = usual_evening(scenario)
    told = [voice.say("pack.facts", minutes=usual.minutes, least=people[0], most=people[1], cases=usual.cases)]
    for key, other in (("pack.short", shortest_evening(scenario)), ("pack.long", whole_evening(scenario))):
        if other is not None:
            told.append(voice.say(key, minutes=other.minutes, cases=other.cases))
    if behind.changed:
        told.append(voice.say("pack.changed"))
    return " · ".join(told)


def _picture(scenario: Scenario) -> Picture:
    """Its town in the season in which it begins."""
    towns = {group.drawing for group in scenario.groups.values()}
    shown = Drawn(scenario.season(1), tuple((name, 1) for name in PLACES if name in towns))
    places = [PLACES[name] + 200 for name, _ in shown.towns] or [MIDDLE]
    return lambda size, theme: part_of(shown, sum(places) // len(places), size, theme)


def _picks(scene: SettingUp, place: int) -> Callable[[], None]:
    def pick() -> None:
        scene.pack, scene.table.roles, scene.table.coded = place, None, None

    return pick


def way(scene: SettingUp, voice: TableLanguage) -> Page:
    """A small group, tables, a horseshoe: each with what is usual for it."""
    nodes: list[Node] = [Heading("title", voice.say("table.way"), size=34)]
    keys: dict[str, Do] = {}
    for letter, it in lettered(SETUPS.values()):
        act = _sits(scene, it)
        chosen = it is scene.table.way
        named = voice.say(f"table.way.{it.id}", least=it.least, most=it.most)
        walks = scene.table.form_at(scene.scenario, it) != "cards"
        note = voice.say(f"table.way_note.{it.id}" if walks or it.id == "small" else f"table.way_note.{it.id}.cards")
        nodes.append(ChoiceBox(f"way.{it.id}", named, act, letter=letter, note=note, chosen=chosen))
        keys[letter.casefold()] = act
    nodes.append(Label("changes", voice.say("table.way_changes"), size=20, tone="soft"))
    return step_page(voice, "way", nodes, (go_on_to(voice, "table.to_table", scene.go("table")), go_back(voice, scene.go("pack"))), keys)  # fmt: skip


def _sits(scene: SettingUp, it: SetUp) -> Callable[[], None]:
    return lambda: scene.table.sit(it)


def play(scene: SettingUp, voice: TableLanguage) -> Page:
    """How it is played, and when."""
    table, scenario, now = scene.table, scene.scenario, scene.now()
    left: list[Node] = [Label("form", voice.say("table.form"), size=20, weight="semibold")]
    form = table.form_in(scenario)
    keys: dict[str, Do] = {}
    fixed = scenario.board is None or table.coded is not None
    for letter, it in lettered((FORM,) if fixed else FORMS):
        act = sets(scene, "form", it)
        note = voice.say(f"table.form_note.{it}")
        left.append(ChoiceBox(f"form.{it}", voice.say(f"table.form.{it}"), act, letter=letter, note=note, chosen=it == form, size=24))  # fmt: skip
        keys[letter.casefold()] = act
    left.append(_before_after(scene, voice))
    right: list[Node] = [
        Field("evening", voice.say("table.evening_name"), table.title, hint=voice.words(scenario.title)),
        Beside(
            [
                Field("starts", voice.say("table.starts"), table.starts, hint=voice.say("table.starts_hint")),
                Field("debrief", voice.say("table.debrief_at"), table.debrief, hint=voice.say("table.debrief_hint")),
            ],
            gap=16,
            least=120,
        ),
        *length_shown(scene, voice),
    ]
    full = table.depth_in(scenario) == "full"
    if has_depth(scenario):
        flip = sets(scene, "depth", "first" if full else "full")
        right.append(Toggle("full", voice.say("table.full"), flip, on=full))
    if table.may_name and scenario.settings.outside == "counts":
        flip = sets(scene, "by_name", False) if table.by_name else scene.go("by_name")
        right.append(Toggle("by_name", voice.say("table.by_name"), flip, on=table.by_name))
    right += _who_looks_on(scene, voice)
    refusal = table.refusal(now)
    nodes: list[Node] = [
        Heading("title", voice.say("table.to_play"), size=34),
        Beside([Column(left), Column(right, gap=10)], gap=36, least=380),
    ]
    label, act = ("table.to_roles", scene.go("roles")) if scene.with_roles else ("table.to_keep", scene.go("keep"))
    button = Button("play", voice.say(label), act if refusal is None else None, icon="arrow-right", primary=refusal is None)  # fmt: skip
    made = step_page(voice, "play", nodes, (button, go_back(voice, scene.go(scene.before_play))), keys)
    made.said = refused(voice, refusal)
    return made


def _before_after(scene: SettingUp, voice: TableLanguage) -> Node:
    """Whether people mark a few sentences before and after; too few are told why not."""
    table = scene.table
    if sum(table.voters) < FEWEST:
        return Label("few", voice.say("impression.few_asked"), size=19, tone="soft")
    flip = sets(scene, "before_after", not table.before_after)
    return Toggle("before_after", voice.say("impression.switch"), flip, on=table.before_after)


def _who_looks_on(scene: SettingUp, voice: TableLanguage) -> list[Node]:
    """Nobody, guests, or anybody; and what that makes of the evening."""
    now = scene.table.openness
    ways: tuple[Openness, ...] = get_args(Openness)
    buttons = [
        Button(f"openness.{it}", voice.say(f"openness.word.{it}"), sets(scene, "openness", it), chosen=it == now)
        for it in ways
    ]
    return [
        Label("openness", voice.say("table.openness"), size=20, weight="semibold"),
        Flow(buttons),
        Label("looks_on", voice.say(f"openness.{now}"), size=19, tone="soft"),
    ]


def length_shown(scene: SettingUp, voice: TableLanguage) -> list[Node]:
    """For how many cases there is time; of a pack that has a short year, the year, which can be made longer or shorter."""
    table, scenario = scene.table, scene.scenario
    year = table.year(scenario, scene.now())
    if year is None:
        return [Label("room", _room(scene, voice), size=19, tone="soft")]
    if table.coded is not None:
        said = voice.say("code.stands_for", title=scenario.title, cases=year.cases, quarters=year.quarters)
        return [Label("room", said, size=19, tone="soft")]
    said = voice.say(
        "setup.year",
        cases=year.cases,
        quarters=year.quarters,
        minutes=minutes_of_year(scenario, year, table.votes_by, sum(table.voters)),
    )
    if year.cases > table.time_for(scenario, scene.now()).cases or not table.time_for(scenario, scene.now()).fits:
        said = _room(scene, voice)
    least, most = year_of(scenario, 1).cases, most_cases(scenario)
    less = sets(scene, "cases", year.cases - 1) if year.cases > least else None
    more = sets(scene, "cases", year.cases + 1) if year.cases < most else None
    words = voice.say("table.year_cases")
    number = Stepper("cases", words, str(year.cases), less=less, more=more, widest="16")
    return [number, Label("year", said, size=19, tone="soft")]


def _room(scene: SettingUp, voice: TableLanguage) -> str:
    """For how many cases there is time."""
    at, year = scene.table.moment("debrief", scene.now()), scene.table.time_for(scene.scenario, scene.now())
    if at is None:
        return voice.say("table.no_clock")
    return voice.words(room_words(year.cases, at)) if year.fits else voice.say("setup.too_short")


def by_name(scene: SettingUp, voice: TableLanguage) -> Page:
    """Ballots by name: only where everybody here agrees."""
    nodes: list[Node] = [
        Heading("title", voice.say("table.by_name_ask"), size=36),
        Label("what", voice.say("table.by_name_what"), size=26),
        Label("kept", voice.say("table.by_name_kept"), size=26),
    ]

    def agree() -> None:
        scene.table.by_name = True
        scene.step = "play"

    no = Button("no", voice.say("table.by_name_no"), scene.go("play"), icon="arrow-left", primary=True)
    yes = Button("yes", voice.say("table.by_name_yes"), agree, icon="check")
    return step_page(voice, "by_name", nodes, (no, yes))
