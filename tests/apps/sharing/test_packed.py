"""A pack as one file: the same bytes each time, nothing in it that does not belong, and nothing else is taken for one."""

import hashlib
import os
import shutil
from pathlib import Path
from typing import get_args

import pytest

from game.apps.sharing.packed import gather, opened_pack
from game.apps.sharing.refusing import NotShared, NotTrusted
from game.apps.words import catalogue
from game.content import ContentError, Pack, find_packs
from game.content.certificate import CERTIFICATE, pack_digest
from game.rules.terms.text import LANGUAGES
from game.stranger_zip import ZipFault
from tests.apps.sharing.maker import written
from tests.apps.sharing.zips import CHANGED


def edition(folder: Path, of: Path) -> Path:
    """A copy of a shipped pack with an edition."""
    shutil.copytree(of, folder / "copy_of_it", dirs_exist_ok=True)
    head = folder / "copy_of_it" / "scenario.yaml"
    head.write_text(f"edition: 3\n{head.read_text(encoding='utf-8')}", encoding="utf-8")
    return folder / "copy_of_it"


def test_every_shipped_pack_unpacks_to_what_it_was(pack: Pack, tmp_path: Path) -> None:
    packed, left_behind = gather(edition(tmp_path, pack.path))
    again = opened_pack(packed.data)
    assert (again.name, again.edition, packed.file) == ("copy_of_it", 3, "copy_of_it-3.zip")
    assert pack_digest(again.pack.scenario) == pack_digest(pack.scenario)
    assert again.files == packed.files
    assert not left_behind
    assert (again.certified is not None) == (pack.path / CERTIFICATE).is_file()


def test_the_same_pack_is_the_same_bytes_whoever_packs_it_and_when(tmp_path: Path) -> None:
    one = written(tmp_path / "one" / "dorp")
    data = gather(one)[0].data
    other = tmp_path / "other" / "dorp"
    other.mkdir(parents=True)
    for path in sorted(one.rglob("*.yaml"), reverse=True):
        to = other / path.relative_to(one)
        to.parent.mkdir(exist_ok=True)
        # As Windows writes it, at another time, with other rights.
        to.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
        to.chmod(0o600)
        os.utime(to, (1, 1))
    assert gather(other)[0].data == data
    assert hashlib.sha256(data).hexdigest() == "6c03e5d0ee0c2faf1deee6710076d8edd4263b3803b9fd662866a637c7b5f8e6"


def test_only_what_a_pack_may_hold_goes_along(tmp_path: Path) -> None:
    beside = {
        "LICENSE.txt": "CC-BY\n",
        "README.md": "Hoi\n",
        "notes.docx": "x",
        "images/town.png": "x",
        ".git/config": "x",
    }
    packed, left_behind = gather(written(tmp_path / "dorp", more=beside))
    assert list(packed.files) == ["LICENSE.txt", "README.md", "dilemmas/first.yaml", "scenario.yaml"]
    assert left_behind == ("images/town.png", "notes.docx")


def test_a_certificate_goes_along_only_where_it_holds(tmp_path: Path) -> None:
    folder = edition(tmp_path, find_packs()["werkvloer"])
    assert CERTIFICATE in gather(folder)[0].files
    card = folder / "dilemmas" / "thousand_crowns.yaml"
    text = card.read_text(encoding="utf-8")
    card.write_text(text.replace("Duizend kronen", "Tweeduizend kronen", 1), encoding="utf-8")
    packed, left_behind = gather(folder)
    assert CERTIFICATE not in packed.files
    assert left_behind == (CERTIFICATE,)


def test_what_cannot_be_shared_says_why(tmp_path: Path) -> None:
    with pytest.raises(NotShared, match=r"sharing\.pack\.no_edition"):
        gather(written(tmp_path / "dorp", None))
    with pytest.raises(NotShared, match=r"sharing\.pack\.name"):
        gather(written(tmp_path / "Mijn Dorp"))
    with pytest.raises(ContentError):
        gather(written(tmp_path / "stuk", more={"dilemmas/second.yaml": "kind: nothing\n"}))
    alone = tmp_path / "alone.yaml"
    alone.write_text("title: Hallo\n", encoding="utf-8")
    with pytest.raises(NotShared, match=r"sharing\.pack\.one_file"):
        gather(alone)


@pytest.mark.parametrize("what", CHANGED)
def test_what_is_not_what_this_program_packs_is_refused_with_its_own_sentence(what: str, tmp_path: Path) -> None:
    change, why = CHANGED[what]
    data = change(gather(written(tmp_path / "dorp"))[0].data)
    if why == "K":
        with pytest.raises(ContentError):
            opened_pack(data)
        return
    with pytest.raises(NotTrusted) as refused:
        opened_pack(data)
    assert refused.value.words.id == f"sharing.{why}"


def test_each_thing_that_can_be_wrong_with_a_zip_has_a_sentence() -> None:
    for language in LANGUAGES:
        assert [fault for fault in get_args(ZipFault) if f"sharing.zip.{fault}" not in catalogue(language)] == []
