//! Replaces placeholders in a text. The search for a text in the standard library is an
//! algorithm for long texts; here two characters are enough to search for.

/// Replaces each `{name}` by the value of that name. A name without a value stays as it is.
pub(super) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let found = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(other, _)| *other == name)?;
            Some((*value, after))
        });
        let (value, after) = found.unwrap_or(("{", after));
        filled.push_str(value);
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn each_known_name_is_replaced_and_the_rest_stays() {
        let values = [("min", "1"), ("max", "{min}")];
        for (text, want) in [
            ("from {min} to {max}", "from 1 to {min}"),
            ("{min}{min}", "11"),
            ("{other} {min", "{other} {min"),
            ("{{min}}", "{1}"),
            ("٢ {min} ٣", "٢ 1 ٣"),
            ("", ""),
        ] {
            assert_eq!(fill(text, &values), want, "{text}");
        }
    }
}
