"""Words of people's own that look like somebody, or like a place: pointed at before they may leave the room.

It is a help for who reads along, not a promise: a first name at the start of a sentence looks like any other word there.
"""

import re
from collections.abc import Iterator

import msgspec

from game.rules.once import once
from game.rules.scenario import Scenario

_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]{0,40}"
_BETWEEN = r"(?:(?:van|von|de|der|den|het|’t|'t|ten|ter|te|la|le|el|al|bin|in|op)\s+){0,3}"
_TITLE = (
    r"mevrouw|mevr\.?|mw\.|meneer|mijnheer|dhr\.|de\sheer|juffrouw"
    r"|mrs\.?|mr\.?|ms\.|miss|sir|madam"
)
_TIE = (
    r"tante|oom|opa|oma|buurman|buurvrouw|wethouder|burgemeester|raadslid|meester|juf|dokter|dr\.|dominee|pastoor|imam"
    r"|aunt|uncle|granny|grandpa|neighbour|alderman|alderwoman|councillor|mayor|doctor|reverend"
)
_STREET = r"straat|laan|weg|plein|gracht|kade|singel|dijk|steeg|dreef|plantsoen"

_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"\b(?i:{_TITLE})(?!\w)(?:\s+{_BETWEEN}{_NAME})?",
        rf"\b(?i:{_TIE})\s+{_BETWEEN}{_NAME}",
        rf"\b(?:[A-Z]\.\s?){{1,4}}{_BETWEEN}{_NAME}",
        # Streets, also in small letters where a number follows.
        rf"\b[A-ZÀ-ÖØ-Þ][\w’'-]{{0,40}}(?:{_STREET})\b(?:\s+\d+\s?[a-z]?\b)?",
        rf"\b\w{{1,40}}(?:{_STREET}|markt|hof|pad|park)\s+\d+\s?[a-z]?\b",
        rf"\b{_NAME}\s+(?:Street|Road|Lane|Avenue|Square|Close|Drive)\b",
        # A postcode, a telephone number, a citizen's number, a bank account, an address of the post that is typed.
        r"\b[1-9]\d{3}\s?[A-Z]{2}\b",
        r"(?<![\w€])(?:\+\d{2}|00\d{2}|0)[\s./-]?(?:\(0\)\s?)?\d(?:[\s./-]?\d){7,8}(?!\d)",
        r"(?<![\w€.,])(?<!€[ \u00a0])\d{3}[ .-]?\d{3}[ .-]?\d{2,3}(?![\w.,]?\d)",
        r"\b[A-Z]{2}\d{2}\s?[A-Z]{4}(?:\s?\d){10}\b",
        r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{0,64}\w",
    )
)
_CAPITAL = re.compile(rf"(?<![\w’'-]){_NAME}")
_BEGINS = re.compile(r"(?:^|[.!?:;…\n“”\"‘(«–—]|\s-)\s*$")
"""What stands before the first word of a sentence."""
_NEAR = 80
"""So many signs before a name are looked at."""
_BEFORE = re.compile(rf"(?:{_NAME}\s+)?{_BETWEEN}$")

_CAPITALS = """
wij we jullie ik u hij zij ze het de een dit dat dan als omdat toen nu ook maar en of in op van voor met bij aan
na wat wie waar hoe onze ons mijn elke iedere geen alle niet er onderweg halverwege omweg nederland nederlands
nederlandse europa europees europese rijk raad college kamer wmo jeugdwet participatiewet omgevingswet
gemeentewet kerst pasen i i'm i’m you he she they it this that then if because when so and or the a an our my
every no not monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december dutch english netherlands europe council
"""
_ORDINARY = frozenset(_CAPITALS.split())
"""Words with a capital that name nobody."""
_WHO = """
iedereen allemaal samen groep team tafel raad college griffie griffier fractie fracties commissie wethouder
burgemeester gemeente or ondernemingsraad bestuur bestuurder directie spelleider beleid consulent consulenten
beleidsmedewerker raadslid raadsleden voorzitter secretaris afdeling wijkteam everyone all group table clerk
alderman mayor board director facilitator council councillors staff chair
"""
_TOGETHER = frozenset(_WHO.split())
"""Who does something, without being anybody by name."""


def recognisable(words: str, invented: frozenset[str]) -> tuple[str, ...]:
    """The parts of a text that look like somebody or a place, as they stand; names of the pack's own are `invented`."""
    found = [match.span() for shape in _SHAPES for match in shape.finditer(words) if not _invented(match, invented)]
    found += _names(words, invented)
    return tuple(dict.fromkeys(words[start:end].strip() for start, end in _joined(sorted(found))))


def recognisable_person(words: str) -> tuple[str, ...]:
    """The same where it is asked who of this table: there a name begins with a capital wherever it stands."""
    names = (match.group() for match in _CAPITAL.finditer(words) if not match.group().isupper())
    own = (it for it in names if it.casefold() not in _ORDINARY | _TOGETHER)
    found = recognisable(words, frozenset())
    return tuple(dict.fromkeys((*found, *(name for name in own if not any(name in longer for longer in found)))))


@once
def invented(scenario: Scenario) -> frozenset[str]:
    """Every word with a capital in a pack: its people and its streets are nobody's."""
    return frozenset(_CAPITAL.findall(msgspec.json.encode(scenario).decode().replace("\\n", " ")))


def _invented(match: re.Match[str], invented: frozenset[str]) -> bool:
    """Whether a name of the pack's own, or an ordinary word, is all that was found. A title on its own is somebody."""
    names = [name for name in _CAPITAL.findall(match.group()) if not re.fullmatch(_TITLE, name, re.IGNORECASE)]
    return bool(names) and all(name in invented or name.casefold() in _ORDINARY for name in names)


def _names(words: str, invented: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Words with a capital in the middle of a sentence, with what belongs to the name before them."""
    for match in _CAPITAL.finditer(words):
        name, start = match.group(), match.start()
        bare = re.sub(r"[’']s?$", "", name)
        if len(bare) < 2 or bare.isupper() or bare in invented or bare.casefold() in _ORDINARY:
            continue
        behind = words[max(0, start - _NEAR) : start]
        if _BEGINS.search(behind):
            continue
        before = _BEFORE.search(behind)
        first = "" if before is None else before.group().partition(" ")[0]
        if before is not None and first[:1].isupper() and first.casefold() not in _ORDINARY:
            start -= len(before.group())
        yield start, match.end()


def _joined(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that overlap as one, in order."""
    current: tuple[int, int] | None = None
    for start, end in spans:
        if current is not None and start < current[1]:
            current = (current[0], max(current[1], end))
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current
