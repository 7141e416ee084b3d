//! Texts of a PO file, written into a file of UI strings.

use super::Translations;
use super::catalog::Entries;
use super::import::{Import, Refused, done};
use super::strings::{SourceString, StringUnit, StringsPair, have_same_variables, with_record};
use super::unit::Unit;
use crate::blocks::{Message, variables, with_plain_variables, written, written_choice};
use crate::content::BlockDigest;
use crate::theme::is_well_formed;
use std::ops::Range;

/// The new texts of a string.
struct NewString<'a> {
    source: &'a SourceString,
    units: Vec<StringUnit>,
    /// By unit, the text of each form; `None` for a unit that stays as it is.
    texts: Vec<Option<Vec<String>>>,
}

impl NewString<'_> {
    fn is_changed(&self) -> bool {
        let texts = self.units.iter().zip(&self.texts);
        let mut changed = texts.filter_map(|(unit, texts)| Some((unit, texts.as_ref()?)));
        changed.any(|(unit, texts)| *texts != unit.unit.translation || unit.unit.is_stale)
    }

    /// Each variant with its text; `None` if one is missing.
    fn variants(&self) -> Option<Vec<(&str, &str)>> {
        let mut variants = Vec::new();
        for (unit, texts) in self.units.iter().zip(&self.texts) {
            let texts = texts.as_ref().unwrap_or(&unit.unit.translation);
            for (variant, text) in unit.variants.iter().zip(texts) {
                if text.is_empty() {
                    return None;
                }
                variants.push((variant.as_str(), text.as_str()));
            }
        }
        Some(variants)
    }
}

impl Translations {
    pub(super) fn import_strings(&self, tag: &str, entries: &Entries, import: &mut Import) {
        let pair = StringsPair::of(&self.corpus, tag);
        let mut strings = Vec::new();
        for source in &pair.source {
            let units = pair.units(source);
            let texts = units.iter().map(|it| {
                let texts = done(entries, &it.unit)?;
                // As the files of strings write them.
                let texts: Vec<String> = texts.iter().map(|it| with_plain_variables(it)).collect();
                let is_good = |text: &String| {
                    have_same_variables(&it.unit.source, it.unit.plural.as_deref(), text)
                };
                if !texts.iter().all(is_good) {
                    let why = other_variables(&it.unit);
                    import.refused.push(Refused::new(&it.unit.context, &why));
                    return None;
                }
                Some(texts)
            });
            let texts = texts.collect();
            let new = NewString {
                source,
                units,
                texts,
            };
            strings.push(new);
        }
        let changed = strings.iter().filter(|it| it.is_changed()).count();
        if changed == 0 {
            return;
        }
        let text = new_file(&pair, &strings);
        if !is_well_formed(&text) {
            let why = "the file of UI strings would not be well-formed";
            import.refused.push(Refused::new(&pair.path, why));
            return;
        }
        import.texts += changed;
        import.files.push(self.new_file(&pair.path, text));
    }
}

/// What is wrong with a text that has other words in braces, and what to write.
fn other_variables(unit: &Unit) -> String {
    let wanted = variables(unit.plural.as_deref().unwrap_or(&unit.source));
    let wanted: Vec<String> = wanted.iter().map(|it| format!("`{{{it}}}`")).collect();
    let write = match wanted.as_slice() {
        [] => "leave the braces out".to_owned(),
        wanted => format!("write {}", wanted.join(", ")),
    };
    format!("it has other words in braces than the source text; {write}")
}

fn new_file(pair: &StringsPair, strings: &[NewString<'_>]) -> String {
    let old = pair.text.clone().unwrap_or_default();
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let mut record: Vec<BlockDigest> = Vec::new();
    // Where a string goes that the file does not have: after the one before it in the source.
    let mut after = old.trim_end().len();
    for string in strings {
        let key = &string.source.message.key;
        let digest = string.source.message.digest();
        let present = pair.present(key);
        let is_translated = pair.translated(key).is_some();
        let is_current = is_translated && !pair.is_stale(string.source);
        let mut is_new = false;
        if string.is_changed()
            && let Some(variants) = string.variants()
        {
            is_new = true;
            if let Some(message) = present {
                changes_of(&old, message, &variants, string, &mut edits);
            } else {
                let text = definition(&string.source.message, &variants);
                let text = match after {
                    0 => format!("{text}\n"),
                    _ => format!("\n{text}"),
                };
                edits.push((after..after, text));
            }
        }
        if let Some(message) = present {
            after = message.range.end;
        }
        if is_current || is_new {
            record.push(digest);
        }
    }
    // Those for one place stay in their order.
    edits.sort_by_key(|(range, _)| range.start);
    let mut new = old.clone();
    for (range, text) in edits.into_iter().rev() {
        new.replace_range(range, &text);
    }
    if !new.ends_with('\n') {
        new.push('\n');
    }
    let is_first = pair.text.is_none();
    let old_record = pair.record.as_ref();
    let is_other = old_record.is_some_and(|old| record.iter().any(|it| !old.contains(it)));
    if is_first || is_other {
        new = with_record(&new, &record);
    }
    new
}

/// A string that the file does not have, with the comments of the source.
fn definition(source: &Message, variants: &[(&str, &str)]) -> String {
    let mut comment = source.comment.join("\n# ");
    if !comment.is_empty() {
        comment = format!("# {comment}\n");
    }
    let key = &source.key;
    match &source.variable {
        None => {
            let text = variants.first().map_or("", |(_, text)| text);
            format!("{comment}{key} = {}", written(text))
        }
        Some(variable) => format!("{comment}{key} = {}", choice(variable, variants)),
    }
}

fn choice(variable: &str, variants: &[(&str, &str)]) -> String {
    let mut all: Vec<(&str, bool, &str)> = variants
        .iter()
        .map(|(variant, text)| (*variant, *variant == "other", *text))
        .collect();
    if let Some((_, _, text)) = all.last().filter(|_| !all.iter().any(|it| it.1)) {
        // Fluent wants a variant for all other numbers, such as fractions.
        all.push(("other", true, *text));
    }
    written_choice(variable, &all)
}

/// The edits that give a string of the file other texts.
fn changes_of(
    file: &str,
    message: &Message,
    variants: &[(&str, &str)],
    string: &NewString<'_>,
    edits: &mut Vec<(Range<usize>, String)>,
) {
    let shown: Vec<&String> = string
        .units
        .iter()
        .flat_map(|unit| &unit.unit.translation)
        .collect();
    if message.variable.is_none() && variants.len() > 1 {
        if variants
            .iter()
            .zip(&shown)
            .any(|((_, new), old)| new != *old)
            && let (Some(variable), Some(part)) =
                (&string.source.message.variable, message.parts.first())
        {
            edits.push((part.range.clone(), choice(variable, variants)));
        }
        return;
    }
    // A draft has the plural forms of English: those that the language does not have are never
    // translated.
    let foreign = message.parts.iter().filter(|part| {
        let form = part.variant.as_str();
        !part.is_default
            && form.chars().all(char::is_alphabetic)
            && variants.iter().all(|it| it.0 != form)
    });
    for part in foreign.filter(|_| message.variable.is_some()) {
        let start = file[..part.range.start].rfind('\n').map_or(0, |at| at + 1);
        let end = file[part.range.end..].find('\n');
        let end = end.map_or(file.len(), |at| part.range.end + at + 1);
        edits.push((start..end, String::new()));
    }
    for ((variant, new), old) in variants.iter().zip(shown) {
        if new == old {
            continue;
        }
        let own = match variants.len() {
            1 if variant.is_empty() => message.default_part(),
            _ => message.part(variant),
        };
        match (own, message.default_part()) {
            (Some(part), _) => edits.push((part.range.clone(), written(new))),
            (None, Some(default)) => {
                let start = &file[..default.range.start];
                let line = start.rfind('\n').map_or(0, |at| at + 1);
                let text = format!("    [{variant}] {}\n", written(new));
                edits.push((line..line, text));
            }
            (None, None) => {}
        }
    }
}
