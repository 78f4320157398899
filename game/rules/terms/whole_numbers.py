"""Whole numbers as people write them: `1.250`, `€ 100.000`, `1.000,00`. What is no whole number is none, and is never cut down to one."""

import re

_EURO = r"(?:€|euros?|eur)"
_EUROS = re.compile(rf"^([+-]?\s*){_EURO}\s*|\s*{_EURO}$", re.IGNORECASE)
_LONE_EURO = re.compile(rf"(?<!\S){_EURO}(?!\S)", re.IGNORECASE)
_LONE_SIGN = re.compile(r"(?<!\S)([+-])\s+(?=\S)")
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(?:(?:\.[0-9]{3})+|(?:,[0-9]{3})+|(?: [0-9]{3})+)")
_WHOLE = re.compile(r"[+-]?[0-9]{1,15}")
_NO_CENTS = re.compile(r"[.,](?:00?|-+)$")
_MINUS = str.maketrans("−–—", "---")


def whole_in(text: str) -> int | None:
    """The number that somebody wrote: `€ 100.000`, `- 14.000`, `1.000,00`; `None` for anything else, also with cents."""
    plain = text.translate(_MINUS).replace("\u00a0", " ").replace("\u202f", " ").strip()
    plain = _EUROS.sub(r"\1", plain).strip()
    cents = _NO_CENTS.search(plain)
    if cents is not None:
        # `1.000.00` may well be a million with a nought too few.
        if cents[0][1] == "0" and cents[0][0] in plain[: cents.start()]:
            return None
        plain = plain[: cents.start()]
    sign = plain[:1] if plain[:1] in ("+", "-") else ""
    plain = sign + plain.removeprefix(sign).strip()
    if _GROUPED.fullmatch(plain):
        plain = re.sub(r"[., ]", "", plain)
    return int(plain) if _WHOLE.fullmatch(plain) else None


def several_in(text: str) -> tuple[int | None, ...]:
    """Each of those on one line, parted by spaces or semicolons, as `whole_in` reads it."""
    plain = _LONE_EURO.sub(" ", text.translate(_MINUS).replace(";", " "))
    return tuple(whole_in(part.rstrip(",")) for part in _LONE_SIGN.sub(r"\1", plain).split())
