use crate::corpus::Input;
use homeward::{Date, fuzzing};
use std::path::Path;

/// A part of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    /// One YAML file of a site.
    Yaml,
    /// One text of a site.
    Markdown,
    /// One file with strings of the interface.
    Fluent,
    /// Questions, rules and words of a self-check.
    Rules,
    /// One picture.
    Pictures,
    /// A whole site: checked and built.
    Site,
}

impl Target {
    /// All of them.
    pub(crate) const ALL: [Self; 6] = [
        Self::Yaml,
        Self::Markdown,
        Self::Fluent,
        Self::Rules,
        Self::Pictures,
        Self::Site,
    ];

    /// By its name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|target| target.name() == name)
    }

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Yaml => "yaml",
            Self::Markdown => "markdown",
            Self::Fluent => "fluent",
            Self::Rules => "rules",
            Self::Pictures => "pictures",
            Self::Site => "site",
        }
    }

    /// The codes of what is found in an input.
    pub(crate) fn run(self, input: &Input, work: &Path) -> Vec<&'static str> {
        let text = |at: usize| {
            let bytes = input.files.get(at).map_or(&[][..], |file| &file.1);
            String::from_utf8_lossy(bytes).into_owned()
        };
        match (self, input.files.first()) {
            (_, None) => Vec::new(),
            (Self::Yaml | Self::Markdown, Some((path, bytes))) => fuzzing::file(path, bytes),
            (Self::Fluent, Some((path, bytes))) => fuzzing::strings(path, bytes, today()),
            (Self::Pictures, Some((_, bytes))) => fuzzing::picture(bytes),
            (Self::Rules, Some(_)) => fuzzing::rules(&text(0), &text(1), &text(2), today()),
            (Self::Site, Some(_)) => fuzzing::site(&input.files, today(), &work.join("public")),
        }
    }
}

fn today() -> Date {
    "2026-11-21"
        .parse()
        .unwrap_or_else(|_| unreachable!("a day"))
}
