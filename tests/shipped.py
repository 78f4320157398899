"""The packs that come with the program, each read once in a process: no test changes one."""

from functools import cache

from game.content import Pack, find_packs, load

PACKS = find_packs()


@cache
def pack_of(name: str) -> Pack:
    """A pack that comes with the program, or `examples/NAME`."""
    return load(PACKS[name])
