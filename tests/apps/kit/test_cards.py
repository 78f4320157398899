"""What is on the cards: what the screen would show, each thing once, and nothing that nobody may know yet."""

from collections import Counter

from game.apps.kit.cases import case_cards, later_cards
from game.apps.kit.kit import decks
from game.apps.kit.order import KitOrder
from game.apps.kit.voting import voting_cards
from game.content import Pack
from game.rules.kinds.card import Card
from game.rules.parts.varied import Varied
from game.rules.terms.text import Language, Text
from tests.apps.kit.ordered import for_players, on_cards, ordered


def usual(words: Varied) -> Text:
    return words if isinstance(words, Text) else words[-1].text


def test_every_case_and_every_option_is_on_a_card_once(pack: Pack, language: Language) -> None:
    order = ordered(pack.scenario, language)
    lines = [
        (card.code, line.text)
        for deck in (case_cards(order), later_cards(order))
        for card in deck.cards
        for side in (card.front, card.back)
        for line in side.lines
    ]
    found = Counter(text for _, text in lines)
    for it in order.cases:
        said = order.voice.words(usual(it.card.case))
        assert found[said] == 1, it.id
        codes = {order.codes[f"case:{it.id}"], *(order.codes[f"later:{it.id}.{at}"] for at in it.later)}
        here = Counter(text for code, text in lines if code in codes)
        for name in it.card.names().values():
            assert here[order.voice.words(name)] == 1, (it.id, name.nl)


def test_options_have_letters_and_those_that_open_later_come_last(waterkant: Pack) -> None:
    order = ordered(waterkant.scenario)
    closed = [it for it in order.cases if it.closed_options]
    assert closed, "Waterkant has talks that open an option"
    for it in closed:
        signs = [it.signs[id] for id in it.signs]
        assert signs == list("ABCDE")[: len(signs)]
        assert {it.signs[id] for id in it.closed_options} == set(signs[-len(it.closed_options) :])


def hidden(card: Card) -> set[Text]:
    """What nobody at the table knows when the card comes up."""
    found = {fact.text for fact in card.facts.values() if fact.hidden}
    if card.inquiry is not None:
        found |= {question.answer for question in card.inquiry.questions.values()}
        found |= {it.ask for it in card.inquiry.questions.values() if it.when is not None and it.when.secret}
    found |= {effect.text for effect in card.every_effect() if effect.text is not None}
    found |= {twist.text for twist in card.twist.values()} | set(card.private.values())
    found |= {usual(it.headline) for it in card.tagged().values() if it.headline is not None}
    if card.council is not None and card.council.director is not None:
        found |= {answer.says for answer in card.council.director.answers}
        found |= {ruling.text for ruling in card.council.court}
        found |= set() if card.council.scope is None else {card.council.scope}
    return found


LONG = 30
"""A text of more letters than this is looked for inside others too: short ones may be part of a title by chance."""


def test_nothing_on_the_table_tells_what_nobody_knows(pack: Pack, language: Language) -> None:
    order = ordered(pack.scenario, language)
    lines = {line.strip("“”") for line in for_players(order)}
    whole = "\n".join(lines)
    for it in order.cases:
        secret = {order.voice.words(text) for text in hidden(it.card) - {it.card.title}}
        secret |= {order.voice.words(it.card.names()[id]) for id in it.closed_options}
        assert not secret & lines, it.id
        assert [text for text in secret if len(text) > LONG and text in whole] == [], it.id


def test_there_is_much_that_nobody_knows(waterkant: Pack) -> None:
    assert sum(len(hidden(card)) for card in waterkant.scenario.dilemmas.values()) > 100


def test_before_a_works_council_says_what_it_is_its_cards_do_not_tell(pack: Pack) -> None:
    order = ordered(pack.scenario)
    there = "\n".join(for_players(order))
    for it in order.cases:
        if it.card.law is not None:
            told = order.voice.say("page.law", law=it.card.law).removesuffix(".") in there
            assert told == (it.card.council is None), it.id


def test_a_set_of_voting_cards_for_everyone_all_alike_from_behind(proefavond: Pack) -> None:
    deck = voting_cards(ordered(proefavond.scenario, voters=3))
    faces = Counter(card.front.lines[0].text for card in deck.cards)
    assert faces == dict.fromkeys(["A", "B", "C", "D", "E", "Blanco", "Voor", "Tegen"], 3)
    assert len({(card.kind, card.back, card.code) for card in deck.cards}) == 1


def test_an_adviser_is_chosen_before_the_advice_is_read(pack: Pack) -> None:
    order = ordered(pack.scenario)
    says = {order.voice.words(usual(adviser.says)) for it in order.cases for adviser in it.card.advisers.values()}
    fronts = [line.text for deck in decks(order) for card in deck.cards for line in card.front.lines]
    backs = [line.text.strip("“”") for deck in decks(order) for card in deck.cards for line in card.back.lines]
    assert not says & {line.strip("“”") for line in fronts}
    assert says <= set(backs)


def test_the_pack_is_untouched_by_how_many_sit_there(proefavond: Pack) -> None:
    one, other = (
        on_cards(decks(KitOrder(proefavond.scenario, ordered(proefavond.scenario).voice, seats, 4))) for seats in (1, 8)
    )
    assert one == other
