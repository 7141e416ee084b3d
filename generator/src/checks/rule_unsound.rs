use homeward_eligibility::prove::{self, Finding, persona_yaml};
use spanned::{Code, Diagnostic, Severity, Span};

/// A proof about the rules fails; an example person shows how.
pub(crate) const CODE: &Code = &Code {
    name: "rule-unsound",
    severity: Severity::Error,
    summary: "A proof about the rules fails; an example person shows how.",
    explanation: "Every build proves about all combinations of answers that each criterion, outcome, \
        question and option of the rules matters, that some row always holds, and that each \
        persona gets the expected result. A failed proof means that the rules do not say \
        what their author wanted. The help shows a person for whom it fails; paste it under \
        `personas` once the rules are correct.",
    wrong: "when: { wish: [thinking, decided, stay] }",
    right: "when: { wish: [thinking, decided] }",
};

/// A failed proof.
pub(crate) fn failed(finding: &Finding, span: Span) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(CODE, finding.flaw.to_string()).at(span, "");
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
            help.push_str("\ncompared with this one:\n");
            help.push_str(persona_yaml("contrast", contrast).trim_end());
        }
        diagnostic.help = Some(help);
    }
    diagnostic
}
