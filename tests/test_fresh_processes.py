"""The same seed gives the same evening in every process, Python and form of play, whatever else the process plays.

Under pytest only the Python of this environment runs; `python -m tests.pythons` asks the others too.
"""

import sys

from tests.pythons import FORMS, HASH_SEEDS, certificate, digests, runs


def test_three_hash_seeds_and_a_second_game_give_one_evening() -> None:
    found = [
        digests(sys.executable, hash_seed, games)
        for hash_seed, games in zip(HASH_SEEDS, ("one", "two", "two"), strict=True)
    ]
    for form in FORMS:
        evening = [line for line in found[0] if line.split()[0] == form]
        assert len(evening) > 30
        assert len(set(evening)) == len(evening)
    assert len({line.split()[1] for line in found[0]}) == len(found[0]), "each form is another evening"
    assert all(run == found[0] for run in found)


def test_another_hash_seed_gives_the_same_certificate() -> None:
    assert certificate(sys.executable, "1", "--jobs", "1") == certificate(sys.executable, "4242", "--jobs", "2")


def test_a_python_that_lacks_a_package_is_left_out_with_the_reason() -> None:
    assert [why for _, why in runs([sys.executable])] == [None]
    ((_, why),) = runs(["/no/such/python"])
    assert why is not None
    assert "no/such/python" in why
