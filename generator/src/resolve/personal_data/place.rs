//! Points on maps: coordinates, alone or in the address of a map.

use std::ops::Range;

/// What can be between latitude and longitude, in texts and in addresses of maps.
const BETWEEN: [&str; 9] = [
    "%2C",
    "%2c",
    "&mlon=",
    "&lon=",
    "&lng=",
    "&longitude=",
    "!4d",
    ",",
    ";",
];

/// As many decimals as tell a street: a number with fewer can be an amount with its thousands.
const DECIMALS: usize = 4;

/// How far before a point the address of its map begins, in bytes.
const FAR: usize = 200;

/// The point whose first digit is at a byte of a text.
pub(super) fn at(text: &str, digit: usize) -> Option<Range<usize>> {
    let before = text[..digit].chars().next_back();
    let is_inside = before.is_some_and(|c| c.is_ascii_digit() || ".,".contains(c));
    let near = text.ceil_char_boundary(digit.saturating_sub(FAR));
    let address = || text[near..digit].rsplit(char::is_whitespace).next();
    let in_map = before == Some('/') && address().is_some_and(|it| it.contains("map"));
    let length = (!is_inside).then(|| pair(&text[digit..], in_map));
    let length = length.flatten().or_else(|| degrees(&text[digit..]))?;
    Some(digit..digit + length)
}

/// The bytes of a latitude and a longitude at the beginning of a text: `33.3152, 44.3661`. `in_map`: it is a part of
/// the address of a map.
fn pair(text: &str, in_map: bool) -> Option<usize> {
    let latitude = coordinate(text, 90.0)?;
    let rest = text[latitude.length..].trim_start();
    let sign = BETWEEN.iter().find_map(|sign| rest.strip_prefix(sign));
    // Elsewhere it is between two months or two telephones.
    let in_address = || rest.strip_prefix('/').filter(|_| in_map);
    // Letters such as `N` divide them too.
    let rest = sign
        .or_else(in_address)
        .or(latitude.has_mark.then_some(rest))?;
    let rest = rest.trim_start();
    let rest = rest.strip_prefix(['-', '−']).unwrap_or(rest);
    let longitude = coordinate(rest, 180.0)?;
    let both = [&latitude, &longitude];
    let has_mark = both.iter().any(|it| it.has_mark);
    let are_months = both.iter().all(|it| it.is_month);
    // Rates of exchange have four decimals.
    let are_rates = both
        .iter()
        .all(|it| it.whole == 1 && it.decimals <= DECIMALS);
    let are_round = both.iter().all(|it| it.is_round);
    let is_share = rest[longitude.length..].trim_start().starts_with('%');
    let is_point = has_mark || !(are_months || are_rates || are_round || is_share);
    is_point.then(|| text.len() - rest.len() + longitude.length)
}

/// A number of degrees at the beginning of a text.
struct Coordinate {
    /// Its bytes.
    length: usize,
    /// The digits before its point, and behind it.
    whole: usize,
    decimals: usize,
    /// Whether a sign behind it says that it is one.
    has_mark: bool,
    /// Whether it can be the month of a year: `12.2026`.
    is_month: bool,
    /// Whether it ends with `00`: it is a score or an amount.
    is_round: bool,
}

fn coordinate(text: &str, most: f64) -> Option<Coordinate> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(text);
    let rest = text[whole..].strip_prefix(['.', ','])?;
    let decimals = digits(rest);
    let value: f64 = text[..whole].parse().ok()?;
    let is_month = (1.0..=12.0).contains(&value)
        && decimals == 4
        && (rest.starts_with("19") || rest.starts_with("20"));
    let is_round = rest[..decimals].ends_with("00");
    let rest = &rest[decimals..];
    let after = rest.trim_start_matches(|c: char| c == '°' || c.is_whitespace());
    let letter = after.strip_prefix(['N', 'S', 'E', 'W', 'O']);
    let letter = letter.filter(|it| !it.starts_with(char::is_alphanumeric));
    let is_degree = rest.starts_with('°');
    let has_mark = letter.is_some() || is_degree;
    let fewest = if is_degree { DECIMALS - 1 } else { DECIMALS };
    let end = letter.unwrap_or(if has_mark { after } else { rest });
    // Telephones and months have a nought that degrees do not have.
    let has_nought = whole > 1 && text.starts_with('0');
    let is_one = value <= most && decimals >= fewest && !has_nought;
    is_one.then(|| Coordinate {
        length: text.len() - end.len(),
        whole,
        decimals,
        has_mark,
        is_month,
        is_round,
    })
}

/// The bytes of degrees and minutes at the beginning of a text: `33°18'54"N`.
fn degrees(text: &str) -> Option<usize> {
    let sign = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = sign.strip_prefix('°')?.trim_start();
    let minutes = rest.trim_start_matches(|c: char| c.is_ascii_digit() || ".,".contains(c));
    let count = rest.len() - minutes.len();
    let after = minutes.trim_start().strip_prefix(['\'', '′', '’', '´'])?;
    // `38°5'` can be another measure.
    let goes_on = after
        .trim_start()
        .starts_with(|c: char| c.is_ascii_digit() || "NSEWO".contains(c));
    let is_minutes = (2..=9).contains(&count) || (count == 1 && goes_on);
    let is_one = is_minutes && rest.as_bytes()[0].is_ascii_digit();
    is_one.then(|| text.len() - after.len())
}

#[cfg(test)]
mod tests {
    use super::at;
    use std::ops::Range;

    fn find(text: &str) -> Option<Range<usize>> {
        let mut digits = text.match_indices(|c: char| c.is_ascii_digit());
        digits.find_map(|(digit, _)| at(text, digit))
    }

    #[test]
    fn points_are_told_from_amounts_and_temperatures() {
        for text in [
            "at 33.3152, 44.3661.",
            "33.3152,44.3661",
            "33.315° N, 44.366° E",
            "33,3152; 44,3661",
            "at 33°18'54\"N 44°21'58\"E",
            "33° 18′ N",
            "-33.8688, -151.2093",
            "[the house](https://www.google.com/maps/@33.3152,44.3661,17z)",
            "https://www.google.com/maps/place/X/data=!3d33.3152!4d44.3661",
            "https://www.openstreetmap.org/?mlat=33.3152&mlon=44.3661",
            "https://www.openstreetmap.org/#map=17/33.3152/44.3661",
            "https://maps.google.com/?q=33.3152%2C44.3661",
            "at 9.05785, 7.49508",
            "at 33.2019, 44.2020",
        ] {
            assert!(find(text).is_some(), "{text}");
        }
        for text in [
            "They got 12.500, then 30.000 dinars.",
            "It was 40° there, at 10'.",
            "a roof of 38°5'",
            "version 1.2.3, 4.5.6",
            "on 01.02.2027, 05.02.2027",
            "https://www.google.com/maps/search/Baghdad",
            "1.0456 euro",
            "a course (03.2019/05.2020)",
            "in 10.2019, 12.2020",
            "tel. 01.234567 / 03.123456",
            "tel. 01.234567, 03.123456",
            "33.3152/44.3661",
            "https://doi.org/10.1234/56.7891",
            "45.1234, 54.8766 %",
            "87.5000, 91.2500 points",
            "the rate was 1.0812, then 1.0756; 1.0934",
            "12.500 E, 30.000 E",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
