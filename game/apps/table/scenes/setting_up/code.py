"""The page of the set-up with the evening code: it is typed, and what was found is read back."""

from game.apps.session import CodedEvening
from game.apps.table.refusals import refused
from game.apps.table.scenes.setting_up.of_scene import SettingUp
from game.apps.table.scenes.setting_up.parts import go_back, step_page
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.rules.decisions import decision_rule
from game.widgets import Button, Field, Heading, Label, Node


def code(scene: SettingUp, voice: TableLanguage) -> Page:
    """What the facilitator hung up in the room, typed; then whether what was found is right."""
    found = scene.codes.found
    return _typing(scene, voice) if found is None else _read_back(scene, voice, found)


def _typing(scene: SettingUp, voice: TableLanguage) -> Page:
    codes = scene.codes
    nodes: list[Node] = [
        Heading("title", voice.say("code.type"), size=36),
        Field("code", voice.say("table.code"), codes.typing, hint="KADE7F3Q"),
        Label("what", voice.say("code.what"), size=24),
        Label("make", voice.say("code.make"), size=20, tone="soft"),
    ]
    typed = bool(codes.typing.text.strip())
    looks = Button("look_up", voice.say("code.look_up"), codes.look_up if typed else None, icon="arrow-right", primary=typed)  # fmt: skip
    made = step_page(voice, "code", nodes, (looks, go_back(voice, lambda: _to_packs(scene))))
    made.focus = "code"
    made.said = refused(voice, codes.refusal)
    return made


def _to_packs(scene: SettingUp) -> None:
    scene.back()


def _read_back(scene: SettingUp, voice: TableLanguage, found: CodedEvening) -> Page:
    scenario = scene.packs[found.pack].scenario
    nodes: list[Node] = [
        Heading("title", voice.say("code.found", title=scenario.title, cases=found.year.cases), size=40),
        Label("fixed", voice.say("code.fixed", rule=decision_rule(found.decision).said), size=24),
        Label("bell", voice.say("code.bell_first"), size=24),
        Label("late", voice.say("code.late"), size=24),
    ]

    def agree() -> None:
        scene.pack, scene.table.coded, scene.table.roles = found.pack, found, None
        scene.step = "way"

    yes = Button("yes", voice.say("code.yes"), agree, icon="check", primary=True)
    no = Button("no", voice.say("code.no"), scene.codes.no, icon="x")
    return step_page(voice, "code_found", nodes, (yes, no))
