use super::not_begun::NotBegun;
use super::personas;
use super::spans::DocumentSpans;
use crate::Date;
use crate::checks::rule_unsound;
use homeward_eligibility::compile::Compiled;
use homeward_eligibility::prove::{self, Flaw, Statistics};
use spanned::Diagnostics;

/// Runs every proof; each failure is reported at the editor's own line, with a persona to paste.
pub(super) fn prove(
    compiled: &Compiled,
    today: Date,
    spans: &DocumentSpans<'_>,
    diagnostics: &mut Diagnostics,
) -> Statistics {
    let report = prove::prove(compiled, today.engine());
    let causes: Vec<_> = report.causes().collect();
    // While the rules are wrong, that nothing needs an `intended` says nothing.
    let is_idle = |flaw: &Flaw| matches!(flaw, Flaw::NotNeeded);
    let is_wrong = causes.iter().any(|it| !is_idle(&it.finding.flaw));
    let mut not_begun = NotBegun::of(compiled, today);
    for cause in causes {
        if (is_wrong && is_idle(&cause.finding.flaw)) || not_begun.explains(cause.finding) {
            continue;
        }
        let span = spans.span(&cause.finding.place);
        let persona = personas::help(compiled, cause.finding, today.engine());
        diagnostics.push(rule_unsound::failed(&cause, persona, span));
    }
    not_begun.report(today, spans, diagnostics);
    report.statistics
}
