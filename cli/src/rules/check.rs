use super::{BookArgs, Stop};
use crate::arguments::Format;
use crate::out::say;
use crate::summary::{count, warnings};
use crate::{build, exit};
use clap::Args;
use homeward_eligibility::prove::Statistics;
use spanned::Severity;
use std::fmt::Write as _;
use std::time::Instant;

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    site: BookArgs,
    /// Treat warnings as errors.
    #[arg(long)]
    strict: bool,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

pub(super) fn run(args: &CheckArgs) -> Result<(), Stop> {
    let start = Instant::now();
    let loaded = args.site.reading.load(&args.site.site, args.strict)?;
    build::show(&loaded.findings, args.format);
    let errors = loaded.findings.count(Severity::Error);
    let warnings = warnings(&loaded.findings);
    if errors > 0 {
        say!("{} and {warnings}", count(errors, "error"));
        return Err(Stop::silent(exit::CONTENT));
    }
    match &loaded.book {
        Some(book) => say!("{}", covered(book.statistics()).trim_end()),
        None => say!("this site has no rules"),
    }
    let seconds = start.elapsed().as_secs_f64();
    say!("nothing is wrong, checked in {seconds:.2} s; {warnings}");
    Ok(())
}

/// What the proofs covered.
fn covered(of: &Statistics) -> String {
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{}, {} ({})",
        count(of.questions, "question"),
        count(of.programmes, "programme"),
        count(of.editions, "edition"),
    );
    let _ = writeln!(
        text,
        "{} proofs over all {} combinations of answers",
        of.proofs,
        grouped(&of.combinations),
    );
    let _ = writeln!(
        text,
        "{} with {} as expected",
        count(of.personas, "persona"),
        count(
            usize::try_from(of.expectations).unwrap_or(usize::MAX),
            "result"
        ),
    );
    let _ = writeln!(text, "rules {}", of.hash);
    text
}

/// `1,234,567`.
fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_in_groups_of_three() {
        assert_eq!(grouped("7"), "7");
        assert_eq!(grouped("123"), "123");
        assert_eq!(grouped("1234567"), "1,234,567");
    }
}
