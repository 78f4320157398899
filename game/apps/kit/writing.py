"""A kit as files. Loaded only where `papers_lacking()` is not so."""

from collections.abc import Iterator
from pathlib import Path

from game.apps.kit.kit import KitPart, PaperSize, given, given_log, parts_of
from game.apps.kit.lines.kept import Recorded
from game.apps.kit.order import KitOrder
from game.apps.papers.typeset import pdf
from game.log.durable.disk import obstacle
from game.log.elsewhere.copy_errors import PaperNotMade


def write_kit(order: KitOrder, target: Path, paper: PaperSize) -> Iterator[Path]:
    """Every paper in `target`, as `cards-nl.pdf`; an older one is replaced. Raises `PaperNotMade`."""
    for part in parts_of(order):
        yield _put(target / f"{part}-{order.voice.language}.pdf", printed(order, part, paper))


def printed(order: KitOrder, part: KitPart, paper: PaperSize) -> bytes:
    """One paper, as PDF."""
    return pdf(*given(order, part, paper))


def write_log_sheet(kept: Recorded, target: Path, paper: PaperSize) -> Path:
    """The log sheet of an evening that was played, as `log-sheet-EVENING-nl.pdf` in `target`. Raises `PaperNotMade`."""
    name = f"log-sheet-{kept.name}-{kept.order.voice.language}.pdf"
    return _put(target / name, pdf(*given_log(kept, paper)))


def _put(path: Path, data: bytes) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise PaperNotMade(path.parent, obstacle(error), str(error)) from error
    return path
