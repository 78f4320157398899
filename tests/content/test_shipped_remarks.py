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
    ("proefavond", "K731", "dilemmas/bathroom.yaml:41:11"),
    ("proefavond", "K740", "dilemmas/bathroom.yaml:144:1"),
    ("proefavond", "K740", "dilemmas/energy_signal.yaml:59:1"),
    ("waterkant", "K735", "scenario.yaml:11:1"),
    ("waterkant", "K732", "dilemmas/caseload_limit.yaml:35:3"),
    ("waterkant", "K731", "dilemmas/caseload_limit.yaml:47:11"),
    ("waterkant", "K740", "dilemmas/caseload_limit.yaml:51:1"),
    ("waterkant", "K740", "dilemmas/expensive_bed.yaml:49:1"),
    ("waterkant", "K740", "dilemmas/job_barely_pays.yaml:188:1"),
    ("waterkant", "K732", "dilemmas/paper_family.yaml:18:3"),
    ("waterkant", "K740", "dilemmas/paper_family.yaml:28:1"),
    ("waterkant", "K731", "dilemmas/provider_in_trouble.yaml:22:11"),
    ("waterkant", "K740", "dilemmas/provider_in_trouble.yaml:26:1"),
    ("waterkant", "K740", "dilemmas/purpose_or_rule.yaml:51:1"),
    ("waterkant", "K750", "dilemmas/six_homes.yaml:34:11"),
    ("waterkant", "K731", "dilemmas/son_at_home.yaml:41:11"),
    ("waterkant", "K731", "dilemmas/son_at_home.yaml:61:11"),
    ("waterkant", "K740", "dilemmas/son_at_home.yaml:191:1"),
    ("waterkant", "K731", "dilemmas/young_carer.yaml:37:11"),
    ("waterkant", "K740", "dilemmas/young_carer.yaml:190:1"),
    ("waterkant_2015", "K735", "scenario.yaml:11:1"),
    ("waterkant_2015", "K759", "board.yaml:40:13"),
    ("waterkant_2015", "K759", "board.yaml:41:13"),
    ("waterkant_2015", "K732", "dilemmas/first_talks.yaml:19:3"),
    ("waterkant_2015", "K740", "dilemmas/mr_hoekstra.yaml:122:1"),
    ("waterkant_2015", "K759", "dilemmas/mrs_de_boer.yaml:12:7"),
    ("waterkant_2015", "K759", "dilemmas/mrs_de_boer.yaml:13:7"),
    ("waterkant_2015", "K759", "dilemmas/mrs_de_boer.yaml:93:11"),
    ("waterkant_2015", "K759", "dilemmas/mrs_de_boer.yaml:94:11"),
    ("waterkant_2015", "K740", "dilemmas/mrs_de_boer.yaml:107:1"),
    ("werkvloer", "K735", "scenario.yaml:12:1"),
    ("werkvloer", "K732", "dilemmas/forty_is_full.yaml:29:3"),
}
"""Pack, code, place."""


def test_lint_finds_in_the_packs_of_the_program_what_is_known_and_nothing_else() -> None:
    found = {(name, it.code, str(it.place)) for name, path in find_packs().items() for it in lint(path)}
    assert found == KNOWN
