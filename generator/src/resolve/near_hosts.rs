//! E-mail addresses whose host is a slip of that of the website beside them.

use crate::address;
use crate::checks::contradicting_facts;
use crate::kinds::Facts;
use crate::parse::EntryDocument;
use spanned::{Diagnostic, Diagnostics, is_one_slip};
use std::sync::Arc;

/// The fewest letters of a name in which a slip is told from another name.
const FEWEST: usize = 5;

/// The longest part of an ending of two parts that is not the last one: `org.uk`, `gov.iq`.
const ENDING: usize = 3;

/// Looks at the contacts of organisations.
pub(super) fn check(entries: &[Arc<EntryDocument>], diagnostics: &mut Diagnostics) {
    diagnostics.extend(entries.iter().filter_map(|entry| of(entry)));
}

fn of(entry: &EntryDocument) -> Option<Diagnostic> {
    let Some(Facts::Organisation(organisation)) = &entry.facts else {
        return None;
    };
    let contact = organisation.contact.as_ref()?;
    let (mail, site) = (contact.email.as_ref()?, contact.website.as_ref()?);
    let (mail, site) = (address::host(mail.as_str())?, address::host(site.as_str())?);
    is_slip(&mail, &site).then(|| {
        let keys = ["contact.email", "contact.website"];
        let places = keys.map(|key| entry.subject_at(key).span);
        contradicting_facts::near_host(&entry.id, [&mail, &site], places)
    })
}

/// Whether the names of two hosts differ by one slip.
fn is_slip(one: &str, other: &str) -> bool {
    let (Some(one), Some(other)) = (name(one), name(other)) else {
        return false;
    };
    let is_long = one.len() >= FEWEST && other.len() >= FEWEST;
    // A number is more often another one: `office1`, `office2`.
    let digits = |name: &str| -> String { name.chars().filter(char::is_ascii_digit).collect() };
    // In many letters, `rn` looks like `m`.
    let seen = |name: &str| name.replace("rn", "m");
    let looks_same = one != other && seen(one) == seen(other);
    is_long && digits(one) == digits(other) && (looks_same || is_one_slip(one, other))
}

/// The part of a host that its owner has chosen, before the ending.
pub(super) fn name(host: &str) -> Option<&str> {
    let mut labels = host.rsplit('.').skip(1).peekable();
    let first = labels.next()?;
    let is_ending = first.len() <= ENDING && labels.peek().is_some();
    if is_ending {
        labels.next()
    } else {
        Some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn slips_are_told_from_other_names() {
        for (mail, site, wanted) in [
            ("mrcirag.iq", "mrciraq.iq", true),
            ("mrciarq.iq", "mrciraq.iq", true),
            ("mail.mrciraqq.org", "mrciraq.iq", true),
            ("retumhome.lt", "returnhome.lt", true),
            ("retunhome.org.uk", "returnhome.org.uk", true),
            ("mrciraq.iq", "mrciraq.org", false),
            ("iom.int", "lithuania.iom.int", false),
            ("ion.int", "iom.int", false),
            ("gmail.com", "returnhome.lt", false),
            ("office1.org", "office2.org", false),
            ("ministry.gov.iq", "ministri.gov.iq", true),
            ("localhost", "returnhome.lt", false),
        ] {
            assert_eq!(is_slip(mail, site), wanted, "{mail} {site}");
        }
    }
}
