"""What an author wrote, shown back in a sentence."""

MOST_SHOWN = 60


def shown(text: str) -> str:
    """So much of a text as fits in a sentence, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= MOST_SHOWN else f"{line[: MOST_SHOWN - 1]}…"


def quoted(text: str) -> str:
    """How this text is written in YAML so that nothing in it means anything."""
    line = shown(text.strip())
    if "'" not in line:
        return f"'{line}'"
    if '"' not in line and "\\" not in line:
        return f'"{line}"'
    doubled = line.replace("'", "''")
    return f"'{doubled}'"
