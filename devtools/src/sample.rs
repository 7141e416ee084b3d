//! The agreement between `cargo xtask test` and the tests about what a run repeats.

/// The environment variable with the number of the part of the repetitions that a run of the
/// tests covers. Without it they do everything.
pub const VARIABLE: &str = "HOMEWARD_SAMPLE";

/// The environment variable that makes the test of accessibility (`browser::access`) look at every
/// page of every language, instead of some of each kind.
pub const EVERY_PAGE: &str = "HOMEWARD_EVERY_PAGE";

/// The modules of the system tests (`tests/tests/it`) that take long, in groups that take
/// about the same time. A run that covers a part runs one group, and all shorter modules.
///
/// libtest skips each test whose path contains the name, so no name is part of another path.
pub const GROUPS: [&[&str]; 7] = [
    &[
        "browser::focus",
        "browser::offline",
        "pictures::",
        "translations::pseudo::long_texts",
    ],
    &[
        "browser::mishaps",
        "browser::the_page_for_missing",
        "portable::",
        "schema::",
        "translations::pseudo::texts_from",
    ],
    &[
        "browser::search",
        "browser::walks",
        "site::offline",
        "translations::exchange",
    ],
    &[
        "editor::values",
        "hosts::",
        "metamorphic::",
        "site::weight",
        "translations::language::a_language",
        "translations::language::sorani",
        "translations::random",
    ],
    &[
        "browser::disk",
        "browser::journeys",
        "browser::monkey",
        "browser::steps",
        "browser::the_language_switch",
        "site::discovery",
    ],
    &[
        "browser::editor",
        "browser::privacy",
        "crash::kill",
        "crash::refuse",
        "crash::scarce",
        "diagnostics::each_fixture",
        "examples::the_nu_checker",
        "mistakes::no_mistake",
        "site::the_nu_checker",
        "translations::stale",
    ],
    &[
        "browser::access",
        "browser::every_page_is_quiet",
        "browser::faults",
        "browser::first_visit",
        "browser::paid_data",
        "serve::browser",
        "serve::edits",
        "serve::memory",
        "determinism::",
        "site::search",
        "translations::tools",
    ],
];

/// Which of [`GROUPS`] a run of the part with a number covers.
#[must_use]
pub fn group(number: u64) -> usize {
    usize::try_from(number % GROUPS.len() as u64).unwrap_or_default()
}

/// The modules that a run of one of [`GROUPS`] leaves out.
pub fn left_out(group: usize) -> impl Iterator<Item = &'static str> {
    let groups = GROUPS.iter().enumerate();
    let others = groups.filter(move |(at, _)| *at != group);
    others.flat_map(|(_, modules)| modules.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_week_covers_each_group() {
        let week = 20_783..20_783 + GROUPS.len() as u64;
        let groups: BTreeSet<usize> = week.map(group).collect();
        assert_eq!(groups.len(), GROUPS.len());
    }

    #[test]
    fn a_module_is_left_out_of_all_runs_but_those_of_its_group() {
        let modules = GROUPS.concat();
        for module in &modules {
            let with = (0..GROUPS.len()).filter(|group| !left_out(*group).any(|it| it == *module));
            assert_eq!(with.count(), 1, "{module}");
            let within = modules.iter().filter(|other| other.contains(module));
            assert_eq!(within.count(), 1, "{module} is part of another name");
        }
    }
}
