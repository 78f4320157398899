"""Reading packs: folders of YAML that people write, checked in their own words."""

from game.content.loading import Pack, lint, load
from game.content.packs import find_packs, resolve, shipped
from game.content.problems import ContentError, Place, Problem, Severity
from game.content.stored import from_json

__all__ = [
    "ContentError",
    "Pack",
    "Place",
    "Problem",
    "Severity",
    "find_packs",
    "from_json",
    "lint",
    "load",
    "resolve",
    "shipped",
]
