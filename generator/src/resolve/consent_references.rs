//! Where the record of a consent is: the facts of a story say so, and no more.

use crate::checks::{personal_reference, working_document};
use crate::content::{Consent, ConsentBasis};
use crate::file_names;
use crate::locale;
use crate::markdown;
use crate::parse::EntryDocument;
use crate::telephone;
use spanned::{Diagnostic, FileId};

/// The first parts of e-mail addresses that are no person's.
const OF_OFFICES: [&str; 7] = [
    "contact",
    "hello",
    "help",
    "info",
    "mail",
    "office",
    "reception",
];

/// A reference to a consent with which somebody could reach the person.
pub(super) fn check(entry: &EntryDocument, key: &str, consent: &Consent) -> Option<Diagnostic> {
    let reference = consent.reference.as_str();
    let subject = entry.subject_at(key);
    if let Some(what) = ways_to_reach(reference) {
        return Some(personal_reference::found(what, subject));
    }
    if working_document::is_shared(reference) {
        return Some(personal_reference::shared(subject));
    }
    let is_personal = consent.basis == ConsentBasis::Personal;
    // The file of what was published has the name that its publisher gave it; a folder is one of the editors.
    let is_own = is_personal || reference.contains(['/', '\\']);
    (is_own && is_file(reference)).then(|| personal_reference::file(subject))
}

/// Whether a reference is the name or the path of a file.
fn is_file(reference: &str) -> bool {
    let is_kept = file_names::is_offered(reference) || file_names::is_picture(reference);
    !reference.contains("://") && (is_kept || reference.contains('\\'))
}

/// What a reference to a consent has with which somebody could reach the person.
pub(crate) fn ways_to_reach(reference: &str) -> Option<&'static str> {
    let reference = locale::with_latin_digits(reference);
    let numbers = markdown::numbers(FileId::FIRST, &reference, 0);
    let mut numbers = numbers.iter().map(|it| &reference[it.span.range()]);
    let has_number = numbers.any(telephone::may_be_called);
    let is_of_person = |address: &str| {
        let name = address.split_once('@').map(|(name, _)| name);
        name.is_some_and(|name| !OF_OFFICES.contains(&name.to_lowercase().as_str()))
    };
    let has_address = markdown::address(&reference).is_some_and(is_of_person);
    match (has_number, has_address) {
        (true, true) => Some("a telephone number and an e-mail address"),
        (true, false) => Some("a telephone number"),
        (false, true) => Some("an e-mail address"),
        (false, false) => None,
    }
}
