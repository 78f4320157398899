"""Case cards: on one side the case as the wall shows it, on the other what can be decided; and a second with facts.

What opens only later is on small cards, which the facilitator lays down when it opens.
"""

from collections.abc import Iterator

from game.apps.debrief.voice import PageLanguage
from game.apps.kit.asked import answers_of, how_lines
from game.apps.kit.on_the_table import OnTheTable
from game.apps.kit.order import KitOrder
from game.apps.kit.shapes import Deck, KitCard, KitLine, Side
from game.apps.words.facts import aged, fact_words, source_words
from game.rules.views import CaseView


def case_cards(order: KitOrder) -> Deck:
    """Two for each case: what is asked, and what is known."""
    cards = [card for it in order.cases for card in (_case(order, it), _facts(order, it))]
    return Deck(order.voice.say("kit.deck.cases"), "large", tuple(cards))


def later_cards(order: KitOrder) -> Deck:
    """What stays in the envelope of its case until the facilitator's sheet says so."""
    cards = [card for it in order.cases for card in _later(order, it)]
    return Deck(order.voice.say("kit.deck.later"), "small", tuple(cards))


def _case(order: KitOrder, it: OnTheTable) -> KitCard:
    voice, case = order.voice, it.shown
    title = voice.words(case.title)
    front = Side(title, tuple(_told(voice, case)))
    options = (*how_lines(voice, case.question), *answers_of(voice, it))
    back = Side(voice.say("table.options_title"), options)
    return KitCard(order.codes[f"case:{it.id}"], voice.say("kit.kind.case"), front, back)


def _told(voice: PageLanguage, case: CaseView) -> Iterator[KitLine]:
    if case.practice:
        yield KitLine(voice.say("page.practice"), "label")
    if case.chair is not None:
        yield KitLine(voice.say(f"decided_by.{case.chair}"), "note")
    yield KitLine(voice.words(case.case), "big")
    if case.council is not None and case.council.intends is not None:
        yield KitLine(voice.say("page.council.intends", option=case.council.intends), "label")
    if case.talk is not None and case.talk.resident is not None:
        met = case.talk.resident
        yield KitLine(voice.words(aged(met.name, met.age)), "label")
        yield KitLine(f"“{voice.words(met.says)}”", "quote")
        yield KitLine(voice.say("page.wish", text=met.wish))
        yield KitLine(voice.say("page.strength", text=met.strength))
        if case.talk.times > 1:
            yield KitLine(voice.say("page.line", times=case.talk.times), "note")
    if case.unknown is not None:
        yield KitLine(voice.say("table.unknown"), "label")
        yield KitLine(voice.words(case.unknown))


def _facts(order: KitOrder, it: OnTheTable) -> KitCard:
    voice, case = order.voice, it.shown
    facts = [
        KitLine(fact_words(fact, voice.language), note=_source(voice, source_words(fact, voice.language)))
        for fact in case.facts
    ]
    if case.law is not None:
        facts.append(KitLine(_law(voice, case), "note"))
    talk = [KitLine(voice.words(ask), "option", str(at)) for at, ask in enumerate(case.talk_about, start=1)]
    if case.path is not None:
        talk.append(KitLine(voice.say("page.path", name=case.path.name), "label"))
        talk += [KitLine(voice.words(step), "option", str(at)) for at, step in enumerate(case.path.steps, start=1)]
    front = Side(voice.say("table.facts"), tuple(facts) or (KitLine(voice.say("kit.no_facts")),))
    return KitCard(
        order.codes[f"case:{it.id}"], voice.words(case.title), front, Side(voice.say("table.talk"), tuple(talk))
    )


def _source(voice: PageLanguage, source: str) -> str:
    return voice.say("table.source", source=source) if source else ""


def _law(voice: PageLanguage, case: CaseView) -> str:
    assert case.law is not None
    if case.reference_date is None:
        return voice.say("page.law", law=case.law)
    return voice.say("page.law_on", law=case.law, month=voice.month(case.reference_date))


def _later(order: KitOrder, it: OnTheTable) -> Iterator[KitCard]:
    voice, card = order.voice, it.card
    title = voice.words(card.title)
    offered = it.scenario.offered[it.id]

    def made(at: str, kind: str, *lines: KitLine) -> KitCard:
        return KitCard(order.codes[f"later:{it.id}.{at}"], voice.say(f"kit.kind.{kind}"), Side(title, lines))

    for id in it.closed_questions:
        assert card.inquiry is not None
        question = card.inquiry.questions[id]
        minutes = voice.say("note.minutes", minutes=question.minutes)
        ask = KitLine(voice.words(question.ask), "option", str(it.numbers[id]), minutes)
        yield made(f"question.{id}", "question", ask)
    for id in it.closed_options:
        note = offered[id].note if id in offered else None
        words = "" if note is None else voice.words(note)
        yield made(f"option.{id}", "option", KitLine(voice.words(card.names()[id]), "option", it.signs[id], words))
    for added, text in card.amendments().items():
        kind = "condition" if card.council is not None else "amendment"
        sign = it.signs.get(added.option, "")
        yield made(
            f"amendment.{added.option}.{added.amendment}",
            kind,
            KitLine(voice.say("kit.with_option", sign=sign), "note"),
            KitLine(voice.words(text), "big"),
        )
    for id, twist in card.twist.items():
        yield made(f"twist.{id}", "twist", KitLine(voice.words(twist.text), "big"))
    for role, text in card.private.items():
        name = it.scenario.roles[role].name if role in it.scenario.roles else None
        whom = () if name is None else (KitLine(voice.say("kit.only_for", role=name), "note"),)
        yield made(f"private.{role}", "private", *whom, KitLine(voice.words(text)))
