"""What a part of a pack is called: by its title and its text, as who plays it reads them."""

from game.apps.simulate.parts import PackWay, written
from game.rules.kinds.card import Card
from game.rules.references import ByCard, ByCompleteTown, ByNews, BySupervision, ByVoice, kept
from game.rules.scenario import Scenario
from game.rules.text import Text, Words, message
from game.rules.varied import Varied

LONGEST = 60
"""Of a longer text the first so many signs are told."""
BROUGHT = ("now", "later", "each_quarter", "revise")
"""Under these stand effects."""
SECTIONS = ("options", "questions", "facts", "advisers", "twist", "posts", "items", "amendments")
"""Parts of a card that are called by a text of their own."""
PASSED: dict[str | int, int] = {"served": 1, "waits": 1, "adds": 2}
"""What only leads to effects, with how many steps."""


def named(scenario: Scenario, way: PackWay) -> Words:
    """The part that is written there; of a condition, what waits for it."""
    home, rest = way[:2], way[2:]
    match home:
        case ("dilemmas", str(id)) if id in scenario.dilemmas:
            whole: Words = message("simulate.name.card", title=scenario.dilemmas[id].title)
            return _inside(scenario, kept(ByCard(id)), whole, rest, scenario.dilemmas[id])
        case ("news", str(id)) if id in scenario.news:
            whole = message("simulate.name.news", title=scenario.news[id].title)
            return _inside(scenario, kept(ByNews(id)), whole, rest, None, scenario.news[id].options)
        case ("voices", str(id)) if id in scenario.voices:
            whole = message("simulate.name.voice", title=scenario.voices[id].name)
            return _inside(scenario, kept(ByVoice(id)), whole, rest)
        case ("goals", str(id)):
            return message("simulate.name.goal", title=scenario.goals[id].title)
        case ("endings", str(id)):
            return _inside(scenario, "", message("simulate.name.ending", title=scenario.endings[id].title), rest)
        case ("reflection", int(place)):
            return message("simulate.name.reflection", title=_short(scenario.reflection[place].ask))
        case ("board", "groups"):
            return message("simulate.name.facility", title=scenario.groups[str(way[2])].facility)
        case ("board", "complete"):
            return _inside(scenario, kept(ByCompleteTown()), message("simulate.name.complete"), rest)
        case ("supervision", *_):
            return _inside(scenario, kept(BySupervision()), message("simulate.name.supervision"), way[1:])
        case _:
            return message("simulate.name.other", at=written(way))


def _inside(
    scenario: Scenario,
    of: str,
    whole: Words,
    rest: PackWay,
    card: Card | None = None,
    options: object = None,
) -> Words:
    """What stands there in a card, news, a voice or an ending."""
    home = rest
    while rest:
        if rest[0] == "when":
            return whole
        if rest[0] in BROUGHT:
            effect = scenario.effects.get((of, written(home[:-1] if home[-1] == "when" else home)))
            if effect is None or effect.text is None:
                return message("simulate.name.in", whole=whole, part=message("simulate.name.effect"))
            return message(
                "simulate.name.in", whole=whole, part=message("simulate.name.letter", text=_short(effect.text))
            )
        if len(rest) > 1 and rest[0] in SECTIONS:
            text = _text(card, options, home[: len(home) - len(rest) + 2])
            if text is not None:
                part = message(f"simulate.name.{rest[0]}", text=_short(text))
                whole = message("simulate.name.in", whole=whole, part=part)
            rest = rest[2:]
        elif rest[0] in PASSED:
            rest = rest[PASSED[rest[0]] :]
        elif len(rest) > 1 and rest[0] == "bands":
            part = message("simulate.name.band", number=int(rest[1]) + 1)
            whole, rest = message("simulate.name.in", whole=whole, part=part), rest[2:]
        else:
            return message("simulate.name.in", whole=whole, part=message("simulate.name.varied"))
    return whole


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
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"
