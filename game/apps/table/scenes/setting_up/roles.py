"""The page of the set-up on which roles are dealt."""

from collections.abc import Callable

from game.apps.table.scenes.setting_up.of_scene import SettingUp
from game.apps.table.scenes.setting_up.parts import go_back, step_page
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.rules.setup import COLOURS
from game.widgets import Button, Column, Heading, Label, Node, Turner


def roles(scene: SettingUp, voice: TableLanguage) -> Page:
    """Who plays what; what is in a briefing is read later, alone."""
    table, scenario = scene.table, scene.scenario
    names = TableLanguage(voice.language, table.called())
    nodes: list[Node] = [
        Heading("title", voice.say("table.roles_deal"), size=34),
        Label("what", voice.say("table.roles_deal_what"), size=21, tone="soft"),
    ]
    called = [voice.say("table.role_none"), *(voice.words(role.name) for role in scenario.roles.values())]
    widest = max(called, key=len)
    rows: list[Node] = []
    for place, role in enumerate(table.roles_in(scenario)):
        named = voice.words(scenario.roles[role].name) if role is not None else called[0]
        less, more = _turns(scene, place, -1), _turns(scene, place, 1)
        rows.append(Turner(f"role.{place}", names.seat(COLOURS[place]), named, less=less, more=more, widest=widest))
    nodes.append(Column(rows, gap=8))
    on = Button("play", voice.say("table.to_keep"), scene.go("keep"), icon="arrow-right", primary=True)
    return step_page(voice, "roles", nodes, (on, go_back(voice, scene.go("play"))))


def _turns(scene: SettingUp, place: int, by: int) -> Callable[[], None]:
    return lambda: scene.table.turn_role(scene.scenario, place, by)
