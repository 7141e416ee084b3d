use super::locale;
use icu::locale::LocaleDirectionality;

/// Whether a language is written from right to left; `None` if CLDR does not know its script.
pub(crate) fn is_right_to_left(tag: &str) -> Option<bool> {
    let directions = LocaleDirectionality::new_extended();
    let id = locale(tag).id;
    if directions.is_right_to_left(&id) {
        return Some(true);
    }
    directions.is_left_to_right(&id).then_some(false)
}

#[cfg(test)]
mod tests {
    use super::is_right_to_left;

    #[test]
    fn the_script_decides() {
        for (tag, direction) in [
            ("ar", Some(true)),
            ("ckb", Some(true)),
            ("en", Some(false)),
            ("pa-Arab", Some(true)),
            ("qaa", None),
        ] {
            assert_eq!(is_right_to_left(tag), direction, "{tag}");
        }
    }
}
