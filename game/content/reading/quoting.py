"""What an author wrote, shown back in a sentence."""

MOST_SHOWN = 60


def shown(text: str) -> str:
    """So much of a text as fits in a sentence, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= MOST_SHOWN else f"{line[: MOST_SHOWN - 1]}…"


def quoted(text: str) -> str:
    """How this text is written in YAML so that nothing in it means anything; of a long one its beginning."""
    whole, line = text.strip(), shown(text.strip())
    # A sign that has to be quoted may stand in the part that is not shown.
    if "'" not in whole:
        return f"'{line}'"
    if '"' not in whole and "\\" not in whole:
        return f'"{line}"'
    doubled = line.replace("'", "''")
    return f"'{doubled}'"
