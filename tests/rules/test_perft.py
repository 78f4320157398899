"""The number of sequences and the order of what is listed are as they were written down."""

import pytest

from tests.rules.perft import EXAMPLES, TABLE, rows

WRITTEN = TABLE.read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def found() -> list[str]:
    return list(rows())


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_example_has_as_many_sequences_and_the_same_order(example: str, found: list[str]) -> None:
    """Where this is meant: `python -m tests.rules.perft`."""
    assert [line for line in found if line.startswith(f"{example}\t")] == [
        line for line in WRITTEN if line.startswith(f"{example}\t")
    ]


def test_the_table_has_every_example_and_nothing_else(found: list[str]) -> None:
    assert [line.partition("\t")[0] for line in found] == [line.partition("\t")[0] for line in WRITTEN]
    for example in EXAMPLES:
        depths = {line.split("\t")[2].split()[0] for line in WRITTEN if line.startswith(example)}
        assert depths & {"4", "5", "6"}, "deep enough"
