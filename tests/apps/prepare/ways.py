"""A page to read at home, opened again: what pressing on it can show, as it is packed in the page itself."""

import re
from base64 import b64decode
from functools import cache
from typing import Any

import msgspec

from game.apps.prepare.choosing import chosen_card
from game.apps.prepare.page import PreparedPage, prepared
from game.apps.session.timing.year_length import whole_year
from game.rules.scenario import Scenario
from game.rules.terms.text import Language
from tests.shipped import pack_of

SHIPPED = ("proefavond", "waterkant", "waterkant_2015", "werkvloer")
WAYS = re.compile(r'(<script type="text/plain" id="ways">)([^<]*)</script>')


@cache
def scenario_of(pack: str) -> Scenario:
    """A pack that comes with the game, or `examples/NAME`."""
    return pack_of(pack).scenario


@cache
def page_of(pack: str, card: str | None, language: Language = "nl") -> str:
    """The page of that card."""
    return made_of(scenario_of(pack), card, language)


def made_of(scenario: Scenario, card: str | None, language: Language = "nl") -> str:
    """The page of that card of a pack that was changed."""
    return prepared(PreparedPage(scenario, language, chosen_card(scenario, card, whole_year(scenario))))


def opened(page: str) -> Any:
    """What is packed in it."""
    found = WAYS.search(page)
    assert found is not None
    return msgspec.json.decode(b64decode(found.group(2)))


def bare(page: str) -> str:
    """All of the page that is read without a press: the fonts, the drawing and what is packed left out."""
    return re.sub(r"base64,[A-Za-z0-9+/=]+", "base64,", WAYS.sub("", page))


def readable(page: str) -> str:
    """Every word that is in the page, wherever it is."""
    return bare(page) + msgspec.json.encode(opened(page)).decode()
