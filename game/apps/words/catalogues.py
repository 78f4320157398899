"""The catalogues as they are read: every `msgid` of a `.po` file with its `msgstr`, and nothing else of it.

Every start reads all of them: that takes gettext's tools a tenth of a second.
"""

import re

_ENTRY = re.compile(r'^msgid "(.*(?:"\n".*)*)"\nmsgstr "(.*(?:"\n".*)*)"$', re.MULTILINE)
_ESCAPED = re.compile(r"\\(.)")
_SIGNS = {"n": "\n", "t": "\t", "r": "\r"}


def sentences_of(catalogue: str) -> dict[str, str]:
    """Message id → sentence, of what stands in one file; what has no sentence yet is left out."""
    return {_plain(id): _plain(sentence) for id, sentence in _ENTRY.findall(catalogue) if id and sentence}


def _plain(quoted: str) -> str:
    whole = quoted.replace('"\n"', "")
    return _ESCAPED.sub(lambda it: _SIGNS.get(it[1], it[1]), whole) if "\\" in whole else whole
