"""What every part of a state, an event or an answer has in common: frozen, and written without what is at its default."""

from msgspec import Struct

Variants = tuple[tuple[str, int], ...]
"""Of texts that vary: which text, by its address in what has it, and the place of the variant that was chosen."""


class KeptPart(Struct, frozen=True, omit_defaults=True, gc=False):
    """Something that is kept, in a log or as the digest of a state; it can hold nothing that holds it.

    A field that is new, and at its default, changes no line and no digest of an evening that does not use it.
    """
