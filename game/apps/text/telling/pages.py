"""A view as lines of text: one thought a line, nothing that only a sighted person could read."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from string import ascii_uppercase
from typing import assert_never

from game.apps.session import decided_words
from game.apps.text.telling.council import CouncilLines
from game.apps.words import render, say
from game.apps.words.asked import asked_now
from game.apps.words.facts import aged, fact_words, law_words, source_words
from game.rules.decisions import decision_rule
from game.rules.kinds.rows import Row, row_key, row_words
from game.rules.prompts import AllocatePrompt, ChoosePrompt, Item, PickPrompt, Post, Question, RankPrompt
from game.rules.terms.text import Language, Message, Text, Words
from game.rules.terms.units import amount
from game.rules.views import BallotView, CaseView, DecisionView, FactView, ReportLine, View
from game.rules.views.shapes import AdviserView, LawView


def marks(items: Sequence[Item]) -> list[str]:
    """What each is called: its letter on the cards; empty where its own words stand there."""
    return [mark if it.sign is None else it.sign for mark, it in zip(ascii_uppercase, items, strict=False)]


def typed_marks(items: Sequence[Item]) -> list[str]:
    """The letter that each is answered with at a terminal, also where the cards have words and no letters."""
    return [mark or letter for mark, letter in zip(marks(items), ascii_uppercase, strict=False)]


class Pages:
    """The pages of an evening in one language; seats by the names they have at this table."""

    def __init__(self, language: Language, names: dict[str, str]) -> None:
        self.language = language
        self._names = names

    @property
    def council(self) -> CouncilLines:
        """What is put to a works council."""
        return CouncilLines(self.language)

    def _say(self, id: str, /, **values: "int | str | Words") -> str:
        return say(self.language, id, **values)

    def words(self, words: Words) -> str:
        """The words in the language of these pages."""
        return render(words, self.language)

    def seat(self, id: str) -> str:
        """A seat by its name, or its colour where it has none."""
        return self._names.get(id) or self._say(f"seat.{id}")

    def funds(self, view: View) -> Iterator[str]:
        """Funds with their forecast, and what is owed."""
        for fund in view.funds:
            yield self._say("page.fund", fund=fund.name, amount=fund.balance, forecast=fund.forecast)
        if view.debt:
            yield self._say("page.debt", amount=view.debt)
        if view.supervision:
            yield self._say("page.supervision")

    def meters(self, view: View) -> Iterator[str]:
        """Funds with their forecast, and how things stand."""
        yield from self.funds(view)
        for it in view.indicators:
            if it.band is None:
                yield self._say("page.indicator", name=it.name, points=it.points)
            else:
                yield self._say("page.indicator_band", name=it.name, points=it.points, band=it.band)

    def report(self, lines: Iterable[ReportLine]) -> Iterator[str]:
        """What was told, each with the decision it came from."""
        for number, line in enumerate(lines):
            text = self.words(line.words)
            match line.kind:
                case "letter":
                    if number:
                        yield ""
                    yield self._say("page.letter", text=text)
                case "headline":
                    yield self._say("page.headline", text=text)
                case "canteen":
                    yield self._say("page.canteen", text=text)
                case "text" | "money" | "points" | "note" | "care" | "town":
                    yield text
                case unknown:
                    assert_never(unknown)
            if line.cause is not None:
                yield self.words(line.cause)

    def case(self, case: CaseView) -> Iterator[str]:
        """The case: whose chair, the case itself, what is known and not known, and the options."""
        if case.practice:
            yield self._say("page.practice")
        if case.chair is not None:
            yield self._say(f"decided_by.{case.chair}")
        if case.together is None:
            yield self._say("page.rapporteur", seat=self.seat(case.rapporteur))
        else:
            both = {"seat": self.seat(case.rapporteur), "other": self.seat(case.together)}
            yield self._say("page.together", **both)
            yield self._say("page.together_adviser")
        if case.council is None:
            yield self.words(decision_rule(case.decision).said)
        yield ""
        yield self.words(case.case)
        yield ""
        if case.talk is not None and case.talk.resident is not None:
            talk, met = case.talk, case.talk.resident
            yield self._say("page.resident", name=aged(met.name, met.age))
            if met.before is not None:
                yield self.words(met.before)
            yield f"“{self.words(met.says)}”"
            yield self._say("page.wish", text=met.wish)
            yield self._say("page.strength", text=met.strength)
            if talk.times > 1:
                yield self._say("page.line", times=talk.times)
            if case.path is not None:
                yield ""
                yield from self.path(case.path)
                yield ""
        for fact in case.facts:
            if not fact.learned:
                yield self.fact(fact)
        if case.unknown is not None:
            yield self._say("page.unknown", text=case.unknown)
        yield from self.law(case)
        if case.council is not None:
            yield from self.council.intended(case.council)
        if case.talk is None or case.talk.resident is None:
            yield ""
            yield from self.question(case.question)

    def law(self, case: CaseView) -> Iterator[str]:
        """The law, and when it was looked up."""
        if case.law is not None:
            yield law_words(case.law, case.reference_date, self.language)

    def path(self, path: LawView) -> Iterator[str]:
        """The way a law prescribes, step by step."""
        yield self._say("page.path", name=path.name)
        for number, step in enumerate(path.steps, start=1):
            yield self._say("page.step", number=number, text=step)

    def fact(self, fact: FactView) -> str:
        """A fact with its figure, year and source."""
        text, source = fact_words(fact, self.language), source_words(fact, self.language)
        return self._say("page.fact_source" if source else "page.fact", text=text, source=source)

    def talk(self, case: CaseView, *, whole: bool) -> Iterator[str]:
        """The talk: everything said, or only the last answer."""
        talk = case.talk
        assert talk is not None
        for line in talk.lines if whole else talk.lines[-1:]:
            yield self._say("page.asked", text=line.ask)
            yield self.words(line.answer)
            yield from map(self.words, line.brought)
            if line.price is not None:
                yield self._say("page.asking_brought", price=line.price)
        if talk.resident is not None:
            yield self.words(talk.resident.rapport)
        yield self._say("page.minutes_left", minutes=talk.minutes)

    def learned(self, case: CaseView) -> Iterator[str]:
        """What the talk has brought out."""
        known = [fact.text for fact in case.facts if fact.learned]
        yield from self.listed("page.learned", known)
        if case.talk is not None and case.talk.resident is not None:
            yield from self.listed("page.report", case.talk.report, name=case.talk.resident.name)

    def listed(self, title: str, texts: Sequence[Words], /, **values: "int | str | Words") -> Iterator[str]:
        """A list with its title; nothing where the list is empty."""
        if texts:
            yield self._say(title, **values)
        for text in texts:
            yield f"- {self.words(text)}"

    def adviser(self, adviser: AdviserView) -> Iterator[str]:
        """An adviser who was heard."""
        yield self._say("page.adviser", name=adviser.name, says=adviser.says)
        yield self._say("page.interest", text=adviser.interest)

    def question(self, question: Question) -> Iterator[str]:
        """What can be chosen, divided, ranked or picked."""
        yield from map(self.words, asked_now(question))
        match question:
            case PickPrompt(items=items):
                yield self._say("page.options")
                yield from self.items(items)
            case AllocatePrompt(posts=posts):
                yield from (self.post(question, post) for post in posts)
            case RankPrompt(items=items) | ChoosePrompt(items=items):
                yield from self.items(items)
            case _:
                assert_never(question)

    def post(self, question: AllocatePrompt, post: Post) -> str:
        """What can get a part, what it has now, and its bounds; or why nothing can go there."""
        if post.closed is not None:
            return self._say("page.post_closed", text=post.text, why=post.closed)
        low, high = amount(post.low, question.unit), amount(post.high, question.unit)
        if post.today is None:
            return self._say("page.post_new", text=post.text, low=low, high=high)
        return self._say("page.post", text=post.text, today=amount(post.today, question.unit), low=low, high=high)

    def named(self, words: Words) -> Words:
        """The words; a seat by the name it has at this table."""
        if isinstance(words, Message) and words.id == "seat.name":
            return Text(nl=self.seat(str(words.values["seat"])))
        return words

    def items(self, items: Sequence[Item], *, typed: bool = False) -> Iterator[str]:
        """Items by their letters; a closed one says why. `typed`: whether one is answered here, and not on paper."""
        yield from self._marked(typed_marks(items) if typed else marks(items), items)

    def numbered(self, items: Sequence[Item], *, after: int) -> Iterator[str]:
        """Items by number, going on after so many; a closed one says why."""
        yield from self._marked(map(str, count(after + 1)), items)

    def _marked(self, marks: Iterable[str], items: Sequence[Item]) -> Iterator[str]:
        for mark, item in zip(marks, items, strict=False):
            text = self.words(self.named(item.text))
            text = f"{mark}. {text}" if mark else f"- {text}"
            if item.note is not None:
                text += f" ({self.words(item.note)})"
            yield text
            if item.closed is not None:
                yield f"   {self.words(item.closed)}"

    def ballot(self, ballot: BallotView) -> Iterator[str]:
        """All that becomes public of a ballot."""
        for counted in ballot.counts:
            yield self._say("page.count", text=counted.words, count=counted.count)
        if ballot.blank:
            yield self._say("page.blank", count=ballot.blank)
        for seat, words in ballot.names:
            yield self._say("page.named", seat=self.seat(seat), text=words)
        if ballot.lead is not None:
            yield self._say("page.lead", text=ballot.lead)
        if ballot.recounted:
            yield self._say("ballot.recounted")
        for number, rows in enumerate(ballot.proposals, start=1):
            yield self._say("page.proposal", number=number)
            yield from self.rows(rows)
        if ballot.without:
            yield self._say("page.without.one" if ballot.without == 1 else "page.without", count=ballot.without)
        if ballot.combined:
            yield self._say("page.combined")
            yield from self.rows(ballot.combined)

    def rows(self, rows: tuple[Row, ...]) -> Iterator[str]:
        """What was decided or proposed, line by line."""
        for row in rows:
            text = self.words(row.text)
            if row.amount is not None:
                text = self._say(f"page.{row_key(row)}", text=text, **row_words(row))
            elif row.place is not None:
                text = self._say("page.row_served" if row.chosen else "page.row_waits", text=text, place=row.place)
            yield text if row.place is not None else f"- {text}"

    def how(self, case: CaseView) -> str:
        """Who decided, or that nobody did."""
        if case.council is not None and case.how not in ("skipped", "undecided", None):
            return self.council.came(case.council)
        return self.words(decided_words(case, self.seat(case.rapporteur)))

    def decisions(self, view: View) -> Iterator[str]:
        """What the table decided so far."""
        for decision in view.decisions:
            yield from self.decision(decision)

    def decision(self, decision: DecisionView) -> Iterator[str]:
        """One decision, with what was chosen."""
        how = self._say(f"how.{decision.how}")
        yield self._say("page.decision", quarter=decision.quarter, title=decision.title, how=how)
        yield from self.rows(decision.rows)
