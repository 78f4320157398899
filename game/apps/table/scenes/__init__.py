"""What can be on the window: the title, the set-up, the evening, and what lies over it."""

from game.apps.table.scenes.demo import DemoScene
from game.apps.table.scenes.evening import EveningScene
from game.apps.table.scenes.evenings import Evenings, Shelf, go_on, look_at
from game.apps.table.scenes.impressions import Impressions
from game.apps.table.scenes.kitchen import USUAL as OUTSIDE
from game.apps.table.scenes.last import MakesDebrief, PageSort
from game.apps.table.scenes.setup import SetupScene, Start
from game.apps.table.scenes.title import TitleScene, UnfinishedEvening
from game.apps.table.scenes.wished import Wished

__all__ = [
    "OUTSIDE",
    "DemoScene",
    "EveningScene",
    "Evenings",
    "Impressions",
    "MakesDebrief",
    "PageSort",
    "SetupScene",
    "Shelf",
    "Start",
    "TitleScene",
    "UnfinishedEvening",
    "Wished",
    "go_on",
    "look_at",
]
