use homeward::Date;

/// Today in the machine's time zone: the only clock of the program.
pub(crate) fn today() -> Date {
    let today = jiff::Zoned::now().date();
    let text = format!(
        "{:04}-{:02}-{:02}",
        today.year(),
        today.month(),
        today.day()
    );
    // A clock outside the years 1 to 9999 is wrong in any case.
    text.parse().unwrap_or(Date::MIN)
}
