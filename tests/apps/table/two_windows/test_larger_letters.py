"""Larger letters on a wall make nothing smaller: measured from what is drawn, on every kind of page there is.

More pages of each kind: `python -m tests.torture sizes`.
"""

import pytest

from game.rules.terms.text import LANGUAGES, Language
from tests.apps.table.two_windows.larger import none_is_smaller
from tests.golden.frames.pages import PACKS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pack", PACKS)
def test_no_text_is_smaller_than_in_usual_letters(pack: str, language: Language) -> None:
    assert none_is_smaller(pack, language, enough=1) > 30
