"""*Van besluit naar gevolg*: every decision with what came of it, and every euro and point accounted for."""

from game.apps.debrief.chapters.accounts import accounts
from game.apps.debrief.chapters.comebacks import Reopened
from game.apps.debrief.chapters.shapes import ConsequencesPage, Trail
from game.apps.debrief.pieces import BroughtLine
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.effects import coming, effects
from game.apps.debrief.told.evening import Texts
from game.apps.debrief.told.happenings import OnItsWay, WhatHappened, of_decision, supervision
from game.apps.debrief.told.origins import BroughtAbout
from game.apps.debrief.told.story import Story
from game.apps.debrief.voice import PageLanguage
from game.rules.events import BudgetShifted, CoverFound, DebtBooked, NewsRead
from game.rules.quarters.papers import papers, wishes


def consequences(
    voice: PageLanguage,
    story: Story,
    played: tuple[PlayedCase, ...],
    back: tuple[Reopened, ...],
    told: tuple[WhatHappened, ...],
    on_way: tuple[OnItsWay, ...],
    texts: Texts,
) -> ConsequencesPage:
    """Decision by decision, then what news brought later, then fund by fund and meter by meter."""
    decided = [_decided(voice, case, told, on_way, story) for case in played if case.cause]
    numbers = {case.key: case for case in played}
    revised = [_revised(voice, numbers[it.key], it, told, on_way, story) for it in back if it.cause]
    supervised = supervision(story)
    return ConsequencesPage(
        trails=(
            *(trail for trail in (*decided, *revised) if trail.effects or trail.coming),
            *_news(voice, story, told, on_way),
            *((_supervision(voice, story, supervised),) if supervised is not None else ()),
        ),
        papers=_papers(voice, story),
        cover=_cover(voice, story),
        accounts=accounts(voice, story, played, texts),
        debt=voice.say("debrief.debt_remains", amount=story.end.debt) if story.end.debt else "",
    )


def _decided(
    voice: PageLanguage, case: PlayedCase, told: tuple[WhatHappened, ...], on_way: tuple[OnItsWay, ...], story: Story
) -> Trail:
    place = voice.say(f"debrief.place.{case.came}", quarter=case.quarter)
    return _trail(voice, story, case, place, case.cause, told, on_way)


def _revised(
    voice: PageLanguage,
    case: PlayedCase,
    it: Reopened,
    told: tuple[WhatHappened, ...],
    on_way: tuple[OnItsWay, ...],
    story: Story,
) -> Trail:
    place = voice.say("debrief.place.revised", quarter=it.quarter)
    return _trail(voice, story, case, place, it.cause, told, on_way)


def _trail(
    voice: PageLanguage,
    story: Story,
    case: PlayedCase,
    place: str,
    cause: int,
    told: tuple[WhatHappened, ...],
    on_way: tuple[OnItsWay, ...],
) -> Trail:
    own = sorted(of_decision(told, case.seen.card, cause), key=lambda it: (it.later, it.quarter))
    price = [it for it in own if it.price]
    now = [it for it in own if not it.later and not it.price]
    later = [it for it in own if it.later]
    return Trail(
        number=case.number,
        title=voice.words(case.card.title),
        place=place,
        effects=(
            *effects(voice, story.scenario, price),
            *effects(voice, story.scenario, now, case.card.times),
            *effects(voice, story.scenario, later, case.card.times),
        ),
        coming=coming(voice, story.quarters, of_decision(on_way, case.seen.card, cause)),
    )


def _news(
    voice: PageLanguage, story: Story, told: tuple[WhatHappened, ...], on_way: tuple[OnItsWay, ...]
) -> tuple[Trail, ...]:
    """News of which something came later; what it did at once stands with the quarter it was read in."""
    trails = []
    for moment in story.moments:
        if not isinstance(moment.event, NewsRead):
            continue
        origin = BroughtAbout("news", moment.event.news)
        own = [it for it in told if it.origin == origin]
        later = effects(voice, story.scenario, [it for it in own if it.later])
        ahead = coming(voice, story.quarters, [it for it in on_way if it.origin == origin])
        if later or ahead:
            now = effects(voice, story.scenario, [it for it in own if not it.later])
            place = voice.say("debrief.news_in_quarter", quarter=moment.quarter)
            title = voice.words(story.scenario.news[moment.event.news].title)
            trails.append(Trail(0, title, place, (*now, *later), ahead))
    return tuple(trails)


def _supervision(voice: PageLanguage, story: Story, it: WhatHappened) -> Trail:
    told: tuple[BroughtLine, ...] = effects(voice, story.scenario, (it,))
    place = voice.say("debrief.in_quarter", quarter=it.quarter)
    return Trail(0, voice.say("debrief.supervision"), place, told, ())


def _papers(voice: PageLanguage, story: Story) -> tuple[str, ...]:
    """The papers of the year, and the wishes for the next."""
    made = (voice.words(paper.words) for paper in papers(story.scenario, story.end))
    asked = (voice.say("told.wish", text=text) for text in wishes(story.scenario, story.end))
    return (*made, *asked)


def _cover(voice: PageLanguage, story: Story) -> tuple[str, ...]:
    """What the table moved between funds, what they paid for each other, and what nobody could pay."""
    lines = []
    funds = story.scenario.funds
    for moment in story.moments:
        match moment.event:
            case BudgetShifted(source=giver, target=fund, amount=amount):
                names = {"fund": funds[fund].name, "giver": funds[giver].name}
                lines.append(voice.say("debrief.shift_line", quarter=moment.quarter, amount=amount, **names))
            case CoverFound(fund=fund, source=giver, amount=amount):
                names = {"fund": funds[fund].name, "giver": funds[giver].name}
                lines.append(voice.say("debrief.cover_line", quarter=moment.quarter, amount=amount, **names))
            case DebtBooked(fund=fund, amount=amount):
                name = funds[fund].name
                lines.append(voice.say("debrief.debt_line", quarter=moment.quarter, amount=amount, fund=name))
    return tuple(lines)
