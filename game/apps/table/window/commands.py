"""What hands ask for. Keys, the mouse and a clicker become these values first; `carrying` is where they are carried out.

A command that acts says where its press began: on which page, and which picture of it was on screen. What only moves
the keyboard, the page or letters in a field may repeat as long as a key is held; what acts never does.
"""

from typing import Literal

from msgspec import Struct

from game.widgets.base import Direction


class PressBegan(Struct, frozen=True):
    """Where and when a press began."""

    page: str
    """The id of the page that was on screen; empty before the first."""
    picture: int
    """Which picture of it that was: every page that is made, and every other focus, is another."""
    at: float
    """Seconds by the window's clock."""
    again: bool = False
    """Whether the key was down already: a repeat, or a press that began before this window had the keyboard."""
    typed: bool = False
    """Whether it is one of letters that follow each other as when somebody types words."""


class Command(Struct, frozen=True):
    """Something that hands ask for."""

    begun: PressBegan


class Acts(Command, frozen=True):
    """A command that does something: it needs a press of its own on what is on screen."""


class Press(Acts, frozen=True):
    """Press the widget that has the keyboard."""


class Alter(Acts, frozen=True):
    """Less or up, more or down, for the widget that has the keyboard."""

    up: bool
    """Towards more, or down in a list."""


class Inspect(Acts, frozen=True):
    """Look at the widget that has the keyboard."""


class Click(Acts, frozen=True):
    """Press what is at this place of the window, in pixels."""

    place: tuple[int, int]


class LookHere(Acts, frozen=True):
    """Look at what is at this place."""

    place: tuple[int, int]


class Reach(Acts, frozen=True):
    """Do this with a widget, whatever has the keyboard: somebody asks for it by their screen reader."""

    id: str
    wish: Literal["press", "more", "less", "inspect"]


class Shortcut(Acts, frozen=True):
    """Do what this key stands for on the page."""

    key: str


class ClickOn(Acts, frozen=True):
    """A clicker's keys: on through the page, and to the next where that only turns a page."""

    by: int


class GoBack(Acts, frozen=True):
    """Close what lies over the page; else open the menu, where the key is one for that."""

    opens: bool


class Undo(Acts, frozen=True):
    """Take a step back."""


class Redo(Acts, frozen=True):
    """What was taken back last, done again."""


class ReadAloud(Acts, frozen=True):
    """Read the page aloud, or stop."""


class Mute(Acts, frozen=True):
    """Sound, or none."""


class OpenSheet(Acts, frozen=True):
    """Which keys there are, or what can be set."""

    sheet: Literal["keys", "access"]


class BlankScreen(Acts, frozen=True):
    """A screen of one colour."""

    colour: str


class Wake(Acts, frozen=True):
    """The page again."""


class Full(Acts, frozen=True):
    """The whole screen, or the window as it was."""


class Speak(Acts, frozen=True):
    """The other language, for this evening."""


class Size(Acts, frozen=True):
    """Letters a step larger or smaller; 0 is the usual size."""

    by: int
    wall: bool = False
    """Whether they are those of the wall: it was asked for at the wall's own window."""


class TypedNowhere(Command, frozen=True):
    """Words are typed on a page that has no field for them: nothing is done, and once it is said."""


class Focus(Command, frozen=True):
    """The keyboard goes to the next or the previous widget."""

    by: int


class FocusOn(Command, frozen=True):
    """The keyboard goes to this widget."""

    id: str


class WalkTo(Command, frozen=True):
    """The keyboard goes to the square on that side."""

    to: Direction


class FocusStep(Command, frozen=True):
    """An arrow up or down: to another widget, or through the words."""

    by: int


class Scroll(Command, frozen=True):
    """Through the page, by so many pixels."""

    by: int


class Insert(Command, frozen=True):
    """Letters in the field."""

    text: str


class Compose(Command, frozen=True):
    """What a dead key or an input method has begun; empty where it ended."""

    text: str


class Erase(Command, frozen=True):
    """One letter or word behind or in front of the caret, or what is selected."""

    back: bool
    word: bool = False


class Caret(Command, frozen=True):
    """The caret one letter or word on."""

    by: int
    select: bool
    word: bool = False


class LineEnd(Command, frozen=True):
    """The caret to an end of its line."""

    end: Literal["first", "last"]
    select: bool


class Figure(Command, frozen=True):
    """A figure of a number, or one less."""

    figure: str


class CompleteNumber(Command, frozen=True):
    """The number is complete: on to the next."""


class SelectAll(Command, frozen=True):
    """Everything in the field."""


class CopySelection(Command, frozen=True):
    """What is selected to the clipboard."""

    cut: bool


class Paste(Command, frozen=True):
    """What is on the clipboard."""


Edit = Insert | Compose | Erase | Caret | LineEnd | SelectAll | CopySelection | Paste
"""What is done in a field."""
Doing = (
    Press
    | Alter
    | Inspect
    | Click
    | LookHere
    | Reach
    | Shortcut
    | ClickOn
    | GoBack
    | Undo
    | Redo
    | ReadAloud
    | Mute
    | OpenSheet
    | BlankScreen
    | Wake
    | Full
    | Speak
    | Size
)
"""What acts."""
AnyCommand = Doing | TypedNowhere | Figure | CompleteNumber | Focus | FocusOn | WalkTo | FocusStep | Scroll | Edit
