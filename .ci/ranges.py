"""The versions that `pyproject.toml` allows, beside the tested ones of `constraints.txt`.

python .ci/ranges.py lowest > lowest.txt      constraints: the lowest version in range of all that pyproject names
pip freeze | python .ci/ranges.py newer       what is installed in another version than the tested one
"""

import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
FOLLOWS = {"dask", "pydantic-core"}
"""Another package asks for exactly one version of these."""


def tested() -> dict[str, str]:
    """Package → its line in the constraints."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    written = [line for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(Requirement(line).name): line for line in written}


def ranges() -> dict[str, Requirement]:
    """Package → what `pyproject.toml` asks of it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = map(Requirement, [*project["dependencies"], *project["optional-dependencies"]["test"]])
    return {canonicalize_name(it.name): it for it in named}


def lowest() -> list[str]:
    """What a range names at its lowest; of the packages that those need, the tested version."""
    found = {}
    for name, asked in ranges().items():
        (bound,) = (it.version for it in asked.specifier if it.operator == ">=")
        found[name] = f"{name}=={bound}"
    return [line for name, line in {**tested(), **found}.items() if name not in FOLLOWS]


def newer(installed: list[str]) -> str:
    """The packages of `name==version` lines that were tested with another version."""
    pinned = {name: str(Requirement(line).specifier) for name, line in tested().items()}
    here = [Requirement(line) for line in installed if "==" in line]
    return ", ".join(
        str(it) for it in here if pinned.get(canonicalize_name(it.name), "") not in {"", str(it.specifier)}
    )


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["lowest"]:
            print("\n".join(lowest()))
        case ["newer"]:
            print(newer(sys.stdin.read().splitlines()))
        case _:
            sys.exit(str(__doc__))
