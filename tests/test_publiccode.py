"""What the catalogues of public software are told: it agrees with the rest, and has what the standard asks."""

from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from game.rules.terms.text import LANGUAGES
from game.version import __version__
from tests.docs.pages import ROOT
from tests.test_packaging import PROJECT

TOLD: dict[str, Any] = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
STATUS = {"3 - Alpha": "development", "4 - Beta": "beta", "5 - Production/Stable": "stable"}


def test_version_licence_authors_and_status_are_those_of_the_package() -> None:
    project = PROJECT["project"]
    (author,) = (it["name"] for it in project["authors"])
    assert TOLD["softwareVersion"] == __version__
    assert TOLD["legal"] == {"license": project["license"], "mainCopyrightOwner": author}
    assert [it["name"] for it in TOLD["maintenance"]["contacts"]] == [author]
    (status,) = (it.rpartition(" :: ")[2] for it in project["classifiers"] if it.startswith("Development Status"))
    assert TOLD["developmentStatus"] == STATUS[status]


def test_the_languages_are_those_of_the_program() -> None:
    assert TOLD["localisation"] == {"localisationReady": True, "availableLanguages": list(LANGUAGES)}
    assert list(TOLD["description"]) == list(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_descriptions_have_the_length_that_the_standard_asks(language: str) -> None:
    told = TOLD["description"][language]
    assert len(told["genericName"]) <= 35
    assert len(told["shortDescription"]) <= 150
    # The oldest version of the standard that is read asks the most.
    assert 500 <= len(told["longDescription"]) <= 10_000
    assert len(told["features"]) == len(TOLD["description"]["nl"]["features"])


def test_the_systems_are_those_that_a_program_is_built_for() -> None:
    built = yaml.safe_load((ROOT / ".github" / "workflows" / "programs.yml").read_text(encoding="utf-8"))
    systems = [it["system"] for it in built["jobs"]["build"]["strategy"]["matrix"]["include"]]
    assert TOLD["platforms"] == systems
    assert TOLD["softwareType"] == "standalone/desktop"


def test_what_the_standard_asks_is_there_and_an_address_that_is_none_says_so() -> None:
    """`url` has to be there; as long as there is no public repository it is a name that can never exist, and no catalogue finds it."""
    asked = {"publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus", "softwareType"}
    assert asked | {"description", "legal", "maintenance", "localisation"} <= TOLD.keys()
    address = urlsplit(TOLD["url"])
    assert address.scheme == "https"
    host = str(address.hostname)
    assert not host.endswith(("example.org", "example.com", "localhost"))
    to_fill_in = [(ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("installing.md", "en/installing.md")]
    assert host.endswith(".invalid") == all("publiccode.yml" in it for it in to_fill_in)
