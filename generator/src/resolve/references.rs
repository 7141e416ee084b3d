use super::Known;
use crate::codes;
use crate::kinds::{Facts, Kind, Reference};
use crate::parse::EntryDocument;
use spanned::{Diagnostic, Diagnostics, Span, nearest};
use std::collections::BTreeMap;

/// Every reference in facts and rules leads to an entry.
pub(super) fn check(
    entries: &[EntryDocument],
    rules: &[Reference],
    known: &Known,
    diagnostics: &mut Diagnostics,
) {
    let all = entries
        .iter()
        .flat_map(|entry| &entry.references)
        .chain(rules);
    for reference in all {
        if !known.has(reference.kind, &reference.id) {
            diagnostics.push(dangling(
                reference.kind,
                &reference.id,
                reference.span,
                known,
            ));
        }
    }
}

/// The diagnostic for a reference that leads nowhere.
fn dangling(kind: Kind, id: &str, span: Span, known: &Known) -> Diagnostic {
    let guess = nearest(id, known.ids_of(kind)).map(str::to_owned);
    let diagnostic = Diagnostic::new(
        codes::DANGLING_REFERENCE,
        format!("there is no {kind} `{id}`"),
    )
    .at(span, "");
    if let Some(guess) = guess {
        return diagnostic.fix(span, guess);
    }
    let help = spanned::did_you_mean(id, known.ids_of(kind))
        .unwrap_or_else(|| format!("add `content/{}/{id}/{kind}.yaml`", kind.folder()));
    diagnostic.help(help)
}

/// Two countries with one code are one country.
pub(super) fn check_codes(entries: &[EntryDocument], diagnostics: &mut Diagnostics) {
    let mut taken: BTreeMap<&str, &EntryDocument> = BTreeMap::new();
    for entry in entries {
        let Some(Facts::Country(country)) = &entry.facts else {
            continue;
        };
        if let Some(other) = taken.insert(country.code.as_str(), entry) {
            diagnostics.push(
                Diagnostic::new(
                    codes::DUPLICATE_ID,
                    format!("the country code `{}` stands twice", country.code.as_str()),
                )
                .at(Span::start_of(entry.anchor), format!("in `{}`", entry.id))
                .related(
                    Span::start_of(other.anchor),
                    format!("and in `{}`", other.id),
                )
                .help("keep one of the two countries, or mend its code"),
            );
        }
    }
}
