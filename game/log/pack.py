"""`scenario.json`: the pack as it is played, compiled, and the files it was compiled from.

Opening an evening decodes this and never reads what an author wrote: no rule of writing that comes later changes an
evening that was played. The compiled form has a number of its own. A field that is new keeps the number, since it is
left out at its default; anything else raises it, and gets a step here from each form to the next.
"""

from collections.abc import Callable, Mapping
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from game.log.errors import PackDamaged, PackTooNew
from game.rules.scenario import Scenario
from game.rules.soundness import Unsound, sound

FORM = 1
"""The number of the compiled form."""
MOST_BYTES = 32_000_000
"""Four times what the YAML of a pack may have: what was written, and what was made of it."""

MOST_CARDS = 3_000
"""As many as a pack may have files; the largest pack written so far has sixteen."""

Step = Callable[[dict[str, Any]], dict[str, Any]]
"""From a kept pack of one form, as plain data, to the next form."""

STEPS: dict[int, Step] = {}
"""Form → the step to the form after it."""


class KeptPack(Struct, frozen=True, omit_defaults=True):
    """What stands in `scenario.json`."""

    form: int
    scenario: Scenario
    sources: dict[str, str] = {}
    """File of the pack → its text, for whoever wants to read or go on writing it; nothing is played from it."""


class _Form(Struct, frozen=True):
    form: Annotated[int, Meta(ge=1)]


_form = msgspec.json.Decoder(_Form)
_plain = msgspec.json.Decoder(dict[str, Any])
_kept = msgspec.json.Decoder(KeptPack)


def kept_bytes(scenario: Scenario, sources: Mapping[str, str]) -> bytes:
    """The bytes to keep beside an evening. Made once: the log has their hash."""
    return msgspec.json.encode(KeptPack(FORM, scenario, dict(sources)))


def is_compiled(data: bytes) -> bool:
    """Whether these are the bytes of a compiled pack, of whatever form; before there were any, plain data was kept."""
    try:
        _form.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False
    return True


def played(data: bytes, steps: Mapping[int, Step] = STEPS, form: int = FORM) -> Scenario:
    """The pack in these bytes, looked over. Raises `PackTooNew`, and `PackDamaged` for what is none.

    `steps` lead from older forms up to `form`.
    """
    if len(data) > MOST_BYTES:
        raise PackDamaged(f"{len(data)} bytes")
    try:
        found = _form.decode(data).form
        if found > form:
            raise PackTooNew(found, form)
        if found == form:
            return sound(_few(_kept.decode(data).scenario))
        plain = _plain.decode(data)
        for number in range(found, form):
            plain = steps[number](plain)
        return sound(_few(msgspec.convert(plain, KeptPack).scenario))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, KeyError, Unsound) as error:
        raise PackDamaged(str(error)) from error


def _few(scenario: Scenario) -> Scenario:
    """The same. Raises `PackDamaged` where nobody can have written it: looking it over takes long."""
    if len(scenario.dilemmas) > MOST_CARDS:
        raise PackDamaged(f"{len(scenario.dilemmas)} cards")
    return scenario
