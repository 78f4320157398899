"""Cards of people: advisers to be voiced, roles to be played, and what each voter finds important."""

from game.apps.kit.order import KitOrder
from game.apps.kit.shapes import Deck, KitCard, KitLine, Side


def adviser_cards(order: KitOrder) -> Deck:
    """In front who it is and with what interest: enough to choose whom to hear. Behind what is read aloud then."""
    voice, cards = order.voice, []
    for it in order.cases:
        for id, shown in zip(it.card.advisers, it.shown.advisers, strict=True):
            front = Side(voice.words(shown.name), (KitLine(voice.words(shown.interest), "big"),))
            about = KitLine(voice.words(it.card.title), "note")
            back = Side(voice.words(shown.name), (KitLine(f"“{voice.words(shown.says)}”", "quote"), about))
            cards.append(KitCard(order.codes[f"adviser:{it.id}.{id}"], voice.say("kit.kind.adviser"), front, back))
    return Deck(voice.say("kit.deck.advisers"), "small", tuple(cards))


def role_cards(order: KitOrder) -> Deck:
    """One for each role: for who plays it alone."""
    voice, scenario, cards = order.voice, order.scenario, []
    for id, role in scenario.roles.items():
        lines = [KitLine(voice.words(role.briefing))]
        if role.mandate:
            lines.append(KitLine(voice.say("kit.minds"), "label"))
        lines += [
            KitLine(voice.words(scenario.indicators[of].name), "option", str(weight))
            for of, weight in role.mandate.items()
        ]
        front = Side(voice.words(role.name), tuple(lines))
        cards.append(KitCard(order.codes[f"role:{id}"], voice.say("kit.kind.role"), front))
    return Deck(voice.say("kit.deck.roles"), "medium", tuple(cards))


def value_cards(order: KitOrder) -> Deck:
    """One for each voter, with every value and a box beside it: three are ticked, and it is handed in folded."""
    voice = order.voice
    lines = tuple(KitLine(voice.words(text), "tick") for text in order.scenario.values.values())
    free = KitLine(voice.say("page.values_free"), "note")
    card = KitCard("", voice.say("kit.kind.values"), Side(voice.say("page.values"), (free, *lines)))
    return Deck(voice.say("kit.deck.values"), "medium", (card,) * order.voters if lines else ())
