"""A code that is typed while people play: the engine draws and paper follows, so it says whether this is the right card."""

from game.apps.kit.codes import TooManyCards, as_code, nearest
from game.apps.kit.order import KitOrder, order_for
from game.apps.session import CardRead
from game.rules.legal import offers
from game.rules.prompts import InjectPrompt
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import Language, message

OF_A_CASE = ("adviser", "later")
"""Cards that belong to one case: its id stands in front of what they are."""


def read_card(scenario: Scenario, state: State, language: Language, typed: str) -> CardRead:
    """What this code says at this table."""
    order = order_for(scenario, state, language)
    try:
        code, things = as_code(typed), {code: thing for thing, code in order.codes.items()}
    except TooManyCards:
        return CardRead(message("cli.kit_too_many"), right=False)
    if code not in things:
        close = nearest(code, things)
        misread = message("enter.misread_code", typed=code, code=close) if close else message("enter.no_code")
        return CardRead(misread, right=False)
    kind, _, what = things[code].partition(":")
    open = None if state.case is None or state.own is not None else state.case.card
    if kind == "case":
        return _case(order, state, code, what, open)
    if kind not in OF_A_CASE:
        return CardRead(message("kit.read.no_case", code=code), right=False)
    of = what.partition(".")[0]
    key = "kit.read.belongs" if of == open else "kit.read.belongs_other"
    return CardRead(message(key, code=code, title=scenario.dilemmas[of].title), right=of == open)


def _case(order: KitOrder, state: State, code: str, card: str, open: str | None) -> CardRead:
    title = order.scenario.dilemmas[card].title
    if card == open:
        return CardRead(message("kit.read.right", code=code, title=title), right=True)
    asked = (it for it in offers(order.scenario, state) if isinstance(it, InjectPrompt))
    front = card if any(item.id == card for it in asked for item in it.items) else None
    if open is None:
        return CardRead(message("kit.read.none_open", code=code, title=title), right=False, front=front)
    return CardRead(message("kit.read.other", code=code, title=title, now=order.named(open)), right=False, front=front)
