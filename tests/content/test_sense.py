"""Sense checks beyond their examples: where they look, where they keep quiet, and the lists that they use."""

import struct
from pathlib import Path

import pytest

from game.assets import ASSETS
from game.content import Problem
from game.content.checking.sense import lists_of_words
from game.content.checking.sense.lists_of_words import drawn, laws, laws_in, municipalities, word_list
from tests.content.bases import BASES
from tests.content.test_council import COUNCIL
from tests.content.written import CARD, HEAD, TALK, changed, problems, write

FIRST, SECOND = "dilemmas/first.yaml", "dilemmas/second.yaml"
YEAR = BASES["year"].files
TEXT, NOW = "    text: Luisteren", "now: {trust: +3}"


def found(folder: Path, files: dict[str, str]) -> list[tuple[str, str]]:
    return [(it.code, it.message.id.removeprefix("content.")) for it in problems(write(folder, dict(files)))]


def ending(when: str, more: str = "") -> dict[str, str]:
    head = changed(HEAD, "  done:", f"  top: {{title: Top, text: Ja., when: {when}}}\n{more}  done:")
    return {**YEAR, "scenario.yaml": head}


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("{at_least: {trust: 65}}", []),
        ("{at_least: {trust: 66}}", ["condition_out_of_reach"]),
        ("{any: [{at_least: {trust: 66}}, {flags: supervision}]}", ["condition_out_of_reach"]),
        ("{not: {at_least: {trust: 66}}}", []),
        ("{at_most: {trust: 49}}", ["condition_too_low"]),
        ("{at_least: {funds: 40000000}}", ["condition_out_of_reach"]),
        ("{at_least: {funds: 2000}}", []),
        ("{at_least: {trust: 101}}", ["condition_never"]),
        ("{at_most: {trust: 100}}", ["condition_always"]),
        ("{from_quarter: 1}", ["condition_always"]),
        ("{until_quarter: 2}", ["condition_always"]),
        ("{any: [{flags: supervision}, {at_least: {trust: 0}}]}", ["condition_always"]),
        ("{not: {at_least: {trust: 60}, at_most: {trust: 40}}}", ["condition_always"]),
    ],
)
def test_the_condition_of_an_ending_is_held_against_the_year(tmp_path: Path, when: str, told: list[str]) -> None:
    assert [id for _, id in found(tmp_path, ending(when))] == told


def test_an_ending_that_always_holds_hides_the_rest_and_says_so(tmp_path: Path) -> None:
    (problem,) = problems(write(tmp_path, dict(ending("{at_least: {trust: 0}}"))))
    assert problem.hint is not None
    assert problem.hint.id == "content.hint.rest_hidden"


def test_a_pack_of_one_card_is_a_first_try_and_no_year(tmp_path: Path) -> None:
    head = ending("{at_least: {trust: 99}}")["scenario.yaml"]
    assert found(tmp_path, {"scenario.yaml": head}) == []


def test_rapport_comes_no_higher_than_its_questions_bring_it(tmp_path: Path) -> None:
    more = changed(TALK, "minutes: 5, reveals: eyes}", "minutes: 5, reveals: eyes, rapport: +1}")
    gated = changed(more, "text: Twee uur hulp", "text: Twee uur hulp, when: {at_least: {rapport: 4}}")
    gated = changed(gated, "when: {known: eyes}, now", "now")
    talks = {FIRST: gated, SECOND: TALK.replace("Joop", "Bep").replace("Ik red me wel.", "Het gaat best.")}
    assert ("K703", "condition_out_of_reach") in found(tmp_path, talks)
    assert ("K703", "condition_out_of_reach") not in found(
        tmp_path, {**talks, FIRST: gated.replace("{rapport: 4}", "{rapport: 3}")}
    )


@pytest.mark.parametrize(
    ("asked", "more", "told"),
    [
        ("first: write", "", ["K704"]),
        ("second: write", "", ["K704"]),
        ("first: write", "revise: {trust: -1}\n", []),
        ("first: {how: postponed}", "postpone: {now: {trust: -1}}\n", []),
    ],
)
def test_a_card_cannot_ask_for_what_comes_after_it(tmp_path: Path, asked: str, more: str, told: list[str]) -> None:
    first = (
        changed(changed(CARD, TEXT, f"{TEXT}\n    when: {{decided: {{{asked}}}}}"), NOW, "now: {open: second}") + more
    )
    after = changed(CARD, "kind: choice", "kind: choice\nonly: follow_up").replace("De eerste", "De tweede")
    assert [code for code, _ in found(tmp_path, {FIRST: first, SECOND: after})] == told


def test_what_comes_by_chance_or_with_a_follow_up_beats_nothing(tmp_path: Path) -> None:
    beaten = changed(CARD, "now: {wmo: -10}", "now: {wmo: -10, trust: -2}")
    assert found(tmp_path, {FIRST: beaten}) == [("K712", "option_beaten")]
    for other in (
        "later: {after: 1, chance: 50, trust: +9}",
        "headline: Ja\n    later: {after: 1, wmo: 5, when: {at_least: {trust: 45}}}",
    ):
        assert found(tmp_path, {FIRST: beaten.replace("trust: -2}", f"trust: -2}}\n    {other}")}) == []


def test_what_is_told_afterwards_makes_an_option_no_better(tmp_path: Path) -> None:
    worse = changed(
        TALK,
        "hours: {text: Twee uur hulp}",
        "hours: {text: Twee uur hulp, now: {trust: -2, wmo: -9}, afterwards: [Hij kookt weer.]}",
    )
    worse = changed(worse, "when: {known: eyes}, now: {trust: +2}", "now: {trust: +2, when: {known: eyes}}")
    still = changed(worse, "options:", "options:\n  wait: {text: Wachten, now: {trust: -1}}")
    assert ("K712", "option_beaten") in found(tmp_path, {FIRST: still})


def test_a_fact_that_only_opens_another_question_decides_nothing(tmp_path: Path) -> None:
    more = "  more: {ask: 'En verder?', answer: Nou., minutes: 5, when: {known: eyes}}\noptions:"
    talk = changed(changed(TALK, "options:", more), "when: {known: eyes}, now: {trust: +2}", "now: {trust: +2}")
    assert found(tmp_path, {FIRST: talk}) == [("K761", "facts_decide_nothing")]


def test_signs_are_of_one_hand(tmp_path: Path) -> None:
    straight = changed(CARD, "kind: choice", "kind: choice\nunknown: Of zo'n bus komt.")
    assert found(tmp_path, {FIRST: straight}) == []
    mixed = straight.replace("komt.", "komt. Zij zei ‘ja’.")
    assert found(tmp_path, {FIRST: mixed}) == [("K762", "quote_straight")]
    assert found(tmp_path, {FIRST: mixed.replace("zo'n", "zo’n")}) == []


@pytest.mark.parametrize(
    ("decision", "says", "word"),
    [
        ("advice", "Zij vraagt jullie advies.", "advies"),
        ("advice", "Zij vraagt of jullie adviseren.", "adviseren"),
        ("advice", "Een voorstel van haar.", None),
        ("consent_right", "Zij hoopt dat de OR instemt.", "instemt"),
        ("initiative", "Met welk voorstel gaan jullie?", "voorstel"),
        ("no_right", "Zij vraagt geen advies en geen instemming.", None),
    ],
)
def test_a_case_leaves_the_right_to_the_works_council(
    tmp_path: Path, decision: str, says: str, word: str | None
) -> None:
    card = changed(changed(COUNCIL, "gaan mee.", f"gaan mee. {says}"), "decision: advice", f"decision: {decision}")
    card = card[: card.index("court:")].replace("does: deviates, decides: move", "does: follows")
    if decision == "initiative":
        card = card.replace("withdraws", "declines")
    write(tmp_path, {FIRST: card})
    assert not [it for it in problems(tmp_path) if it.severity == "error"]
    told = [it.message.values for it in problems(tmp_path) if it.message.id == "content.right_given_away"]
    assert told == ([] if word is None else [{"word": word}])


def test_a_resident_says_something_of_their_own(tmp_path: Path) -> None:
    assert found(tmp_path, {FIRST: TALK, SECOND: TALK.replace("Koffie", "Thee")}) == [("K742", "resident_echo")]


def test_nothing_is_said_about_sense_while_there_are_errors(tmp_path: Path) -> None:
    wrong = changed(changed(CARD, "{wmo: -10}", "{wmo: -1.000}"), NOW, "now: {trust: +80}")
    assert [code for code, _ in found(tmp_path, {FIRST: wrong})] == ["K205"]


def said(folder: Path, text: str) -> list[Problem]:
    return list(problems(write(folder, {FIRST: changed(CARD, "case: Wat doen we?", f"case: {text}")})))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Meneer Van Houten woont in het dorp.", []),
        ("Huizen zijn duur. Buren helpen.", []),
        ("Zij komt uit Houten.", ["K759"]),
        ("Wij gaan naar de Apeldoornse bus.", []),
        ("Wat doen we in Alphen-Chaam?", ["K759"]),
        ("Het kost 3 * 4 = 12 euro, en 1_000 stappen.", []),
        ("Kijk op <b>de kaart</b>.", ["K754"]),
        ("Dit is nog TODO.", ["K755"]),
        ("Wij indiceren niets. Indien nodig bellen we.", ["K752"]),
        ("Implementeren kost tijd.", ["K752"]),
        ("Dat kost max. 3 euro.", ["K751"]),
        ("Bel Max. Hij weet het.", []),
        ("Zij zegt ‘nee’ – é, ï, € 12 → ½ of ☂.", ["K753"]),
        ("De café's en de Ĳssel.", []),
    ],
)
def test_texts_are_read_as_people_read_them(tmp_path: Path, text: str, codes: list[str]) -> None:
    assert [it.code for it in said(tmp_path, f'"{text}"')] == codes


def test_a_real_place_may_stand_in_a_fact_with_its_source(tmp_path: Path) -> None:
    fact = (
        "facts:\n  rate: {text: Een uur kostte € 32 in Westerveld., year: 2024, source: gemeente Westerveld}\noptions:"
    )
    assert found(tmp_path, {FIRST: changed(CARD, "options:", fact)}) == []


def test_the_lists_are_whole_and_say_where_they_are_from() -> None:
    names = municipalities("nl").pattern
    assert names.count("|") > 330
    assert {"Wmo 2015", "Wet op de ondernemingsraden"} <= {law.names[0] for law in laws()}
    assert set(laws_in("Wmo 2015, art. 2.3.2; WOR")) == {"Wmo 2015", "Wet op de ondernemingsraden"}
    assert word_list("abbreviations", "nl").better("m.b.t.") == "over"
    assert word_list("jargon", "nl").better("Implementeert") == "invoeren"
    for file in (Path(lists_of_words.__file__).parent / "lists").iterdir():
        assert file.read_text(encoding="utf-8").startswith("# "), f"{file.name} has no source"


def signs_of(font: Path) -> set[int]:
    """The signs that a TrueType font has, from the Unicode part of its `cmap` (OpenType, formats 4 and 12)."""
    data = font.read_bytes()
    count = struct.unpack(">H", data[4:6])[0]
    tables = [struct.unpack(">4sIII", data[12 + 16 * it : 28 + 16 * it]) for it in range(count)]
    start = next(offset for tag, _, offset, _ in tables if tag == b"cmap")
    found: set[int] = set()
    for number in range(struct.unpack(">H", data[start + 2 : start + 4])[0]):
        at = start + struct.unpack(">HHI", data[start + 4 + 8 * number : start + 12 + 8 * number])[2]
        form = struct.unpack(">H", data[at : at + 2])[0]
        if form == 12:
            groups = struct.unpack(">I", data[at + 12 : at + 16])[0]
            for place in range(groups):
                first, last, _ = struct.unpack(">III", data[at + 16 + 12 * place : at + 28 + 12 * place])
                found.update(range(first, last + 1))
        elif form == 4:
            many = struct.unpack(">H", data[at + 6 : at + 8])[0] // 2
            lasts = struct.unpack(f">{many}H", data[at + 14 : at + 14 + 2 * many])
            firsts = struct.unpack(f">{many}H", data[at + 16 + 2 * many : at + 16 + 4 * many])
            found.update(it for low, high in zip(firsts, lasts, strict=True) for it in range(low, high + 1))
    return found


def test_the_list_of_signs_is_that_of_the_fonts() -> None:
    letters = set.intersection(*(signs_of(font) for font in ASSETS.glob("fonts/atkinson-*.ttf")))
    figures = set.intersection(*(signs_of(font) for font in ASSETS.glob("fonts/inter-*.ttf")))
    arrows = {it for it in figures if 0x2190 <= it <= 0x21FF or it in map(ord, "✓★−€")}
    drawable = {chr(it) for it in letters | arrows if chr(it).isprintable() and not chr(it).isspace()}
    assert drawn() <= drawable
    assert {it for it in drawable if it.isalnum()} <= drawn()


def test_who_decides_under_a_law_is_somebody_that_cards_know() -> None:
    known = {"council", "executive", "case_officer", "works_council", "director", "court"}
    assert all(set(law.deciders) <= known for law in laws())


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Een brief uit Den Haag.", False),
        ("Een brief van gemeente Den Haag.", True),
        ("Zij woont in Zwolle.", True),
    ],
)
def test_the_seat_of_government_is_no_place_until_it_is_a_municipality(said: str, named: bool) -> None:
    found = municipalities("nl").search(said)
    assert (found is not None) == named
    if found is not None:
        assert found[found.lastindex or 0] in {"Den Haag", "Zwolle"}
