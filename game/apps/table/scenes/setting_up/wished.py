"""What was asked for before an evening is set up: on the command line, or by the evening before."""

from datetime import datetime

from msgspec import Struct

from game.apps.session import AgreementsBefore, Method, SetUpName
from game.rules.setup import Depth, Form, Openness


class Wished(Struct, frozen=True):
    """What was asked for before the set-up."""

    method: Method | None = None
    counts: bool = False
    practice: bool = True
    decision: str | None = None
    """The table's decision rule in place of the pack's."""
    set_up: SetUpName | None = None
    form: Form | None = None
    debrief_at: datetime | None = None
    cases: int | None = None
    """How many cases the year is to have."""
    level: Depth | None = None
    by_name: bool = False
    openness: Openness = "closed"
    owner: str | None = None
    days: int | None = None
    """After how many days the evening is to be erased."""
    before: AgreementsBefore | None = None
    """What was agreed on at an evening before, and is taken along."""
    offered: AgreementsBefore | None = None
    """The same of the last evening, where nobody asked for it: it goes along where the table says so."""
    before_after: bool = False
    """Whether people are asked before the evening and after it."""
    code: str | None = None
    """An evening code that was typed already, and is read back first."""


USUAL = Wished()
