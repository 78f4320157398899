import pytest

from game.rules.terms.text import LANGUAGES, Language


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    """Both languages: each is a test case."""
    made: Language = request.param
    return made
