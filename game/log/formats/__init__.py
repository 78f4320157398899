"""Everything that is kept goes forward: from the format in which it was written to the format of now.

Each line of the log, each line of `private.jsonl` and of `copies.jsonl`, and the pack says the number of its format; where
it says none it is 1. What is written in an earlier format is brought to the format of now before it is decoded, so that the
program knows one shape of everything. What is written in a later one is a newer program's (`TooNew`); what is of a known
format and cannot be read is damage. Hashes are over the bytes as they were written: they are checked first.

To change what is kept so that the program of now could not read it (a field renamed, an event that became two):

1. Keep evenings of before, where the rules of now have none yet: `python -m tests.golden.earlier`.
2. Write the step in a file of its own in this room, `entry_3.py` for lines of the log of format 2, which become 3:

       def _told(event: Json) -> Iterator[Json]:
           yield {**event, "event": "news_told"} if event["event"] == "news_read" else event

       to_3 = each_event(_told)

   A step gets all of one line (action, events and digest together) and gives the line as the next format has it. It
   changes nothing of what it was given, and leaves `n`, `at`, `id`, `texts`, `prev` and `hash` alone. A step is never
   changed any more, and knows no class of the program: classes change, and what was written does not.
3. Put it last in the steps below: the number is one more than there are steps, so no format is raised without one.

A field that is new, and left out at its default, is no new format.
"""

from game.log.formats import entry_2, entry_3
from game.log.formats.decoding import decoder
from game.log.formats.format import Format, FormatStep, Json, each_event, form_of

ENTRY = Format("entry", steps=(entry_2.to_2, entry_3.to_3))
"""A line of `log.jsonl`: an entry of whatever kind, with its action and its events."""

TEXT = Format("text", steps=())
"""A line of `private.jsonl`."""

COPY = Format("copy", steps=())
"""A line of `copies.jsonl`."""

PACK = Format("pack", steps=(), key="form")
"""`scenario.json`: the pack as it is played."""

__all__ = ["COPY", "ENTRY", "PACK", "TEXT", "Format", "FormatStep", "Json", "decoder", "each_event", "form_of"]
