"""What a part of a pack is called: by its title and its text, as who plays it reads them."""

from collections.abc import Sequence
from functools import reduce

from game.apps.simulate.parts import PackWay, written
from game.rules.kinds.card import Card
from game.rules.parts.varied import Varied
from game.rules.scenario import Scenario
from game.rules.terms.references import ByCard, ByCompleteTown, ByNews, BySupervision, ByVoice, kept
from game.rules.terms.text import Text, Words, message

LONGEST = 60
"""Of a longer text the first so many signs are told."""
BROUGHT = ("now", "later", "each_quarter", "revise")
"""Under these stand effects."""
SECTIONS = ("options", "questions", "facts", "advisers", "twist", "posts", "items", "amendments")
"""Parts of a card that are called by a text of their own."""
PASSED: dict[str | int, int] = {"served": 1, "waits": 1, "adds": 2}
"""What only leads to effects, with how many steps."""
VARIED = ("case", "unknown", "says", "headline", "text", "resident")
"""Texts that may vary, or what such a text stands in."""


def named(scenario: Scenario, way: PackWay) -> Words:
    """The part that is written there; of a condition, what waits for it."""
    home, rest = way[:2], way[2:]
    inside: tuple[Words, ...] = ()
    match home:
        case ("dilemmas", str(id)) if id in scenario.dilemmas:
            whole = message("simulate.name.card", title=scenario.dilemmas[id].title)
            inside = _inside(scenario, kept(ByCard(id)), rest, scenario.dilemmas[id])
        case ("news", str(id)) if id in scenario.news:
            whole = message("simulate.name.news", title=scenario.news[id].title)
            inside = _inside(scenario, kept(ByNews(id)), rest, None, scenario.news[id].options)
        case ("voices", str(id)) if id in scenario.voices:
            whole = message("simulate.name.voice", title=scenario.voices[id].name)
            inside = _inside(scenario, kept(ByVoice(id)), rest)
        case ("goals", str(id)):
            whole = message("simulate.name.goal", title=scenario.goals[id].title)
        case ("endings", str(id)):
            whole = message("simulate.name.ending", title=scenario.endings[id].title)
            inside = _inside(scenario, "", rest)
        case ("reflection", int(place)):
            whole = message("simulate.name.reflection", title=_short(scenario.reflection[place].ask))
        case ("board", "groups"):
            whole = message("simulate.name.facility", title=scenario.groups[str(way[2])].facility)
        case ("board", "complete"):
            whole, inside = message("simulate.name.complete"), _inside(scenario, kept(ByCompleteTown()), rest)
        case ("supervision", *_):
            whole, inside = message("simulate.name.supervision"), _inside(scenario, kept(BySupervision()), way[1:])
        case _:
            whole = message("simulate.name.other", at=written(way))
    return _joined((whole, *inside))


def named_inside(scenario: Scenario, card: str, rest: PackWay) -> Words:
    """The part of that card that is written there, without naming the card."""
    inside = _inside(scenario, kept(ByCard(card)), rest, scenario.dilemmas[card])
    return _joined(inside) if inside else message("simulate.name.other", at=written(rest))


def _joined(names: Sequence[Words]) -> Words:
    return reduce(lambda whole, part: message("simulate.name.in", whole=whole, part=part), names)


def _inside(
    scenario: Scenario, of: str, rest: PackWay, card: Card | None = None, options: object = None
) -> tuple[Words, ...]:
    """What stands there in a card, news, a voice or an ending: from the outside in."""
    home = rest
    names: tuple[Words, ...] = ()
    while rest:
        if rest[0] == "when":
            return names
        if rest[0] in BROUGHT:
            effect = scenario.effects.get((of, written(home[:-1] if home[-1] == "when" else home)))
            if effect is None or effect.text is None:
                return (*names, message("simulate.name.effect"))
            return (*names, message("simulate.name.letter", text=_short(effect.text)))
        if len(rest) > 1 and rest[0] in SECTIONS:
            text = _text(card, options, home[: len(home) - len(rest) + 2])
            if text is not None:
                names = (*names, message(f"simulate.name.{rest[0]}", text=_short(text)))
            rest = rest[2:]
        elif rest[0] in PASSED:
            rest = rest[PASSED[rest[0]] :]
        elif rest[0] == "postpone":
            names, rest = (*names, message("simulate.name.postpone")), rest[1:]
        elif (row := _council_row(card, rest)) is not None:
            names, rest = (*names, row[0]), row[1]
        elif len(rest) > 1 and rest[0] == "bands":
            names, rest = (*names, message("simulate.name.band", number=int(rest[1]) + 1)), rest[2:]
        elif rest[0] in VARIED:
            return (*names, message("simulate.name.varied"))
        else:
            return (*names, message("simulate.name.other", at=written(rest)))
    return names


def _council_row(card: Card | None, rest: PackWay) -> tuple[Words, PackWay] | None:
    """What a director answers or a court rules, by its words, and what stands further on; `None` for anything else."""
    council = None if card is None else card.council
    if council is None:
        return None
    match rest:
        case ("court", int(row), *more):
            return message("simulate.name.ruling", text=_short(council.court[row].text)), tuple(more)
        case ("director", "answers", int(row), *more) if council.director is not None:
            says = council.director.answers[row].says
            return message("simulate.name.answer", name=council.director.name, text=_short(says)), tuple(more)
        case _:
            return None


def _text(card: Card | None, options: object, way: PackWay) -> Text | None:
    """The text of the part of a card, or of an answer to news, that is written there."""
    found: object = card
    for place, key in enumerate(way):
        if place == 0 and key == "questions" and card is not None:
            found = None if card.inquiry is None else card.inquiry.questions
        elif place == 0 and key == "options" and card is None:
            found = options
        elif isinstance(found, dict):
            found = found.get(key)
        else:
            found = getattr(found, str(key), None)
    for name in ("text", "ask", "name"):
        words: Varied | None = getattr(found, name, None)
        if words is not None:
            return words if isinstance(words, Text) else words[-1].text
    return None


def _short(text: Text) -> Text:
    return Text(_cut(text.nl), None if text.en is None else _cut(text.en))


def _cut(words: str) -> str:
    # A sentence that is named in another ends there.
    line = " ".join(words.split()).removesuffix(".")
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"
