"""What a screen reader hears, by the system's own Python: it has the bindings of AT-SPI, and none of the game.

    /usr/bin/python3 tests/apps/table/listening.py

switches accessibility on, then writes a line of JSON for all that is heard: `["announcement", words]`, `["focus", name]`.
A line on its input is answered by one: `tree` by every node of the window, `press NAME` and `focus NAME` by whether
that was asked of the node of that name.
"""

import json
import sys
import threading
import warnings
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib

KINDS = {"object:announcement": "announcement", "object:state-changed:focused": "focus"}


def say(*what: Any) -> None:
    print(json.dumps(what), flush=True)


def switch_on() -> None:
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    given = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    place = ("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set")
    bus.call_sync(*place, given, None, Gio.DBusCallFlags.NONE, -1)


def heard(event: Any) -> None:
    if event.type.startswith("object:announcement"):
        say("announcement", event.any_data)
    elif event.detail1:
        say("focus", event.source.get_name() or "")


def frames() -> Iterator[Any]:
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(number)
        for place in range(program.get_child_count() if program is not None else 0):
            yield program.get_child_at_index(place)


def nodes(node: Any) -> Iterator[Any]:
    yield node
    for number in range(node.get_child_count()):
        child = node.get_child_at_index(number)
        if child is not None:
            yield from nodes(child)


def told(node: Any) -> dict[str, Any]:
    states = node.get_state_set()
    box = node.get_extents(Atspi.CoordType.WINDOW) if node.get_component_iface() else Atspi.Rect()
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "focused": states.contains(Atspi.StateType.FOCUSED),
        "box": [box.x, box.y, box.width, box.height],
        "text": Atspi.Text.get_text(node, 0, -1) if node.get_text_iface() else None,
    }


def answer(line: str) -> None:
    what, _, name = line.strip().partition(" ")
    every = [it for frame in frames() for it in nodes(frame)]
    if what == "tree":
        say("tree", [told(it) for it in every])
        return
    found = [it for it in every if it.get_name() == name and it.get_state_set().contains(Atspi.StateType.FOCUSABLE)]
    done = bool(found) and bool(
        found[0].get_action_iface().do_action(0) if what == "press" else found[0].get_component_iface().grab_focus()
    )
    say(what, done)


def listen() -> None:
    for line in sys.stdin:
        GLib.idle_add(answer, line)
    GLib.idle_add(Atspi.event_quit)


def main() -> None:
    # What to use instead of `get_component_iface` differs from one version of the bindings to the next.
    warnings.simplefilter("ignore", DeprecationWarning)
    switch_on()
    Atspi.init()
    listener = Atspi.EventListener.new(heard)
    for kind in KINDS:
        listener.register(kind)
    say("ready")
    threading.Thread(target=listen, daemon=True).start()
    Atspi.event_main()


if __name__ == "__main__":
    main()
