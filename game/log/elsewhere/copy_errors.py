"""Why a copy of an evening could not be put somewhere. What was there is as it was, and nothing was noted in vain."""

from pathlib import Path

from game.log.errors import CannotWrite, LogError, Obstacle
from game.rules.terms.text import message


class FileTaken(LogError):
    """A file was to be written where one is already."""

    def __init__(self, file: Path) -> None:
        self.file = file
        super().__init__(message("log.file_taken", file=str(file)), f"{file} is there already")


class BadPath(LogError):
    """A copy was to be put at a place whose name is not UTF-8: no file can note where it is. Nothing was written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(message("log.bad_path"), f"{path!r} is not UTF-8")


class CopyNotMade(CannotWrite):
    """The place where a copy was to go took nothing; what was there is as it was."""

    def __init__(self, folder: Path, obstacle: Obstacle, detail: str) -> None:
        super().__init__(folder, obstacle, detail)
        there = str(folder)
        self.message = {
            "full": message("log.copy_not_made.full", folder=there),
            "read_only": message("log.copy_not_made.read_only", folder=there),
            "failed": message("log.copy_not_made.failed", folder=there),
        }[obstacle]


class PaperNotMade(CannotWrite):
    """The place where a paper was to go took nothing; it is no copy of an evening."""

    def __init__(self, folder: Path, obstacle: Obstacle, detail: str) -> None:
        super().__init__(folder, obstacle, detail)
        there = str(folder)
        self.message = {
            "full": message("log.paper_not_made.full", folder=there),
            "read_only": message("log.paper_not_made.read_only", folder=there),
            "failed": message("log.paper_not_made.failed", folder=there),
        }[obstacle]


class NoFolder(LogError):
    """A copy was to go to a folder that is not there: perhaps the stick is not in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(message("log.no_folder", folder=str(folder)), f"{folder} is not there")


class NotNoted(LogError):
    """The disk did not take the note of where a copy goes, so no copy was made: forgetting would not name it."""

    def __init__(self, folder: Path, obstacle: Obstacle, detail: str) -> None:
        self.folder = folder
        self.obstacle = obstacle
        said = {
            "full": message("log.not_noted.full"),
            "read_only": message("log.not_noted.read_only", folder=folder.name),
            "failed": message("log.not_noted.failed"),
        }[obstacle]
        super().__init__(said, f"{folder}: a copy could not be noted, {obstacle} ({detail})")


class InsideSession(LogError):
    """A copy was to be made inside the folder it is a copy of: it would be lost with it, and never forgotten."""

    def __init__(self, file: Path) -> None:
        self.file = file
        super().__init__(message("log.inside_session"), f"{file} is inside the session itself")
