//! Strings of a site that would never be shown, or would be shown without their words.

use super::built_in::first_page_strings;
use super::counted_forms;
use crate::blocks;
use crate::checks::stray_mark::{self, Stray};
use crate::checks::{string_variables, strings_syntax, unknown_string, untranslated_text};
use crate::content::BlockDigest;
use crate::locale::{self, Plurals};
use crate::markdown;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey,
};
use spanned::{Diagnostics, FileId, Span, nearest};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Reports names of strings with blanks before them: Fluent takes such a line for words of the string above it.
fn indented(
    file: FileId,
    text: &str,
    known: &BTreeMap<&str, Uses<'_>>,
    diagnostics: &mut Diagnostics,
) {
    for (start, line) in markdown::lines(text) {
        let words = line.trim_start_matches([' ', '\t']);
        let name = words.split_once('=').map(|(name, _)| name.trim_end());
        if let Some(name) = name.filter(|it| words.len() < line.len() && known.contains_key(it)) {
            let at = start + line.len() - words.len();
            let span = Span::new(file, at..at + name.len());
            diagnostics.push(strings_syntax::indented(name, span));
        }
    }
}

/// Compares the strings of a file with those of the theme in English. `built_in` are those that the theme has
/// in the language. Returns names that the theme does not have, with the missing strings in whose places
/// they are.
pub(super) fn check(
    tag: &str,
    file: FileId,
    text: &str,
    strings: &FluentResource,
    reference: &FluentResource,
    built_in: &HashSet<&str>,
    diagnostics: &mut Diagnostics,
) -> Vec<(String, String)> {
    markdown::pasted(file, text, diagnostics);
    let known: BTreeMap<&str, Uses<'_>> = messages(reference).collect();
    let order: Vec<&str> = messages(reference).map(|(key, _)| key).collect();
    indented(file, text, &known, diagnostics);
    let own: HashSet<&str> = messages(strings).map(|(key, _)| key).collect();
    let mut renamed = Vec::new();
    let mut before = None;
    let mut seen = BTreeSet::new();
    let mut from = 0;
    let needed = locale::plural_forms(tag);
    let plurals = Plurals::of(tag);
    for (key, uses) in messages(strings) {
        let place = place(text, key, from);
        from = place.end;
        let span = Span::new(file, place);
        if !seen.insert(key) {
            diagnostics.push(unknown_string::twice(key, span));
        }
        let Some(expected) = known.get(key) else {
            let next = next_of(before, &order);
            let missing = next.filter(|it| !own.contains(it) && !built_in.contains(it));
            if let Some(missing) = missing {
                before = Some(missing);
                renamed.push((key.to_owned(), missing.to_owned()));
                diagnostics.push(unknown_string::renamed(key, missing, span));
            } else {
                let guess = nearest(key, known.keys().copied());
                diagnostics.push(unknown_string::key(key, guess, span));
            }
            continue;
        };
        before = Some(key);
        if uses.is_quoted && !expected.is_quoted {
            diagnostics.push(stray_mark::seen(Stray::Quoted, span));
        }
        if uses.has_marks {
            diagnostics.push(stray_mark::seen(Stray::Message, span));
        }
        let names: Vec<&str> = expected.variables.iter().copied().collect();
        let mut without_sign = false;
        let is_string = |name: &&&str| known.contains_key(**name);
        for name in uses.messages.iter().filter(|name| !is_string(name)) {
            without_sign = true;
            diagnostics.push(string_variables::no_variable(key, name, &names, span));
        }
        let lost: Vec<&str> = expected
            .variables
            .difference(&uses.variables)
            .copied()
            .collect();
        let has_others = uses
            .variables
            .difference(&expected.variables)
            .next()
            .is_some();
        // A wrong name is reported itself.
        if !lost.is_empty() && !has_others && !without_sign {
            diagnostics.push(string_variables::lost(key, &lost, span));
        }
        for variable in uses.variables.difference(&expected.variables) {
            diagnostics.push(string_variables::unknown(key, variable, &names, span));
        }
        let missing: Vec<&str> = needed
            .iter()
            .copied()
            .filter(|form| uses.has_forms() && !uses.forms.contains(form))
            .collect();
        if !expected.forms.is_empty() && !missing.is_empty() {
            let foreign = &uses.foreign_forms;
            diagnostics.push(string_variables::plural(key, &missing, foreign, span));
        }
        if let (Some(own), Some(source)) = (uses.value, expected.value) {
            for it in counted_forms::silent(own, source, &plurals) {
                let found =
                    string_variables::silent(key, (it.form, it.variable), &it.numbers, span);
                diagnostics.push(found);
            }
        }
    }
    renamed
}

/// The string after another one, or the first one.
fn next_of<'k>(before: Option<&str>, order: &[&'k str]) -> Option<&'k str> {
    let at = match before {
        Some(before) => order.iter().position(|it| *it == before)? + 1,
        None => 0,
    };
    order.get(at).copied()
}

/// Reports strings of a language that are still English, once for the file, and returns the names of those with words
/// in them. `english` are the digests of the strings in English; `path` is that of a file that somebody can confirm.
pub(super) fn english(
    tag: &str,
    file: FileId,
    text: &str,
    english: &BTreeSet<BlockDigest>,
    path: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> HashSet<String> {
    if locale::primary_language(tag) == "en" {
        return HashSet::new();
    }
    let own = blocks::messages(text);
    let is_latin = locale::is_latin(tag) != Some(false);
    let record = blocks::read_record(text);
    let found = blocks::still_english(english, &own, record.as_ref(), is_latin);
    if let Some(first) = found.first() {
        let start = first.range.start;
        let span = Span::new(file, start..start + first.key.len());
        let count = (found.len(), own.len());
        let of_first_page = found
            .iter()
            .filter(|it| first_page_strings().contains(&it.key))
            .count();
        // `confirm` refuses a file that is mostly English.
        let path = path.filter(|_| !blocks::is_unfinished(count.0, count.1));
        diagnostics.push(untranslated_text::strings(
            tag,
            count,
            of_first_page,
            path,
            span,
        ));
    }
    let found = found.iter().filter(|it| blocks::has_words(it));
    found.map(|it| it.key.clone()).collect()
}

/// The bytes of the name of a string, at the beginning of a line from the byte `from` on.
pub(super) fn place(text: &str, key: &str, from: usize) -> std::ops::Range<usize> {
    let is_name = |at: &usize| {
        let begins = *at == 0 || text[..*at].ends_with('\n');
        begins
            && text[at + key.len()..]
                .trim_start_matches(' ')
                .starts_with('=')
    };
    let mut found = text[from..].match_indices(key).map(|(at, _)| from + at);
    let at = found.find(is_name).unwrap_or(0);
    at..(at + key.len()).min(text.len())
}

/// What a string uses: variables, and the forms of plurals that it distinguishes.
#[derive(Default)]
struct Uses<'s> {
    variables: BTreeSet<&'s str>,
    forms: BTreeSet<&'s str>,
    /// Names of forms that are those of no plural, in the order of the text.
    foreign_forms: Vec<&'s str>,
    /// Names in braces without the sign of a variable: those of other strings.
    messages: BTreeSet<&'s str>,
    /// Whether its words have a tag of HTML, or marks of Markdown.
    has_marks: bool,
    /// Whether the whole of it is between quotation marks of programs.
    is_quoted: bool,
    value: Option<&'s Pattern<&'s str>>,
}

fn messages(resource: &FluentResource) -> impl Iterator<Item = (&str, Uses<'_>)> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(Message {
            id,
            value: Some(value),
            ..
        }) => {
            let mut uses = Uses::default();
            uses.pattern(value);
            uses.is_quoted = is_quoted(value);
            uses.value = Some(value);
            Some((id.name, uses))
        }
        _ => None,
    })
}

/// Whether a text has a tag such as `<b>` or `</b>`.
fn has_tag(text: &str) -> bool {
    let after = text.split('<').skip(1);
    let mut tags = after.filter(|rest| rest.contains('>'));
    tags.any(|rest| {
        let name = rest.trim_start_matches('/');
        name.starts_with(|c: char| c.is_ascii_alphabetic())
    })
}

/// Whether a value begins and ends with a straight quotation mark.
fn is_quoted(value: &Pattern<&str>) -> bool {
    fn text<'s>(element: &PatternElement<&'s str>) -> &'s str {
        match element {
            PatternElement::TextElement { value } => value.trim(),
            PatternElement::Placeable { .. } => "",
        }
    }
    let first = value.elements.first().map_or("", text);
    let last = value.elements.last().map_or("", text);
    let is_one_mark = value.elements.len() == 1 && first.len() == 1;
    first.starts_with('"') && last.ends_with('"') && !is_one_mark
}

/// The names of the plural categories of CLDR.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl<'s> Uses<'s> {
    /// Whether it distinguishes forms, under whatever names.
    fn has_forms(&self) -> bool {
        !self.forms.is_empty() || !self.foreign_forms.is_empty()
    }

    fn pattern(&mut self, pattern: &Pattern<&'s str>) {
        for element in &pattern.elements {
            let expression = match element {
                PatternElement::Placeable { expression } => expression,
                PatternElement::TextElement { value } => {
                    self.has_marks |=
                        has_tag(value) || value.contains("**") || value.contains("](");
                    continue;
                }
            };
            match expression {
                Expression::Inline(inline) => self.inline(inline),
                Expression::Select { selector, variants } => {
                    self.inline(selector);
                    for variant in variants {
                        if let VariantKey::Identifier { name } = &variant.key {
                            if FORMS.contains(name) {
                                self.forms.insert(name);
                            } else if !self.foreign_forms.contains(name) {
                                self.foreign_forms.push(name);
                            }
                        }
                        self.pattern(&variant.value);
                    }
                }
            }
        }
    }

    fn inline(&mut self, expression: &InlineExpression<&'s str>) {
        match expression {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
            }
            InlineExpression::MessageReference {
                id,
                attribute: None,
            } => {
                self.messages.insert(id.name);
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    self.inline(argument);
                }
            }
            InlineExpression::Placeable { expression } => {
                if let Expression::Inline(inline) = &**expression {
                    self.inline(inline);
                }
            }
            _ => {}
        }
    }
}
