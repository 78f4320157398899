"""What can be looked up while a case is on the table: the case itself, facts with sources, whose chair this is, the law."""

from dataclasses import replace

from game.apps.table.desk import Desk
from game.apps.table.pages.options import TITLE, options_shown
from game.apps.table.pages.shown import said_shown
from game.apps.table.window.page import Page
from game.apps.words.facts import aged, fact_words, law_words, source_words
from game.widgets import (
    Beside,
    Button,
    CardBox,
    Column,
    Do,
    Heading,
    Label,
    Node,
    Note,
    Numbered,
    Spread,
)
from game.widgets.type import TIGHT

FACTS, PATH, STORY = "f", "n", "o"
"""The keys, the same in the facilitator's own window: facts, the norm, the case once more (*opnieuw*)."""
CASE = "case"
"""The part of a page that is the case itself, where the page begins with something else."""
LONG = 6
"""So many steps stand in two columns."""


def can_look_up(desk: Desk) -> dict[str, str]:
    """What there is to look up, by its key."""
    case = desk.view.case
    if case is None:
        return {}
    found = {}
    if case.facts or case.unknown is not None or case.law is not None:
        found[FACTS] = "facts"
    if case.path is not None:
        found[PATH] = "path"
    return found


def can_go_back(desk: Desk) -> bool:
    """Whether the case was read before this page; the pages that open it have their own way back."""
    return desk.view.case is not None and desk.prompt.at != "briefing"


def lookups(desk: Desk) -> tuple[Button, ...]:
    """A button for each."""
    icons = {"facts": "info-circle", "path": "scale"}
    found = tuple(
        Button(what, desk.voice.say(f"table.look.{what}"), opens(desk, what), icon=icons[what])
        for what in can_look_up(desk).values()
    )
    for button in found:
        button.shy = True
    return found


def with_keys(desk: Desk, page: Page) -> Page:
    """The page, on which the keys for what can be looked up work, where no option has that letter; and its buttons.

    Whoever chooses alone may look up what the table read.
    """
    there = {it.id for it in page.bar}
    if can_go_back(desk):
        page.bar = (*page.bar, *(it for it in lookups(desk) if it.id not in there))
    for key, what in can_look_up(desk).items():
        page.looks[key] = opens(desk, what)
        page.keys.setdefault(key, page.looks[key])
    return with_story(desk, page)


def with_story(desk: Desk, page: Page) -> Page:
    """The page, with the way back to the case."""
    # A works council's case begins at what it is about, once that was said: the case itself is a page further.
    council = desk.view.case is not None and desk.view.case.council is not None
    case = CASE if council else ""
    if desk.prompt.at == "briefing" and desk.half.sub != case:
        page.looks[STORY] = desk.shows(case)
        page.keys.setdefault(STORY, page.looks[STORY])
    if can_go_back(desk):
        act = opens(desk, "story")
        story = Button("story", desk.voice.say("table.look.story"), act, icon="book")
        story.shy = True
        story.bare = any(isinstance(it, Button) and it.bare for it in page.bar)
        page.bar = (*page.bar, story)
        page.looks[STORY] = act
        page.keys.setdefault(STORY, act)
    return page


def opens(desk: Desk, what: str) -> Do:
    """What shows this over the page."""
    return lambda: replace(desk.half, over=what)


def page(desk: Desk) -> Page:
    """What is looked up; the page under it waits as it was."""
    over = desk.half.over
    body = _story(desk) if over == "story" else Column(_path(desk) if over == "path" else _facts(desk))
    back = Button("back", desk.voice.say("table.back"), opens(desk, ""), icon="arrow-left", primary=True, turns=True)
    key = {"path": PATH, "facts": FACTS, "story": STORY}[over]
    made = Page(
        desk.page_id(over),
        body,
        bar=(back,),
        header=desk.header(titled=over != "story"),
        footer=desk.footer(),
        focus="back",
    )
    made.looks[key] = opens(desk, "")
    for other, what in can_look_up(desk).items():
        made.looks.setdefault(other, opens(desk, what))
    if can_go_back(desk):
        made.looks.setdefault(STORY, opens(desk, "story"))
    made.keys = dict(made.looks)
    return made


def _story(desk: Desk) -> Node:
    """The case once more; whose kitchen table it is, and what can be chosen as soon as the table saw that."""
    voice, case, talk = desk.voice, desk.case, desk.case.talk
    left: list[Node] = [
        Heading("title", voice.words(case.title), size=36, leading=TIGHT),
        Label("case", voice.words(case.case), size=27),
    ]
    if talk is not None and talk.resident is not None:
        met = talk.resident
        left.append(Label("who", voice.words(aged(met.name, met.age)), size=21, weight="semibold"))
        left.append(Label("wish", voice.say("page.wish", text=met.wish), size=21))
        left.append(Label("strength", voice.say("page.strength", text=met.strength), size=21))
    told = CardBox(Column(left), spine="accent")
    if case.stage == "inquiry":
        said = said_shown(desk, talk) if talk is not None else []
        return Beside([told, Column(said)], least=380) if said else told
    return Beside([told, Column(options_shown(desk))], least=380)


def _facts(desk: Desk) -> list[Node]:
    voice, case = desk.voice, desk.case
    facts: list[Node] = []
    for fact in case.facts:
        source = source_words(fact, voice.language)
        below = voice.say("table.source", source=source) if source else ""
        facts.append(Note(f"fact.{fact.id}", fact_words(fact, voice.language), below=below, size=24))
    beside: list[Node] = []
    if case.unknown is not None:
        beside.append(Note("unknown", voice.words(case.unknown), above=voice.say("table.unknown"), size=24, wood=True))
    if case.chair is not None:
        chair = voice.say(f"decided_by.{case.chair}")
        beside.append(Note("chair", chair, above=voice.say("table.whose_chair"), size=24))
    nodes: list[Node] = [Heading("title", voice.say("table.facts"), size=TITLE, leading=TIGHT)]
    nodes += [Spread(part, least=400, most=1) for part in (facts, beside) if part]
    if case.law is not None:
        law = law_words(case.law, case.reference_date, voice.language)
        nodes.append(Label("law", law, size=19, tone="soft"))
    return nodes


def _path(desk: Desk) -> list[Node]:
    """From the first call to the appeal."""
    voice, path = desk.voice, desk.case.path
    assert path is not None
    steps: list[Node] = [
        Numbered(f"step.{number}", voice.words(step), number) for number, step in enumerate(path.steps, start=1)
    ]
    nodes: list[Node] = [
        Heading("title", voice.say("table.path"), size=TITLE, leading=TIGHT),
        Label("law", voice.words(path.name), size=28, weight="semibold", tone="accent"),
    ]
    if len(steps) < LONG:
        return [*nodes, Column(steps, gap=10)]
    half = (len(steps) + 1) // 2
    return [*nodes, Beside([Column(steps[:half], gap=10), Column(steps[half:], gap=10)], gap=40, least=380)]
