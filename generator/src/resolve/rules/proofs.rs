use super::places::Places;
use crate::content::Date;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use homeward_eligibility::compile::Compiled;
use homeward_eligibility::prove::{self, Finding, Statistics, persona_yaml};

/// Runs every proof; each failure is told at the editor's own line, with a persona to paste.
pub(super) fn prove(
    compiled: &Compiled,
    today: Date,
    places: &Places,
    diagnostics: &mut Diagnostics,
) -> Statistics {
    let report = prove::prove(compiled, engine_date(today));
    for finding in &report.findings {
        diagnostics.push(diagnostic(finding, places));
    }
    report.statistics
}

fn diagnostic(finding: &Finding, places: &Places) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(Code::RuleUnsound, finding.flaw.to_string())
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

/// A day, as the engine counts days.
pub(crate) fn engine_date(date: Date) -> homeward_eligibility::Date {
    let (year, month, day) = date.parts();
    let date = homeward_eligibility::Date::new(i32::from(year), u32::from(month), u32::from(day));
    date.unwrap_or(homeward_eligibility::Date::MIN)
}
