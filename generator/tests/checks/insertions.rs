//! Where the example of each code is put into the minimal site.

use Insertion::{Append, Below, Paths, Replace, Whole};

/// A way to put an example into the site.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Insertion {
    /// In a file, instead of a text that is there once.
    Replace(&'static str, &'static str),
    /// In a file, on a line of its own below a text that is there once.
    Below(&'static str, &'static str),
    /// At the end of a file.
    Append(&'static str),
    /// As the whole contents of a file.
    Whole(&'static str),
    /// Each line of the example is the path of a file. A file that does not exist is made,
    /// with contents that are right for its name.
    Paths,
}

/// Codes that no text of an example can raise, with the reason.
pub(crate) const IMPOSSIBLE: &[(&str, &str)] = &[
    (
        "not-utf8",
        "an example is text, and the mistake is in bytes that are not",
    ),
    (
        "outside-link",
        "the mistake is a symbolic link, and not a text",
    ),
    (
        "contradicting-words",
        "the mistake is between two files: the words of a criterion, and its rule",
    ),
    (
        "unlinked-page",
        "the mistake is between files: a page, and the texts that do not link to it",
    ),
    (
        "missing-button",
        "the mistake is between files: a setting, and a text with the words of a button",
    ),
    ("bad-picture", "the mistake is in the bytes of a picture"),
    (
        "dead-link",
        "the mistake is the answer of another site, and not a text",
    ),
    (
        "unreadable-file",
        "the file system refuses the file, whatever it contains",
    ),
];

const FACTS: &str = "content/services/legal-support/service.yaml";
const RESOURCE: &str = "content/resources/first-steps/resource.yaml";
const STORY: &str = "content/stories/amal/story.yaml";
const PROGRAMME: &str = "content/programmes/small-help/programme.yaml";
const PROGRAMME_TEXT: &str = "content/programmes/small-help/en.md";
const RULES: &str = "content/programmes/small-help/rules.yaml";
const TEXT: &str = "content/pages/safety/en.md";
const TRANSLATION: &str = "content/pages/safety/ar.md";
const OFFICE: &str = "content/organisations/small-office/organisation.yaml";
const SITE: &str = "content/site.yaml";

/// Where each example is put, by code.
pub(crate) const INSERTIONS: &[(&str, Insertion)] = &[
    ("unexpected-file", Paths),
    ("missing-file", Append(TEXT)),
    ("missing-facts", Paths),
    ("missing-text", Paths),
    ("unpublished-language", Paths),
    ("unknown-icon", Below(FACTS, "dimensions: [social]")),
    (
        "no-contact",
        Replace(
            "content/organisations/small-office/organisation.yaml",
            "contact:\n  phones:\n    - { number: \"+9647826892128\", channels: [whatsapp] }\n  email: office@portal.example",
        ),
    ),
    ("yaml-syntax", Replace(TEXT, "title: Safety")),
    ("control-character", Replace(TEXT, "title: Safety")),
    ("duplicate-key", Append(FACTS)),
    ("unknown-key", Append(FACTS)),
    (
        "missing-key",
        Replace(
            "content/services/legal-support/en.md",
            "title: Legal support\nsummary: Somebody who knows the law.",
        ),
    ),
    ("wrong-type", Append(FACTS)),
    ("unknown-value", Replace(SITE, "dir: ltr")),
    ("out-of-range", Replace(TEXT, "title: Safety")),
    ("bad-id", Replace(PROGRAMME, "services: [legal-support]")),
    (
        "dates-reversed",
        Replace(FACTS, "checked: 2026-05-21\ncheck_due: 2027-05-21"),
    ),
    ("bad-date", Replace(STORY, "review: 2027-05-21")),
    ("bad-phone", Replace(OFFICE, "number: \"+9647826892128\"")),
    (
        "incomplete-phone",
        Replace(OFFICE, "number: \"+9647826892128\", channels: [whatsapp]"),
    ),
    ("bad-email", Replace(OFFICE, "email: office@portal.example")),
    (
        "bad-url",
        Replace(SITE, "leave_url: https://www.wikipedia.org/"),
    ),
    (
        "bad-language-tag",
        Replace(
            "content/resources/first-steps/resource.yaml",
            "languages: [en]",
        ),
    ),
    (
        "bad-colour",
        Below(SITE, "leave_url: https://www.wikipedia.org/"),
    ),
    (
        "low-contrast",
        Below(SITE, "leave_url: https://www.wikipedia.org/"),
    ),
    (
        "bad-country-code",
        Replace("content/countries/iraq/country.yaml", "code: IQ"),
    ),
    (
        "dangling-reference",
        Replace(PROGRAMME, "services: [legal-support]"),
    ),
    ("duplicate-id", Append(TEXT)),
    ("slug-collision", Append(FACTS)),
    (
        "duplicate-role",
        Replace("content/pages/safety/page.yaml", "role: page\nmenu: footer"),
    ),
    ("missing-front-matter", Whole(TEXT)),
    (
        "missing-section",
        Replace(PROGRAMME_TEXT, "## Documents {#documents}"),
    ),
    ("broken-link", Append(TEXT)),
    ("broken-anchor", Append(TEXT)),
    ("unsafe-url", Append(TEXT)),
    ("undefined-footnote", Append(TEXT)),
    ("unknown-block", Append(TEXT)),
    ("raw-html", Append(TEXT)),
    (
        "stale-translation",
        Replace(
            TRANSLATION,
            "translation: { source: \"193f86c9493d13ad\", method: person, reviewed: 2026-11-21 }",
        ),
    ),
    ("glossary-term", Append(TEXT)),
    ("jargon", Append(TEXT)),
    ("long-sentence", Append(TEXT)),
    (
        "missing-provenance",
        Replace(
            TRANSLATION,
            "summary: كيف تبقى آمنا.\ntranslation: { source: \"193f86c9493d13ad\", method: person, reviewed: 2026-11-21 }",
        ),
    ),
    ("consent-missing", Append(STORY)),
    ("story-draft", Append(STORY)),
    ("story-withdrawn", Append(STORY)),
    (
        "consent-ended",
        Replace(
            STORY,
            "consent:\n  basis: published\n  reference: \"leaflet, page 2\"\n  given: 2026-11-21\n  scope: [web, feed]\n  languages: all",
        ),
    ),
    (
        "consent-ends",
        Replace(
            STORY,
            "consent:\n  basis: published\n  reference: \"leaflet, page 2\"\n  given: 2026-11-21\n  scope: [web, feed]\n  languages: all",
        ),
    ),
    ("personal-contact", Append("content/stories/amal/en.md")),
    ("personal-data", Append("content/stories/amal/en.md")),
    (
        "personal-reference",
        Replace(
            STORY,
            "consent:\n  basis: published\n  reference: \"leaflet, page 2\"\n  given: 2026-11-21\n  scope: [web, feed]\n  languages: all",
        ),
    ),
    ("review-passed", Replace(STORY, "review: 2027-05-21")),
    ("check-overdue", Replace(FACTS, "check_due: 2027-05-21")),
    (
        "rule-error",
        Replace(RULES, "when: { wish: [thinking, decided] }"),
    ),
    (
        "rule-unsound",
        Replace(RULES, "when: { wish: [thinking, decided] }"),
    ),
    (
        "rule-words",
        Replace(
            "content/eligibility/en.yaml",
            "options: { thinking: I think about it, decided: I have decided, stay: I want to stay }",
        ),
    ),
    (
        "unlisted-place",
        Below("content/en.md", "title: A small portal"),
    ),
    ("strings-syntax", Whole("themes/default/strings/en.ftl")),
    (
        "missing-string",
        Below(SITE, "  - { tag: ar, name: العربية, dir: rtl }"),
    ),
    (
        "template-error",
        Whole("themes/default/templates/story.html"),
    ),
    ("foreign-file", Whole("themes/default/assets/own.css")),
    ("theme-file", Paths),
    ("ignore-malformed", Replace(FACTS, "check_due: 2027-05-21")),
    ("ignore-unknown", Replace(FACTS, "check_due: 2027-05-21")),
    ("ignore-too-long", Replace(FACTS, "check_due: 2027-05-21")),
    ("ignore-unused", Replace(FACTS, "check_due: 2027-05-21")),
    ("ignore-ended", Replace(FACTS, "check_due: 2027-05-21")),
    ("unclosed-mark", Append(TEXT)),
    ("indented-text", Append(TEXT)),
    ("malformed-table", Append(TEXT)),
    ("heading-level", Append(TEXT)),
    ("joined-lines", Append(TEXT)),
    ("bad-anchor", Append(TEXT)),
    ("malformed-block", Append(TEXT)),
    ("bare-address", Append(TEXT)),
    ("placeholder-text", Append(TEXT)),
    ("promise", Append(TEXT)),
    (
        "bad-account",
        Below(OFFICE, "  email: office@portal.example"),
    ),
    ("empty-text", Whole("content/services/legal-support/en.md")),
    ("merge-conflict", Append(TEXT)),
    ("cut-value", Replace(TEXT, "title: Safety")),
    ("far-date", Replace(FACTS, "check_due: 2027-05-21")),
    (
        "wrong-direction",
        Replace(SITE, "- { tag: ar, name: العربية, dir: rtl }"),
    ),
    (
        "missing-page",
        Replace("content/pages/home/page.yaml", "role: home\nmenu: none"),
    ),
    (
        "example-address",
        Replace(SITE, "base_url: https://portal.test/"),
    ),
    ("unknown-size", Replace(RESOURCE, "type: course")),
    ("missing-description", Append(TEXT)),
    ("missing-editor", Append(SITE)),
    (
        "repeated-value",
        Replace(STORY, "services: [legal-support]"),
    ),
    (
        "contradicting-facts",
        Replace(STORY, "host_country: lithuania\norigin_country: iraq"),
    ),
    ("unused-definition", Append(TEXT)),
    (
        "translation-differs",
        Replace(TRANSLATION, "## كن آمنا {#stay-safe}"),
    ),
    ("own-address", Append(TEXT)),
    ("tracking-link", Append(TEXT)),
    ("unsuitable-address", Append(TEXT)),
    ("working-document", Append(TEXT)),
    ("vague-words", Append(TEXT)),
    ("untranslated-text", Whole(TRANSLATION)),
    ("unlisted-number", Append(TEXT)),
    (
        "unknown-language",
        Below(SITE, "  - { tag: ar, name: العربية, dir: rtl }"),
    ),
    ("string-variables", Whole("themes/default/strings/en.ftl")),
    ("unknown-string", Whole("themes/default/strings/en.ftl")),
    ("stray-mark", Append(TEXT)),
    ("pasted-text", Append(TEXT)),
    ("wrong-day", Append(TEXT)),
];
