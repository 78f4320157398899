"""Cards of the board: news, people who speak up, quiet moments, and facilities that can be built."""

from game.apps.kit.conditions import condition_words
from game.apps.kit.order import KitOrder
from game.apps.kit.shapes import Deck, KitCard, KitLine, Side
from game.rules.kinds.price import with_free
from game.rules.parts.varied import told
from game.rules.prompts import signs
from game.rules.terms.references import ByNews, kept
from game.rules.town.group import Group


def news_cards(order: KitOrder) -> Deck:
    """News: what it does is on the facilitator's sheet."""
    voice, scenario, cards = order.voice, order.scenario, []
    kind = voice.say("table.board.kind.news")
    for id, news in scenario.news.items():
        lines = [KitLine(voice.words(told(news.text, (), "text")), "big")]
        offered = scenario.offered[kept(ByNews(id))]
        items = with_free(tuple(offered.values()))
        for option, item, sign in zip(offered, items, signs(items).values(), strict=True):
            when = news.options[option].when
            notes = [] if item.note is None else [voice.words(item.note)]
            if when is not None and not when.secret:
                state = order.cases[0].state
                notes.append(voice.say("kit.only_if", when=condition_words(voice, scenario, state, when)))
            lines.append(KitLine(voice.words(item.text), "option", sign, " · ".join(notes)))
        cards.append(KitCard(order.codes[f"news:{id}"], kind, Side(voice.words(news.title), tuple(lines))))
    return Deck(voice.say("kit.deck.news"), "medium", tuple(cards))


def voice_cards(order: KitOrder) -> Deck:
    """Somebody who speaks up."""
    voice, cards = order.voice, []
    kind = voice.say("table.board.kind.voice")
    for id, it in order.scenario.voices.items():
        says = KitLine(f"“{voice.words(told(it.says, (), 'says'))}”", "quote")
        cards.append(KitCard(order.codes[f"voice:{id}"], kind, Side(voice.words(it.name), (says,))))
    return Deck(voice.say("kit.deck.voices"), "small", tuple(cards))


def quiet_cards(order: KitOrder) -> Deck:
    """One question for everybody, and a moment's quiet."""
    voice, scenario = order.voice, order.scenario
    kind = voice.say("table.board.kind.reflection")
    cards = [
        KitCard(order.codes[f"quiet:{at}"], kind, Side("", (KitLine(voice.words(scenario.reflection[at].ask), "big"),)))
        for at in scenario.midway
    ]
    return Deck(voice.say("kit.deck.quiet"), "small", tuple(cards))


def facility_tiles(order: KitOrder) -> Deck:
    """A tile for each level of each facility; the lowest lies there from the start."""
    cards = [tile for id, group in order.scenario.groups.items() for tile in _tiles(order, id, group)]
    return Deck(order.voice.say("kit.deck.facilities"), "small", tuple(cards))


def _tiles(order: KitOrder, id: str, group: Group) -> list[KitCard]:
    voice, tiles = order.voice, []
    for level in range(group.top + 1):
        lit = "●" * level + "○" * (group.top - level)
        lines = [KitLine(f"{lit}  {voice.say('kit.level', level=level)}", "label")]
        if level < group.top:
            lines.append(KitLine(voice.say("kit.build", amount=group.build[level])))
        lines.append(KitLine(voice.say("kit.incident", amount=group.incident[level])))
        lines.append(KitLine(voice.say("kit.care", amount=group.care[level])))
        side = Side(voice.words(group.facility), (KitLine(voice.words(group.name), "note"), *lines))
        tiles.append(KitCard(order.codes[f"facility:{id}"], voice.say("kit.kind.facility"), side))
    return tiles
