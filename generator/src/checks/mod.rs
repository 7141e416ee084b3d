//! The kinds of mistake that a site can have, one file each: the code with its explanation
//! and examples, and the functions that find the mistake or describe it.
//!
//! A check sees only what it needs (ids, dates, spans), so it can be called from every
//! stage. The stages decide what is checked: `parse` what a file shows by itself,
//! `resolve` what needs all entries.
//!
//! To add a check: a file here, its `CODE` in [`ALL`], its example in
//! `generator/tests/checks/insertions.rs` and a fixture in `tests/fixtures/diagnostics/`. The tests
//! fail until all of them are there.

pub(crate) mod bad_account;
pub(crate) mod bad_anchor;
pub(crate) mod bad_colour;
pub(crate) mod bad_country_code;
pub(crate) mod bad_date;
pub(crate) mod bad_email;
pub(crate) mod bad_id;
pub(crate) mod bad_language_tag;
pub(crate) mod bad_phone;
pub(crate) mod bad_picture;
pub(crate) mod bad_url;
pub(crate) mod bare_address;
pub(crate) mod broken_anchor;
pub(crate) mod broken_link;
pub(crate) mod check_overdue;
pub(crate) mod consent_ended;
pub(crate) mod consent_ends;
pub(crate) mod consent_missing;
pub(crate) mod contradicting_facts;
pub(crate) mod contradicting_words;
pub(crate) mod cut_value;
pub(crate) mod dangling_reference;
pub(crate) mod dates_reversed;
pub(crate) mod dead_link;
pub(crate) mod duplicate_id;
pub(crate) mod duplicate_role;
pub(crate) mod empty_text;
pub(crate) mod example_address;
pub(crate) mod far_date;
pub(crate) mod foreign_file;
pub(crate) mod glossary_term;
pub(crate) mod heading_level;
pub(crate) mod ignore_ended;
pub(crate) mod ignore_malformed;
pub(crate) mod ignore_too_long;
pub(crate) mod ignore_unknown;
pub(crate) mod ignore_unused;
pub(crate) mod incomplete_phone;
pub(crate) mod indented_text;
pub(crate) mod jargon;
pub(crate) mod joined_lines;
pub(crate) mod long_sentence;
pub(crate) mod low_contrast;
pub(crate) mod malformed_block;
pub(crate) mod malformed_table;
pub(crate) mod merge_conflict;
pub(crate) mod missing_button;
pub(crate) mod missing_description;
pub(crate) mod missing_editor;
pub(crate) mod missing_facts;
pub(crate) mod missing_file;
pub(crate) mod missing_front_matter;
pub(crate) mod missing_page;
pub(crate) mod missing_provenance;
pub(crate) mod missing_section;
pub(crate) mod missing_string;
pub(crate) mod missing_text;
mod names;
pub(crate) mod needed_key;
pub(crate) mod no_contact;
pub(crate) mod outside_link;
pub(crate) mod own_address;
pub(crate) mod pasted_text;
pub(crate) mod personal_contact;
pub(crate) mod personal_data;
pub(crate) mod personal_reference;
pub(crate) mod placeholder_text;
pub(crate) mod promise;
pub(crate) mod raw_html;
pub(crate) mod repeated_value;
pub(crate) mod review_passed;
pub(crate) mod rule_error;
pub(crate) mod rule_unsound;
pub(crate) mod rule_words;
pub(crate) mod slug_collision;
pub(crate) mod stale_translation;
pub(crate) mod story_draft;
pub(crate) mod story_withdrawn;
pub(crate) mod stray_mark;
pub(crate) mod string_variables;
pub(crate) mod strings_syntax;
mod subject;
pub(crate) mod template_error;
pub(crate) mod theme_file;
pub(crate) mod tracking_link;
pub(crate) mod translation_differs;
pub(crate) mod unclosed_mark;
pub(crate) mod undefined_footnote;
pub(crate) mod undocumented_facts;
pub(crate) mod unexpected_file;
pub(crate) mod unknown_block;
pub(crate) mod unknown_icon;
pub(crate) mod unknown_language;
pub(crate) mod unknown_size;
pub(crate) mod unknown_string;
pub(crate) mod unlinked_page;
pub(crate) mod unlisted_number;
pub(crate) mod unlisted_place;
pub(crate) mod unpublished_language;
pub(crate) mod unreadable_file;
pub(crate) mod unsafe_url;
pub(crate) mod unsuitable_address;
pub(crate) mod untranslated_text;
pub(crate) mod unused_definition;
pub(crate) mod vague_words;
pub(crate) mod working_document;
pub(crate) mod wrong_day;
pub(crate) mod wrong_direction;

pub(crate) use names::Names;
pub(crate) use subject::Subject;

use spanned::{Code, codes, render};

/// The first word of a comment for this program.
pub(crate) const TOOL: &str = "homeward";

/// Every code that the check of a site can report, by subject.
pub const ALL: &[&Code] = &[
    // Files
    unreadable_file::CODE,
    outside_link::CODE,
    bad_picture::CODE,
    unexpected_file::CODE,
    missing_file::CODE,
    missing_facts::CODE,
    missing_text::CODE,
    unpublished_language::CODE,
    merge_conflict::CODE,
    codes::NOT_UTF8,
    // YAML
    codes::YAML_SYNTAX,
    codes::CONTROL_CHARACTER,
    codes::DUPLICATE_KEY,
    codes::UNKNOWN_KEY,
    codes::MISSING_KEY,
    codes::WRONG_TYPE,
    codes::UNKNOWN_VALUE,
    codes::OUT_OF_RANGE,
    bad_id::CODE,
    bad_date::CODE,
    dates_reversed::CODE,
    bad_phone::CODE,
    incomplete_phone::CODE,
    bad_email::CODE,
    bad_url::CODE,
    bad_language_tag::CODE,
    bad_country_code::CODE,
    bad_colour::CODE,
    low_contrast::CODE,
    wrong_direction::CODE,
    unknown_language::CODE,
    example_address::CODE,
    missing_button::CODE,
    missing_description::CODE,
    missing_editor::CODE,
    cut_value::CODE,
    bad_account::CODE,
    far_date::CODE,
    repeated_value::CODE,
    contradicting_facts::CODE,
    // References
    dangling_reference::CODE,
    duplicate_id::CODE,
    slug_collision::CODE,
    duplicate_role::CODE,
    missing_page::CODE,
    unlinked_page::CODE,
    // Texts
    missing_front_matter::CODE,
    empty_text::CODE,
    missing_section::CODE,
    broken_link::CODE,
    broken_anchor::CODE,
    unsafe_url::CODE,
    undefined_footnote::CODE,
    unused_definition::CODE,
    unlisted_number::CODE,
    unlisted_place::CODE,
    bare_address::CODE,
    own_address::CODE,
    dead_link::CODE,
    tracking_link::CODE,
    unsuitable_address::CODE,
    working_document::CODE,
    vague_words::CODE,
    unknown_block::CODE,
    raw_html::CODE,
    unclosed_mark::CODE,
    stray_mark::CODE,
    malformed_block::CODE,
    malformed_table::CODE,
    indented_text::CODE,
    heading_level::CODE,
    bad_anchor::CODE,
    joined_lines::CODE,
    pasted_text::CODE,
    wrong_day::CODE,
    placeholder_text::CODE,
    promise::CODE,
    stale_translation::CODE,
    foreign_file::CODE,
    glossary_term::CODE,
    jargon::CODE,
    long_sentence::CODE,
    untranslated_text::CODE,
    translation_differs::CODE,
    missing_provenance::CODE,
    // Stories and time
    consent_missing::CODE,
    personal_contact::CODE,
    personal_data::CODE,
    personal_reference::CODE,
    story_draft::CODE,
    story_withdrawn::CODE,
    consent_ended::CODE,
    consent_ends::CODE,
    review_passed::CODE,
    check_overdue::CODE,
    no_contact::CODE,
    unknown_size::CODE,
    // Rules of the self-check
    rule_error::CODE,
    rule_unsound::CODE,
    rule_words::CODE,
    contradicting_words::CODE,
    // Theme
    strings_syntax::CODE,
    missing_string::CODE,
    string_variables::CODE,
    unknown_string::CODE,
    template_error::CODE,
    theme_file::CODE,
    unknown_icon::CODE,
    // Comments that silence warnings
    ignore_malformed::CODE,
    ignore_unknown::CODE,
    ignore_too_long::CODE,
    ignore_unused::CODE,
    ignore_ended::CODE,
];

/// The documentation of all codes, as Markdown.
pub fn document() -> String {
    format!("{INTRODUCTION}{}", render::document(ALL))
}

const INTRODUCTION: &str = "\
# Diagnostics

<!-- Generated from `generator/src/checks/`. To update it, run
     `SNAPSHOTS=overwrite cargo test -p homeward --test checks`. -->

What `homeward check` and `homeward build` can report. `homeward explain <code>` prints the
same explanation in the terminal. An *error* stops the build; a *warning* does not, unless
`--strict` is set; a *note* needs no correction.

";

/// The label of a story that is not published.
const LEFT_OUT: &str = "left out of the site, its feeds, lists and sitemap";
