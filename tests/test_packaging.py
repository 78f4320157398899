"""What is installed, how, and under which licences: constraints, metadata and the wheel."""

import re
import shlex
import subprocess
import sys
import tomllib
import zipfile
from email.message import Message
from email.parser import Parser
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from game.apps.words.typed import extra
from tests.docs.pages import README, ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONSTRAINTS = ROOT / "constraints.txt"


def constraints() -> dict[str, Requirement]:
    """Package → the version that was tested, with the system it is for."""
    lines = CONSTRAINTS.read_text(encoding="utf-8").splitlines()
    written = [Requirement(line) for line in lines if line and not line.startswith("#")]
    found: dict[str, Requirement] = {canonicalize_name(it.name): it for it in written}
    assert len(found) == len(written), "a package stands there twice"
    return found


def named() -> list[Requirement]:
    """What pyproject asks for: to run, to test and to build."""
    project = PROJECT["project"]
    every = (*project["dependencies"], *project["optional-dependencies"]["test"], *PROJECT["build-system"]["requires"])
    return [Requirement(it) for it in every]


def needed() -> set[str]:
    """Every package that those need here, and that these need in turn."""
    found, new = set[str](), [(it, "") for it in named()]
    while new:
        asked, extra = new.pop()
        if asked.marker is not None and not asked.marker.evaluate({"extra": extra}):
            continue
        name = canonicalize_name(asked.name)
        if name not in found:
            found.add(name)
            new += [(Requirement(it), more) for it in metadata.requires(name) or () for more in ("", *asked.extras)]
    return found


def test_every_package_that_is_used_has_a_tested_version() -> None:
    assert needed() - constraints().keys() == set()


def test_a_tested_version_is_one_version_and_within_the_range() -> None:
    tested = constraints()
    for name, line in tested.items():
        assert re.fullmatch(r"==[^*,]+", str(line.specifier)), f"{name} may be more than one version"
    # What makes the program without Python is not installed for the tests.
    for asked in (*named(), *map(Requirement, PROJECT["project"]["optional-dependencies"]["build"])):
        (pinned,) = tested[canonicalize_name(asked.name)].specifier
        assert pinned.version in asked.specifier, f"{asked} was tested with {pinned.version}"
        assert {it.operator for it in asked.specifier} <= {">=", "<"}, f"{asked} is no range"


def readme_commands() -> list[str]:
    return re.findall(r"^python3 -m venv .+$", README.read_text(encoding="utf-8"), re.MULTILINE)


def test_the_readme_sets_up_with_tested_versions_only() -> None:
    plays, tests = readme_commands()
    for line, first in ((plays, "hatchling"), (tests, "hatchling editables")):
        installs = [part.strip() for part in line.split("&&") if "pip" in part]
        assert installs[0] == f".venv/bin/pip install -q -c constraints.txt {first}"
        # An isolated build would fetch whatever is newest: constraints do not reach it in every pip.
        assert installs[1].startswith(".venv/bin/pip install -q -c constraints.txt --no-build-isolation ")
        assert len(installs) == 2
    assert plays.endswith('--no-build-isolation ".[report]" && .venv/bin/keukentafel play')
    assert tests.endswith("--no-build-isolation -e '.[test]' && .venv/bin/python -m pytest")


@pytest.mark.parametrize("name", ["access", "cluster", "report", "sign"])
def test_what_is_typed_for_an_extra_brings_its_packages(name: str) -> None:
    asked = list(map(Requirement, PROJECT["project"]["optional-dependencies"][name]))
    typed = shlex.split(extra(name))
    assert typed[1:4] == ["-m", "pip", "install"]
    assert [Requirement(it) for it in typed[4:]] == asked


def test_an_editable_install_needs_nothing_else_to_be_built() -> None:
    build = PROJECT["build-system"]
    assert (build["build-backend"], len(build["requires"])) == ("hatchling.build", 1)
    assert {"hatchling", "editables"} <= constraints().keys()


@cache
def ranges(*words: str, said: str = "") -> str:
    """What `.ci/ranges.py` prints."""
    done = subprocess.run(
        [sys.executable, ROOT / ".ci" / "ranges.py", *words], input=said, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_the_lowest_versions_are_the_beginnings_of_the_ranges() -> None:
    lowest = {canonicalize_name(it.name): it for it in map(Requirement, ranges("lowest").splitlines())}
    for asked in named():
        (pinned,) = lowest[canonicalize_name(asked.name)].specifier
        assert f">={pinned.version}" in str(asked.specifier)
    assert lowest.keys() >= constraints().keys() - {"dask", "pydantic-core"}


def test_what_is_newer_than_tested_is_named() -> None:
    pydantic = str(constraints()["pydantic"])
    said = f"{pydantic}\nclick==99.1\n-e /home/x\nunheard-of==1.0\n"
    assert ranges("newer", said=said) == "click==99.1"


def looked_for() -> set[str]:
    """The programs that some test looks for with `shutil.which`, by name or in a list beside it."""
    found = set()
    for path in (ROOT / "tests").rglob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if "which(" in line:
                found |= set(re.findall(r'"([\w-]+)"', line))
    return found


def test_what_a_test_needs_from_the_system_is_installed_first() -> None:
    installs = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    found = looked_for() - {"unshare"}  # of the core of every Linux
    assert {"Xvfb", "xdotool"} <= found
    assert [it for it in sorted(found) if f"command -v {it} " not in installs] == [], "tests would be skipped"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    (made,) = folder.iterdir()
    return zipfile.ZipFile(made)


def head(wheel: zipfile.ZipFile) -> Message:
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    return Parser().parsestr(wheel.read(name).decode())


def test_each_licence_stands_once_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    texts = {path.name: path.read_bytes() for path in (ROOT / "LICENSES").iterdir()}
    names = [Path(name).name for name in wheel.namelist()]
    for name, text in texts.items():
        assert names.count(name) == 1
        assert [it for it in wheel.namelist() if wheel.read(it) == text] == [
            it for it in wheel.namelist() if it.endswith(f".dist-info/licenses/LICENSES/{name}")
        ]
    inside = [name for name in wheel.namelist() if re.search(r"licen[cs]e", Path(name).name, re.IGNORECASE)]
    assert [name for name in inside if not name.endswith((".svg", ".py", ".pyc"))] == []
    assert names.count("REUSE.toml") == 1, "it says whose the icons and fonts are"


def test_the_metadata_names_the_licences_that_the_files_have(wheel: zipfile.ZipFile) -> None:
    said = str(head(wheel)["License-Expression"])
    assert sorted(said.split(" AND ")) == sorted(path.stem for path in (ROOT / "LICENSES").iterdir())
    reuse = tomllib.loads((ROOT / "REUSE.toml").read_text(encoding="utf-8"))
    used = {part for it in reuse["annotations"] for part in re.split(" AND | OR ", it["SPDX-License-Identifier"])}
    assert used == set(said.split(" AND "))


def test_the_metadata_says_for_whom_it_is_and_in_which_languages(wheel: zipfile.ZipFile) -> None:
    found = head(wheel)
    classifiers = found.get_all("Classifier") or []
    assert {"Natural Language :: Dutch", "Natural Language :: English"} <= set(classifiers)
    assert not [it for it in classifiers if it.startswith("License ::")], "the expression says it"
    assert found["Author"] == "The Keukentafel authors"
    assert "sociaal domein" in str(found["Keywords"])
    assert found["Requires-Python"] == ">=3.11"


def test_the_wheel_holds_scenarios_words_pages_and_pictures(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    for ending in (
        "shipped/scenarios/waterkant/scenario.yaml",
        "fonts/inter-500.ttf",
        "fonts/inter-signs-500.ttf",
        "page.html",
        "style.css",
        "handout.typ",
    ):
        assert [name for name in names if name.endswith(ending)], ending
    assert len([name for name in names if name.endswith(".po")]) == len(list((ROOT / "game").rglob("*.po")))
    assert not [name for name in names if name.startswith(("tests/", "docs/", "benchmarks/"))]
