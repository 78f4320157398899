"""What looks like a number and is none: what the author meant, and how to write it."""

import re

from game.rules.terms.text import Message, message

LONGEST = 60

_GROUPED = re.compile(r"(?P<sign>[+-]?)(?P<digits>\d{1,3}(?:[. \u00a0,]\d{3})+)")
_UNDERSCORES = re.compile(r"[+-]?\d+_[\d_]*")
_TIME = re.compile(r"\d{1,2}[:.]\d{2}\s*(?:uur|u)?|\d{1,3}:\d{2}(?::\d{2})?")
_ZEROS = re.compile(r"[+-]?0\d+")
_DECIMAL = re.compile(r"[+-]?\d*[.,]\d+|[+-]?\d+[.,]\d*(?:e[+-]?\d+)?")
_PERCENT = re.compile(r"(?P<number>[+-]?\d+)\s*(?:%|procent|percent)")
_DASH = re.compile(r"[\u2010-\u2015\u2212]\s*(?P<number>\d+)")
_SPACED = re.compile(r"(?P<sign>[+-])\s+(?P<number>\d+)")
_UNIT = re.compile(
    r"(?P<sign>[+-]?)\s*(?:€|eur|euro)?\s*(?P<number>\d+(?:[._]\d{3})*)\s*"
    r"(?:,-|€|eur|euro|minuten|minuut|minutes?|min|kwartaal|kwartalen|quarters?|jaar|years?|punten|punt|points?)?",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"(?P<number>[+-]?\d+)\s*k", re.IGNORECASE)


def number_hint(text: str, quotes: bool) -> Message:
    """How to write the number that this text was meant to be."""
    written = text.strip()
    if len(written) > LONGEST:
        return message("content.hint.whole_number")
    if quotes and re.fullmatch(r"[+-]?(?:0|[1-9]\d*)", written):
        return message("content.hint.no_quotes", right=written)
    if re.fullmatch(r"[+-]?[1-9]\d{15,}", written):
        return message("content.hint.too_large")
    if _UNDERSCORES.fullmatch(written):
        return message("content.hint.no_underscore", right=written.replace("_", ""))
    grouped = _GROUPED.fullmatch(written)
    if grouped:
        return message("content.hint.no_points", right=grouped["sign"] + re.sub(r"\D", "", grouped["digits"]))
    if _ZEROS.fullmatch(written):
        return message("content.hint.no_zero", right=_without_zeros(written))
    percent = _PERCENT.fullmatch(written)
    if percent:
        return message("content.hint.no_percent", right=percent["number"])
    if _TIME.fullmatch(written) and ":" in written:
        return message("content.hint.no_time")
    if _DECIMAL.fullmatch(written):
        return message("content.hint.no_decimals")
    return _sign_or_unit(written) or message("content.hint.whole_number")


def _sign_or_unit(written: str) -> Message | None:
    dash = _DASH.fullmatch(written)
    if dash:
        return message("content.hint.hyphen", right=f"-{dash['number']}")
    spaced = _SPACED.fullmatch(written)
    if spaced:
        return message("content.hint.only_number", right=spaced["sign"] + spaced["number"])
    thousands = _THOUSANDS.fullmatch(written)
    if thousands:
        return message("content.hint.only_number", right=f"{thousands['number']}000")
    unit = _UNIT.fullmatch(written)
    if unit:
        return message("content.hint.only_number", right=unit["sign"] + re.sub(r"\D", "", unit["number"]))
    return None


def _without_zeros(written: str) -> str:
    sign = written[0] if written[0] in "+-" else ""
    return sign + (written.lstrip("+-").lstrip("0") or "0")
