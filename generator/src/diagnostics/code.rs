use super::Severity;

macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident $explanation:literal;)*) => {
        /// The kinds of mistake, each with a stable name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $explanation] $variant,)*
        }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable name, as written in reports.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How much it weighs unless `--strict` says otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// What it means, in one sentence.
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$variant => $explanation,)* }
            }
        }
    };
}

codes! {
    // Files
    UnreadableFile "unreadable-file" Error "A file could not be read.";
    OutsideLink "outside-link" Error "A symbolic link leads out of the folders of the site.";
    BadPicture "bad-picture" Error "A picture is damaged, too large, or not JPEG, PNG or WebP.";
    NotUtf8 "not-utf8" Error "A text file is not UTF-8.";
    UnexpectedFile "unexpected-file" Warning "A file lies where nothing reads it.";
    MissingFile "missing-file" Error "A file that the content names is not there.";
    MissingFacts "missing-facts" Error "A folder has texts but no YAML file of facts.";
    MissingText "missing-text" Error "An entry has no text in the source language.";
    UnpublishedLanguage "unpublished-language" Error "A text is in a language that the site does not list.";
    // YAML
    YamlSyntax "yaml-syntax" Error "A file is not well-formed YAML.";
    DuplicateKey "duplicate-key" Error "A key stands twice in one mapping.";
    UnknownKey "unknown-key" Error "A key that nothing reads.";
    MissingKey "missing-key" Error "A required key is missing.";
    WrongType "wrong-type" Error "A value is of the wrong type.";
    UnknownValue "unknown-value" Error "A value is not among those allowed.";
    OutOfRange "out-of-range" Error "A number or text is too small, too large or too long.";
    BadId "bad-id" Error "An id has characters that ids may not have, or is reserved.";
    BadDate "bad-date" Error "A date is not a day of the calendar, written YYYY-MM-DD.";
    BadPhone "bad-phone" Error "A phone number cannot be dialled as written.";
    BadEmail "bad-email" Error "An e-mail address is malformed.";
    BadUrl "bad-url" Error "A web address is malformed or not https.";
    BadLanguageTag "bad-language-tag" Error "A language tag is not BCP 47.";
    BadCountryCode "bad-country-code" Error "A country code is not ISO 3166-1 alpha-2.";
    // References
    DanglingReference "dangling-reference" Error "A reference to an entry that does not exist.";
    DuplicateId "duplicate-id" Error "Two things have the same id.";
    SlugCollision "slug-collision" Error "Two files of the site have the same address.";
    DuplicateRole "duplicate-role" Error "Two pages have a role that only one page can have.";
    // Texts
    MissingFrontMatter "missing-front-matter" Error "A text does not begin with front matter.";
    MissingSection "missing-section" Error "A programme's text lacks a section that readers rely on.";
    BrokenLink "broken-link" Error "A link leads to nothing.";
    BrokenAnchor "broken-anchor" Error "A link leads to a heading that does not exist.";
    UnsafeUrl "unsafe-url" Error "A link uses a scheme that is not allowed.";
    UndefinedFootnote "undefined-footnote" Error "A footnote is referred to but not defined.";
    UnknownBlock "unknown-block" Error "A block's name is not known.";
    RawHtml "raw-html" Warning "HTML in a text was removed or changed by sanitising.";
    StaleTranslation "stale-translation" Warning "A translation was made from an older source text.";
    MissingProvenance "missing-provenance" Error "A translation does not say which source text it was made from.";
    // Stories and time
    ConsentMissing "consent-missing" Error "A photo has no consent, or no text for those who cannot see it.";
    StoryWithdrawn "story-withdrawn" Note "A story is left out because it was withdrawn.";
    ConsentEnded "consent-ended" Note "A story or photo is left out because its consent has ended.";
    ReviewPassed "review-passed" Warning "A story is left out because its review date has passed.";
    CheckOverdue "check-overdue" Warning "An entry's next check is overdue; its page says so.";
    // Rules of the self-check
    RuleError "rule-error" Error "A rule of the self-check cannot be compiled.";
    RuleUnsound "rule-unsound" Error "A proof about the rules fails; the witness shows how.";
    RuleWords "rule-words" Error "A question, option, outcome or criterion has no words.";
    // Theme
    StringsSyntax "strings-syntax" Error "A file of UI strings is not well-formed Fluent.";
    MissingString "missing-string" Error "A UI string is missing in a language.";
    TemplateError "template-error" Error "A template fails.";
    ThemeFile "theme-file" Error "A file of the theme is missing or unknown.";
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::Code;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_unique_and_written_like_words() {
        let names: BTreeSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
        assert_eq!(names.len(), Code::ALL.len());
        for name in names {
            assert!(
                name.chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
                "{name}"
            );
        }
    }
}
