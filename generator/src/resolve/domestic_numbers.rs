//! Telephone numbers for calls inside a country that begin with the code of this country.

use crate::checks::bad_phone;
use crate::kinds::{EntryRef, Facts};
use crate::parse::EntryDocument;
use crate::telephone;
use spanned::Diagnostics;
use std::collections::HashMap;
use std::sync::Arc;

/// Looks at the numbers of organisations that have the key `domestic`.
pub(super) fn check(entries: &[Arc<EntryDocument>], diagnostics: &mut Diagnostics) {
    let countries = entries.iter().filter_map(|entry| match &entry.facts {
        Some(Facts::Country(country)) => Some((entry.id.as_str(), country.code.as_str())),
        _ => None,
    });
    let countries: HashMap<&str, &str> = countries.collect();
    for entry in entries {
        let Some(Facts::Organisation(organisation)) = &entry.facts else {
            continue;
        };
        for (phone, span) in organisation.phones().iter().zip(&entry.phones) {
            let Some(number) = &phone.domestic else {
                continue;
            };
            let country = phone.country.as_ref().and_then(EntryRef::id);
            let country = country.and_then(|id| countries.get(id));
            let own = country.and_then(|it| telephone::with_own_code(number.as_str(), it));
            if let Some((code, whole)) = own {
                let whole = telephone::grouped(&whole);
                let found = bad_phone::own_code(number.as_str(), &code, &whole, *span);
                diagnostics.push(found);
            }
        }
    }
}
