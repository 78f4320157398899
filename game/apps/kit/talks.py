"""A talk at the table on paper: what can be asked and for how many minutes, and the answers for who plays the resident."""

from collections.abc import Iterator

from game.apps.kit.brings import brought
from game.apps.kit.conditions import condition_words
from game.apps.kit.on_the_table import OnTheTable
from game.apps.kit.order import KitOrder
from game.apps.kit.shapes import KitLine, KitSheet, KitTable
from game.apps.words.facts import aged
from game.rules.kinds.inquiry import TalkQuestion
from game.rules.stages.picture import REPORTED
from game.rules.terms.measures import MOST_RAPPORT
from game.rules.terms.text import Words

SPARE = 4
"""Empty lines for questions that open in a talk: on every sheet as many, so that nobody counts what stays hidden."""


def talk_sheets(order: KitOrder) -> Iterator[KitSheet]:
    """Of each talk a list for who asks, and a set for who answers."""
    for it in order.cases:
        if it.card.inquiry is not None:
            yield _asking(order, it)
            yield _answering(order, it)


def _asking(order: KitOrder, it: OnTheTable) -> KitSheet:
    voice, inquiry = order.voice, it.card.inquiry
    assert inquiry is not None
    rows = [
        (str(it.numbers[item.id]), voice.words(item.text), "" if item.note is None else voice.words(item.note), "")
        for item in sorted(it.asks, key=lambda item: it.numbers[item.id])
    ]
    rows += [("", "", "", "")] * SPARE
    head = ("", voice.say("kit.talk.question"), voice.say("kit.talk.minutes"), voice.say("kit.talk.asked"))
    parts: list[KitLine | KitTable] = [
        KitLine(voice.say("kit.talk.time", minutes=it.card.minutes)),
        KitTable(head, tuple(rows), (1, 10, 4, 2), high=10),
        KitLine(voice.say("kit.talk.hint")),
    ]
    if inquiry.resident is not None:
        parts.append(KitLine(voice.say("page.report", name=inquiry.resident.name), "label"))
        parts.append(KitTable(("",), (("",),) * REPORTED, (1,), high=11))
    return KitSheet(_titled(order, it), tuple(parts), voice.say("kit.talk.for_asking"))


def _answering(order: KitOrder, it: OnTheTable) -> KitSheet:
    voice, inquiry = order.voice, it.card.inquiry
    assert inquiry is not None
    parts: list[KitLine | KitTable] = []
    whom: Words | None = None
    if inquiry.resident is not None:
        met, whom = inquiry.resident, aged(inquiry.resident.name, inquiry.resident.age)
        parts.append(KitLine(voice.words(whom), "label"))
        if it.shown.talk is not None and it.shown.talk.resident is not None:
            parts.append(KitLine(f"“{voice.words(it.shown.talk.resident.says)}”", "quote"))
        parts.append(KitLine(voice.say("kit.talk.rapport", start=it.card.rapport)))
        steps = [(str(at), voice.say(f"rapport.{at}", name=met.name)) for at in range(MOST_RAPPORT + 1)]
        parts.append(KitTable((voice.say("kit.talk.step"), voice.say("kit.talk.how")), tuple(steps), (1, 9)))
    head = ("", voice.say("kit.talk.question"), voice.say("kit.talk.answer"), voice.say("kit.talk.then"))
    ordered = sorted(inquiry.questions.items(), key=lambda pair: it.numbers[pair[0]])
    rows = [
        (str(it.numbers[id]), voice.words(one.ask), f"“{voice.words(one.answer)}”", "\n".join(_then(order, it, one)))
        for id, one in ordered
    ]
    parts.append(KitTable(head, tuple(rows), (0.7, 4, 5, 5)))
    if waits := list(_waits(order, it)):
        parts.append(KitLine(voice.say("kit.talk.opens"), "label"))
        parts += [KitLine(text, "tick") for text in waits]
    if unsaid := [it.card.facts[id] for id in it.card.facts if it.card.facts[id].hidden]:
        parts.append(KitLine(voice.say("kit.talk.unsaid"), "label"))
        parts += [KitLine(voice.words(fact.text), "tick") for fact in unsaid]
    lead = voice.say("kit.talk.for_answering_other") if whom is None else voice.say("kit.talk.for_answering", name=whom)
    return KitSheet(_titled(order, it), tuple(parts), lead)


def _then(order: KitOrder, it: OnTheTable, question: TalkQuestion) -> Iterator[str]:
    """What else an answer does: how the talk goes on, what is known then, and what asking it cost."""
    voice = order.voice
    if question.rapport:
        yield voice.say("kit.talk.moves", change=question.rapport)
    for fact in question.reveals:
        yield voice.say("kit.talk.known", fact=it.card.facts[fact].text)
    for effect in question.now:
        yield from brought(voice, it.scenario, it.state, effect)


def _waits(order: KitOrder, it: OnTheTable) -> Iterator[str]:
    """Which small cards are laid down, and when."""
    voice, inquiry = order.voice, it.card.inquiry
    assert inquiry is not None
    for id in it.closed_questions:
        when = inquiry.questions[id].when
        if when is not None:
            words = condition_words(voice, it.scenario, it.state, when)
            yield voice.say("kit.lay", code=order.codes[f"later:{it.id}.question.{id}"], when=words)
    for id in it.closed_options:
        words = condition_words(voice, it.scenario, it.state, it.waits[id])
        yield voice.say("kit.lay", code=order.codes[f"later:{it.id}.option.{id}"], when=words)


def _titled(order: KitOrder, it: OnTheTable) -> str:
    return f"{order.codes[f'case:{it.id}']} · {order.voice.words(it.card.title)}"
