"""Every fault that an editor can be told of. A new check is its file and its line here."""

from __future__ import annotations

from generator.checks import internal_error
from generator.checks.check import Check
from generator.checks.dose import (
    dose_driver,
    dose_outside_limits,
    dose_parts_clash,
    dose_without_limit,
    limit_empty,
    range_reversed,
)
from generator.checks.evidence import citation_missing, citation_unused, limit_without_basis
from generator.checks.files import (
    character_not_in_font,
    duplicate_code,
    duplicate_id,
    figure_without_alt,
    file_name,
    reserved_id,
)
from generator.checks.progression import phase_gap, phase_without_rules
from generator.checks.reading import (
    choose_one,
    duplicate_key,
    forbidden_character,
    link_not_allowed,
    missing_key,
    raw_html,
    too_deep,
    too_large,
    too_many_mistakes,
    unknown_key,
    unknown_reference,
    unreadable_file,
    wrong_type,
    yaml_syntax,
)
from generator.checks.safety import pain_bands_out_of_order, pain_rule_loosened

#: In the order in which the editors' manual lists them.
CHECKS: tuple[Check, ...] = (
    yaml_syntax.CHECK,
    duplicate_key.CHECK,
    unknown_key.CHECK,
    missing_key.CHECK,
    wrong_type.CHECK,
    choose_one.CHECK,
    unknown_reference.CHECK,
    forbidden_character.CHECK,
    raw_html.CHECK,
    link_not_allowed.CHECK,
    unreadable_file.CHECK,
    too_large.CHECK,
    too_deep.CHECK,
    too_many_mistakes.CHECK,
    file_name.CHECK,
    reserved_id.CHECK,
    duplicate_id.CHECK,
    duplicate_code.CHECK,
    figure_without_alt.CHECK,
    character_not_in_font.CHECK,
    dose_driver.CHECK,
    dose_parts_clash.CHECK,
    dose_outside_limits.CHECK,
    dose_without_limit.CHECK,
    range_reversed.CHECK,
    limit_empty.CHECK,
    limit_without_basis.CHECK,
    citation_missing.CHECK,
    citation_unused.CHECK,
    phase_without_rules.CHECK,
    phase_gap.CHECK,
    pain_rule_loosened.CHECK,
    pain_bands_out_of_order.CHECK,
    internal_error.CHECK,
)
