"""What the system refuses, in a sentence: its own words are in its own language, and speak to programmers."""

import errno

from game.rules.terms.text import Message, message

REASONS = {
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.ENOENT: "missing",
    errno.ENOTDIR: "not_a_folder",
    errno.EISDIR: "a_folder",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EROFS: "read_only",
    errno.EMFILE: "too_many",
    errno.ENFILE: "too_many",
    errno.ENAMETOOLONG: "long_name",
    errno.ELOOP: "circle",
    errno.EIO: "broken",
    errno.EINVAL: "no_file",
    errno.ENXIO: "no_file",
    errno.EPIPE: "closed",
}
"""What an error of the system means; each is a sentence `cli.reason.NAME`."""


def of_the_system(error: OSError) -> Message:
    """What did not work, and why as far as it can be told; what nobody foresaw is in the system's words."""
    reason = None if error.errno is None else REASONS.get(error.errno)
    why = error.strerror or str(error) if reason is None else message(f"cli.reason.{reason}")
    if error.filename is None:
        return message("cli.no_file_named", reason=why)
    return message("cli.no_file", file=str(error.filename), reason=why)
