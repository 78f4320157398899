"""What libyaml says when it stumbles: every English phrase of its reader, scanner and parser, as one of a few slips.

The phrases are those of libyaml 0.2.5 and 0.2.6 (`reader.c`, `scanner.c`, `parser.c`); they reach Python unchanged
through PyYAML. Nothing but this table reads them, and none of them is ever shown.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from yaml import YAMLError

Slip = Literal[
    "levels",
    "dash",
    "question",
    "colon",
    "no_colon",
    "directive",
    "property",
    "block_header",
    "block_tab",
    "quotation",
    "escape",
    "colon_in_flow",
    "tab",
    "sign",
    "documents",
    "no_value",
    "line",
    "bracket",
    "bytes",
    "unknown",
]
"""What libyaml stumbled over; `unknown` is a phrase of a libyaml that nobody here has met."""

_PROBLEMS: Mapping[str, Slip] = {
    # scanner.c
    "exceeded maximum nesting depth": "levels",
    "block sequence entries are not allowed in this context": "dash",
    "mapping keys are not allowed in this context": "question",
    "mapping values are not allowed in this context": "colon",
    "could not find expected ':'": "no_colon",
    "could not find expected directive name": "directive",
    "found unexpected non-alphabetical character": "directive",
    "found unknown directive name": "directive",
    "did not find expected digit or '.' character": "directive",
    "found extremely long version number": "directive",
    "did not find expected version number": "directive",
    "did not find expected whitespace": "directive",
    "did not find expected alphabetic or numeric character": "property",
    "did not find the expected '>'": "property",
    "did not find expected tag URI": "property",
    "did not find URI escaped octet": "property",
    "found an incorrect leading UTF-8 octet": "property",
    "found an incorrect trailing UTF-8 octet": "property",
    "found an indentation indicator equal to 0": "block_header",
    "found a tab character where an indentation space is expected": "block_tab",
    "found unexpected document indicator": "quotation",
    "found unexpected end of stream": "quotation",
    "found unknown escape character": "escape",
    "did not find expected hexdecimal number": "escape",
    "found invalid Unicode character escape code": "escape",
    "found unexpected ':'": "colon_in_flow",
    "found a tab character that violates indentation": "tab",
    "found character that cannot start any token": "sign",
    # parser.c
    "did not find expected <stream-start>": "documents",
    "did not find expected <document start>": "documents",
    "found duplicate %YAML directive": "directive",
    "found incompatible YAML document": "directive",
    "found duplicate %TAG directive": "directive",
    "found undefined tag handle": "property",
    "did not find expected node content": "no_value",
    "did not find expected '-' indicator": "line",
    "did not find expected key": "line",
    "did not find expected ',' or ']'": "bracket",
    "did not find expected ',' or '}'": "bracket",
    # reader.c
    "input error": "bytes",
    "input is too long": "bytes",
    "incomplete UTF-8 octet sequence": "bytes",
    "invalid leading UTF-8 octet": "bytes",
    "invalid length of a UTF-8 sequence": "bytes",
    "invalid trailing UTF-8 octet": "bytes",
    "invalid Unicode character": "bytes",
    "incomplete UTF-16 character": "bytes",
    "incomplete UTF-16 surrogate pair": "bytes",
    "unexpected low surrogate area": "bytes",
    "expected low surrogate area": "bytes",
    "control characters are not allowed": "bytes",
}

_IN_CONTEXT: Mapping[str, Slip] = {
    "while scanning a directive": "directive",
    "while scanning a %YAML directive": "directive",
    "while scanning a %TAG directive": "directive",
    "while parsing a %TAG directive": "directive",
    "while scanning a tag directive": "directive",
    "while parsing a tag directive": "directive",
    "while scanning a tag": "property",
    "while parsing a tag": "property",
    "while scanning a block scalar": "block_header",
}
"""What tells apart the phrases that are said about more than one thing, such as a missing space or line break."""

_IN_BRACKETS = frozenset({"while parsing a flow mapping", "while parsing a flow sequence", "while parsing a flow node"})


class LibyamlPhrase(NamedTuple):
    """One error of libyaml's."""

    slip: Slip
    in_brackets: bool
    """Whether it was reading what stands between brackets or braces."""


def said(error: YAMLError) -> LibyamlPhrase:
    """What this error of libyaml's is about."""
    problem, context = getattr(error, "problem", None), getattr(error, "context", None)
    # A problem of the reader's has no marks, and its phrase under another name.
    phrase = str(problem or getattr(error, "reason", ""))
    slip = _PROBLEMS.get(phrase) or _IN_CONTEXT.get(str(context), "unknown")
    return LibyamlPhrase(slip, context in _IN_BRACKETS)
