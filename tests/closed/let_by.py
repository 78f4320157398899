"""Where members of a closed list are let by on purpose: what each place looks for, and who was there when it was looked at.

Whoever adds an event, an action, a question, an entry of the log or a test of a condition: go through the places of that
list here, name it there where it belongs, and write its name below.
"""

LET_BY: dict[tuple[str, str], str] = {
    ("events", "apps/debrief/told/approved.py:_event"): "what holds words of the table",
    ("conditions", "apps/debrief/chapters/began.py:began_so"): "what hangs on earlier decisions",
    ("events", "apps/debrief/chapters/council.py:_came"): "what came of a decision that waited",
    ("events", "apps/debrief/chapters/learning.py:_out"): "when a decision that waited took effect",
    ("events", "apps/debrief/told/ledger.py:_booked"): "what moves money or a meter",
    ("events", "apps/debrief/told/played.py:_came"): "how a case was closed",
    ("events", "apps/debrief/chapters/street.py:on_the_street"): "what a neighbourhood paid or built",
    (
        "events",
        "apps/debrief/chapters/timeline.py:_told",
    ): "what has a sign on the year's line, also where it moved no money",
    (
        "events",
        "apps/debrief/chapters/worked.py:own_cases",
    ): "cases of the table's own, and what was written about them",
    ("actions", "apps/entering/typing_back.py:_act"): "what brings words of the table",
    ("prompts", "apps/kit/lines/answers.py:answer_to"): "what is answered in words, or with a number by hand",
    ("actions", "apps/kit/lines/recorded.py:_without_texts"): "what brings words of the table",
    ("prompts", "apps/prepare/playing.py:_settles"): "what asks for the decision of a case",
    (
        "actions",
        "apps/preview/answers.py:answer_of",
    ): "what an author's choice is kept as, where that is not the action itself",
    ("prompts", "apps/preview/answers.py:_choices"): "what an author can choose from",
    ("prompts", "apps/preview/path.py:usual_action"): "what is answered otherwise than a bot would",
    ("events", "apps/session/timing/clock.py:_tells"): "what the minutes of a case are counted by",
    ("events", "apps/session/going_back.py:_named"): "where a table can go back to, by name",
    ("records", "apps/session/own.py:_stopped"): "what was written about a case of the table's own",
    ("records", "apps/session/keeping/places.py:_is_own"): "whether a case of the table's own is open",
    ("prompts", "apps/text/asking/ballots.py:_answered"): "what one voter answers by letters",
    ("conditions", "rules/conditions/condition.py:ready"): "what holds other tests",
    ("events", "rules/luck/drawn.py:_at_once"): "what brings effects at once that may hang on chance",
    ("conditions", "rules/soundness.py:_everywhere"): "what points at another card",
    ("events", "apps/debrief/chapters/comebacks.py:reopened"): "what became of a decision that came back",
    ("events", "apps/debrief/chapters/consequences.py:_cover"): "what moved between funds, and what nobody could pay",
    (
        "events",
        "apps/debrief/chapters/decisions.py:_remarks",
    ): "how money was found for a decision, and what nobody could pay",
    ("events", "apps/debrief/chapters/facilitator.py:by_hand"): "what the facilitator did by hand",
    ("events", "apps/debrief/chapters/town.py:_facilities"): "how what was built turned out",
    ("events", "apps/debrief/chapters/town.py:_said"): "what was asked on a square, and what was written there",
    (
        "events",
        "apps/debrief/told/happenings.py:happenings",
    ): "effects, what a decision paid, and what not deciding cost",
    ("events", "apps/debrief/told/origins.py:__init__"): "what effects may come from",
    ("events", "apps/session/approval/closed_cases.py:_closed"): "where a case begins and ends, whether votes came",
    (
        "events",
        "apps/session/approval/closed_cases.py:unanswered",
    ): "where a case of a works council was left as the year closed",
    ("events", "apps/session/short.py:cut_short"): "how far a year came",
    (
        "events",
        "apps/session/approval/wordings.py:spoken",
    ): "words of the table that may go in the report, and of which case they are",
    ("actions", "apps/entering/sure.py:confirmed"): "what is asked once more before it counts",
    ("actions", "apps/kit/lines/writing.py:answer_of"): "what is written by itself, not from what was asked",
    ("actions", "rules/stages/decision.py:take"): "what decides a case; all else is a fault of the program",
    (
        "actions",
        "rules/stages/judgement.py:take_deliberation",
    ): "what can be done in the talk; all else is a fault of the program",
    (
        "actions",
        "rules/stages/picture.py:take_briefing",
    ): "what can be done at the briefing; all else is a fault of the program",
    (
        "actions",
        "rules/stages/picture.py:take_inquiry",
    ): "what can be done in the inquiry; all else is a fault of the program",
    ("prompts", "apps/prepare/reading.py:_options"): "what has options or posts to read",
    ("records", "apps/session/session.py:_adopt"): "what moves the game on or back",
    ("records", "apps/session/approval/wordings.py:written"): "what was written and may go in the report",
    ("records", "log/told/line.py:live"): "which actions count",
    ("records", "log/session_log.py:append"): "what has a place of its own, or points at an entry",
}
"""Of a closed list, in this file and function: what it looks for there. All else is let by."""

LOOKED_AT: dict[str, str] = {
    "events": """
        Adjusted Advised AdviserHeard AgendaSet AmendmentAdopted AskingUndone Attended BallotClosed BudgetShifted
        CardInjected CardOpened CardsShuffled CarePaid CaseClosed CaseOpened CouncilInformed CourtRuled
        CoverAsked CoverFound CoverSettled DebtBooked Decided DecisionConfirmed DecisionHeld DecisionReopened
        DecisionRevised DecisionTookEffect DiceThrown DirectorAnswered EffectCancelled EffectDue EffectHappened
        EffectScheduled FacilityBuilt FacilityProved FundMoved GoalAsked GoalPromised HintWhispered IncidentPaid
        IndicatorMoved LearningSaid MinorityHeard NewsAnswered NewsRead OwnClosed OwnOpened OwnStepReached
        PageTurned Proposed QuarterEnded QuarterOpened QuestionAsked RapporteurNamed ReasonCompleted ReasonGiven
        RecountCalled ReportWritten RunOffCalled ScopeNamed ShowAgreed StageReached StandingBegan StandingEnded
        StepReached SupervisionBegan TalkKept ThoughtAsked ThoughtKept TokenMoved TokensMet TownCompleted
        TownPrepared TurnBegan TwistCame ValuesAsked ValuesSealed VisitClosed VisitOpened VisitStepReached
        VoiceHeard YearEnded
    """,
    "actions": """
        Acknowledge Adjust AgreeToShow Allocate Ask Attend Choose CloseBallot Finish Inject OpenOwn Pick Rank
        Recount Roll Say SetAgenda Shift Skip
    """,
    "prompts": """
        AcknowledgePrompt AdjustPrompt AgendaPrompt AgreeToShowPrompt AllocatePrompt AskPrompt AttendPrompt
        Ballot ChoosePrompt InjectPrompt OpenOwnPrompt PickPrompt RankPrompt ReasonPrompt RollPrompt SayPrompt
        ShiftPrompt Stands
    """,
    "records": """
        Acted Agreed Approved Forgotten Impressed Kept Noted Opened Parked Paused Reflected Resumed Retracted Supposed
    """,
    "conditions": """
        AnyOf AtLeast AtMost FromQuarter HowMany IsKnown Not Occurs Remembered SoFar UntilQuarter WasAdopted
        WasAdvised WasDecided WasKnown
    """,
}
"""The members of each list for which all its places above were gone through."""
