use super::entry::Entry;
use super::languages::Lang;
use crate::kinds::{EntryIx, Facts, Role};
use std::collections::BTreeMap;

/// The pages without which a language is offered as incomplete.
const NEEDED: [Role; 3] = [Role::Home, Role::SelfCheck, Role::Contacts];

/// Whether a language has what a reader needs first: the start, the self-check, and every page
/// with a contact: of organisations, and of the programmes and countries that name their offices.
pub(super) fn is_complete(entries: &[Entry], roles: &BTreeMap<Role, EntryIx>, lang: Lang) -> bool {
    let pages = NEEDED.iter().filter_map(|role| roles.get(role));
    let mut pages = pages.map(|ix| &entries[ix.ix()]);
    let has_contact = |entry: &&Entry| match &entry.facts {
        Facts::Organisation(organisation) => organisation.contact.is_some(),
        Facts::Programme(_) | Facts::Country(_) => true,
        _ => false,
    };
    let mut contacts = entries.iter().filter(has_contact);
    let translated = |entry: &Entry| entry.is_translated(lang);
    pages.all(translated) && contacts.all(translated)
}
