"""Keys and signatures as minisign has them; with the real minisign both ways, where it is installed."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.apps.sharing.minisign import (
    by_of,
    check,
    digits,
    key_bytes,
    read_key,
    read_signature,
    signature_bytes,
)
from game.apps.sharing.refusing import NotShared, NotTrusted
from game.apps.sharing.secret_keys import is_locked, new_key, read_secret, write_key
from tests.apps.sharing.maker import key

REAL = shutil.which("minisign")
real = pytest.mark.skipif(REAL is None, reason="needs minisign (apt-get install minisign)")


def minisign(*words: str | Path, typed: str = "") -> str:
    done = subprocess.run(["minisign", *map(str, words)], input=typed, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@real
def test_minisign_checks_what_is_signed_here(tmp_path: Path) -> None:
    data, by = b"a pack", key()
    (tmp_path / "it").write_bytes(data)
    (tmp_path / "it.minisig").write_bytes(signature_bytes(by.sign(data, "file:it\thashed")))
    (tmp_path / "it.pub").write_bytes(key_bytes(by.public("Dorpsrand")))
    assert "file:it" in minisign("-Vm", tmp_path / "it", "-p", tmp_path / "it.pub")
    assert "file:it" in minisign("-VHm", tmp_path / "it", "-P", by.public("").line)


@real
@pytest.mark.parametrize("passphrase", ["", "vier woorden in de zon"])
def test_what_minisign_makes_and_signs_is_read_here(passphrase: str, tmp_path: Path) -> None:
    secret, public = tmp_path / "k", tmp_path / "k.pub"
    words = ["-W"] if not passphrase else []
    minisign("-G", *words, "-p", public, "-s", secret, typed=f"{passphrase}\n{passphrase}\n")
    (tmp_path / "it").write_bytes(b"a pack")
    minisign("-Sm", tmp_path / "it", "-s", secret, "-t", "said along", typed=f"{passphrase}\n")
    signature, theirs = read_signature((tmp_path / "it.minisig").read_bytes()), read_key(public.read_bytes())
    check(b"a pack", signature, theirs)
    assert signature.comment == "said along"
    assert is_locked(secret) == bool(passphrase)
    assert read_secret(secret, passphrase).public(theirs.by) == theirs
    assert theirs.number in minisign("-R", "-p", tmp_path / "again.pub", "-s", secret, typed=f"{passphrase}\n") + (
        tmp_path / "again.pub"
    ).read_text(encoding="utf-8")


@real
@pytest.mark.parametrize("passphrase", ["", "vier woorden in de zon"])
def test_minisign_signs_with_a_key_that_is_made_here(passphrase: str, tmp_path: Path) -> None:
    made = new_key()
    public = write_key(tmp_path / "mine", made, "Dorpsrand", passphrase)
    (tmp_path / "it").write_bytes(b"a pack")
    minisign("-Sm", tmp_path / "it", "-s", tmp_path / "mine", typed=f"{passphrase}\n")
    check(b"a pack", read_signature((tmp_path / "it.minisig").read_bytes()), read_key(public.read_bytes()))


@real
def test_minisign_signing_in_its_old_way_is_told(tmp_path: Path) -> None:
    minisign("-GW", "-p", tmp_path / "k.pub", "-s", tmp_path / "k")
    (tmp_path / "it").write_bytes(b"a pack")
    minisign("-Slm", tmp_path / "it", "-s", tmp_path / "k")
    with pytest.raises(NotTrusted, match=r"sharing\.signature\.old"):
        read_signature((tmp_path / "it.minisig").read_bytes())


def test_a_key_is_its_owners_alone_and_never_written_over(tmp_path: Path) -> None:
    made = new_key()
    write_key(tmp_path / "mine", made, "Dorpsrand", "geheim")
    assert (tmp_path / "mine").stat().st_mode & 0o077 == 0
    assert read_secret(tmp_path / "mine", "geheim") == made
    with pytest.raises(NotShared, match=r"sharing\.secret\.passphrase"):
        read_secret(tmp_path / "mine", "geheid")
    with pytest.raises(FileExistsError):
        write_key(tmp_path / "mine", new_key(), "Dorpsrand", "")


def test_a_file_that_is_no_key_is_told(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("dear diary\n", encoding="utf-8")
    for read in (is_locked, lambda file: read_secret(file, "")):
        with pytest.raises(NotShared, match=r"sharing\.secret\.none"):
            read(tmp_path / "mine")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_signature_is_read_as_any_system_writes_it(end: str) -> None:
    data = signature_bytes(key().sign(b"a pack", "file:it\thashed"))
    check(b"a pack", read_signature(data.replace(b"\n", end.encode())), key().public(""))


@given(at=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_no_bit_of_a_signature_can_be_another(at: int, bit: int) -> None:
    whole = signature_bytes(key().sign(b"a pack", "file:it\thashed"))
    start = whole.index(b"\n")  # of its first line nothing is promised
    hurt = bytearray(whole)
    hurt[start + at % (len(whole) - start)] ^= 1 << bit
    with pytest.raises(NotTrusted):
        check(b"a pack", read_signature(bytes(hurt)), key().public(""))


def test_another_file_another_comment_and_another_key_are_refused() -> None:
    by, signature = key(), key().sign(b"a pack", "file:it")
    check(b"a pack", signature, by.public(""))
    for data, it, public in (
        (b"a pick", signature, by.public("")),
        (b"a pack", by.sign(b"a pick", "file:it"), by.public("")),
        (b"a pack", signature, key(2).public("")),
    ):
        with pytest.raises(NotTrusted):
            check(data, it, public)


def test_a_number_is_written_as_minisign_writes_it() -> None:
    """Of a fresh minisign: `027FEB48CC06A6FA` stood there as `27FEB48CC06A6FA`."""
    of = key().public("")
    assert replace(of, id=bytes.fromhex("faa606cc48eb7f02")).number == "27FEB48CC06A6FA"
    assert replace(of, id=bytes.fromhex("0100000000000000")).number == "1"


def test_digits_go_by_the_key_and_not_by_its_number_or_name() -> None:
    mine = key().public("Dorpsrand")
    assert digits(mine) == "90641 26116 63502 04894 29279 73081"
    squatted = key(2).public("Dorpsrand")
    assert digits(type(mine)(mine.id, squatted.key, mine.by)) == digits(squatted) != digits(mine)


@given(st.text())
def test_a_name_beside_a_key_is_one_line_that_can_be_shown(said: str) -> None:
    name = by_of(said)
    assert name.isprintable() or not name
    assert len(name) <= 60
    assert read_key(key_bytes(key().public(name))).by == name
