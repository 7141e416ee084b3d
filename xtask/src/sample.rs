//! How much a run of the tests covers: everything, or the part of today.

use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Result, ensure};
use homeward_devtools::sample::{VARIABLE, group, left_out};
use lexopt::prelude::*;

/// How many cases a property test has: proptest's own variable, and the value in a sample.
const CASES: &str = "PROPTEST_CASES";
const FEW_CASES: u32 = 32;
const SECONDS_A_DAY: u64 = 24 * 60 * 60;

/// How much a run of the tests covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Every test, with every person and page.
    All,
    /// The part of this number.
    Sample(u64),
}

impl Extent {
    /// Reads `[--all] [--sample N]`; without either, the part of today.
    ///
    /// # Errors
    /// When the arguments are others, or contradict each other.
    pub(crate) fn parse(mut arguments: lexopt::Parser) -> Result<Self> {
        let (mut all, mut sample) = (false, None);
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("all") => all = true,
                Long("sample") => sample = Some(arguments.value()?.parse()?),
                other => return Err(other.unexpected().into()),
            }
        }
        ensure!(!all || sample.is_none(), "--all leaves no sample to choose");
        match (all, sample) {
            (true, _) => Ok(Self::All),
            (false, Some(number)) => Ok(Self::Sample(number)),
            (false, None) => {
                let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
                Ok(Self::Sample(now.as_secs() / SECONDS_A_DAY))
            }
        }
    }

    /// Reports it to the person who waits.
    pub(crate) fn announce(self) {
        match self {
            Self::All => println!("all tests run, and repeat everything"),
            Self::Sample(number) => println!(
                "the tests repeat a part of everything: --sample {number} chooses the same part \
                 again, --all does everything\nlong tests that run in another part: {}",
                left_out(group(number)).collect::<Vec<_>>().join(" ")
            ),
        }
    }

    /// Hands it to the tests that `cargo` runs; its arguments for libtest follow. Property
    /// tests try fewer random cases in a sample; they are others in each run.
    pub(crate) fn hand_over(self, cargo: &mut Command) {
        match self {
            Self::All => cargo.env_remove(VARIABLE),
            Self::Sample(number) => cargo.env(VARIABLE, number.to_string()),
        };
        if self != Self::All && std::env::var_os(CASES).is_none() {
            cargo.env(CASES, FEW_CASES.to_string());
        }
    }

    /// The arguments for libtest.
    pub(crate) fn libtest(self) -> Vec<&'static str> {
        match self {
            Self::All => Vec::new(),
            Self::Sample(number) => left_out(group(number))
                .flat_map(|module| ["--skip", module])
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &[&str]) -> Result<Extent> {
        Extent::parse(lexopt::Parser::from_args(arguments))
    }

    #[test]
    fn a_person_chooses_everything_or_a_part() {
        assert_eq!(parse(&["--all"]).unwrap(), Extent::All);
        assert_eq!(parse(&["--sample", "7"]).unwrap(), Extent::Sample(7));
        // 2026 began 20454 days after 1970.
        assert!(matches!(parse(&[]).unwrap(), Extent::Sample(day) if day > 20_454));
        assert!(parse(&["--all", "--sample", "7"]).is_err());
        assert!(parse(&["--al"]).is_err());
    }

    #[test]
    fn the_tests_get_the_number() {
        let mut command = Command::new("true");
        Extent::Sample(7).hand_over(&mut command);
        let variables: Vec<_> = command.get_envs().collect();
        let part = (VARIABLE.as_ref(), Some("7".as_ref()));
        assert!(variables.contains(&part), "{variables:?}");
        assert_eq!(Extent::All.libtest(), Vec::<&str>::new());
        let arguments = Extent::Sample(7).libtest();
        assert!(arguments.starts_with(&["--skip"]), "{arguments:?}");
    }
}
