"""A computer that says no: the system call with a certain number fails, wherever the program is."""

import builtins
import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

ERRORS = (errno.EACCES, errno.EMFILE, errno.ENOSPC, errno.EROFS, errno.EIO)
"""No right, too many files open, full, read-only, broken."""
CALLS = ("open", "fsync", "mkdir", "replace", "rename", "unlink", "listdir", "scandir", "stat", "write", "rmdir")


class Faults:
    """Counts the calls that touch files under `base`; the call numbered `at` (from 0) fails with `error`."""

    def __init__(self, base: Path, at: int, error: int) -> None:
        self._base = str(base)
        self._at = at
        self._error = error
        self._open: set[int] = set()
        self.count = 0

    @property
    def struck(self) -> bool:
        """Whether it failed."""
        return self.count > self._at

    def _about(self, what: object) -> bool:
        if isinstance(what, int):
            return what in self._open
        return isinstance(what, (str, os.PathLike)) and str(Path(os.fspath(what)).absolute()).startswith(self._base)

    def _strikes(self, what: object) -> None:
        if self._about(what):
            self.count += 1
            if self.count == self._at + 1:
                raise OSError(self._error, os.strerror(self._error), str(what))

    def wrapped(self, really: Callable[..., Any]) -> Callable[..., Any]:
        """The same call, which may fail."""

        def call(what: Any = ".", *rest: Any, **how: Any) -> Any:
            self._strikes(what)
            done = really(what, *rest, **how)
            if really is _OPEN and self._about(what):
                self._open.add(done)
            return done

        return call

    @contextmanager
    def on(self) -> Iterator[None]:
        """While this lasts."""
        opening = self.wrapped(io.open)
        with ExitStack() as patched:
            for name in CALLS:
                patched.enter_context(mock.patch.object(os, name, self.wrapped(getattr(os, name))))
            for module in (io, builtins):
                patched.enter_context(mock.patch.object(module, "open", opening))
            yield


_OPEN = os.open
