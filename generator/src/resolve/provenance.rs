use crate::Date;
use crate::codes;
use crate::kinds::{Facts, Role};
use crate::parse::EntryDocument;
use spanned::{Diagnostic, Diagnostics, Span};

/// What states facts says where they come from and when they were checked; overdue
/// checks are told.
pub(super) fn check(entries: &[EntryDocument], today: Date, diagnostics: &mut Diagnostics) {
    for entry in entries {
        let (Some(facts), Some(source)) = (&entry.facts, entry.facts_source) else {
            continue;
        };
        let provenance = facts.provenance();
        let place = Span::start_of(source);
        if states_facts(facts) {
            let missing = [
                (
                    "sources",
                    provenance.sources.is_empty(),
                    "sources: [{ ref: …, at: … }]",
                ),
                (
                    "checked",
                    provenance.checked.is_none(),
                    "checked: 2026-01-31",
                ),
                (
                    "check_due",
                    provenance.check_due.is_none(),
                    "check_due: 2026-07-31",
                ),
            ];
            for (key, is_missing, example) in missing {
                if is_missing {
                    diagnostics.push(
                        Diagnostic::new(codes::MISSING_KEY, format!("`{key}` is missing"))
                            .at(
                                place,
                                format!("a {} must say where its facts come from", entry.kind),
                            )
                            .help(format!("add `{example}`")),
                    );
                }
            }
        }
        if let Some(due) = provenance.check_due.filter(|due| *due < today) {
            diagnostics.push(
                Diagnostic::new(
                    codes::CHECK_OVERDUE,
                    format!(
                        "the {} `{}` was due to be checked by {due}",
                        entry.kind, entry.id
                    ),
                )
                .at(place, "")
                .help("compare it with its sources, then set `checked` and `check_due`"),
            );
        }
    }
}

/// Sources are what others cite; pages such as privacy state no facts of others.
fn states_facts(facts: &Facts) -> bool {
    match facts {
        Facts::Source(_) => false,
        Facts::Page(page) => page.role == Role::Guide,
        _ => true,
    }
}
