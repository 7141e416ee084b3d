//! Dates against a calendar kept by counting, day by day.

use eligibility::Date;

/// A calendar that knows the length of months and nothing else.
#[derive(Clone, Copy)]
struct Calendar {
    year: i32,
    month: u32,
    day: u32,
}

fn length(year: i32, month: u32) -> u32 {
    let leap = if year % 100 == 0 {
        year % 400 == 0
    } else {
        year % 4 == 0
    };
    [
        31,
        if leap { 29 } else { 28 },
        31,
        30,
        31,
        30,
        31,
        31,
        30,
        31,
        30,
        31,
    ][month as usize - 1]
}

impl Calendar {
    fn next(&mut self) {
        self.day += 1;
        if self.day > length(self.year, self.month) {
            self.day = 1;
            self.month += 1;
        }
        if self.month > 12 {
            self.month = 1;
            self.year += 1;
        }
    }
}

#[test]
fn every_day_there_is() {
    let mut calendar = Calendar {
        year: 1,
        month: 1,
        day: 1,
    };
    for days in Date::MIN.days()..=Date::MAX.days() {
        let Calendar { year, month, day } = calendar;
        let date = Date::new(year, month, day).unwrap();
        assert_eq!(date.days(), days);
        assert_eq!(Date::from_days(days), Some(date));
        assert_eq!(date.civil(), (year, month, day));
        calendar.next();
    }
    assert_eq!(
        (calendar.year, calendar.month, calendar.day),
        (10_000, 1, 1)
    );
    assert_eq!(Date::new(1970, 1, 1).unwrap().days(), 0);
}

#[test]
fn days_that_do_not_exist() {
    assert_eq!(Date::from_days(Date::MIN.days() - 1), None);
    assert_eq!(Date::from_days(Date::MAX.days() + 1), None);
    for (year, month, day) in [
        (0, 12, 31),
        (10_000, 1, 1),
        (2026, 0, 1),
        (2026, 13, 1),
        (2026, 1, 0),
        (2026, 1, 32),
        (2026, 4, 31),
        (2026, 2, 29),
        (1900, 2, 29),
        (2000, 2, 30),
    ] {
        assert_eq!(Date::new(year, month, day), None, "{year} {month} {day}");
    }
}

#[test]
fn only_one_way_to_write_a_day() {
    let date = Date::parse("0987-06-05").unwrap();
    assert_eq!(date.civil(), (987, 6, 5));
    assert_eq!(date.to_string(), "0987-06-05");
    assert_eq!(format!("{date:?}"), "0987-06-05");
    for text in [
        "",
        "2026-01-1",
        "2026-01-011",
        "2026-1-001",
        "2026/01-01",
        "2026-01/01",
        "2026 01 01",
        "+026-01-01",
        "2026-0a-01",
        "2026-01-:1",
        "2026-02-29",
        "二26-01-01",
    ] {
        assert_eq!(Date::parse(text), None, "{text}");
    }
}

/// Month by month on the calendar; then the last day that the month has.
#[test]
fn months_on_and_back() {
    for start in [
        "2024-01-31",
        "2024-02-29",
        "2023-12-31",
        "1999-03-30",
        "2026-06-15",
    ] {
        let date = Date::parse(start).unwrap();
        let (mut year, mut month, day) = date.civil();
        for months in 0..60 {
            let expected = Date::new(year, month, day.min(length(year, month)));
            assert_eq!(
                Some(date.add_months(months)),
                expected,
                "{start} + {months}"
            );
            month += 1;
            if month == 13 {
                (year, month) = (year + 1, 1);
            }
        }
        let (mut year, mut month, day) = date.civil();
        for months in 0..60 {
            let expected = Date::new(year, month, day.min(length(year, month)));
            assert_eq!(
                Some(date.add_months(-months)),
                expected,
                "{start} - {months}"
            );
            month -= 1;
            if month == 0 {
                (year, month) = (year - 1, 12);
            }
        }
    }
}

#[test]
fn nothing_leaves_the_calendar() {
    let first = Date::parse("0001-01-15").unwrap();
    let last = Date::parse("9999-12-15").unwrap();
    assert_eq!(first.add_months(-1), Date::MIN);
    assert_eq!(first.add_months(-13), Date::MIN);
    assert_eq!(first.add_months(i32::MIN), Date::MIN);
    assert_eq!(first.add_months(11).to_string(), "0001-12-15");
    assert_eq!(last.add_months(1), Date::MAX);
    assert_eq!(last.add_months(13), Date::MAX);
    assert_eq!(last.add_months(i32::MAX), Date::MAX);
    assert_eq!(last.add_months(-11).to_string(), "9999-01-15");
    assert_eq!(first.add_days(-15), Date::MIN);
    assert_eq!(first.add_days(-14), Date::MIN);
    assert_eq!(first.add_days(-13).to_string(), "0001-01-02");
    assert_eq!(first.add_days(i32::MIN), Date::MIN);
    assert_eq!(last.add_days(i32::MAX), Date::MAX);
    assert_eq!(last.add_days(15).to_string(), "9999-12-30");
}

/// Every day of two centuries, and the ends of periods from it, as in another library.
#[test]
fn another_calendar_library_agrees() {
    let theirs = |date: Date| {
        let (year, month, day) = date.civil();
        let [month, day] = [month, day].map(|part| i8::try_from(part).unwrap());
        jiff::civil::date(i16::try_from(year).unwrap(), month, day)
    };
    let mut day = Date::new(1900, 1, 1).unwrap();
    let mut other = jiff::civil::date(1900, 1, 1);
    while day < Date::new(2101, 1, 1).unwrap() {
        assert_eq!(theirs(day), other);
        assert_eq!(Date::parse(&other.to_string()), Some(day));
        for months in [-48, -13, -12, -1, 0, 1, 2, 3, 6, 11, 12, 36, 48] {
            let moved = other.checked_add(jiff::Span::new().months(months)).unwrap();
            assert_eq!(theirs(day.add_months(months)), moved, "{day} {months}");
        }
        (day, other) = (day.add_days(1), other.tomorrow().unwrap());
    }
}
