"""The facilitator's sheets: of each case what every answer brings, and when which small card is laid down.

Effects are grouped by their address in the card, which is walked part by part; what is written in parts that some kinds have (a court, what waits) is told in words for those.
"""

from collections.abc import Iterable, Iterator, Mapping

from game.apps.debrief.voice import PageLanguage
from game.apps.kit.brings import brought
from game.apps.kit.conditions import condition_words
from game.apps.kit.on_the_table import OnTheTable
from game.apps.kit.order import KitOrder
from game.apps.kit.shapes import KitLine, KitSheet, KitTable
from game.rules.conditions import Condition
from game.rules.decisions import decision_rule
from game.rules.kinds.rows import row_words
from game.rules.parts.effects import Effect
from game.rules.parts.varied import Varied
from game.rules.prompts import AllocatePrompt
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.references import ByNews, ByVoice, kept
from game.rules.terms.text import Text

LEAVES = ("now", "later", "each_quarter")
"""The last part of an address before the place of an effect: what is named stands before it."""


def case_sheets(order: KitOrder) -> Iterator[KitSheet]:
    """One for each case."""
    for it in order.cases:
        yield KitSheet(
            f"{order.codes[f'case:{it.id}']} · {order.voice.words(it.card.title)}",
            tuple(_parts(order, it)),
            order.voice.say("kit.case.lead"),
        )


def _parts(order: KitOrder, it: OnTheTable) -> Iterator[KitLine | KitTable]:
    voice, card, scenario = order.voice, it.card, order.scenario
    if card.when is not None:
        yield KitLine(voice.say("kit.case.when", when=condition_words(voice, scenario, it.state, card.when)))
    rule = card.decision or scenario.settings.decision
    yield KitLine(voice.say(f"rule.{rule}"))
    yield from _varies(order, it)
    head = (voice.say("kit.case.answer"), voice.say("kit.case.brings"))
    rows = list(rows_of(voice, scenario, it, card.every_effect()))
    payment = [KitLine(voice.say("kit.case.pays"), "note")] if isinstance(it.shown.question, AllocatePrompt) else []
    yield from payment
    if rows:
        yield KitTable(head, tuple(rows), (4, 9))
    yield from _default(voice, it)
    yield from _laid(order, it)
    yield from _council(voice, it)
    papers = [(id, it.headline) for id, it in card.tagged().items() if it.headline is not None]
    if papers:
        yield KitLine(voice.say("kit.case.papers"), "label")
        for id, words in papers:
            yield KitLine(_last(voice, words), "option", it.signs.get(id, ""))
    if card.facts and any(fact.hidden for fact in card.facts.values()):
        yield KitLine(voice.say("kit.case.hidden"), "label")
        for fact in card.facts.values():
            if fact.hidden:
                yield KitLine(voice.words(fact.text), "tick")


def rows_of(
    voice: PageLanguage, scenario: Scenario, it: OnTheTable, effects: Iterable[Effect]
) -> Iterator[tuple[str, str]]:
    """What can be answered, and what it brings."""
    found: dict[str, list[str]] = {}
    for effect in effects:
        if effect.at.startswith("questions."):
            continue  # on the sheet of who answers
        lines = found.setdefault(_named(voice, it, effect.at), [])
        *_, leaf, _place = ("", *effect.at.split("."))
        told = list(brought(voice, scenario, it.state, effect, it.card.times))
        if leaf == "each_quarter" and told:
            told[0] = voice.say("kit.brings.each", what=told[0])
        lines += told
    for name, lines in found.items():
        yield name, "\n".join(lines)


def _named(voice: PageLanguage, it: OnTheTable, at: str) -> str:
    """What brings it, by its texts from the outside in: an option, a post from an amount on, something served."""
    parts: list[str] = []
    found: object = it.card
    for step in at.split("."):
        if step in LEAVES:
            break
        if isinstance(found, Mapping):
            found = found.get(step)
            parts += _own(voice, it, step, found)
        elif isinstance(found, tuple):
            found = found[int(step)] if int(step) < len(found) else None
            start = getattr(found, "start", None)
            if isinstance(start, int):
                parts.append(voice.say("kit.brings.from", amount=start))
            elif isinstance(text := getattr(found, "text", None), Text):
                parts.append(voice.words(text))
        else:
            if step in ("served", "waits", "revise", "postpone", "adds"):
                parts.append(voice.say(f"kit.brings.{step}"))
            found = getattr(found, step, None) if step != "court" else it.card.council and it.card.council.court
    return " · ".join(parts)


def _own(voice: PageLanguage, it: OnTheTable, id: str, found: object) -> list[str]:
    for name in ("text", "ask", "name"):
        words = getattr(found, name, None)
        if isinstance(words, Text):
            sign = it.signs.get(id, "")
            return [f"{sign}. {voice.words(words)}" if sign else voice.words(words)]
    names = it.card.names()
    return [voice.words(names[id])] if id in names else []


def _varies(order: KitOrder, it: OnTheTable) -> Iterator[KitLine]:
    """Texts that go another way after what was decided before: the card has the one that always holds."""
    voice = order.voice
    for _, words in it.card.varying:
        assert isinstance(words, tuple)
        for variant in words[:-1]:
            if variant.when is not None:
                when = condition_words(voice, order.scenario, it.state, variant.when)
                yield KitLine(voice.say("kit.case.variant", when=when), "label")
                yield KitLine(voice.words(variant.text), "quote")


def _default(voice: PageLanguage, it: OnTheTable) -> Iterator[KitLine]:
    default = it.card.default_value()
    if default is None:
        return
    rows = it.card.account(default)
    chose = [
        voice.words(row.text) if row.amount is None else voice.say("page.row_only", text=row.text, **row_words(row))
        for row in rows
        if row.chosen
    ]
    yield KitLine(voice.say("kit.case.default", what=voice.all(chose)))


def _laid(order: KitOrder, it: OnTheTable) -> Iterator[KitLine]:
    voice, card = order.voice, it.card
    if card.twist:
        yield KitLine(voice.say("kit.case.twists"), "label")
        for id, twist in card.twist.items():
            code = order.codes[f"later:{it.id}.twist.{id}"]
            if twist.when is None:
                yield KitLine(voice.say("kit.case.twist", code=code), "tick")
            else:
                when = condition_words(voice, order.scenario, it.state, twist.when)
                yield KitLine(voice.say("kit.lay", code=code, when=when), "tick")
            closed = [voice.words(card.names()[option]) for option in twist.closes]
            if closed:
                yield KitLine(voice.say("kit.case.closes", what=voice.all(closed)), "note")
    for id in it.closed_options:
        when = condition_words(voice, order.scenario, it.state, it.waits[id])
        yield KitLine(voice.say("kit.lay", code=order.codes[f"later:{it.id}.option.{id}"], when=when), "tick")
    codes = [order.codes[f"later:{it.id}.amendment.{one.option}.{one.amendment}"] for one in card.amendments()]
    if codes:
        yield KitLine(voice.say("kit.case.amendments", codes=", ".join(codes)))


def _council(voice: PageLanguage, it: OnTheTable) -> Iterator[KitLine]:
    """What a director says and answers, and how a court rules; only read here."""
    council = it.card.council
    if council is None:
        return
    right = decision_rule(it.card.decision or it.scenario.settings.decision).right
    if right is not None:
        yield KitLine(voice.words(right.article), "note")
    if council.scope is not None:
        yield KitLine(voice.words(council.scope))
    director = council.director
    if director is not None and director.says is not None:
        yield KitLine(voice.say("kit.council.meeting", name=director.name), "label")
        yield KitLine(f"“{voice.words(director.says)}”", "quote")
    names = it.card.names()
    for answer in director.answers if director is not None else ():
        held = answer.when
        when = "" if held is None else condition_words(voice, it.scenario, it.state, held)
        decides = answer.decides or council.intends
        told = voice.say(f"council.does.{answer.does}", option="" if decides is None else names[decides])
        first = voice.say("kit.council.else") if held is None else voice.say("kit.council.if", when=when)
        yield KitLine(f"{first} {told}", "label")
        yield KitLine(f"“{voice.words(answer.says)}”", "quote")
    for ruling in council.court:
        held = ruling.when
        when = "" if held is None else condition_words(voice, it.scenario, it.state, held)
        first = voice.say("kit.council.court_else") if held is None else voice.say("kit.council.court_if", when=when)
        yield KitLine(first, "label")
        yield KitLine(
            voice.words(ruling.text), note=voice.say("kit.council.stands" if ruling.stands else "kit.council.void")
        )


def happening_sheet(order: KitOrder) -> KitSheet | None:
    """What news, people who speak up and neighbourhoods bring."""
    voice, scenario, state = order.voice, order.scenario, order.cases[0].state
    parts: list[KitLine | KitTable] = []
    news: list[tuple[str, Text, Condition | None, str, dict[str, Text]]] = [
        (f"news:{id}", it.title, it.when, kept(ByNews(id)), {at: one.text for at, one in it.options.items()})
        for id, it in scenario.news.items()
    ]
    voices: list[tuple[str, Text, Condition | None, str, dict[str, Text]]] = [
        (f"voice:{id}", it.name, it.when, kept(ByVoice(id)), {}) for id, it in scenario.voices.items()
    ]
    for kind, things in (("news", news), ("voice", voices)):
        rows = []
        for thing, title, when, of, options in things:
            brings = [] if when is None else [_only_comes(voice, scenario, state, when)]
            for (by, at), effect in scenario.effects.items():
                if by == of:
                    brings += _answered(voice, at, options, list(brought(voice, scenario, state, effect)))
            rows.append((order.codes[thing], voice.words(title), "\n".join(brings)))
        if rows:
            parts.append(KitLine(voice.say(f"table.board.kind.{kind}"), "label"))
            parts.append(KitTable((voice.say("kit.code"), "", voice.say("kit.case.brings")), tuple(rows), (1, 4, 8)))
    for group in scenario.groups.values():
        parts.append(KitLine(f"{voice.words(group.name)} · {voice.words(group.facility)}", "label"))
        hoped, half, not_ = group.works
        parts.append(KitLine(voice.say("kit.works", hoped=hoped, half=half, no=not_)))
        if group.rises:
            parts.append(KitLine(voice.say("kit.rises", amount=group.rises)))
        parts += [KitLine(voice.words(story), "tick") for story in group.stories]
    return KitSheet(voice.say("kit.happening"), tuple(parts), voice.say("kit.case.lead")) if parts else None


def _only_comes(voice: PageLanguage, scenario: Scenario, state: State, when: Condition) -> str:
    return voice.say("kit.case.when", when=condition_words(voice, scenario, state, when))


def _answered(voice: PageLanguage, at: str, options: Mapping[str, Text], told: list[str]) -> list[str]:
    """What news brings; of an answer to it with that answer in front."""
    section, id, *_ = (*at.split("."), "")
    if section == "options" and told:
        told[0] = f"{voice.words(options[id])}: {told[0]}"
    return told


def _last(voice: PageLanguage, words: Varied) -> str:
    return voice.words(words if isinstance(words, Text) else words[-1].text)
