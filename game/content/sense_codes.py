"""The codes of sense checks: what can be played, and is probably not what its author meant."""

from game.content.form_codes import CodeRow

SENSE_CODES: dict[str, CodeRow] = {
    # Conditions
    "content.condition_never": ("K701", "warning"),
    "content.condition_always": ("K702", "warning"),
    "content.condition_out_of_reach": ("K703", "warning"),
    "content.condition_too_low": ("K703", "warning"),
    "content.condition_of_itself": ("K704", "warning"),
    # Something to choose
    "content.nothing_brought": ("K710", "warning"),
    "content.option_same": ("K711", "warning"),
    "content.option_beaten": ("K712", "note"),
    "content.every_question_fits": ("K713", "note"),
    "content.posts_without_bands": ("K714", "warning"),
    "content.option_only_gains": ("K715", "warning"),
    "content.cheapest_letter": ("K716", "note"),
    # Scale
    "content.points_out_of_scale": ("K720", "warning"),
    "content.euros_out_of_scale": ("K721", "warning"),
    "content.euros_stand_out": ("K722", "warning"),
    "content.drift_to_the_end": ("K723", "warning"),
    "content.budget_above_fund": ("K724", "warning"),
    "content.consult_above": ("K725", "warning"),
    "content.care_takes_all": ("K726", "warning"),
    "content.pace_too_short": ("K727", "warning"),
    # Facts and law
    "content.fact_from_later": ("K730", "warning"),
    "content.fact_old": ("K731", "note"),
    "content.fact_of_other_law": ("K732", "note"),
    "content.law_of_another": ("K733", "warning"),
    "content.law_missing": ("K734", "note"),
    "content.read_by_nobody": ("K735", "note"),
    # People
    "content.option_undefended": ("K740", "note"),
    "content.advisers_one_side": ("K741", "warning"),
    "content.resident_same": ("K742", "warning"),
    "content.resident_echo": ("K742", "warning"),
    "content.right_given_away": ("K743", "warning"),
    # Texts
    "content.sentence_long": ("K750", "note"),
    "content.abbreviation": ("K751", "note"),
    "content.jargon": ("K752", "note"),
    "content.not_drawn": ("K753", "warning"),
    "content.markup": ("K754", "warning"),
    "content.placeholder": ("K755", "warning"),
    "content.mangled": ("K756", "warning"),
    "content.english_same": ("K757", "warning"),
    "content.title_long": ("K758", "warning"),
    "content.real_place": ("K759", "note"),
    # Remembered, and never looked at
    "content.flag_never_read": ("K760", "warning"),
    "content.facts_decide_nothing": ("K761", "note"),
    # The signs of a text
    "content.quote_straight": ("K762", "warning"),
}
"""The sentence → its code and severity. None is an error: each of these packs can be played."""
