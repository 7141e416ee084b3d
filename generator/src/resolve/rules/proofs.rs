use super::spans::DocumentSpans;
use crate::Date;
use crate::checks::rule_unsound;
use homeward_eligibility::compile::Compiled;
use homeward_eligibility::prove::{self, Statistics};
use spanned::Diagnostics;

/// Runs every proof; each failure is reported at the editor's own line, with a persona to paste.
pub(super) fn prove(
    compiled: &Compiled,
    today: Date,
    spans: &DocumentSpans<'_>,
    diagnostics: &mut Diagnostics,
) -> Statistics {
    let report = prove::prove(compiled, today.engine());
    for cause in report.causes() {
        let span = spans.span(&cause.finding.place);
        diagnostics.push(rule_unsound::failed(&cause, span));
    }
    report.statistics
}
