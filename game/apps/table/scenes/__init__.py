"""What can be on the window: the title, the set-up, the evening, and what lies over it."""

from game.apps.table.scenes.afterwards.impressions import Impressions
from game.apps.table.scenes.afterwards.last import MakesDebrief, PageSort
from game.apps.table.scenes.before.evenings import Evenings, Shelf, go_on, look_at
from game.apps.table.scenes.before.kitchen import USUAL as OUTSIDE
from game.apps.table.scenes.before.title import TitleScene, UnfinishedEvening
from game.apps.table.scenes.demo import DemoScene
from game.apps.table.scenes.evening import EveningScene
from game.apps.table.scenes.setting_up.scene import SetupScene, Start
from game.apps.table.scenes.setting_up.wished import Wished

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
