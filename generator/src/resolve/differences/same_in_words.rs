//! Numbers of one or two digits that say the same in another language.

/// Whether a number in a translation into `tag` can say what another one says in the source text.
pub(super) fn is_way_to_say(tag: &str, one: &str, other: &str) -> bool {
    let (Ok(one), Ok(other)) = (one.parse::<u32>(), other.parse::<u32>()) else {
        return false;
    };
    match one.abs_diff(other) {
        // "Under 18" is "up to 17" elsewhere, and 14 days are 15 in France.
        0 | 1 => true,
        // In East Africa, hours are counted from the morning.
        6 if ["om", "so", "sw"].contains(&language(tag)) => true,
        _ => has_other_calendar(tag),
    }
}

/// Whether days, months and years have other numbers in a language.
pub(super) fn has_other_calendar(tag: &str) -> bool {
    ["am", "fa", "ps", "prs", "ti"].contains(&language(tag))
}

fn language(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}
