"""The pages of the set-up for two or three voters: how little a ballot of theirs can keep secret."""

from game.apps.session import ALMOST_NONE, TWO
from game.apps.table.scenes.setting_up.of_scene import SettingUp
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.widgets import Button, Column, Heading, Label, Node, Toggle


def two(scene: SettingUp, voice: TableLanguage) -> Page:
    """Two voters keep nothing from each other: they can vote by hands, or decide only together."""
    table = scene.table
    hands, together = table.votes_by == "tally", table.together

    def by_hands() -> None:
        table.method = "device" if hands else "tally"

    def all_agree() -> None:
        table.agree_together(on=not together)

    nodes: list[Node] = [
        Heading("title", voice.say("table.two"), size=36),
        Label("few", voice.say(ALMOST_NONE[TWO]), size=26),
        Toggle("hands", voice.say("table.two_hands"), by_hands, on=hands),
    ]
    if table.coded is None:
        nodes.append(Toggle("all_agree", voice.say("table.two_agree"), all_agree, on=together))
    on = Button("on", voice.say("table.to_play"), scene.go("play"), icon="arrow-right", primary=True, turns=True)
    back = Button("back", voice.say("table.back"), scene.go("table"), icon="arrow-left")
    return _page(voice, "two", nodes, on, back)


def counts(scene: SettingUp, voice: TableLanguage) -> Page:
    """Two or three voters hear what counts give away before they agree to see them."""
    nodes: list[Node] = [
        Heading("title", voice.say("table.by_name_ask"), size=36),
        Label("few", voice.say(ALMOST_NONE[sum(scene.table.voters)]), size=26),
        Label("what", voice.say("table.counts"), size=26),
    ]

    def agree() -> None:
        scene.table.counts = True
        scene.step = "table"

    no = Button("no", voice.say("table.counts_no"), scene.go("table"), icon="arrow-left", primary=True)
    yes = Button("yes", voice.say("table.by_name_yes"), agree, icon="check")
    return _page(voice, "counts", nodes, no, yes)


def _page(voice: TableLanguage, id: str, nodes: list[Node], *bar: Button) -> Page:
    footer = (voice.say("evening.footer"), "")
    return Page(f"setup.{id}", Column(nodes, gap=18), bar=bar, footer=footer, focus=bar[0].id)
