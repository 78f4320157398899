"""Whatever is typed at any moment of an evening is a line that can be done, or is refused with a sentence."""

from random import Random

import pytest

from game.apps.kit.lines.ahead import ahead
from game.apps.kit.lines.marks import Misread
from game.apps.kit.lines.names import NAMES, called
from game.apps.kit.lines.reading import read_line
from game.apps.words import render
from game.content import load
from game.rules.legal import may
from game.rules.terms.text import LANGUAGES
from tests.apps.hostile import FLAT
from tests.apps.kit.lines.sheets import order_of
from tests.golden.logs import PACK
from tests.rules.anybody import a_table, evening

PARTS = (
    *("A", "B", "Z", "–", "-", "0", "1", "7", "14", "999999999999999", "A:3", "B3", ":", ";", "/", "weg", "weg –", "weg blauw 2"),
    *("blauw:", "samen", "dicht", "besloten", "herstemming", "opnieuw", "advies", "staat", "klaar", "wissel", "meteen", "+5"),
    *("€", "60.000", "−3", "(", ")", "((A))", "K7M", "٣", "\u2028", "\u202e", "", FLAT),
)  # fmt: skip


@pytest.mark.parametrize("seed", range(8))
def test_no_line_is_a_fault(seed: int) -> None:
    scenario, dice = load(PACK).scenario, Random(seed)
    setup = a_table(dice)
    order = order_of(scenario, setup)
    words = [called(name, language) for name in NAMES for language in LANGUAGES]
    done, refused = 0, list[str]()
    for state, action, _ in evening(scenario, setup, dice):
        if action is None:
            break
        for _ in range(6):
            line = " ".join([dice.choice((*words, "")), *dice.choices(PARTS, k=dice.randint(0, 5))])
            try:
                read = read_line(order, state, line)
            except Misread as misread:
                refused += [render(misread.why, language) for language in LANGUAGES]
                continue
            here = tuple(ahead(scenario, state))[read.pages]
            assert read.action is None or may(scenario, here, read.action), line
            done += read.action is not None
    assert done
    assert refused
    assert all(refused)
