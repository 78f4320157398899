"""A page: a header, a body that scrolls, a bar of buttons, and the fixed footer."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from pygame import Rect

from game.widgets import Button, Do, Field, Node, SaidLine, Widget
from game.widgets.base import Direction
from game.widgets.paint import Paint
from game.widgets.sounds import SoundName

NOWHERE = ""
"""The keyboard begins at nothing: what can be pressed here is chosen by somebody first."""
OPTION = "option"
"""What is chosen from a list: Enter alone never takes one that nobody went to."""
Moving = Literal["", "along", "alone"]
"""Nothing moves; something moves while the page can be used; something moves and the next page waits for it."""


class Around(Protocol):
    """What stands round a page: the ring of the board."""

    home: str
    """Where the keyboard enters it."""

    def place(self, paint: Paint, window: Rect, *, small: bool) -> Rect:
        """Take the edge of the window, `small` as little as can be; what is left is for the page."""
        ...

    def next(self, id: str, direction: Direction) -> str:
        """The widget beside this one, by the arrow keys."""
        ...

    def stand(self, paint: Paint, *, shown: bool) -> int:
        """Show what stands inside it at the foot, or not; how high that is, 0 where there is nothing or no room."""
        ...

    def led_to(self, id: str) -> Rect | None:
        """What stands out while this widget of the page has the keyboard, beside the widget itself."""
        ...

    def draw(self, paint: Paint, focus: str | None) -> None:
        """Draw it, where it was placed, with the paper under it."""
        ...

    def widgets(self) -> Iterator[Widget]:
        """Its widgets, in order."""
        ...


class KeptFrame(Protocol):
    """What stays in sight round the part of a page that scrolls, where it has all of the window."""

    def place(self, paint: Paint, window: Rect) -> tuple[Rect, Node]:
        """Take its place: what is left for the part that scrolls, and that part."""
        ...

    def draw(self, paint: Paint, focus: str | None) -> None:
        """Draw it, where it was placed."""
        ...

    def before(self) -> Iterator[Widget]:
        """Its widgets that are read before the part that scrolls, in order."""
        ...

    def after(self) -> Iterator[Widget]:
        """Those that are read after it."""
        ...


class Backdrop(Protocol):
    """A picture behind a page, with a part of it left free for words."""

    def room(self, paint: Paint) -> Rect:
        """Where words stand."""
        ...

    def draw(self, paint: Paint) -> None:
        """Draw it over all of the window."""
        ...


class Aside(Node, Protocol):
    """What stands beside the body where there is room for it, in as much detail as fits."""

    def fit(self, paint: Paint, wide: int, high: int) -> bool:
        """Choose how much to tell; whether the least fits."""
        ...

    def hang(self, paint: Paint, wide: int, high: int) -> bool:
        """The same where there is more width than height."""
        ...


@dataclass(frozen=True)
class Hung:
    """A page in few words, where it hangs above what stands inside the ring."""

    body: Node
    bar: tuple[Widget, ...] = ()
    alone: bool = False
    """Whether it needs all the width, and nothing hangs beside it."""


@dataclass
class Page:
    """What is on screen: one big thing."""

    id: str
    """Which page this is; another id starts at the top."""
    body: Node
    bar: tuple[Widget, ...] = ()
    corner: Widget | None = None
    """Stands at the right end of the bar on every page: what Esc opens. The window fills in the facilitator's menu."""
    said: SaidLine | None = None
    """What is said of what was just done, at a place of its own."""
    said_inside: SaidLine | None = None
    """The same, where the body itself has a place for it."""
    header: Node | None = None
    footer: tuple[str, str] = ("", "")
    """Left: game, invented. Right: where we are."""
    keys: dict[str, Do] = field(default_factory=dict)
    """Letters that do something here."""
    looks: dict[str, Do] = field(default_factory=dict)
    """By its letter, what can be looked up here: where an option has that letter, it is the option's key."""
    focus: str | None = None
    """Where the keyboard begins: at this widget, or by `NOWHERE` at none. Unsaid it is the first, unless that is an option."""
    enter: tuple[str, str] | None = None
    """A field, and the widget that Enter in it presses where that can be done; unsaid, what `entered` finds."""
    onward: str = ""
    """What comes next is called, for whoever leads, where its button only says that one goes on."""
    after: float | None = None
    """Seconds after which `then` happens by itself."""
    then: Do | None = None
    alone: bool = False
    """Whether the laptop goes round, and this is for one pair of eyes that are not the facilitator's."""
    large: bool = False
    """Whether its letters grow as far as there is room."""
    on_wall: bool = False
    """Whether it is on a wall of its own, before which nobody sits to scroll: all of it is in sight, in letters as large as fit."""
    framed: KeptFrame | None = None
    """Takes all of the window, without margins and footer, and says which part of it scrolls; `body` is only read then."""
    turner: Widget | None = None
    """What a clicker's keys press where that stands in the body."""
    moving: Moving = ""
    """Whether something moves until then; a key or a click ends it."""
    around: Around | None = None
    aside: Aside | None = None
    hung: Hung | None = None
    """The page inside a ring where there is room for what stands there; else `body` takes all of it."""
    backdrop: Backdrop | None = None
    """Drawn behind the page where its words fit beside it."""
    clock: str = ""
    """What time it is, at the end of the footer; the window fills it in."""
    private: bool = False
    """Whether it is for whoever sits before it: it is read aloud only where they ask twice, with an earphone."""
    sound: SoundName | None = None
    """What is heard once, where sound is on, beside what can be seen here."""
    pulse: Callable[[], object] | None = None
    """What a clock on the page shows now: something else is drawn."""

    sends: bool = True
    """Whether Enter in its only field may do what one does here as a rule; not where that begins an evening or sets a number."""

    @property
    def entered(self) -> tuple[str, str] | None:
        """The same; of a page with one field, of one line, in which something stands: what one does here as a rule."""
        fields = [it for it in self.body.widgets() if isinstance(it, Field)]
        if (
            self.enter is not None
            or not self.sends
            or len(fields) != 1
            or fields[0].lines > 1
            or not fields[0].typing.text.strip()
        ):
            return self.enter
        usual = next((it for it in self.bar if isinstance(it, Button) and it.primary and it.actions), None)
        return None if usual is None else (fields[0].id, usual.id)

    def starts(self, there: Mapping[str, Widget]) -> str | None:
        """Which of these, all that can have the keyboard, has it first; `None` where somebody has to choose before Enter does anything."""
        if self.focus in there or self.focus == NOWHERE:
            return self.focus or None
        first = next(iter(there.values()), None)
        return None if first is None or first.role == OPTION else first.id
