"""The end of a quarter: the front page of the local paper with the promise, the post, then what the quarter brought."""

from game.apps.session import spoken
from game.apps.table.board.panorama import MIDDLE, drawn, part_of
from game.apps.table.board.status_rows import ResidentRow
from game.apps.table.desk import Desk
from game.apps.table.drawings import emblem
from game.apps.table.pages import account
from game.apps.table.pages.promise import course_card, promise_card
from game.apps.table.window.page import Page
from game.rules.outcomes.undecided import NOT_DECIDED
from game.rules.terms.text import Message
from game.rules.views import DecisionView, ReportLine
from game.rules.views.shapes import FrontPage
from game.townscape import PLACES, tree
from game.widgets import Beside, Button, CardBox, Column, Do, Fits, Heading, Label, Node, Note, Quote, Spread
from game.widgets.change import Pictured
from game.widgets.drawn import Picture
from game.widgets.newspaper import Ears, Masthead, PaperColumns, Printed, Rule, Sheet

MANY = 5
"""From so many letters on they are in smaller type."""
FOLLOWS = ("told.money.up", "told.money.down", "told.line.", "told.points.")
"""What a letter brings: its lines follow it."""
HEIGHTS = (300, 270, 240, 220, 200, 180, 160, 140, 120, 100, 80, 60)
"""How high the picture and the forecast may be: as much as there is room for."""
LEAST = 150
"""A picture less high than this is shown only where nothing can be left out any more."""
BRIEF = (0, 1, 2)
"""What is left out where there is no room: nothing; the second story's words; the letter, where it is in the post."""
SHORT = 1.08
"""The leading of a headline."""


def quarter_end(desk: Desk) -> Page:
    """First the paper, then the post, then what the quarter brought."""
    front = desk.view.town.front_page
    match desk.half.sub:
        case "letters" if _post(desk):
            return _mat(desk)
        case "" if front is not None and not _covered(desk):
            return _front(desk, front)
        case _:
            told = desk.view.report if front is None else _told(desk)[1]
            back = (_back(desk, "table.back", ""),) if front is not None else ()
            return account.page(desk, told, back)


Letter = tuple[ReportLine, tuple[ReportLine, ...]]
"""A letter, and what came of it: money and points."""


def _told(desk: Desk) -> tuple[tuple[Letter, ...], tuple[ReportLine, ...]]:
    """The letters, each with what followed from it, and the rest of what was told."""
    letters: list[tuple[ReportLine, list[ReportLine]]] = []
    rest: list[ReportLine] = []
    follows = False
    for line in desk.view.report:
        if line.kind == "letter":
            letters.append((line, []))
            follows = True
        elif follows and isinstance(line.words, Message) and line.words.id.startswith(FOLLOWS):
            letters[-1][1].append(line)
        else:
            follows = False
            rest.append(line)
    return tuple((letter, tuple(lines)) for letter, lines in letters), tuple(rest)


def _covered(desk: Desk) -> bool:
    """Whether a shortage was covered on this page: then the paper and the post were read before that."""
    return any(isinstance(line.words, Message) and line.words.id == "told.money.cover" for line in desk.view.report)


def _post(desk: Desk) -> bool:
    """Whether there is more to read than stands in the paper: several letters, or how it goes with a resident."""
    return len(_told(desk)[0]) > 1 or any(it.line is not None for it in desk.view.town.residents)


def _on(desk: Desk, key: str, sub: str) -> Button:
    return Button("on", desk.voice.say(key), _shows(desk, sub), icon="arrow-right", primary=True, turns=True)


def _back(desk: Desk, key: str, sub: str) -> Button:
    return Button("back", desk.voice.say(key), _shows(desk, sub), icon="arrow-left")


def _front(desk: Desk, front: FrontPage) -> Page:
    sheet = Fits(
        [_sheet(desk, front, high, brief) for brief in BRIEF for high in HEIGHTS if high >= LEAST or brief == 2]
    )
    right = Fits([Column(_right(desk, high), gap=14) for high in HEIGHTS])
    body = Beside([sheet, right], shares=(62, 38), gap=26, least=360)
    on = _on(desk, "table.to_letters", "letters") if _post(desk) else _on(desk, "table.to_account", "account")
    return Page(desk.page_id("paper"), body, bar=(on,), footer=desk.footer(), focus="on")


def _sheet(desk: Desk, front: FrontPage, high: float, brief: int) -> Node:
    """The front page, with a picture so high, as brief as that."""
    voice, view = desk.voice, desk.view
    signs = tuple(emblem(it.drawing) for it in view.town.groups if it.drawing is not None)
    name: Node = Masthead("title", voice.words(front.name), signs[:2] if len(signs) > 1 else ())
    if front.canteen:
        return _canteen(desk, front)
    first, *others = (
        (voice.words(words), _decision(desk, cause)) for words, cause in zip(front.headlines, front.causes, strict=True)
    )
    left: list[Node] = [Printed("picture", voice.say("paper.picture"), _picture(desk), high)]
    left += [Label("body.0", text, size=21, weight="serif", leading=1.26) for text in (_body(desk, first[1]),) if text]
    right: list[Node] = []
    for number, (words, decision) in enumerate(others, start=1):
        size = 28 if number == 1 else 22
        right.append(Label(f"headline.{number}", words, size=size, weight="serif bold", leading=SHORT))
        if number == 1 and not brief and (chosen := _chosen(desk, decision)):
            right.append(Label(f"body.{number}", chosen, size=21, weight="serif", leading=1.26))
    right += [] if brief == BRIEF[-1] and _post(desk) else _letter(desk)
    story: Node = Column(left, gap=8)
    if right:
        story = PaperColumns([story, Column(right, gap=8)], shares=(58, 42), gap=28, least=190)
    nodes: list[Node] = [
        Ears("ears", voice.say("table.paper_day", quarter=view.quarter), voice.say("table.paper_game")),
        Rule("rule.top", 3),
        name,
        Rule("rule.name", 1.5),
        Label("headline.0", first[0], size=46, weight="serif bold", leading=SHORT),
        story,
    ]
    return Sheet(Column(nodes, gap=7))


def _canteen(desk: Desk, front: FrontPage) -> Node:
    """What is said at the coffee machine: no paper, and so no masthead."""
    voice = desk.voice
    said: list[Node] = [Heading("title", voice.words(front.name), size=38)]
    said += [
        Quote(f"said.{place}", f"“{voice.words(words)}”", size=34 if place == 0 else 26)
        for place, words in enumerate(front.headlines)
    ]
    return CardBox(Column([*said, *_letter(desk)], gap=16), fill=True)


def _decision(desk: Desk, cause: int | None) -> DecisionView | None:
    return next((it for it in desk.view.decisions if cause is not None and it.cause == cause), None)


def _chosen(desk: Desk, decision: DecisionView | None) -> str:
    """What was decided, in one sentence, and that a director did; empty where a headline is about no decision."""
    if decision is None:
        return ""
    if decision.how in NOT_DECIDED and not decision.directed:
        return desk.voice.say("paper.not_decided", title=decision.title)
    by = "paper.director" if decision.directed else "paper"
    if len(decision.rows) == 1 and decision.rows[0].amount is None:
        return desk.voice.say(f"{by}.chose", title=decision.title, choice=decision.rows[0].text)
    return desk.voice.say(f"{by}.decided", title=decision.title)


def _body(desk: Desk, decision: DecisionView | None) -> str:
    """The same with the reason that the table gave, as the paper quotes it."""
    chosen = _chosen(desk, decision)
    if decision is None or decision.reason is None:
        return chosen
    return f"{chosen} {desk.voice.say('paper.quote', reason=desk.written(decision.reason))}"


def _picture(desk: Desk) -> Picture:
    """The town as it is now: where something was built this quarter, or else round the town hall."""
    town, before = desk.view.town, desk.before
    middle = MIDDLE
    earlier = {it.id: it.level for it in before.town.groups} if before is not None else {}
    for group in town.groups:
        if group.drawing is not None and group.level > earlier.get(group.id, group.level):
            middle = PLACES[group.drawing] + 200
    shown = drawn(town)
    return lambda size, theme: part_of(shown, middle, size, theme)


def _letter(desk: Desk) -> list[Node]:
    """The first letter, with the decision it came from; more of them are in the post."""
    voice, letters = desk.voice, _told(desk)[0]
    if not letters:
        return []
    line, followed = letters[0]
    below = _below(desk, line, followed if not _post(desk) else ())
    above = voice.say("paper.letter")
    return [Note("letter.0", voice.words(line.words), above=above, below=below, size=19, wood=True)]


def _below(desk: Desk, line: ReportLine, followed: tuple[ReportLine, ...]) -> str:
    """What came of a letter, and what it came from."""
    voice = desk.voice
    lines = [voice.words(it.words) for it in followed]
    cause = [voice.words(line.cause)] if line.cause is not None else []
    return "\n".join([" ".join(lines), *cause] if lines else cause)


def _right(desk: Desk, high: float) -> list[Node]:
    """The promise with its state, how the year goes, and the season that comes."""
    nodes: list[Node] = promise_card(desk)
    if desk.view.funds:
        nodes.append(course_card(desk, high))
    return [*nodes, *_season(desk)]


def _season(desk: Desk) -> list[Node]:
    """What comes after this quarter."""
    voice, view = desk.voice, desk.view
    if view.quarter >= view.quarters:
        last = Pictured("season", voice.say("paper.year_over"), voice.say("paper.year_over_what"), "emblem-polder-edge")
        return [CardBox(last, pad=16)]
    season = desk.session.scenario.season(view.quarter + 1)
    what = voice.say("paper.next", quarter=view.quarter + 1, quarters=view.quarters, time=spoken(desk.session.now()))
    return [CardBox(Pictured("season", voice.say(f"paper.season.{season}"), what, tree(season)), pad=16)]


def _mat(desk: Desk) -> Page:
    """The letters, each with the decision it came from; and how it goes with the residents."""
    voice = desk.voice
    told = _told(desk)[0]
    size = 25 if len(told) < MANY else 20
    letters: list[Node] = [
        Note(
            f"letter.{number}",
            voice.words(line.words),
            below=_below(desk, line, followed),
            size=size,
            wood=True,
            icon="mail",
        )
        for number, (line, followed) in enumerate(told)
    ]
    lines: list[Node] = [
        ResidentRow(f"resident.{number}", voice.words(resident.name), voice.words(resident.line))
        for number, resident in enumerate(desk.view.town.residents)
        if resident.line is not None
    ]
    residents: list[Node] = []
    if lines:
        title = Label("residents", voice.say("table.residents"), size=20, weight="semibold", tone="soft")
        residents = [CardBox(Column([title, Spread(lines, gap=8, least=340)], gap=8), pad=24)]
    nodes: list[Node] = [Heading("title", voice.say("table.letters" if letters else "paper.post"), size=38)]
    spread: Node = Column([*([Spread(letters, gap=14, least=400, most=2)] if letters else []), *residents], gap=14)
    if letters and residents:
        beside = Beside([Column(letters, gap=14), *residents], shares=(6, 5), gap=28, least=380)
        spread = Fits([Column([*nodes, beside], gap=14), Column([*nodes, spread], gap=14)])
    else:
        spread = Column([*nodes, spread], gap=14)
    bar = (_on(desk, "table.to_account", "account"), _back(desk, "table.back", ""))
    return Page(desk.page_id("letters"), spread, bar=bar, footer=desk.footer(), focus="on")


def _shows(desk: Desk, sub: str) -> Do:
    return desk.shows(sub)
