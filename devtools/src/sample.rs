//! The agreement between `cargo xtask test` and the tests about what a run repeats.

/// The environment variable with the number of the part of the repetitions that a run of the
/// tests covers. Without it they do everything.
pub const VARIABLE: &str = "HOMEWARD_SAMPLE";

/// The modules of the system tests (`tests/tests/it`) that take long, in groups that take
/// about the same time. A run that covers a part runs one group, and all shorter modules.
///
/// libtest skips each test whose path contains the name, so no name is part of another path.
pub const GROUPS: [&[&str]; 5] = [
    &[
        "browser::focus",
        "browser::offline",
        "browser::search",
        "determinism::",
        "pictures::",
        "translations::pseudo::long_texts",
        "translations::pseudo::texts_from",
    ],
    &[
        "browser::every_page_is_quiet",
        "browser::mishaps",
        "browser::monkey",
        "hosts::",
        "portable::",
        "schema::",
        "site::offline",
    ],
    &[
        "browser::privacy",
        "browser::walks",
        "editor::values",
        "metamorphic::",
        "site::discovery",
        "site::weight",
        "translations::exchange",
    ],
    &[
        "browser::disk",
        "browser::journeys",
        "browser::steps",
        "mistakes::no_mistake",
        "site::the_nu_checker",
        "translations::language::a_language",
        "translations::language::sorani",
        "translations::random",
    ],
    &[
        "browser::access",
        "browser::editor",
        "browser::faults",
        "crash::kill",
        "crash::refuse",
        "crash::scarce",
        "serve::browser",
        "serve::edits",
        "serve::memory",
        "site::search",
        "translations::stale",
        "translations::tools",
    ],
];

/// What a run with a number covers: which of [`GROUPS`], and which part of the repetitions in
/// them. Consecutive numbers cover each pair.
#[must_use]
pub fn covered(number: u64) -> (usize, u64) {
    let groups = GROUPS.len() as u64;
    let group = usize::try_from(number % groups).unwrap_or_default();
    (group, number / groups)
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
    fn consecutive_numbers_cover_each_part_of_each_group() {
        let (first, parts) = (20_783, 7);
        let numbers = first..first + parts * GROUPS.len() as u64;
        let covered = numbers
            .map(covered)
            .map(|(group, part)| (group, part % parts));
        let pairs: BTreeSet<_> = covered.collect();
        let expected =
            (0..GROUPS.len()).flat_map(|group| (0..parts).map(move |part| (group, part)));
        assert_eq!(pairs, expected.collect());
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
