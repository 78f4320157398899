"""Adding and taking away in any order: what is there is always what the last thing that was allowed left."""

import hashlib
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
from game.apps.sharing.index import ListedPack
from game.apps.sharing.minisign import key_of
from game.apps.sharing.packed import gather
from game.apps.sharing.places import FolderPlace
from game.apps.sharing.refusing import NotTrusted
from game.apps.sharing.secret_keys import SecretKey
from game.apps.sharing.trusted import trust, trusted_keys
from game.content import load
from game.content.library import added_packs, found_pack, library
from tests.apps.sharing.maker import ANNELOES, from_hand, key, put, written

NAMES = ("dorp", "stad")
MAKER, UNKNOWN, LISTER = 1, 2, 3
"""Keys: of a maker who is trusted, of one who is not, and of who signs an index and is trusted."""
LIES = {
    "name": "sharing.index.other_key",
    "number": "sharing.key.same_number",
    "file": "sharing.index.other_file",
    "signature": "sharing.signature.other_key",
}
"""About what an index lies, and why that is refused, whatever is there already."""


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
        self.stick = Path(self.folder.name) / "stick"
        places = {"KEUKENTAFEL_PACKS": f"{self.folder.name}/packs", "XDG_CONFIG_HOME": f"{self.folder.name}/config"}
        self.environment = patch.dict(os.environ, places)
        self.environment.start()
        library().mkdir()
        trust(key(MAKER).public(ANNELOES))
        trust(key(LISTER).public("Bibliotheek"))
        self.trusted = trusted_keys()
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

    @rule(
        name=st.sampled_from(NAMES),
        edition=st.integers(1, 4),
        by=st.sampled_from([MAKER, UNKNOWN]),
        lie=st.sampled_from(["", "", "edition", *LIES]),
    )
    def add_from_an_index(self, name: str, edition: int, by: int, lie: str) -> None:
        data, by = packed(name, edition, "Eerst"), UNKNOWN if lie in {"name", "number"} else by
        signs, new = key(by), Had(edition, "Eerst", by)
        if lie == "number":
            signs = SecretKey(key(MAKER).id, signs.seed, signs.key)
        called = ANNELOES.upper() if by == MAKER or lie == "name" else "Stad"
        put(self.stick, "it.zip", data, key(LISTER) if lie == "signature" else signs)
        digest = hashlib.sha256(b"" if lie == "file" else data).hexdigest()
        line = signs.public("").line
        listed = ListedPack(name, edition + (lie == "edition"), "Eerst", called, line, "it.zip", len(data), digest)
        why = LIES.get(lie) or self.expected(name, new) or ("sharing.index.other_file" if lie else "")
        place, lister = FolderPlace(self.stick), key(LISTER).public("Bibliotheek")
        if why:
            with pytest.raises(NotTrusted) as refused:
                adding.from_index(place, listed, lister)
            assert refused.value.words.id == why
            return
        offered = adding.from_index(place, listed, lister)
        known = (ANNELOES, "trusted", "") if by == MAKER else ("Stad", "listed", "Bibliotheek")
        assert (offered.signer.key.by, offered.signer.standing, offered.signer.list_by) == known
        if not offered.same:
            adding.add(offered)
            self.had[name] = new

    @invariant()
    def nobody_else_is_trusted(self) -> None:
        assert trusted_keys() == self.trusted

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
