"""What was meant by a name that somebody typed, and whether a new one can be given."""

import re
from collections.abc import Mapping

from game.content.renaming.pack_ids import NamedThing, PackId, shortest
from game.content.renaming.refusing import KeepsItsName
from game.content.validating.guess import closest, listed
from game.content.validating.keys import as_id
from game.content.written.ids import ID, TOGETHER, reserved
from game.rules.terms.text import message
from game.rules.terms.untrusted_text import is_device, legible


def meant(things: dict[PackId, NamedThing], typed: str) -> list[NamedThing]:
    """The things that can be called so: one where somebody said enough."""
    name = _parts(typed)
    found = [it for it in things.values() if it.is_called(name)]
    # A whole name is of one thing, though it is also a part of another's.
    exact = [it for it in found if len(name) > 1 and name in it.names()]
    return exact if len(exact) == 1 else found


def _parts(typed: str) -> tuple[str, ...]:
    """A name part by part; of a file its folders too, as any system writes them."""
    return tuple(re.split(r"[./\\]", typed.removesuffix(".yaml")))


def unknown(things: dict[PackId, NamedThing], typed: str, called: Mapping[str, str]) -> KeepsItsName:
    """That nothing is called so, and what is nearly. `called` is what things are called on the screen → their ids."""
    id = _parts(typed)[-1]
    near = id if any(it.id == id for it in things) else closest(id, dict.fromkeys(it.id for it in things), called)
    names = [shortest(it, things) for it in things.values() if it.what.id == near]
    hint = message("content.hint.did_you_mean", right=listed(names)) if names else message("rename.look")
    return KeepsItsName(message("rename.unknown", old=legible(typed[:80])), hint)


def new_name(things: dict[PackId, NamedThing], thing: NamedThing, old: str, typed: str, *, is_file: bool) -> str:
    """The name it gets, typed with or without what stands before the old one. Raises `KeepsItsName`."""
    before = old.rpartition(".")[0]
    new = typed.removeprefix(f"{before}.") if before else typed
    new = new.removesuffix(".yaml") if is_file else new
    what = thing.what
    if re.fullmatch(ID, new) is None:
        right = as_id(new)
        hint = None if right is None else message("rename.write", right=right)
        raise KeepsItsName(message("rename.no_id", new=legible(new[:80])), hint)
    if is_file and is_device(new):
        raise KeepsItsName(message("content.device_name", name=new))
    if new in reserved(what.space):
        raise KeepsItsName(message("rename.reserved", new=new))
    spaces = TOGETHER if what.space in TOGETHER else (what.space,)
    if any(PackId(space, new, what.of) in things for space in spaces):
        raise KeepsItsName(message("rename.there", new=new), message("rename.other"))
    return new
