//! Finds a country by the text that a person types, in any script, ignoring case and marks.

use crate::texts::CountryNames;
use homeward_eligibility::QuestionInfo;

/// The countries that a question offers, of all codes and names, in their order.
pub fn offered(info: &QuestionInfo, countries: &[CountryNames]) -> Vec<CountryNames> {
    let offered = |code: &String| info.options.is_empty() || info.options.contains(code);
    let countries = countries.iter().filter(|it| offered(&it.code));
    countries.cloned().collect()
}

/// How well a name matches a text; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    /// The text is the whole name.
    Whole,
    /// The name begins with the text.
    Beginning,
    /// Words after the first begin with the text.
    Words,
    /// The text is the code of the country.
    Code,
}

/// How well a country matches a folded text; `None` if it does not.
fn rank(country: &CountryNames, typed: &str) -> Option<Match> {
    let of_name = |name: &String| {
        let name = fold(name);
        let rest = |start: usize| name[start..].starts_with(typed);
        // Words of Arabic names begin with their article.
        let bare = |start: usize| {
            let word = name[start..].strip_prefix(ARTICLE);
            word.is_some_and(|word| word.starts_with(typed))
        };
        let later = || name.match_indices(' ').map(|(at, _)| at + 1);
        if name == typed {
            Some(Match::Whole)
        } else if rest(0) {
            Some(Match::Beginning)
        } else {
            let words = bare(0) || later().any(|start| rest(start) || bare(start));
            words.then_some(Match::Words)
        }
    };
    let code = || (fold(&country.code) == typed).then_some(Match::Code);
    country.names.iter().filter_map(of_name).min().or_else(code)
}

/// The Arabic article, which people write although a name has none.
const ARTICLE: &str = "ال";

/// The ranks of the countries that match a folded text, with their positions.
fn ranked(countries: &[CountryNames], typed: &str) -> Vec<(Match, usize)> {
    let all = countries.iter().enumerate();
    let found: Vec<_> = all
        .filter_map(|(at, country)| Some((rank(country, typed)?, at)))
        .collect();
    match typed.strip_prefix(ARTICLE) {
        Some(bare) if found.is_empty() => ranked(countries, bare),
        _ => found,
    }
}

/// The positions of the countries that match a text, the best match first. All countries match
/// an empty text.
pub fn matches(countries: &[CountryNames], typed: &str) -> Vec<usize> {
    let found = ranked(countries, &fold(typed));
    let ranks = [Match::Whole, Match::Beginning, Match::Words, Match::Code];
    let of = |rank: Match| found.iter().filter(move |(other, _)| *other == rank);
    let all = ranks.into_iter().flat_map(of);
    all.map(|(_, at)| *at).collect()
}

/// The fewest letters of a beginning that names a country although it is not the whole name.
const LEAST_LETTERS: usize = 4;

/// The position of the country that a text can only mean: the text is the whole name of it
/// alone, or the beginning of a name and matches no other. A few letters, or a later word, may
/// match a country that the person does not mean.
pub fn only_match(countries: &[CountryNames], typed: &str) -> Option<usize> {
    let typed = fold(typed);
    if typed.is_empty() {
        return None;
    }
    let found = ranked(countries, &typed);
    let mut whole = found.iter().filter(|(rank, _)| *rank == Match::Whole);
    match (whole.next(), whole.next(), found.as_slice()) {
        (Some((_, at)), None, _) => Some(*at),
        (None, _, [(Match::Beginning, at)]) if typed.chars().count() >= LEAST_LETTERS => Some(*at),
        _ => None,
    }
}

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

/// Lower case, without marks, with one space between words, so that "Türkiye", "TURKIYE" and
/// "turkiye" are one, and "Guinea-Bissau" and "guinea bissau".
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
            ' ' | '-' | '\'' | '(' | ')' | '\u{2010}'..='\u{2019}' | '\u{2bc}' | '\u{60c}' => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            // Points of abbreviations, and combining marks: Latin ones, Arabic vowels and the tatweel.
            '.' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{640}' => {}
            c => folded.push(c),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Countries by code, with their names separated by `=`.
    fn names(names: &[(&str, &str)]) -> Vec<CountryNames> {
        let country = |(code, names): &(&str, &str)| CountryNames {
            code: (*code).to_owned(),
            names: names.split('=').map(str::to_owned).collect(),
        };
        names.iter().map(country).collect()
    }

    fn found<'a>(all: &'a [CountryNames], typed: &str) -> Vec<&'a str> {
        let found = matches(all, typed).into_iter();
        found.map(|at| all[at].name()).collect()
    }

    #[test]
    fn other_names_are_found_and_two_letters_guess_nothing() {
        let all = names(&[
            ("UA", "Ukraine"),
            ("GB", "United Kingdom=UK=England"),
            ("CD", "Congo - Kinshasa=Congo=DRC"),
            ("CG", "Congo - Brazzaville=Congo"),
        ]);
        let meant = |typed| only_match(&all, typed).map(|at| all[at].code.as_str());
        assert_eq!(found(&all, "uk"), ["United Kingdom", "Ukraine"]);
        assert_eq!(meant("UK"), Some("GB"));
        assert_eq!(meant("england"), Some("GB"));
        assert_eq!(meant("ukra"), Some("UA"));
        assert_eq!(meant("ua"), None);
        assert_eq!(
            found(&all, "congo"),
            ["Congo - Kinshasa", "Congo - Brazzaville"]
        );
        assert_eq!(meant("congo"), None);
        assert_eq!(meant("drc"), Some("CD"));
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
    fn hyphens_points_and_articles_do_not_matter() {
        let all = names(&[
            ("CG", "Congo - Brazzaville"),
            ("GW", "Guinea-Bissau"),
            ("US", "Estados Unidos=EE UU"),
            ("CI", "Côte d’Ivoire"),
            ("HK", "RAE de Hong Kong (China)"),
            ("TD", "تشاد"),
            ("BF", "Burkina Faso"),
        ]);
        for (typed, name) in [
            ("congo brazzaville", "Congo - Brazzaville"),
            ("guinea bissau", "Guinea-Bissau"),
            ("EE. UU.", "Estados Unidos"),
            ("cote d ivoire", "Côte d’Ivoire"),
            ("hong kong", "RAE de Hong Kong (China)"),
            ("التشاد", "تشاد"),
        ] {
            assert_eq!(found(&all, typed), [name], "{typed}");
        }
        // The Turkish name of Morocco, typed where it is not known.
        assert_eq!(only_match(&all, "fas"), None);
        assert_eq!(only_match(&all, "faso"), None);
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
        let found = |typed| only_match(&all, typed).map(|at| all[at].code.as_str());
        assert_eq!(found("niger"), Some("NE"));
        assert_eq!(found("nigeri"), Some("NG"));
        assert_eq!(found("nig"), None);
        assert_eq!(found("geo"), None);
        assert_eq!(found("geor"), Some("GE"));
        assert_eq!(found(" "), None);
    }
}
