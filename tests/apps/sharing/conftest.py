from pathlib import Path

import pytest

from tests.apps.sharing.maker import key, shared, written


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer of somebody else: its library, its trusted keys, its evenings."""
    folder = tmp_path / "machine"
    monkeypatch.setenv("KEUKENTAFEL_PACKS", str(folder / "packs"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    monkeypatch.setenv("KEUKENTAFEL_SESSIONS", str(folder / "evenings"))
    return folder


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick with a first and a second edition of a pack."""
    for edition in (1, 2):
        shared(tmp_path / "stick", written(tmp_path / "dorp", edition), key())
    return tmp_path / "stick"
