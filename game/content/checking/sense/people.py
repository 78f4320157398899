"""Whether every option has somebody who speaks for it, and every resident words of their own."""

from game.content.checking.sense.written_moves import option_cards
from game.content.checking.subject import Subject
from game.content.written.kinds.kitchen_table import WrittenKitchenTable

TWO = 2
"""From so many advisers on there are sides."""


def check_people(subject: Subject) -> None:
    """Tell options that nobody defends, advisers who all say the same, and residents who say nothing of themselves."""
    for loc, _, card in option_cards(subject):
        spoken = [it.favours for it in card.advisers.values() if it.favours is not None]
        sides = dict.fromkeys(spoken)
        if len(spoken) >= TWO and len(sides) == 1:
            subject.tell_key((*loc, "advisers"), "content.advisers_one_side", option=spoken[0])
        elif spoken:
            bare = [id for id in card.options if id not in sides]
            if bare:
                subject.tell_key((*loc, "advisers"), "content.option_undefended", names=", ".join(bare))
    said: dict[str, str] = {}
    for loc, id, talk in subject.cards():
        if not isinstance(talk, WrittenKitchenTable) or talk.resident.same_as is not None:
            continue
        resident = talk.resident
        own = {"wish": resident.wish, "strength": resident.strength}
        texts = {key: it.nl.casefold() for key, it in own.items() if it is not None}
        if resident.says is not None:
            texts["says"] = resident.says[0].text.nl.casefold()
        for key, text in texts.items():
            same = next((other for other, it in texts.items() if it == text and other != key), None)
            if same is not None:
                subject.tell_key((*loc, "resident", key), "content.resident_same", key=key, other=same)
                break
        first = said.setdefault(texts.get("says", ""), id)
        if first != id and "says" in texts:
            subject.tell_key((*loc, "resident", "says"), "content.resident_echo", card=first)
