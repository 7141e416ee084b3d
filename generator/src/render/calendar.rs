//! What takes place on days, as iCalendar files (RFC 5545).

use super::address::absolute;
use super::frame::Frame;
use crate::Date;
use crate::address::written_host;
use crate::date::Period;
use crate::kinds::{EntryIx, Kind};

/// One event.
pub(super) fn event(frame: &Frame<'_>, ix: EntryIx) -> Vec<u8> {
    calendar(frame, &[ix])
}

/// The entries of a kind that are to come, in order.
pub(super) fn list(frame: &Frame<'_>, kind: Kind) -> Vec<u8> {
    calendar(frame, frame.site.listed(kind, frame.lang))
}

fn calendar(frame: &Frame<'_>, events: &[EntryIx]) -> Vec<u8> {
    let words = frame.site.words(frame.lang);
    let mut file = File::default();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Homeward//Homeward//EN");
    file.text("NAME", &words.title);
    for ix in events {
        add(frame, *ix, &mut file);
    }
    file.line("END", "VCALENDAR");
    file.0.into_bytes()
}

fn add(frame: &Frame<'_>, ix: EntryIx, file: &mut File) {
    let site = frame.site;
    let entry = site.entry(ix);
    let Some(period) = entry.facts.period() else {
        return;
    };
    let (shown, text) = entry.text(frame.lang);
    let language = format!(";LANGUAGE={}", site.languages.tag(shown));
    let host = site.base_url.as_deref().map_or("homeward", written_host);
    file.line("BEGIN", "VEVENT");
    // The same in every language and at every build: calendars update what they have. So the host stays as it
    // is written.
    file.line("UID", &format!("{}-{}@{host}", entry.kind, entry.id));
    file.line("DTSTAMP", &format!("{}T000000Z", compact(frame.site.today)));
    let (start, end) = span(period);
    file.line(&format!("DTSTART{}", start.0), &start.1);
    if let Some(end) = end {
        file.line(&format!("DTEND{}", end.0), &end.1);
    }
    file.text(&format!("SUMMARY{language}"), &text.words.title);
    file.text(&format!("DESCRIPTION{language}"), &text.words.summary);
    let details = entry.facts.in_calendar(&text.words);
    if !details.place.is_empty() {
        file.text(&format!("LOCATION{language}"), &details.place.join(", "));
    }
    let page = absolute(site, site.path(ix, frame.lang));
    if let Some(url) = page.as_deref().or(details.url) {
        file.line("URL", url);
    }
    file.line("END", "VEVENT");
}

/// A property's parameters and its value.
type Value = (&'static str, String);

/// Start and end. An end without a time of day is the day after the last one, because
/// calendars do not count the end. Both are of the type of the start, as RFC 5545 demands
/// (3.6.1): times are local to the place, without a time zone (form 1 of 3.3.5).
fn span(period: Period) -> (Value, Option<Value>) {
    let Period { starts, ends } = period;
    let day = |date: Date| (";VALUE=DATE", compact(date));
    let at = |date: Date, (hour, minute): (u8, u8)| {
        ("", format!("{}T{hour:02}{minute:02}00", compact(date)))
    };
    let ends = ends.filter(|ends| *ends >= starts || ends.time.is_none());
    let Some(time) = starts.time else {
        let end = ends.and_then(|_| period.last_day().next());
        return (day(starts.date), end.map(day));
    };
    let end = ends.and_then(|ends| match ends.time {
        Some(time) => Some(at(ends.date, time)),
        None => Some(at(period.last_day().next()?, (0, 0))),
    });
    (at(starts.date, time), end)
}

fn compact(date: Date) -> String {
    let (year, month, day) = date.civil();
    format!("{year:04}{month:02}{day:02}")
}

/// The content lines of a file.
#[derive(Default)]
struct File(String);

impl File {
    /// The longest line in bytes, without its end (RFC 5545, 3.1).
    const LONGEST: usize = 75;

    /// A property whose value is of another type than text.
    fn line(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut rest = line.as_str();
        let mut room = Self::LONGEST;
        while rest.len() > room {
            let end = (1..=room).rev().find(|at| rest.is_char_boundary(*at));
            let (first, others) = rest.split_at(end.unwrap_or(rest.len()));
            self.0.push_str(first);
            self.0.push_str("\r\n ");
            rest = others;
            // The space that marks a folded line counts.
            room = Self::LONGEST - 1;
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }

    /// A property whose value is text (RFC 5545, 3.3.11).
    fn text(&mut self, name: &str, text: &str) {
        let mut value = String::with_capacity(text.len());
        for c in text.trim().chars() {
            match c {
                '\\' | ';' | ',' => value.extend(['\\', c]),
                '\n' => value.push_str("\\n"),
                // Other control characters are not allowed.
                c if c.is_control() => {}
                c => value.push(c),
            }
        }
        self.line(name, &value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use icalendar::{Calendar, Component};

    #[test]
    fn days_end_on_the_next_day_and_times_are_local() {
        let of = |starts: &str, ends: Option<&str>| {
            let local = |text: &str| text.parse().unwrap();
            let (start, end) = span(Period {
                starts: local(starts),
                ends: ends.map(local),
            });
            let written = |(parameters, value): Value| format!("{parameters}:{value}");
            (written(start), end.map(written))
        };
        let case = |start: &str, end: Option<&str>| (start.to_owned(), end.map(str::to_owned));
        assert_eq!(
            of("2026-12-31", Some("2026-12-31")),
            case(";VALUE=DATE:20261231", Some(";VALUE=DATE:20270101"))
        );
        assert_eq!(of("2026-12-31", None), case(";VALUE=DATE:20261231", None));
        assert_eq!(
            of("2026-12-03T10:00", Some("2026-12-03T11:30")),
            case(":20261203T100000", Some(":20261203T113000"))
        );
        assert_eq!(
            of("2026-12-03T10:00", Some("2026-12-04")),
            case(":20261203T100000", Some(":20261205T000000"))
        );
        // An end before the start says nothing.
        assert_eq!(
            of("2026-12-03T10:00", Some("2026-12-03T09:00")),
            case(":20261203T100000", None)
        );
    }

    #[test]
    fn an_independent_parser_reads_what_was_written() {
        let text = "Tee, Kaffee; \\ \"Fragen\"\nund Antworten für Menschen, die überlegen, nach Hause zu gehen — القاهرة وبغداد وأربيل والبصرة";
        let mut file = File::default();
        file.line("BEGIN", "VCALENDAR");
        file.line("BEGIN", "VEVENT");
        file.text("SUMMARY;LANGUAGE=de", text);
        file.line("END", "VEVENT");
        file.line("END", "VCALENDAR");
        assert!(file.0.split("\r\n").all(|line| line.len() <= 75));
        let calendar: Calendar = file.0.parse().unwrap();
        let event = calendar.events().next().unwrap();
        assert_eq!(event.get_summary(), Some(text));
    }
}
