"""A stick for another machine: which pip is asked for what, what lies on it, and what is said where something lacks."""

import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Sequence
from functools import partial
from importlib import metadata
from importlib.metadata import PathDistribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from game.apps.stick import filling
from game.apps.stick.own_wheel import NoOwnWheel, own_wheel, packed
from game.apps.stick.wanted import PYTHONS, wanted
from game.version import __version__
from tests.cli.here import run
from tests.test_packaging import PROJECT


class Pip:
    """Stands in for pip: keeps what it was asked, and refuses some packages for some Pythons."""

    def __init__(self, refused: dict[str, Sequence[str]] | None = None, says: str = "No matching distribution") -> None:
        self.asked: list[list[str]] = []
        self._refused = refused or {}
        self._says = says

    def __call__(self, words: Sequence[str]) -> str | None:
        self.asked.append(list(words))
        python = words[words.index("--python-version") + 1]
        names = [word.partition("==")[0] for word in words if "==" in word]
        return self._says if any(python in self._refused.get(name, ()) for name in names) else None


def own(folder: Path, program: bytes = b"PK") -> Path:
    """Stands in for the wheel of the program."""
    (folder / "own.whl").write_bytes(program)
    return folder / "own.whl"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Pip:
    pip = Pip(getattr(request, "param", None))
    monkeypatch.setattr(filling, "own_wheel", own)
    monkeypatch.setattr(
        "game.cli.sharing.stick.fill", lambda folder, system, pythons: filling.fill(folder, system, pythons, pip)
    )
    return pip


def needed_here() -> set[str]:
    """What the game and its extras need on this machine, as the packages themselves say."""
    project = PROJECT["project"]
    extras = project["optional-dependencies"]
    new = [Requirement(it) for it in (*project["dependencies"], *extras["access"], *extras["report"], *extras["sign"])]
    found = set[str]()
    while new:
        it = new.pop()
        if (name := canonicalize_name(it.name)) not in found and (
            it.marker is None or it.marker.evaluate({"extra": ""})
        ):
            found.add(name)
            new += map(Requirement, metadata.requires(name) or ())
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="what is needed is read from what is installed here")
def test_on_it_is_exactly_what_the_game_and_its_extras_need() -> None:
    assert {canonicalize_name(it.name) for it in wanted("linux")} == needed_here()


def test_what_only_one_system_needs_is_fetched_for_that_one() -> None:
    names = {system: {it.name for it in wanted(system)} for system in ("windows", "linux", "macos")}
    assert names["windows"] - names["linux"] == {"colorama"}
    assert names["linux"] == names["macos"]


def test_each_python_is_asked_for_once_with_its_machine_and_nothing_is_built(asked: Pip, tmp_path: Path) -> None:
    done = run("stick", str(tmp_path / "stick"), "--platform", "windows")
    assert done.code == 0, done.said
    assert [words[words.index("--python-version") + 1] for words in asked.asked] == list(PYTHONS)
    for words in asked.asked:
        assert words[0] == "download"
        assert "--only-binary=:all:" in words
        assert words[words.index("--platform") + 1] == "win_amd64"
        assert [word for word in words if "==" in word] == [it.pinned for it in wanted("windows")]


def test_packs_guides_and_a_start_are_on_it(asked: Pip, tmp_path: Path) -> None:
    done = run("stick", str(tmp_path), "--platform", "linux", "--python", "3.11", "--python", "3.13")
    assert "start.sh" in done.said
    assert (tmp_path / "scenarios" / "waterkant" / "scenario.yaml").is_file()
    assert (tmp_path / "guides" / "facilitating.md").is_file()
    assert (tmp_path / "guides" / "en" / "installing.md").is_file()
    assert not (tmp_path / "guides" / "decisions").exists()
    start = (tmp_path / "start.sh").read_text(encoding="utf-8")
    assert "for each in 3.13 3.11; do" in start
    assert 'for each in "" access report sign; do' in start
    assert f'=={__version__}"; then' in start
    assert "@" not in start.replace('"$@"', "")


def test_windows_gets_its_own_start_with_its_own_ends_of_lines(asked: Pip, tmp_path: Path) -> None:
    run("stick", str(tmp_path), "--python", "3.13")
    start = (tmp_path / "start.bat").read_bytes()
    assert start.count(b"\r\n") == start.count(b"\n") > 20
    assert start.isascii(), "a console of Windows may read any other letter as another"


def test_another_program_on_a_stick_is_set_up_anew(asked: Pip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    starts = []
    for program in (b"one", b"one", b"two"):
        monkeypatch.setattr(filling, "own_wheel", partial(own, program=program))
        run("stick", str(tmp_path), "--platform", "linux")
        starts.append((tmp_path / "start.sh").read_text(encoding="utf-8"))
    assert starts[0] == starts[1] != starts[2]


@pytest.mark.parametrize("asked", [{"XlsxWriter": ["3.14"]}], indirect=True)
def test_an_extra_that_cannot_be_had_is_named_and_the_game_still_plays(asked: Pip, tmp_path: Path) -> None:
    done = run("stick", str(tmp_path), "--platform", "linux")
    assert done.code == 0
    assert "XlsxWriter==" in done.said
    assert "3.14" in done.said
    assert "export" in done.said
    assert 'for each in "" access sign; do' in (tmp_path / "start.sh").read_text(encoding="utf-8")


@pytest.mark.parametrize("asked", [{"pydantic-core": ["3.14"]}], indirect=True)
def test_a_python_without_what_the_game_needs_is_left_out(asked: Pip, tmp_path: Path) -> None:
    done = run("stick", str(tmp_path), "--platform", "linux", "--python", "3.13", "--python", "3.14")
    assert done.code == 0
    assert "pydantic-core==" in done.said
    assert "for each in 3.13; do" in (tmp_path / "start.sh").read_text(encoding="utf-8")


@pytest.mark.parametrize("asked", [{"pydantic-core": PYTHONS}], indirect=True)
def test_a_stick_that_nobody_can_play_from_gets_no_start(asked: Pip, tmp_path: Path) -> None:
    done = run("stick", str(tmp_path), "--platform", "linux")
    assert done.code == 2
    assert not (tmp_path / "start.sh").exists()


def test_without_a_network_it_says_so_and_stops(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # What pip says of an address where nobody answers.
    said = "Retrying after connection broken by 'NewConnectionError: [Errno -3] Temporary failure in name resolution'"
    pip = Pip({it.name: PYTHONS for it in wanted("linux")}, said)
    monkeypatch.setattr(
        "game.cli.sharing.stick.fill", lambda folder, system, pythons: filling.fill(folder, system, pythons, pip)
    )
    done = run("stick", str(tmp_path), "--platform", "linux")
    assert done.code == 2
    assert "geen verbinding" in done.said
    assert len(pip.asked) == 1, "nobody waits for every package in turn"


def test_the_built_program_says_that_it_cannot_fetch(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    # The constraints are not in it either.
    monkeypatch.setattr("game.apps.stick.filling.wanted", None)
    done = run("stick", str(tmp_path / "stick"))
    assert done.code == 2
    assert "geen pip" in done.said
    assert not (tmp_path / "stick").exists()


def test_what_was_installed_is_packed_again_without_what_this_machine_made(tmp_path: Path) -> None:
    place, about = tmp_path / "lib", "keukentafel-1.dist-info"
    files = {
        "game/__init__.py": "",
        "game/__pycache__/__init__.pyc": "made here",
        f"{about}/METADATA": "Name: keukentafel\nVersion: 1\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nTag: py3-none-any\n",
        f"{about}/direct_url.json": "{}",
        "../bin/keukentafel": "#!/home/x/python",
    }
    for name, text in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")
    rows = [f"{name},," for name in (*files, f"{about}/RECORD")]
    (place / about / "RECORD").write_text("\n".join(rows), encoding="utf-8")
    made = packed(PathDistribution(place / about), tmp_path)
    assert made.name == "keukentafel-1-py3-none-any.whl"
    with zipfile.ZipFile(made) as wheel:
        kept = {"game/__init__.py", f"{about}/METADATA", f"{about}/WHEEL", f"{about}/RECORD"}
        assert set(wheel.namelist()) == kept
        assert {row.split(",")[0] for row in wheel.read(f"{about}/RECORD").decode().split()} == kept


def test_a_game_that_pip_did_not_install_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def nowhere(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr("game.apps.stick.own_wheel.distribution", nowhere)
    with pytest.raises(NoOwnWheel):
        own_wheel(tmp_path, tmp_path)


def test_only_a_python_that_the_wheels_are_for_sets_up_on_windows(tmp_path: Path, asked: Pip) -> None:
    """The question that the start asks of each Python: 64 bits of an Intel or AMD, and this version; tried here as if this were Windows."""
    assert run("stick", str(tmp_path), "--platform", "windows").code == 0
    lines = (tmp_path / "start.bat").read_text(encoding="utf-8").splitlines()
    (fits,) = (line.removeprefix('set "fits=').removesuffix('"') for line in lines if line.startswith('set "fits='))
    here = sysconfig.get_python_version()
    for question, version, answer in (
        (fits.replace("win-amd64", sysconfig.get_platform()), here, 0),
        (fits.replace("win-amd64", sysconfig.get_platform()), "2.7", 1),
        (fits.replace("win-amd64", "win32"), here, 1),
    ):
        assert subprocess.run([sys.executable, "-c", question, version], check=False).returncode == answer
    assert any("AUTOMATIC_INSTALL=false" in line for line in lines), "nothing is fetched at somebody else's computer"
    assert all(line.isascii() for line in lines), "whatever the code page is"
