"""Adding and taking away in any order: what is there is always what the last thing that was allowed left."""

import os
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec import Struct

from game.apps.sharing import adding
from game.apps.sharing.minisign import key_of
from game.apps.sharing.packed import gather
from game.apps.sharing.refusing import NotTrusted
from game.content import load
from game.content.library import added_packs, found_pack, library
from tests.apps.sharing.maker import from_hand, key, written

NAMES = ("dorp", "stad")


class Had(Struct, frozen=True):
    """What the library should hold of one pack."""

    edition: int
    title: str
    key: int


@cache
def packed(name: str, edition: int, title: str) -> bytes:
    with TemporaryDirectory() as folder:
        return gather(written(Path(folder) / name, edition, title=title))[0].data


class Library(RuleBasedStateMachine):
    """A library, and what should be in it."""

    @initialize()
    def empty(self) -> None:
        self.folder = TemporaryDirectory()
        self.environment = patch.dict(os.environ, {"KEUKENTAFEL_PACKS": self.folder.name})
        self.environment.start()
        self.had: dict[str, Had] = {}

    def teardown(self) -> None:
        self.environment.stop()
        self.folder.cleanup()

    def expected(self, name: str, new: Had) -> str:
        """Why it is refused; empty where it is not."""
        old = self.had.get(name)
        if old is None or (old.edition, old.title) == (new.edition, new.title):
            return ""
        if old.key != new.key:
            return "sharing.add.key_changed"
        if new.edition <= old.edition:
            return "sharing.add.older" if new.edition < old.edition else "sharing.add.same_edition"
        return ""

    @rule(
        name=st.sampled_from(NAMES),
        edition=st.integers(1, 4),
        title=st.sampled_from(["Eerst", "Anders"]),
        by=st.sampled_from([1, 1, 1, 2]),
        cut=st.sampled_from(["", "", "", "laid_out", "write_all", "_synced"]),
    )
    def add(self, name: str, edition: int, title: str, by: int, cut: str) -> None:
        new = Had(edition, title, by)
        why = self.expected(name, new)
        if why:
            with pytest.raises(NotTrusted) as refused:
                from_hand(packed(name, edition, title), key(by))
            assert refused.value.words.id == why
            return
        offered = from_hand(packed(name, edition, title), key(by))
        old = self.had.get(name)
        assert offered.same == (old is not None and (old.edition, old.title) == (edition, title))
        if offered.same:
            return
        if cut:
            with patch.object(adding, cut, side_effect=KeyboardInterrupt):
                try:
                    adding.add(offered)
                except KeyboardInterrupt:
                    return
        adding.add(offered)
        self.had[name] = new

    @precondition(lambda self: self.had)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.had)))
        adding.remove(found_pack(name))
        del self.had[name]

    @invariant()
    def what_is_there_is_what_was_allowed(self) -> None:
        there = added_packs()
        assert sorted(there) == sorted(self.had)
        for name, had in self.had.items():
            found = found_pack(name).added
            assert found is not None
            assert (found.edition, found.title) == (had.edition, had.title)
            assert key_of(found.key, found.by).key == key(had.key).key
            pack = load(there[name])
            assert (pack.edition, pack.scenario.title.nl) == (had.edition, had.title)
        folders = [path for path in library().iterdir() if path.is_dir()]
        assert len(folders) == len(self.had)


Library.TestCase.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)
test_any_order_of_adding_and_taking_away = Library.TestCase
