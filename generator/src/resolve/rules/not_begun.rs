//! Programmes whose rules are all of days to come.

use super::spans::DocumentSpans;
use crate::Date;
use crate::checks::rule_unsound;
use homeward_eligibility::compile::Compiled;
use homeward_eligibility::document_path::{Document, DocumentPath, Segment};
use homeward_eligibility::prove::{Finding, Flaw};
use spanned::Diagnostics;
use std::collections::BTreeMap;

/// The first day of their rules, by programme.
pub(super) struct NotBegun<'a> {
    compiled: &'a Compiled,
    /// Whether personas fail for this reason.
    programmes: BTreeMap<&'a str, (Date, bool)>,
}

impl<'a> NotBegun<'a> {
    pub(super) fn of(compiled: &'a Compiled, today: Date) -> Self {
        let programmes = compiled.programmes().iter();
        // Where an answer chooses the edition, the day of the build says nothing.
        let programmes = programmes.filter(|(_, rules)| rules.edition_by.is_none());
        let programmes = programmes.filter_map(|(id, rules)| {
            let from: Date = rules.editions.first()?.from.parse().ok()?;
            (from > today).then_some((id.as_str(), (from, false)))
        });
        Self {
            compiled,
            programmes: programmes.collect(),
        }
    }

    /// Whether a persona without a day of its own fails for this reason.
    pub(super) fn explains(&mut self, finding: &Finding) -> bool {
        let (Flaw::NoEdition(_), Document::Programme(document)) =
            (&finding.flaw, &finding.place.document)
        else {
            return false;
        };
        let [_, Segment::Key(persona), _, Segment::Key(programme), ..] = &finding.place.route[..]
        else {
            return false;
        };
        let rules = self.compiled.programmes().get(document);
        let persona = rules.and_then(|rules| rules.personas.get(persona));
        let is_of_today = persona.is_some_and(|persona| persona.on.is_none());
        let programme = self.programmes.get_mut(programme.as_str());
        let Some((_, fails)) = programme.filter(|_| is_of_today) else {
            return false;
        };
        *fails = true;
        true
    }

    /// Reports each once, at its first edition.
    pub(super) fn report(
        self,
        today: Date,
        spans: &DocumentSpans<'_>,
        diagnostics: &mut Diagnostics,
    ) {
        for (id, (from, fails)) in self.programmes {
            let place = DocumentPath::programme(id).at("editions").at(0).at("from");
            let span = spans.span(&place);
            diagnostics.push(rule_unsound::not_begun(today, from, fails, span));
        }
    }
}
