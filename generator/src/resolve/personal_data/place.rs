//! Points on maps: coordinates, alone or in the address of a map, and short addresses of maps.

use std::ops::Range;

/// Short addresses of maps, which hide a point.
const MAPS: [&str; 3] = ["maps.app.goo.gl/", "goo.gl/maps/", "maps.apple/p/"];

/// What can be between latitude and longitude, in texts and in addresses of maps.
const BETWEEN: [&str; 10] = [
    "%2C",
    "%2c",
    "&mlon=",
    "&lon=",
    "&lng=",
    "&longitude=",
    "!4d",
    ",",
    ";",
    "/",
];

/// As many decimals as tell a street: a number with fewer can be an amount with its thousands.
const DECIMALS: usize = 4;

/// The first point of a text.
pub(super) fn find(text: &str) -> Option<Range<usize>> {
    // Most paragraphs have neither an address nor a number.
    let mut maps = MAPS.iter().filter(|_| text.contains('/'));
    let map = maps.find_map(|map| {
        let at = text.find(map)?;
        Some(at..at + map.len())
    });
    if map.is_some() || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return map;
    }
    decimal(text).or_else(|| degrees(text))
}

/// `33.3152, 44.3661`.
fn decimal(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let is_inside =
            at > 0 && (bytes[at - 1].is_ascii_digit() || b".,".contains(&bytes[at - 1]));
        let pair = bytes[at].is_ascii_digit() && !is_inside;
        if let Some(length) = pair.then(|| pair_length(&text[at..])).flatten() {
            return Some(at..at + length);
        }
        at += 1;
    }
    None
}

/// The bytes of a latitude and a longitude at the beginning of a text.
fn pair_length(text: &str) -> Option<usize> {
    let (latitude, has_mark) = coordinate(text, 90.0)?;
    let rest = text[latitude..].trim_start();
    let sign = BETWEEN.iter().find_map(|sign| rest.strip_prefix(sign));
    // Letters such as `N` divide them too.
    let rest = sign.or(has_mark.then_some(rest))?;
    let rest = rest.trim_start();
    let rest = rest.strip_prefix(['-', '−']).unwrap_or(rest);
    let (longitude, _) = coordinate(rest, 180.0)?;
    Some(text.len() - rest.len() + longitude)
}

/// The bytes of a number of degrees at the beginning of a text, and whether a sign behind it says that it is one.
fn coordinate(text: &str, most: f64) -> Option<(usize, bool)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(text);
    let rest = text[whole..].strip_prefix(['.', ','])?;
    let decimals = digits(rest);
    let value: f64 = text[..whole].parse().ok()?;
    let rest = &rest[decimals..];
    let marks = |c: char| c == '°' || c.is_whitespace();
    let after = rest.trim_start_matches(marks);
    let letter = after.strip_prefix(['N', 'S', 'E', 'W', 'O']);
    let letter = letter.filter(|it| !it.starts_with(char::is_alphanumeric));
    let has_mark = letter.is_some() || rest.starts_with('°');
    let fewest = if has_mark { DECIMALS - 1 } else { DECIMALS };
    let end = letter.unwrap_or(if has_mark { after } else { rest });
    (value <= most && decimals >= fewest).then(|| (text.len() - end.len(), has_mark))
}

/// `33°18'54"N`: degrees and minutes.
fn degrees(text: &str) -> Option<Range<usize>> {
    text.match_indices('°').find_map(|(at, sign)| {
        let before = &text[..at];
        let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let rest = text[at + sign.len()..].trim_start();
        let minutes = rest.trim_start_matches(|c: char| c.is_ascii_digit() || ".,".contains(c));
        let count = rest.len() - minutes.len();
        let sign = minutes.trim_start().strip_prefix(['\'', '′', '’', '´'])?;
        let is_one = start < at && (1..=9).contains(&count) && rest.as_bytes()[0].is_ascii_digit();
        is_one.then(|| start..text.len() - sign.len())
    })
}

#[cfg(test)]
mod tests {
    use super::find;

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
            "https://maps.app.goo.gl/AbCdEf",
        ] {
            assert!(find(text).is_some(), "{text}");
        }
        for text in [
            "They got 12.500, then 30.000 dinars.",
            "It was 40° there, at 10'.",
            "version 1.2.3, 4.5.6",
            "on 01.02.2027, 05.02.2027",
            "https://www.google.com/maps/search/Baghdad",
            "1.0456 euro",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
