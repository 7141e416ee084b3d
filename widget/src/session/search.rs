//! Finds a country by the text that a person types, in any script, ignoring case and marks.

use homeward_eligibility::QuestionInfo;

/// The countries that a question offers, of all codes and names, in their order.
pub fn offered(info: &QuestionInfo, countries: &[(String, String)]) -> Vec<(String, String)> {
    let offered = |code: &String| info.options.is_empty() || info.options.contains(code);
    let countries = countries.iter().filter(|(code, _)| offered(code));
    countries.cloned().collect()
}

/// The positions of the names that match a text: first those that begin with it, then those
/// in which a later word does, then the one with this two-letter code. All names match an
/// empty text.
pub fn matches(names: &[(String, String)], typed: &str) -> Vec<usize> {
    let typed = fold(typed);
    let typed = typed.trim();
    let rank = |(code, name): &(String, String)| {
        let name = fold(name);
        if name.starts_with(typed) {
            return Some(0);
        }
        let later = name.split(BETWEEN).any(|word| word.starts_with(typed));
        // Words of Arabic names begin with their article.
        let bare = name
            .split(' ')
            .filter_map(|word| word.strip_prefix("ال"))
            .any(|word| word.starts_with(typed));
        if later || bare {
            Some(1)
        } else {
            (fold(code) == typed).then_some(2)
        }
    };
    let ranks: Vec<Option<u8>> = names.iter().map(rank).collect();
    let of = |rank: u8| {
        ranks
            .iter()
            .enumerate()
            .filter(move |(_, other)| **other == Some(rank))
    };
    (0..=2).flat_map(of).map(|(at, _)| at).collect()
}

/// The position of the name that a text can only mean: the text is the whole name, or matches
/// no other.
pub fn only_match(names: &[(String, String)], typed: &str) -> Option<usize> {
    if typed.trim().is_empty() {
        return None;
    }
    let found = matches(names, typed);
    let whole = found
        .iter()
        .copied()
        .find(|at| fold(&names[*at].1) == fold(typed.trim()));
    whole.or(match found.as_slice() {
        [only] => Some(*only),
        _ => None,
    })
}

/// The characters between the words of names.
const BETWEEN: [char; 6] = [' ', '-', '(', '\'', '.', '\u{60c}'];

/// The lower-case letter. The standard library knows all of Unicode, but its tables are larger
/// than the list of names.
fn lower(c: char) -> char {
    let by = match c {
        'A'..='Z' | 'À'..='Þ' | 'А'..='Я' | 'Α'..='Ω' => 32,
        'Ѐ'..='Џ' => 80,
        // Here upper and lower case alternate; in two ranges the upper-case letters are odd.
        'Ĺ'..='Ň' | 'Ź'..='Ž' => u32::from(c) % 2,
        'Ā'..='Ŷ' => (u32::from(c) + 1) % 2,
        'Ș' | 'Ț' => 1,
        _ => 0,
    };
    char::from_u32(u32::from(c) + by).unwrap_or(c)
}

/// Lower case, without marks, so that "Türkiye", "TURKIYE" and "turkiye" are one.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match lower(c) {
            'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'ď' | 'đ' | 'ð' => folded.push('d'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => folded.push('e'),
            'ğ' | 'ģ' => folded.push('g'),
            'ì'..='ï' | 'ī' | 'į' | 'ı' | 'İ' => folded.push('i'),
            'ł' | 'ļ' => folded.push('l'),
            'ñ' | 'ń' | 'ņ' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => folded.push('o'),
            'ř' => folded.push('r'),
            'ś' | 'ş' | 'š' | 'ș' => folded.push('s'),
            'ţ' | 'ť' | 'ț' => folded.push('t'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            'ё' => folded.push('е'),
            'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
            'ة' => folded.push('ه'),
            'ى' | 'ی' => folded.push('ي'),
            'ک' => folded.push('ك'),
            '\u{2019}' | '\u{2bc}' => folded.push('\''),
            // Combining marks: Latin ones, Arabic vowels and the tatweel.
            '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{640}' => {}
            c => folded.push(c),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[(&str, &str)]) -> Vec<(String, String)> {
        names
            .iter()
            .map(|(code, name)| ((*code).to_owned(), (*name).to_owned()))
            .collect()
    }

    fn found<'a>(all: &'a [(String, String)], typed: &str) -> Vec<&'a str> {
        matches(all, typed)
            .into_iter()
            .map(|at| all[at].1.as_str())
            .collect()
    }

    #[test]
    fn beginnings_come_first_then_later_words() {
        let all = names(&[
            ("GN", "Guinea"),
            ("GW", "Guinea-Bissau"),
            ("GQ", "Equatorial Guinea"),
            ("LT", "Lithuania"),
        ]);
        assert_eq!(
            found(&all, "guin"),
            ["Guinea", "Guinea-Bissau", "Equatorial Guinea"]
        );
        assert_eq!(found(&all, "biss"), ["Guinea-Bissau"]);
        assert_eq!(found(&all, " LT "), ["Lithuania"]);
        assert_eq!(found(&all, "inea"), [""; 0]);
        assert_eq!(found(&all, "").len(), 4);
    }

    #[test]
    fn marks_and_case_do_not_matter_in_any_script() {
        let all = names(&[
            ("TR", "Türkiye"),
            ("CI", "Côte d’Ivoire"),
            ("IQ", "العراق"),
            ("DE", "ألمانيا"),
            ("IR", "İran"),
            ("AM", "Армения"),
        ]);
        assert_eq!(found(&all, "TURK"), ["Türkiye"]);
        assert_eq!(found(&all, "cote d'iv"), ["Côte d’Ivoire"]);
        assert_eq!(found(&all, "عراق"), ["العراق"]);
        assert_eq!(found(&all, "المانيا"), ["ألمانيا"]);
        assert_eq!(found(&all, "ira"), ["İran"]);
        assert_eq!(found(&all, "арм"), ["Армения"]);
    }

    #[test]
    fn a_name_is_found_if_no_other_matches() {
        let all = names(&[("NE", "Niger"), ("NG", "Nigeria"), ("GE", "Georgia")]);
        let found = |typed| only_match(&all, typed).map(|at| all[at].0.as_str());
        assert_eq!(found("niger"), Some("NE"));
        assert_eq!(found("nigeri"), Some("NG"));
        assert_eq!(found("nig"), None);
        assert_eq!(found("geo"), Some("GE"));
        assert_eq!(found(" "), None);
    }
}
