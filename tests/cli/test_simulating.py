"""`keukentafel simulate`: what is told, where things are written, and what to write instead of what cannot be."""

from pathlib import Path

from tests.cli.here import run

SMALL = ("-n", "36", "--again", "2", "--jobs", "1")


def test_what_to_change_comes_first_with_its_place() -> None:
    done = run("simulate", "examples/callbacks", *SMALL)
    assert done.code == 0
    lines = done.said.splitlines()
    first = lines.index("Dit verander je het eerst")
    assert first < lines.index("De tafels") < lines.index("Bereikt")
    assert "36 avonden van" in done.said
    places = [line.rpartition(" · ")[2] for line in lines[first : lines.index("De tafels")] if " · " in line]
    assert places
    for place in places:
        file, line = place.split(":")
        assert file.endswith(".yaml")
        assert int(line) >= 1


def test_it_speaks_english_too() -> None:
    done = run("simulate", "examples/choice", *SMALL, language="en")
    assert "What to change first" in done.said
    assert "plausible table: supervision" in done.said


def test_lengths_are_told_apart() -> None:
    done = run("simulate", "proefavond", *SMALL, "--cases", "2,4")
    assert "2 zaken" in done.said
    assert "4 zaken" in done.said


def test_what_is_no_number_of_cases_is_said() -> None:
    for given in ("veel", "0", "3;5", "49"):
        done = run("simulate", "proefavond", *SMALL, "--cases", given)
        assert done.code == 2
        assert "--cases 3,5,8" in done.said


def test_it_goes_on_where_it_was(tmp_path: Path) -> None:
    first = run("simulate", "examples/choice", *SMALL, "-o", str(tmp_path))
    assert list((tmp_path / "batches").iterdir())
    assert run("simulate", "examples/choice", *SMALL, "-o", str(tmp_path)).said == first.said


def test_help_describes_every_table() -> None:
    said = run("simulate", "--help").said
    assert "luisterende tafel" in said
    assert "Stemt altijd blanco" in said
