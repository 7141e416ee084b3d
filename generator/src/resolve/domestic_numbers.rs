//! Telephone numbers for calls inside a country that begin with the code of this country, and text messages to lines.

use crate::checks::bad_phone;
use crate::content::InternationalNumber;
use crate::kinds::{Channel, EntryRef, Facts};
use crate::parse::EntryDocument;
use crate::telephone;
use spanned::Diagnostics;
use std::collections::HashMap;
use std::sync::Arc;

/// Looks at the numbers of organisations: those with the key `domestic`, and those that take text messages.
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
            let is_line = |number: &InternationalNumber| telephone::is_fixed_line(number.as_str());
            if phone.channels.contains(&Channel::Sms) && phone.number.as_ref().is_some_and(is_line)
            {
                diagnostics.push(bad_phone::sms_to_line(*span));
            }
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
