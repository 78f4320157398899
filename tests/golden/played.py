"""A table of bots that does in one evening whatever tables do: goes back, counts again, swaps people, skips, pauses."""

from datetime import timedelta
from pathlib import Path
from random import Random

from game.apps.session import Session
from game.content import load
from game.rules import actions, prompts
from game.rules.bots import bot_action
from game.rules.events import BallotClosed
from game.rules.legal import controls, offers
from game.rules.prompts import Ballot, ChoosePrompt, PickPrompt, Stands
from game.rules.terms.value import Chosen
from tests.golden.kinds import Kind
from tests.log.evening import EVENING, fixed

SECRET = "Wethouder Van Zeewind"
"""A name that was forgotten in every one of these evenings."""
MOST = 900
"""Actions in one evening: none is longer."""


def play(kind: Kind, root: Path) -> Path:
    """An evening with all that, kept in a folder under `root`; something was forgotten in it."""
    table = Table(kind, root)
    for step in range(MOST):
        if not table.session.view().prompts or (step == kind.ends and kind.stops):
            break
        if step == kind.ends:
            table.finish()
        else:
            table.step()
    table.afterwards()
    table.session.close()
    return table.session.folder


class Table:
    """Who plays it."""

    def __init__(self, kind: Kind, root: Path) -> None:
        self.dice = Random(kind.setup.seed)
        seats = [seat.id for seat in kind.setup.seats]
        names = dict(zip(seats, ("Kompas", SECRET), strict=False))
        self.forgotten = f"t{len(names)}"
        if len(names) == 1:
            names[seats[0]] = SECRET
        self.session = Session.start(
            load(kind.place),
            kind.setup,
            names,
            root,
            method=kind.method,
            debrief_at=EVENING + timedelta(hours=2),
            owner="De griffier",
            erase_on=EVENING.date() + timedelta(days=30),
            environment=fixed(),
        )
        if kind.language is not None:
            self.session.spoken_in(lambda: kind.language or "nl")

    def step(self) -> None:
        """One thing that a table does."""
        chance = self.dice.random()
        if self.session.paused:
            self.session.resume_play(EVENING + timedelta(hours=3) if chance < 0.5 else None)
        elif self._just_voted() and chance < 0.3:
            self.session.undo()
        elif chance < 0.05 and self.session.can_undo:
            self.session.retract(max(0, len(self.session.history) - self.dice.choice((1, 1, 2, 9))))
        elif chance < 0.12:
            self._facilitate()
        elif chance < 0.15:
            self._beside()
        else:
            self._on()

    def finish(self) -> None:
        """The year is closed before its end."""
        while actions.Finish() not in controls(self.session.scenario, self.session.state):
            self._on()
        self.session.do(actions.Finish())

    def afterwards(self) -> None:
        """What comes when the game is over, or was left for another day."""
        session = self.session
        session.note("Mooi moment.", report=True)
        if session.can_approve:
            session.agree("De folder herschrijven", "Kompas", "voor de zomer")
            session.approve(item.id for item in session.items() if item.usual)
            session.agree_keeping("De archivaris", EVENING.date() + timedelta(days=60))
        session.forget([self.forgotten])

    def _just_voted(self) -> bool:
        last = self.session.history[-1].events if self.session.history else ()
        return any(isinstance(event, BallotClosed) for event in last)

    def _facilitate(self) -> None:
        """What only the facilitator may do; the year is not ended."""
        session, dice = self.session, self.dice
        here = [it for it in controls(session.scenario, session.state) if not isinstance(it, actions.Finish)]
        if here and dice.random() < 0.2:
            session.do(dice.choice(here))
            return
        offered = offers(session.scenario, session.state)
        offer = dice.choice(offered) if offered else None
        match offer:
            case prompts.AdjustPrompt(numbers=numbers):
                number = dice.choice([it for it in numbers if it.low < it.high])
                up = number.now < number.high
                session.adjust(number.id, 1 if up else -1, "Het tellen ging mis.")
            case prompts.ReasonPrompt(decision=decision):
                session.say(decision, "Wij kiezen dit bij nader inzien.")
            case None:
                self._beside()
            case _:
                session.do(dice.choice(list(offer.answers())))

    def _beside(self) -> None:
        """Something beside the game."""
        session = self.session
        match self.dice.randrange(4):
            case 0:
                session.note("Er werd gelachen.")
            case 1:
                session.park("Hoe zit dat bij ons?")
            case 2 if session.can_pause:
                session.pause(EVENING + timedelta(hours=1) if self.dice.random() < 0.5 else None)
            case _:
                session.agree_debrief(EVENING + timedelta(hours=2, minutes=self.dice.randrange(60)))

    def _on(self) -> None:
        """The game goes on: votes come in at the box, and now and then somebody is away or leaves it blank."""
        session, dice = self.session, self.dice
        asked = dice.choice(session.view().prompts)
        action = bot_action(session.scenario, session.state, 5)
        if isinstance(asked, Stands) and asked.counted and dice.random() < 0.5:
            session.do(actions.Recount(asked.at))
        elif isinstance(action, actions.Say):
            session.say(action.about, "Wij kiezen dit, omdat het nu kan." if dice.random() < 0.8 else "")
        elif isinstance(asked, Ballot) and isinstance(asked.question, PickPrompt) and dice.random() < 0.7:
            self._vote(asked)
        elif any(isinstance(prompt, Ballot) for prompt in session.view().prompts) or dice.random() < 0.6:
            session.do(action)
        else:
            session.do(dice.choice(list(asked.answers())))

    def _vote(self, asked: Ballot) -> None:
        box, dice = self.session.open_box(asked), self.dice
        assert not isinstance(asked.question, ChoosePrompt)
        favourite = dice.choice(asked.option_ids())
        # Where nobody knows at which seat somebody is away, more are expected than may vote.
        for number, voter in enumerate(box.expected[: asked.ballots]):
            chance = dice.random()
            if number and chance < 0.04:
                continue
            vote = None if chance < 0.08 else favourite if chance < 0.75 else dice.choice(asked.option_ids())
            box.vote(voter, None if vote is None else Chosen(vote))
        self.session.do(box.close())
