"""A pack of somebody else, as it is added: asked, checked, kept whole; and what is refused, each with its own sentence."""

import shutil
import sys
from pathlib import Path

import pytest

from game.apps.sharing.index import INDEX
from game.apps.sharing.minisign import digits, key_bytes
from game.apps.sharing.packed import gather
from game.apps.sharing.trusted import trust, trusted_folder, trusted_keys
from game.apps.words.typed import extra
from game.content.library import added_packs, library
from game.content.packed_file import zipped
from tests.apps.sharing.maker import ANNELOES, key, listed, put, shared, there, written
from tests.cli.here import run

YES = "ja\n"


def test_a_newcomer_packs_signs_lists_and_another_adds_and_plays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("new", "dorp", "--title", "Ons dorp", "--place", "Dorp").code == 0
    assert "edition: 1" in run("pack", "dorp").said
    head = tmp_path / "dorp" / "scenario.yaml"
    head.write_text(f"edition: 1\n{head.read_text(encoding='utf-8')}", encoding="utf-8")
    made = run("pack", "--new-key", "mine", "--by", ANNELOES, typed="geheim\ngeheim\n")
    assert made.code == 0
    assert run("pack", "dorp", "--sign", "mine", "-o", ".", typed="mis\n").code == 2
    (tmp_path / "stick").mkdir()
    assert run("pack", "dorp", "--sign", "mine", "-o", "stick", typed="geheim\n").code == 0
    assert run("pack", "--index", "stick", "--sign", "mine", typed="geheim\n").code == 0
    shutil.rmtree("dorp")
    done = run("packs", "add", "stick", typed=2 * YES)
    assert done.code == 0, done.said
    (public,) = trusted_keys()
    assert public.by == ANNELOES
    assert digits(public) in made.said
    assert digits(public) in done.said
    assert "‘Ons dorp’ is toegevoegd" in done.said
    assert ANNELOES in run("packs").said
    assert "geen fouten" in run("lint", "dorp").said
    assert "Ons dorp" in run("play", "dorp", "--text", "--yes", typed="\nstop\n").said
    # Who is known is not asked about again.
    again = run("packs", "add", "stick/dorp-1.zip")
    assert "Deze uitgave heb je al" in again.said
    assert run("packs", "remove", "dorp", typed="nee\n").said.count("Er is niets weggehaald") == 1
    assert run("packs", "remove", "dorp", typed=YES).code == 0
    assert run("lint", "dorp").code == 2
    assert list(library().glob("dorp*")) == []


def add(file: Path, typed: str = 2 * YES, *more: str) -> tuple[int, str]:
    done = run("packs", "add", str(file), *more, typed=typed)
    return done.code, " ".join(done.said.split())


def test_a_newer_edition_takes_the_place_and_an_older_one_does_not(stick: Path) -> None:
    add(stick / "dorp-1.zip")
    code, said = add(stick / "dorp-2.zip", YES)
    assert (code, there()) == (0, 2)
    assert "in de plaats van uitgave 1" in said
    code, said = add(stick / "dorp-1.zip")
    assert (code, there()) == (7, 2)
    assert "Je hebt uitgave 2, en die is nieuwer." in said
    assert len([it for it in library().iterdir() if it.is_dir()]) == 1, "the first edition is gone"


def test_another_file_with_the_same_number_is_refused(stick: Path, tmp_path: Path) -> None:
    add(stick / "dorp-2.zip")
    other = shared(tmp_path / "other", written(tmp_path / "dorp", 2, title="Anders"), key())
    code, said = add(other)
    assert code == 7
    assert "een ander bestand met hetzelfde nummer" in said


def test_another_key_is_refused_until_the_pack_was_taken_away(stick: Path, tmp_path: Path) -> None:
    add(stick / "dorp-1.zip")
    other = shared(tmp_path / "other", written(tmp_path / "dorp", 9), key(2), "Iemand anders")
    code, said = add(other)
    assert (code, there()) == (7, 1)
    assert f"Je hebt dorp van {ANNELOES}. Dit is met een andere sleutel ondertekend." in said
    assert run("packs", "remove", "dorp", typed=YES).code == 0
    assert add(other)[0] == 0
    assert there() == 9


def test_a_key_that_says_it_is_somebody_you_trust_is_told(stick: Path, tmp_path: Path) -> None:
    add(stick / "dorp-1.zip")
    other = shared(tmp_path / "other", written(tmp_path / "stad", 1), key(2), ANNELOES.upper())
    code, said = add(other, "nee\n")
    assert code == 0
    assert "je vertrouwt al een andere sleutel" in said
    assert len(trusted_keys()) == 1
    assert list(added_packs()) == ["dorp"]


def test_a_signature_with_the_number_of_a_trusted_key_is_not_one_of_that_key(stick: Path, tmp_path: Path) -> None:
    trust(key().public(ANNELOES))
    squatter = type(key())(key().id, key(2).seed, key(2).key)
    other = shared(tmp_path / "other", written(tmp_path / "dorp", 9), squatter)
    code, said = add(other)
    assert (code, there()) == (7, None)
    assert f"De ondertekening van {ANNELOES} klopt niet met dit bestand" in said


def test_what_nobody_signed_or_who_is_unknown_is_refused(stick: Path) -> None:
    file = stick / "dorp-1.zip"
    (stick / "dorp-1.zip.pub").unlink()
    assert "dorp-1.zip.pub ligt er niet naast" in add(file)[1]
    (stick / "elsewhere.pub").write_bytes(key_bytes(key().public(ANNELOES)))
    assert add(file, 2 * YES, "--key", str(stick / "elsewhere.pub"))[0] == 0
    (stick / "dorp-2.zip.minisig").unlink()
    code, said = add(stick / "dorp-2.zip")
    assert code == 7
    assert "Dit is niet ondertekend" in said
    shutil.copy(stick / "dorp-1.zip.minisig", stick / "dorp-2.zip.minisig")
    code, said = add(stick / "dorp-2.zip")
    assert (code, there()) == (7, 1)
    assert "klopt niet met dit bestand" in said


def test_no_is_no_and_nobody_there_is_no(stick: Path) -> None:
    for typed in ("nee\n", "", "ja\nnee\n", "ja\n"):
        assert add(stick / "dorp-1.zip", typed)[0] == 0
        assert there() is None
        for path in trusted_folder().glob("*"):
            path.unlink()


def test_a_pack_never_takes_the_place_of_one_of_the_program(tmp_path: Path) -> None:
    code, said = add(shared(tmp_path / "stick", written(tmp_path / "waterkant"), key()))
    assert code == 7
    assert "heet ook een scenario van het programma" in said
    assert not trusted_keys(), "a key is asked about when all else is in order"


def test_a_pack_with_errors_is_told_and_not_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed, _ = gather(written(tmp_path / "dorp"))
    files = {f"dorp/{name}": data for name, data in packed.files.items()}
    files["dorp/dilemmas/first.yaml"] = b"kind: choice\ntitle: Niets\n"
    code, said = add(put(tmp_path / "stick", "dorp-1.zip", zipped(files), key()))
    assert (code, there()) == (7, None)
    assert "dilemmas/first.yaml:1" in said
    assert "kan zo niet gespeeld worden" in said


def test_an_index_is_chosen_from_and_vouches_for_its_makers(stick: Path, tmp_path: Path) -> None:
    shared(stick, written(tmp_path / "stad", 4, title="De stad"), key(2), "Stad")
    listed(stick, key(3), "Bibliotheek")
    code, said = add(stick, "ja\nstad\nja\n")
    assert code == 0, said
    assert "1 Hallo — Anneloes van Dorpsrand dorp, uitgave 2" in said
    assert "Ondertekend door Stad. Dat zegt de lijst" in said
    assert [it.by for it in trusted_keys()] == ["Bibliotheek"]
    assert list(added_packs()) == ["stad"]
    assert "die heb je" in add(stick / INDEX, "\n")[1]
    assert "dorp" not in added_packs()
    assert add(stick, "9\ndorp\nja\n")[0] == 0
    assert sorted(added_packs()) == ["dorp", "stad"]


def test_a_list_cannot_pass_off_a_key_as_a_maker_who_is_trusted(tmp_path: Path) -> None:
    trust(key(3).public("Bibliotheek"))
    trust(key().public(ANNELOES))
    for called in (ANNELOES, ANNELOES.upper(), f"{ANNELOES}.", "bibliotheek", key().public("").number):
        stick = tmp_path / "stick"
        shared(stick, written(tmp_path / "dorp"), key(2), called)
        listed(stick, key(3), "Bibliotheek")
        code, said = add(stick)
        assert (code, there()) == (7, None), called
        assert f"De lijst van Bibliotheek noemt een sleutel van {called}" in said
        assert "Ondertekend door" not in said
    # Out of the list it is a key that somebody is asked about.
    code, said = add(stick / "dorp-1.zip", "nee\n")
    assert (code, there()) == (0, None)
    assert "je vertrouwt al een andere sleutel" in said


def test_a_list_says_whose_it_is_and_shows_the_digits_of_a_key_once(tmp_path: Path) -> None:
    trust(key(3).public("Bibliotheek"))
    stick = tmp_path / "stick"
    for edition, shown in ((1, True), (2, False)):
        shared(stick, written(tmp_path / "dorp", edition), key(2), "Stad")
        listed(stick, key(3), "Bibliotheek")
        code, said = add(stick, YES)
        assert (code, there()) == (0, edition)
        assert "Ondertekend door Stad. Dat zegt de lijst van Bibliotheek" in said
        assert (digits(key(2).public("Stad")) in said) == shown


def test_whoever_names_a_key_means_that_key(stick: Path, tmp_path: Path) -> None:
    trust(key().public(ANNELOES))
    named = tmp_path / "named.pub"
    squatter = type(key())(key().id, key(2).seed, key(2).key)
    for other in (key(2), squatter):
        named.write_bytes(key_bytes(other.public("Iemand")))
        assert add(stick / "dorp-1.zip", YES, "--key", str(named))[0] == 7
        assert there() is None
    # Nor does a key take the place of a trusted one of its number.
    other_file = shared(tmp_path / "other", written(tmp_path / "stad"), squatter)
    code, said = add(other_file, 2 * YES, "--key", str(named))
    assert code == 7
    assert f"Je vertrouwt al een andere sleutel met het nummer {key().public('').number}, van {ANNELOES}" in said
    assert [it.key for it in trusted_keys()] == [key().key]
    named.write_bytes(key_bytes(key().public(ANNELOES)))
    assert add(stick / "dorp-1.zip", YES, "--key", str(named))[0] == 0


def test_a_file_that_is_another_than_its_index_says_is_refused(stick: Path, tmp_path: Path) -> None:
    listed(stick, key())
    shared(stick, written(tmp_path / "dorp", 2, title="Later veranderd"), key())
    code, said = add(stick)
    assert (code, there()) == (7, None)
    assert "dorp-2.zip is een ander bestand dan de lijst zegt" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["pack"], "Een van de drie"),
        (["pack", "dorp", "--index", "."], "Een van de drie"),
        (["pack", "--index", "."], "Een van de drie"),
        (["pack", "--new-key", "k", "--by", "a\nb"], "Die naam kan niet"),
        (["pack", "dorp", "--sign", "nothing"], "nothing"),
        (["packs", "add"], "packs add WAT"),
        (["packs", "remove"], "packs remove NAAM"),
        (["packs", "remove", "../x"], "geen toegevoegd scenario"),
        (["packs", "throw"], "add, remove"),
        (["packs", "add", "nowhere.zip"], "Er is niets te vinden"),
        (["packs", "add", "http://dorp.example/x.zip"], "moet met https:// beginnen"),
        (["packs", "add", "file:///etc/passwd"], "moet met https:// beginnen"),
        (["packs", "add", "https://a@b/x.zip"], "moet met https:// beginnen"),
        (["packs", "add", "https://[x"], "moet met https:// beginnen"),
        (["pack", "stad", "-o", "stad/scenario.yaml"], "Er is niets overheen geschreven"),
    ],
)
def test_wrong_words_get_a_sentence_and_code_2(
    words: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "dorp")
    written(tmp_path / "stad")
    done = run(*words)
    assert done.code == 2
    assert said in done.said


def test_without_pynacl_it_says_what_to_install(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nacl.signing", None)
    code, said = add(stick / "dorp-1.zip")
    assert code == 2
    assert extra("sign") in said
