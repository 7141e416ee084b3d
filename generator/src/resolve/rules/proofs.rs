use super::places::Places;
use crate::Date;
use crate::codes;
use homeward_eligibility::compile::Compiled;
use homeward_eligibility::prove::{self, Finding, Statistics, persona_yaml};
use spanned::{Diagnostic, Diagnostics, Severity};

/// Runs every proof; each failure is told at the editor's own line, with a persona to paste.
pub(super) fn prove(
    compiled: &Compiled,
    today: Date,
    places: &Places<'_>,
    diagnostics: &mut Diagnostics,
) -> Statistics {
    let report = prove::prove(compiled, today.engine());
    for finding in &report.findings {
        diagnostics.push(diagnostic(finding, places));
    }
    report.statistics
}

fn diagnostic(finding: &Finding, places: &Places<'_>) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(codes::RULE_UNSOUND, finding.flaw.to_string())
        .at(places.span(&finding.place), "");
    diagnostic.severity = match finding.severity() {
        prove::Severity::Error => Severity::Error,
        prove::Severity::Warning => Severity::Warning,
    };
    if let Some(witness) = &finding.witness {
        let mut help = format!(
            "this persona shows it:\n{}",
            persona_yaml("witness", &witness.persona).trim_end()
        );
        if let Some(contrast) = &witness.contrast {
            help.push_str("\nbeside this one:\n");
            help.push_str(persona_yaml("contrast", contrast).trim_end());
        }
        diagnostic.help = Some(help);
    }
    diagnostic
}
