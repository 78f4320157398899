"""The keys of the format in words: what each is called, and what it means."""

from game.apps.words import catalogue
from game.content.validating.dutch import DUTCH
from game.rules.terms.text import Language


def described(language: Language, model: str, key: str) -> str:
    """What a key means in this model of the format, `Written` left out."""
    own = f"schema.key.{key}.{model}"
    return catalogue(language)[own if own in catalogue(language) else f"schema.key.{key}"]


def key_word(language: Language, key: str) -> str:
    """What a key is called."""
    return DUTCH.get(key, key.replace("_", " ")) if language == "nl" else key.replace("_", " ")
