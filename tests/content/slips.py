"""Slips that authors make, each with the one remark that suffices: its code, where it is, and what helps.

They were thought up from what people type who write Dutch in a plain editor or a word processor and know no YAML;
none of them is among the examples in the guide.
"""

from typing import NamedTuple

from tests.content.written import BUDGET, CARD, HEAD, PRIORITY, TALK, changed


class Slip(NamedTuple):
    """What was typed instead of what, and what is told of it."""

    old: str
    new: str
    code: str
    place: str
    instead: str | None = None
    """What the hint says to write; `None` where the remark itself says it."""


IN_A_CARD = (
    # A list that is none to YAML.
    Slip("case: Wat doen we?", "case: Wat?\nask:\n  -Waarom?\n  -Wanneer?", "K151", "5:3"),
    Slip("case: Wat doen we?", "case: Wat?\nask:\n  • Waarom?\n  • Wanneer?", "K151", "5:3"),
    Slip("case: Wat doen we?", "case: Wat?\nask:\n  1. Waarom?\n  2. Wanneer?", "K151", "5:3"),
    Slip("case: Wat doen we?", "case: Wat?\nask:\n  – Waarom?\n  – Wanneer?", "K151", "5:3"),
    Slip("    now: {wmo: -10}", "    later:\n      -{after: 1, wmo: -10}", "K151", "11:7"),
    Slip("    now: {wmo: -10}", "    later:\n      1. {after: 1, wmo: -10}", "K151", "11:7"),
    Slip("case: Wat doen we?", "case: Wat?\nask: - Waarom?", "K130", "4:6"),
    Slip("case: Wat doen we?", "case: Wat?\nask: [- Waarom]", "K130", "4:7"),
    # Numbers as people write them.
    Slip("{wmo: -10}", "{wmo: -12,500}", "K205", "10:16", "-12500"),
    Slip("{wmo: -10}", "{trust: +1, wmo: 7,500}", "K205", "10:27", "7500"),
    Slip("{wmo: -10}", "{wmo: -1.250}", "K205", "10:16", "-1250"),
    Slip("{wmo: -10}", "{wmo: € 1.250}", "K205", "10:16", "1250"),
    Slip("{wmo: -10}", "{wmo: 12k}", "K205", "10:16", "12000"),
    Slip("{wmo: -10}", "{wmo: '-10'}", "K205", "10:16", "-10"),
    Slip("{wmo: -10}", "{wmo: –10}", "K205", "10:16", "-10"),
    Slip("{wmo: -10}", "{wmo: - 10}", "K205", "10:16", "-10"),
    Slip("{trust: +3}", "{trust: 3 punten}", "K205", "7:18", "3"),
    Slip("{trust: +3}", "{trust: drie}", "K205", "7:18"),
    Slip("{trust: +3}", "{trust: +3,5}", "K123", "7:21"),
    # Signs of a word processor, and spaces.
    Slip("{trust: +3}", "{text: ‘Ja, graag’, trust: +3}", "K152", "7:17"),
    Slip("title: De eerste kaart", "title: {nl: “Ja, hoor”, en: Yes}", "K152", "2:13"),
    Slip("title: De eerste kaart", "title: {nl: ‘Let op: dit’, en: Mind}", "K152", "2:13"),
    Slip("kind: choice", "kind: choice\u00a0", "K114", "1:13"),
    Slip("{trust: +3}", "{trust:\u00a0+3}", "K114", "7:17"),
    Slip("    text: Luisteren", "\u2003   text: Luisteren", "K114", "6:1"),
    Slip("    text: Luisteren", "\ttext: Luisteren", "K115", "6:1"),
    # Braces and brackets.
    Slip("{trust: +3}", "{trust: +3; wmo: -5}", "K153", "7:20"),
    Slip("{trust: +3}", "{trust: +3 wmo: -5}", "K124", "7:24"),
    Slip("{trust: +3}", "{trust:+3}", "K131", "7:17"),
    Slip("{trust: +3}", "{trust: +3, wmo:}", "K204", "7:22"),
    Slip("{trust: +3}", "(trust: +3)", "K124", "7:16"),
    Slip("{trust: +3}", "{trust: +3", "K128", "7:10"),
    Slip("title: De eerste kaart", "title: [Concept] De bus", "K154", "2:8", "'[Concept] De bus'"),
    Slip("title: De eerste kaart", "title: {concept} De bus", "K154", "2:8", "'{concept} De bus'"),
    Slip("    text: Luisteren", "    text: [In overleg] luisteren", "K154", "6:11", "'[In overleg] luisteren'"),
    # Quotes, signs in front, comments.
    Slip("title: De eerste kaart", "title: 't Huis aan de haven", "K126", "2:8", '"\'t Huis aan de haven"'),
    Slip("title: De eerste kaart", 'title: "Samen" of alleen', "K125", "2:16", "'\"Samen\" of alleen'"),
    Slip("title: De eerste kaart", 'title: "De map C:\\gasten"', "K139", "2:18"),
    Slip("title: De eerste kaart", 'title: "Wie?"#2', "K140", "2:14"),
    Slip("title: De eerste kaart", "title: Kaart #2", "K133", "2:14"),
    Slip("title: De eerste kaart", "title: {nl: Wie, ?en: Who}", "K141", "2:18", "'?en: Who'"),
    Slip("title: De eerste kaart", "title: @buurt", "K127", "2:8", "'@buurt'"),
    Slip("title: De eerste kaart", "title: !! Haast", "K127", "2:8", "'!! Haast'"),
    Slip("title: De eerste kaart", "title: De kaart: deel 1", "K124", "2:16", "'De kaart: deel 1'"),
    Slip("case: Wat doen we?", "case: >\n\n", "K143", "3:7"),
    Slip("case: Wat doen we?", "case: |\n        \n  Wat doen we?", "K143", "3:7"),
    Slip("case: Wat doen we?", 'case: "Wat doen\nwe?"', "K144", "4:1"),
    # Indentation.
    Slip("    text: Luisteren", "     text: Luisteren", "K129", "6:6"),
    Slip("case: Wat doen we?", "case: Wat doen we?\nEn wanneer?", "K131", "4:1"),
    Slip("case: Wat doen we?", "case:Wat doen we?", "K131", "3:6"),
    Slip("case: Wat doen we?", "case: Wat doen we?\n---", "K120", "4:1"),
    # Words.
    Slip("kind: choice", "kind: keuze", "K212", "1:7", "choice"),
    Slip("kind: choice", "soort: choice", "K201", "1:1", "kind"),
    Slip("kind: choice", "kind: choice\nalleen: vervolg", "K201", "2:1", "only"),
    Slip("options:", "keuzes:", "K201", "4:1", "options"),
    Slip("    text: Luisteren", "    tekst: Luisteren", "K201", "6:5", "text"),
    Slip("    text: Luisteren", "    text: Luisteren\n    sturing: lawful", "K201", "7:5", "steering"),
    Slip("    text: Luisteren", "    text: Luisteren\n    steering: netwerkend", "K211", "7:15", "networking"),
    Slip("{trust: +3}", "{vertrouwen: +3}", "K301", "7:11", "trust"),
    Slip("    now: {wmo: -10}", "    now: {wmo: -10, after: 1}", "K217", "10:21"),
    Slip("    now: {wmo: -10}", "    later: {na: 1, wmo: -10}", "K201", "10:13", "after"),
    Slip("    text: Luisteren", "    text: Luisteren\n    when: {minstens: {trust: 40}}", "K201", "7:12", "at_least"),
    Slip("    now: {wmo: -10}", "    now: {wmo: -10}\n    now: {trust: +1}", "K122", "11:5"),
    Slip("  write:", "  Een brief:", "K213", "8:3", "een_brief"),
    Slip("title: De eerste kaart", "title:", "K204", "2:1"),
    Slip("case: Wat doen we?", "case: Wat?\ndecided_by: gemeenteraad", "K211", "4:13", "council"),
    Slip("case: Wat doen we?", "case: Wat?\ncore: ja", "K208", "4:7", "true"),
    Slip("case: Wat doen we?", "case: Wat?\nreference_date: november 2026", "K214", "4:17"),
)

IN_THE_HEAD = (
    Slip("quarters: 2", "quarters: vier", "K205", "3:11"),
    Slip("quarters: 2", "quarters: 12", "K206", "3:11"),
    Slip("quarters: 2", "kwartalen: 2", "K201", "3:1", "quarters"),
    Slip("is_reserve: true", "is_reserve: ja", "K208", "6:53", "true"),
    Slip("start: 1000}\n  reserve", "start: 1.000}\n  reserve", "K205", "5:27", "1000"),
    Slip("endings:", "eindes:", "K201", "9:1", "endings"),
    Slip("title: Hallo", "%YAML 1.3\n---\ntitle: Hallo", "K138", "1:1"),
    Slip(
        "  done: {title: Klaar, text: Dat was het.}", "  done: {title: Klaar, text: Ja, dat was het.}", "K202", "10:34"
    ),
)

ELSEWHERE = (
    (BUDGET, Slip("{from: 5000, now: {trust: +1}}", "{from: 5.000, now: {trust: +1}}", "K205", "12:16", "5000")),
    (BUDGET, Slip("      - {from: 5000,", "      -{from: 5000,", "K151", "12:7")),
    (BUDGET, Slip("step: 5000", "stap: 5000", "K201", "5:1", "step")),
    (PRIORITY, Slip("default: [ramp, boiler]", "default: ramp, boiler", "K210", "8:10")),
    (PRIORITY, Slip("room: 1", "room: één", "K205", "4:7")),
    (TALK, Slip("minutes: 5", "minutes: 5 minuten", "K205", "8:68", "5")),
    (TALK, Slip("{known: eyes}", "{known: eye}", "K304", "11:45", "eyes")),
    (TALK, Slip("age: 74", "age: '74'", "K205", "4:29", "74")),
)

FILES: tuple[tuple[dict[str, str | bytes], str, str], ...] = (
    ({"dilemmas/second.yaml.txt": CARD}, "K146", "dilemmas/second.yaml.txt"),
    ({"dilemmas/first - kopie (2).yaml": CARD}, "K145", "dilemmas/first - kopie (2).yaml"),
    ({"dilemmas/first-PC-VAN-RIA.yaml": CARD}, "K145", "dilemmas/first-PC-VAN-RIA.yaml"),
    ({"dilemmas/first_2.yaml": CARD}, "K350", "dilemmas/first_2.yaml:1:1"),
    ({"scenario.yml": HEAD}, "K145", "scenario.yml"),
    ({"dilemmas/second.yaml": b"PK\x03\x04docx"}, "K147", "dilemmas/second.yaml"),
    (
        {"dilemmas/first.yaml": "first:\n" + "".join(f"  {line}\n" for line in CARD.splitlines())},
        "K149",
        "dilemmas/first.yaml:1:1",
    ),
    (
        {
            "dilemmas/first.yaml": "".join(
                f"{id}:\n" + "".join(f"  {line}\n" for line in CARD.splitlines()) for id in ("a", "b")
            )
        },
        "K149",
        "dilemmas/first.yaml:1:1",
    ),
    ({"dilemmas/first.yaml": CARD.encode("utf-16")}, "K112", "dilemmas/first.yaml"),
    ({"dilemmas/first.yaml": changed(CARD, "De eerste", "Eén").encode("cp1252")}, "K112", "dilemmas/first.yaml:2:9"),
    ({"kaarten/second.yaml": CARD}, "K106", "kaarten"),
    ({"dilemmas/second.YAML": CARD.replace("eerste", "tweede")}, "K106", "dilemmas/second.YAML"),
)
"""Files of a pack, the code, and the place."""
