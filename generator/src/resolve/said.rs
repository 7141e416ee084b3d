//! Texts that say what the facts of their entry deny.

mod began;
mod ended;
mod missing;

use super::languages::Languages;
use crate::checks::contradicting_facts;
use crate::kinds::{Delivery, Facts};
use crate::lexicon::{self, Key, Words};
use crate::markdown::Phrases;
use crate::parse::EntryDocument;
use spanned::{Diagnostics, Sources, Span};
use std::ops::Range;
use std::sync::{Arc, LazyLock};

/// Phrases for a call that costs money.
static NOT_FREE: LazyLock<Phrases> = LazyLock::new(|| phrases(Key::NotFree));

/// Words for a telephone line.
static LINE: Words = Words::new(|| lexicon::of_all(Key::CallLine));

/// Words for calls from some telephones or countries.
static ELSEWHERE: Words = Words::new(|| lexicon::of_all(Key::CallElsewhere));

/// Phrases for help that is never money.
static IN_KIND: LazyLock<Phrases> = LazyLock::new(|| phrases(Key::OnlyInKind));

fn phrases(key: Key) -> Phrases {
    Phrases::with_capitals(&[], &lexicon::of_all(key))
}

/// Compares the texts of organisations and programmes with their facts.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    for entry in entries {
        let texts = languages.tags().filter_map(|tag| entry.texts.get(tag));
        let mut texts = texts.filter_map(|text| Some(text.as_ref()?.source));
        let mut first = |find: fn(&str) -> Option<Range<usize>>| {
            texts.find_map(|file| Some(Span::new(file, find(sources.text(file))?)))
        };
        match &entry.facts {
            Some(Facts::Organisation(organisation)) => {
                diagnostics.extend(missing::check(entry, organisation, languages, sources));
                // Of several numbers, the text can mean another one.
                let ([phone], Some(number)) = (organisation.phones(), entry.phones.first()) else {
                    continue;
                };
                if let Some(said) = phone.toll_free.then(|| first(not_free)).flatten() {
                    let found = contradicting_facts::call_not_free(&entry.id, *number, said);
                    diagnostics.push(found);
                }
            }
            Some(Facts::Programme(programme)) => {
                diagnostics.extend(began::check(entry, programme, languages, sources));
                diagnostics.extend(ended::check(entry, programme, languages, sources));
                let is_cash = programme.delivery == Delivery::Cash;
                if let Some(said) = is_cash.then(|| first(in_kind)).flatten() {
                    let delivery = entry.subject_at("delivery");
                    diagnostics.push(contradicting_facts::never_cash(delivery, said));
                }
            }
            _ => {}
        }
    }
}

/// Where a text says that calls to its telephone line cost money.
fn not_free(text: &str) -> Option<Range<usize>> {
    let mut found = NOT_FREE.find_iter(text).map(|(_, range)| range);
    found.find(|range| {
        let (before, after) = (&text[..range.start], &text[range.end..]);
        let ends = after.is_empty() || after.starts_with(['.', '!', ';', '"', ')', '\n']);
        let paragraph = before.rsplit("\n\n").next().unwrap_or_default();
        let paragraph = paragraph.to_lowercase();
        let mut sentences = paragraph.rsplit(['.', '!', '?', '؟']);
        let own = sentences.next().unwrap_or_default();
        let last = sentences.next().unwrap_or_default();
        let has = |words: &Words, text: &str| words.iter().any(|word| text.contains(word));
        let is_of_line = has(&LINE, own) || has(&LINE, last);
        ends && is_word_start(before) && is_of_line && !has(&ELSEWHERE, own)
    })
}

/// Where a text says that help is never money.
fn in_kind(text: &str) -> Option<Range<usize>> {
    let mut found = IN_KIND.find_iter(text).map(|(_, range)| range);
    found.find(|range| is_word_start(&text[..range.start]))
}

fn is_word_start(before: &str) -> bool {
    !before.ends_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::{in_kind, not_free};

    #[test]
    fn a_line_that_costs_money_is_told_from_other_things() {
        for (text, wanted) in [
            (
                "The helpline is anonymous. It has a low rate, it is not free. There",
                true,
            ),
            ("Le tarif est réduit, l’appel n’est pas gratuit.", true),
            (
                "La línea de ayuda es anónima. Tiene una tarifa baja, no es gratis.",
                true,
            ),
            ("Звонок дешёвый, но не бесплатный.", true),
            ("Hattın ücreti düşüktür, ama ücretsiz değildir.", true),
            (
                "يمكنكم الاتصال بخط المساعدة. سعر المكالمة منخفض، وهي ليست مجانية.",
                true,
            ),
            ("Die Hotline ist nicht kostenlos.", true),
            (
                "The helpline is free. Calls from mobile phones are not free.",
                false,
            ),
            ("Calls from abroad are not free.", false),
            ("The course takes a week. It is not free.", false),
            ("The call is not free of worries.", false),
            ("The number is free.", false),
        ] {
            assert_eq!(not_free(text).is_some(), wanted, "{text}");
        }
    }

    #[test]
    fn help_that_is_never_money_is_found() {
        for (text, wanted) in [
            ("**In kind, never in cash.** IOM pays.", true),
            ("**En nature, jamais en argent.**", true),
            ("**En bienes y servicios, nunca en dinero.**", true),
            ("**Вещи и услуги. Деньги — никогда.**", true),
            ("**Eşya ve hizmet olarak, hiçbir zaman nakit değil.**", true),
            ("**مواد وخدمات، ولا مال نقدا أبدا.**", true),
            ("The money comes by transfer, never in cash.", false),
        ] {
            assert_eq!(in_kind(text).is_some(), wanted, "{text}");
        }
    }
}
