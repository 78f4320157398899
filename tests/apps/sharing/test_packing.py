"""What lies beside a packed pack: written with it, taken away with it, and left alone where it is something else."""

from pathlib import Path

import pytest

from game.apps.sharing.minisign import read_key
from game.cli.sharing import packing
from tests.apps.sharing.maker import ANNELOES, key, written
from tests.cli.here import run

MINE = b"notes of a pub crawl\n"


def test_a_file_of_somebody_else_is_neither_taken_away_nor_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "dorp")
    assert run("pack", "--new-key", "key", "--by", ANNELOES, typed="\n").code == 0
    for ending in (".pub", ".minisig"):
        file, beside = Path(f"werk{ending[1]}"), Path(f"werk{ending[1]}{ending}")
        beside.write_bytes(MINE)
        done = run("pack", "dorp", "--sign", "key", "-o", str(file))
        assert done.code == 2
        assert f"{beside} is er al" in done.said
        assert not file.exists()
        assert run("pack", "dorp", "-o", str(file)).code == 0
        assert file.exists()
        assert beside.read_bytes() == MINE


def test_the_signature_of_an_older_one_goes_with_it_or_all_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, endings = tmp_path / "dorp-1.zip", ("", ".minisig", ".pub")
    packing._write(file, b"PK first", key(), ANNELOES)

    def there() -> list[bytes]:
        return [path.read_bytes() for path in sorted(tmp_path.iterdir())]

    before = there()
    assert len(before) == len(endings)

    def broken(path: Path, missing_ok: bool = False) -> None:
        if path.name.endswith(".pub"):
            raise PermissionError(path)
        unlink(path, missing_ok=missing_ok)

    unlink = Path.unlink
    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", broken)
        with pytest.raises(PermissionError):
            packing._write(file, b"PK second", None, "")
    assert there() == before
    packing._write(file, b"PK second", key(2), "Iemand")
    assert read_key(file.with_name("dorp-1.zip.pub").read_bytes()).key == key(2).key
    packing._write(file, b"PK third", None, "")
    assert there() == [b"PK third"]
