//! The kinds of mistake that a site can have. Those of YAML and schemas are [`spanned`]'s.

use spanned::{Code, Severity};

pub use spanned::codes::{
    DUPLICATE_KEY, MISSING_KEY, NOT_UTF8, OUT_OF_RANGE, UNKNOWN_KEY, UNKNOWN_VALUE, WRONG_TYPE,
    YAML_SYNTAX,
};

macro_rules! codes {
    ($($variable:ident $name:literal $severity:ident $summary:literal;)*) => {
        $(
            #[doc = $summary]
            pub const $variable: &Code = &Code {
                name: $name,
                severity: Severity::$severity,
                summary: $summary,
                explanation: "",
                wrong: "",
                right: "",
            };
        )*

        const OWN: &[&Code] = &[$($variable,)*];
    };
}

/// Every code that a site's check can report.
pub fn all() -> impl Iterator<Item = &'static Code> {
    spanned::codes::ALL.iter().chain(OWN).copied()
}

codes! {
    // Files
    UNREADABLE_FILE "unreadable-file" Error "A file could not be read.";
    OUTSIDE_LINK "outside-link" Error "A symbolic link leads out of the folders of the site.";
    BAD_PICTURE "bad-picture" Error "A picture is damaged, too large, or not JPEG, PNG or WebP.";
    UNEXPECTED_FILE "unexpected-file" Warning "A file lies where nothing reads it.";
    MISSING_FILE "missing-file" Error "A file that the content names is not there.";
    MISSING_FACTS "missing-facts" Error "A folder has texts but no YAML file of facts.";
    MISSING_TEXT "missing-text" Error "An entry has no text in the source language.";
    UNPUBLISHED_LANGUAGE "unpublished-language" Error "A text is in a language that the site does not list.";
    // YAML
    BAD_ID "bad-id" Error "An id has characters that ids may not have, or is reserved.";
    BAD_DATE "bad-date" Error "A date is not a day of the calendar, written YYYY-MM-DD.";
    BAD_PHONE "bad-phone" Error "A phone number cannot be dialled as written.";
    BAD_EMAIL "bad-email" Error "An e-mail address is malformed.";
    BAD_URL "bad-url" Error "A web address is malformed or not https.";
    BAD_LANGUAGE_TAG "bad-language-tag" Error "A language tag is not BCP 47.";
    BAD_COUNTRY_CODE "bad-country-code" Error "A country code is not ISO 3166-1 alpha-2.";
    // References
    DANGLING_REFERENCE "dangling-reference" Error "A reference to an entry that does not exist.";
    DUPLICATE_ID "duplicate-id" Error "Two things have the same id.";
    SLUG_COLLISION "slug-collision" Error "Two files of the site have the same address.";
    DUPLICATE_ROLE "duplicate-role" Error "Two pages have a role that only one page can have.";
    // Texts
    MISSING_FRONT_MATTER "missing-front-matter" Error "A text does not begin with front matter.";
    MISSING_SECTION "missing-section" Error "A programme's text lacks a section that readers rely on.";
    BROKEN_LINK "broken-link" Error "A link leads to nothing.";
    BROKEN_ANCHOR "broken-anchor" Error "A link leads to a heading that does not exist.";
    UNSAFE_URL "unsafe-url" Error "A link uses a scheme that is not allowed.";
    UNDEFINED_FOOTNOTE "undefined-footnote" Error "A footnote is referred to but not defined.";
    UNKNOWN_BLOCK "unknown-block" Error "A block's name is not known.";
    RAW_HTML "raw-html" Warning "HTML in a text was removed or changed by sanitising.";
    STALE_TRANSLATION "stale-translation" Warning "A translation was made from an older source text.";
    MISSING_PROVENANCE "missing-provenance" Error "A translation does not say which source text it was made from.";
    // Stories and time
    CONSENT_MISSING "consent-missing" Error "A photo has no consent, or no text for those who cannot see it.";
    STORY_WITHDRAWN "story-withdrawn" Note "A story is left out because it was withdrawn.";
    CONSENT_ENDED "consent-ended" Note "A story or photo is left out because its consent has ended.";
    REVIEW_PASSED "review-passed" Warning "A story is left out because its review date has passed.";
    CHECK_OVERDUE "check-overdue" Warning "An entry's next check is overdue; its page says so.";
    // Rules of the self-check
    RULE_ERROR "rule-error" Error "A rule of the self-check cannot be compiled.";
    RULE_UNSOUND "rule-unsound" Error "A proof about the rules fails; the witness shows how.";
    RULE_WORDS "rule-words" Error "A question, option, outcome or criterion has no words.";
    // Theme
    STRINGS_SYNTAX "strings-syntax" Error "A file of UI strings is not well-formed Fluent.";
    MISSING_STRING "missing-string" Error "A UI string is missing in a language.";
    TEMPLATE_ERROR "template-error" Error "A template fails.";
    THEME_FILE "theme-file" Error "A file of the theme is missing or unknown.";
}

#[cfg(test)]
mod tests {
    use super::all;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_unique_and_written_like_words() {
        let names: BTreeSet<&str> = all().map(|code| code.name).collect();
        assert_eq!(names.len(), all().count());
        for name in names {
            assert!(
                name.chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
                "{name}"
            );
        }
    }
}
