"""What lint truly finds in the packs of the program. Who mends a pack takes its line away here; nobody adds one for a false alarm."""

from game.content import find_packs, lint

KNOWN = {
    ("examples/board", "K712", "scenario.yaml:72:7"),
    ("examples/callbacks", "K740", "scenario.yaml:33:5"),
    ("examples/comes_back", "K761", "scenario.yaml:23:7"),
    ("examples/full", "K740", "scenario.yaml:46:5"),
    ("examples/short_year", "K716", "scenario.yaml:2:1"),
    ("examples/short_year", "K712", "scenario.yaml:63:7"),
    ("examples/twist", "K712", "scenario.yaml:24:7"),
    ("examples/undecided", "K712", "scenario.yaml:35:7"),
    ("examples/works_council", "K735", "scenario.yaml:6:1"),
    ("examples/works_council", "K712", "scenario.yaml:53:7"),
    ("proefavond", "K735", "scenario.yaml:13:1"),
    ("waterkant", "K735", "scenario.yaml:11:1"),
    ("waterkant_2015", "K735", "scenario.yaml:11:1"),
    ("werkvloer", "K735", "scenario.yaml:12:1"),
}
"""Pack, code, place."""


def test_lint_finds_in_the_packs_of_the_program_what_is_known_and_nothing_else() -> None:
    found = {(name, it.code, str(it.place)) for name, path in find_packs().items() for it in lint(path)}
    assert found == KNOWN
