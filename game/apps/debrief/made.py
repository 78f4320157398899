"""What is made of an evening, put in a folder: whole or not at all, noted first, and left alone where nothing changed."""

from pathlib import Path

from msgspec import Struct

from game.log.durable.disk import make_folders, obstacle
from game.log.elsewhere.copies import place_of, put_copy
from game.log.elsewhere.copy_errors import CopyNotMade
from game.log.environment import Environment
from game.log.forgetting.made_names import MadeName, made_name
from game.rules.terms.text import Language


class Made(Struct, frozen=True):
    """A page or a paper that stands in a folder."""

    path: Path
    new: bool
    """Whether it was written now; otherwise it stood there already, word for word."""


def put(
    target: Path,
    what: MadeName,
    language: Language,
    data: bytes,
    *,
    draft: bool,
    folder: Path,
    environment: Environment,
) -> Made:
    """A file in `target`, which is made where it is not there: `report.pdf` as `report-nl.pdf`, or `report-nl-draft.pdf`.

    `folder` is the evening's: there it is noted first where the file goes. Raises `BadPath`, `NotNoted` and `CopyNotMade`.
    """
    path = target / made_name(what, language, draft=draft)
    place_of(path)
    try:
        make_folders(environment.disk, target)
    except OSError as error:
        raise CopyNotMade(target, obstacle(error), str(error)) from error
    return Made(path, put_copy(folder, "page", path, data, over=True, environment=environment))
