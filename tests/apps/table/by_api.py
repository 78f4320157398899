"""An evening through the API, for hands to do again."""

from pathlib import Path

from game.apps.session import Session
from game.content import Pack
from game.rules import actions
from game.rules.actions import Action
from game.rules.bots import bot_action
from game.rules.setup import Form
from tests.evenings import WHOLE, setup
from tests.typist import REASON

NAMES = {"blue": "Rood", "green": "Groen", "ochre": "Oker"}


def by_api(
    pack: Pack, root: Path, *, reasons: bool, form: Form | None = None, bot: int = 3, whole: bool = False
) -> tuple[Session, list[Action]]:
    """How it came out, and what was done."""
    session = Session.start(pack, setup(form=form, **(WHOLE if whole else {})), NAMES, root)
    done: list[Action] = []
    while session.view().prompts:
        action = bot_action(session.scenario, session.state, bot)
        if session.view().prompts[0].at == "confirm":
            # The same once more is no new decision: the window does not offer it.
            action = actions.Acknowledge("confirm")
        if isinstance(action, actions.Say) and reasons:
            session.say(action.about, REASON)
            done.append(actions.Say(action.at, "t"))
        else:
            session.do(action)
            done.append(action)
    return session, done
