"""Roles, laws, amendments, clocks and the price of advice: what an evening in full adds to a pack."""

from pathlib import Path

import pytest

from game.content import load, resolve
from game.content.checking.advice import OPTION_WORDS
from game.rules.kinds import KitchenTableCard
from game.rules.scenario import Scenario
from game.rules.terms.references import Addition
from tests.content.written import CARD, HEAD, changed, problems, right, told, write

ROLES = """\
roles:
  alderman: {name: Wethouder, briefing: Je beloofde iets., mandate: {trust: 2}}
laws:
  wmo: {name: Wmo, steps: [Melding, Besluit]}
settings: {level: full, decision: consent, timers: {deliberation: 6, inquiry: 4}, adviser: {trust: -1, wmo: -500}}
"""
FULL = ROLES + HEAD
PLAYED = (
    changed(
        CARD,
        "    now: {trust: +3}\n",
        "    now: {trust: +3}\n    amendments:\n      more: {text: En soep, now: {wmo: -100, trust: +1}, later: {after: 1, trust: +1}}\n",
    )
    + "path: wmo\nask:\n  - Wat weten we?\n  - Wat weegt het zwaarst?\nprivate: {alderman: De krant belde.}\n"
)


def test_everything_of_an_evening_in_full_can_be_written(tmp_path: Path) -> None:
    write(tmp_path, {"scenario.yaml": FULL, "dilemmas/first.yaml": PLAYED})
    assert told(tmp_path) == []
    scenario = load(tmp_path).scenario
    assert scenario.roles["alderman"].mandate == {"trust": 2}
    assert scenario.settings.timers == {"deliberation": 6, "inquiry": 4}
    assert list(scenario.dilemmas["first"].amendments()) == [Addition("listen", "more")]


@pytest.mark.parametrize(
    ("old", "new", "id", "code", "meant"),
    [
        ("mandate: {trust: 2}", "mandate: {trsut: 2}", "mandate_of", "K332", "trust"),
        ("mandate: {trust: 2}", "mandate: {wmo: 2}", "mandate_of", "K332", None),
        ("mandate: {trust: 2}", "mandate: {Vertrouwen: 2}", "mandate_of", "K332", "trust"),
        ("adviser: {trust: -1,", "adviser: {trsut: -1,", "unknown_move", "K301", "trust"),
        ("adviser: {trust: -1,", "adviser: {after: 1,", "unknown_move", "K301", None),
        ("{deliberation: 6,", "{delibration: 6,", "not_one_of", "K211", "deliberation"),
        ("{deliberation: 6,", "{gesprek: 6,", "not_one_of", "K211", "deliberation"),
        ("{deliberation: 6,", "{outcome: 6,", "not_one_of", "K211", None),
        ("{deliberation: 6,", "{deliberation: 0,", "too_low", "K206", None),
        ("{deliberation: 6,", "{deliberation: 6m,", "not_a_number", "K205", None),
        ("level: full", "level: vol", "not_one_of", "K211", "full"),
        ("decision: consent", "decision: instemming", "not_one_of", "K211", "consent"),
        ("briefing: Je beloofde", "instructie: Je beloofde", "unknown_key", "K201", "briefing"),
        ("steps: [Melding", "stappen: [Melding", "unknown_key", "K201", "steps"),
        ("steps: [Melding, Besluit]", "steps: []", "too_few", "K216", None),
        ("mandate: {trust: 2}", "mandate: 2", "not_keys", "K209", None),
    ],
)
def test_a_slip_in_the_head_is_one_problem(
    tmp_path: Path, old: str, new: str, id: str, code: str, meant: str | None
) -> None:
    (problem,) = problems(write(tmp_path, {"scenario.yaml": changed(FULL, old, new), "dilemmas/first.yaml": PLAYED}))
    assert (problem.message.id, problem.code, problem.severity) == (f"content.{id}", code, "error")
    assert problem.file == "scenario.yaml"
    if meant is not None:
        assert right(problem) == meant


@pytest.mark.parametrize(
    ("old", "new", "id", "code", "meant"),
    [
        ("path: wmo", "path: wmoo", "unknown_law", "K344", "wmo"),
        ("private: {alderman:", "private: {aldermen:", "unknown_role", "K343", "alderman"),
        ("wmo: -100, trust: +1", "wmo: -100, trsut: +1", "unknown_move", "K301", "trust"),
        ("later: {after: 1, trust: +1}", "later: {after: 1, open: frist}", "unknown_card", "K306", "first"),
        ("text: En soep, now", "text: En soep, naam: Soep, now", "unknown_key", "K201", None),
        ("amendments:", "amendementen:", "unknown_key", "K201", "amendments"),
        ("more: {text: En soep,", "more: {", "missing", "K203", None),
        ("private:", "geheim:", "unknown_key", "K201", "private"),
    ],
)
def test_a_slip_on_a_card_is_one_problem(
    tmp_path: Path, old: str, new: str, id: str, code: str, meant: str | None
) -> None:
    files = {"scenario.yaml": FULL, "dilemmas/first.yaml": changed(PLAYED, old, new)}
    (problem,) = problems(write(tmp_path, files))
    assert (problem.message.id, problem.code, problem.severity) == (f"content.{id}", code, "error")
    assert problem.file == "dilemmas/first.yaml"
    if meant is not None:
        assert right(problem) == meant


@pytest.mark.parametrize(("section", "dutch"), [("roles", "rollen"), ("laws", "wetten")])
def test_a_section_with_a_dutch_name_does_not_make_its_ids_unknown(tmp_path: Path, section: str, dutch: str) -> None:
    text = changed(FULL, f"{section}:\n", f"{dutch}:\n")
    (problem,) = problems(write(tmp_path, {"scenario.yaml": text, "dilemmas/first.yaml": PLAYED}))
    assert right(problem) == section


@pytest.mark.parametrize("section", ["roles", "laws"])
def test_a_section_that_cannot_be_read_makes_nothing_else_unknown(tmp_path: Path, section: str) -> None:
    text = changed(FULL, f"{section}:\n", f"{section}: 3\nx_{section}:\n")
    found = told(write(tmp_path, {"scenario.yaml": text, "dilemmas/first.yaml": PLAYED}))
    assert [line.split()[1] for line in found] == ["not_keys", "unknown_key"]


def test_a_role_that_cannot_be_read_is_still_a_role(tmp_path: Path) -> None:
    text = changed(FULL, "briefing: Je beloofde iets.", "briefing: [1]")
    assert told(write(tmp_path, {"scenario.yaml": text, "dilemmas/first.yaml": PLAYED})) == [
        "scenario.yaml:2:41 not_text"
    ]


def test_a_long_amendment_is_a_warning(tmp_path: Path) -> None:
    text = changed(PLAYED, "text: En soep,", f"text: {'En soep ' * OPTION_WORDS},")
    (problem,) = problems(write(tmp_path, {"scenario.yaml": FULL, "dilemmas/first.yaml": text}))
    assert (problem.message.id, problem.severity) == ("content.option_long", "warning")


def test_what_is_only_played_in_full_is_a_tip_where_the_pack_does_not_say_how_it_is_played(tmp_path: Path) -> None:
    silent = changed(FULL, "level: full, ", "")
    (problem,) = problems(write(tmp_path, {"scenario.yaml": silent, "dilemmas/first.yaml": PLAYED}))
    assert (problem.message.id, problem.severity, problem.line) == ("content.level_unsaid", "note", 1)
    write(tmp_path, {"scenario.yaml": changed(FULL, "level: full", "level: first"), "dilemmas/first.yaml": PLAYED})
    assert told(tmp_path) == []


def test_amendments_alone_are_the_same_tip_at_their_place(tmp_path: Path) -> None:
    played = PLAYED.partition("path:")[0]
    assert told(write(tmp_path, {"dilemmas/first.yaml": played})) == ["dilemmas/first.yaml:8:5 level_unsaid"]


def test_laws_questions_and_clocks_are_for_every_evening(tmp_path: Path) -> None:
    played = PLAYED.replace("private: {alderman: De krant belde.}\n", "")
    played = played.replace(played[played.index("    amendments:") : played.index("  write:")], "")
    silent = "laws: {wmo: {name: Wmo, steps: [Melding]}}\nsettings: {timers: {deliberation: 6}}\n" + HEAD
    assert told(write(tmp_path, {"scenario.yaml": silent, "dilemmas/first.yaml": played})) == []


def test_every_new_text_without_english_is_counted(tmp_path: Path) -> None:
    text = FULL.replace("Je beloofde iets.", "{nl: Je beloofde iets.}").replace("[Melding,", "[{nl: Melding},")
    played = PLAYED.replace("De krant belde.", "{nl: De krant belde.}").replace("En soep", "{nl: En soep}")
    played = played.replace("- Wat weten we?", "- nl: Wat weten we?")
    found = problems(write(tmp_path, {"scenario.yaml": "languages: [nl, en]\n" + text, "dilemmas/first.yaml": played}))
    counts = {it.file: it.message.values["count"] for it in found if it.message.id == "content.english_missing"}
    assert counts == {"scenario.yaml": 2, "dilemmas/first.yaml": 3}


def scenario(name: str) -> Scenario:
    return load(resolve(name)).scenario


@pytest.mark.parametrize("name", ["waterkant", "proefavond"])
def test_every_card_of_the_packs_has_a_question_per_phase_and_every_kitchen_table_the_right_size(name: str) -> None:
    for id, played in scenario(name).dilemmas.items():
        assert len(played.ask) == 3, id
        assert all(len(ask.nl.split()) <= 15 for ask in played.ask), id
        if isinstance(played, KitchenTableCard) and name == "waterkant" and played.only is None:
            hidden = [fact for fact in played.facts.values() if fact.hidden]
            assert (len(played.questions), len(hidden), played.minutes) == (10, 6, 45), id
            assert {question.minutes for question in played.questions.values()} == {5, 10}, id


def test_waterkant_has_roles_that_know_something_and_amendments_with_a_price() -> None:
    pack = scenario("waterkant")
    assert 4 <= len(pack.roles) <= 6
    assert {id for role in pack.roles.values() for id in role.mandate} == set(pack.indicators)
    assert {role for played in pack.dilemmas.values() for role in played.private} == set(pack.roles)
    assert sum(bool(played.private) for played in pack.dilemmas.values()) >= 6
    assert sum(len(played.amendments()) for played in pack.dilemmas.values()) >= 6
    for id, played in pack.dilemmas.items():
        for option in getattr(played, "options", {}).values():
            for amendment in option.amendments.values():
                amounts = [move.amount for effect in amendment.now for move in effect.moves]
                assert min(amounts) < 0 < max(amounts), id


def test_the_smallest_example_in_full_has_everything_of_it() -> None:
    example = scenario("examples/full")
    assert (example.settings.level, example.settings.decision) == ("full", "consent")
    (played,) = example.dilemmas.values()
    assert example.values
    assert example.roles.keys() == played.private.keys()
    assert played.amendments()
