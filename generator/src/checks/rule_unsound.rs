use crate::Date;
use homeward_eligibility::document_path::{DocumentPath, Segment};
use homeward_eligibility::prove::{self, Cause, Flaw, persona_yaml};
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
        `personas` once the rules are correct. Findings that can follow from another one are \
        counted there and not listed: correct that one first. If it is right that a question \
        or criterion changes nothing, write the reason as its key `intended`; that of an option stands at \
        its question. \
        `docs/rules.md` explains each proof.",
    wrong: "when: { wish: [thinking, decided, stay] }",
    right: "when: { wish: [thinking, decided] }",
};

/// A failed proof, with the number of findings that can follow from it. `persona` is what to do about
/// a persona that fails.
pub(crate) fn failed(cause: &Cause<'_>, persona: Option<String>, span: Span) -> Diagnostic {
    let finding = cause.finding;
    let following = match cause.consequences {
        0 => String::new(),
        1 => " (1 more finding can follow from this one)".to_owned(),
        many => format!(" ({many} more findings can follow from this one)"),
    };
    let message = format!("{}{following}", finding.flaw);
    let mut diagnostic = Diagnostic::new(CODE, message).at(span, "");
    diagnostic.severity = match cause.severity {
        prove::Severity::Error => Severity::Error,
        prove::Severity::Warning => Severity::Warning,
    };
    let remedy = remedy(&finding.flaw, &finding.place);
    // Nothing shows that nothing changes.
    let shown = finding.witness.as_ref();
    if let Some(witness) = shown.filter(|_| !matches!(finding.flaw, Flaw::QuestionIdle)) {
        let remedy = remedy.map_or_else(String::new, |remedy| format!("{remedy}\n"));
        let mut help = format!(
            "{remedy}this persona shows it:\n{}",
            persona_yaml("witness", &witness.persona).trim_end()
        );
        if let Some(contrast) = &witness.contrast {
            help.push_str("\ncompared with this one:\n");
            help.push_str(persona_yaml("contrast", contrast).trim_end());
        }
        diagnostic.help = Some(help);
    } else {
        diagnostic.help = persona.or(remedy);
    }
    diagnostic
}

/// Of the parts of `any`, one of which is enough, there is one only. `keys` are those of the part, which can
/// be in braces.
pub(crate) fn one_part(keys: &[&str], in_braces: bool, any: Span) -> Diagnostic {
    const ALL: &str = "if all must hold, write `all` in place of `any`";
    let (message, help) = match keys {
        [first, second, ..] if in_braces => (
            "`any` has one part only: are braces missing?",
            format!(
                "now all conditions of the part must hold; if one of them is enough, write each in braces of its own: `[{{ {first}: … }}, {{ {second}: … }}]`; {ALL}"
            ),
        ),
        [_, second, ..] => (
            "`any` has one part only: is a `-` missing?",
            format!(
                "now all conditions of the part must hold; if one of them is enough, begin each with `- ` in the same column: `- {second}: …`; {ALL}"
            ),
        ),
        _ => (
            "`any` has one part only",
            "write the other conditions below it, of which one is enough; or write this one without `any`".to_owned(),
        ),
    };
    let mut found = Diagnostic::new(CODE, message).at(any, "").help(help);
    found.severity = Severity::Warning;
    found
}

/// The first edition of a programme begins after today. `fails`: personas without a day of their own
/// fail for this reason.
pub(crate) fn not_begun(today: Date, from: Date, fails: bool, span: Span) -> Diagnostic {
    let message = format!(
        "from today ({today}) until {from} this programme has no rules and is not in the self-check"
    );
    let mut diagnostic = Diagnostic::new(CODE, message).at(span, "").help(
        "write above it the edition that applies today, or correct the day; if it is right that nothing applies until then, give each persona a day with `on`",
    );
    if !fails {
        diagnostic.severity = Severity::Warning;
    }
    diagnostic
}

/// What to do about a flaw at a place.
fn remedy(flaw: &Flaw, place: &DocumentPath) -> Option<String> {
    let remedy = match flaw {
        Flaw::Always => {
            "compare the condition with the source: some answers must not meet it; if everyone meets it, "
        }
        Flaw::Redundant => {
            "compare it with the source, and correct or delete it; if it is right so, "
        }
        Flaw::QuestionIdle | Flaw::OptionIdle(_) => {
            "a programme may have lost it: compare the rules and the words of the programmes with their sources, and write it there again; delete it only if no source has it; if it is right so, "
        }
        Flaw::OptionsUnnamed(_) => "if no rule forgets one, ",
        _ => return without_reason(flaw).map(str::to_owned),
    };
    Some(format!("{remedy}{}", intended(place)))
}

/// Where to write the reason why what a proof has found is right.
fn intended(place: &DocumentPath) -> String {
    let mut keys = place.route.iter().filter_map(|segment| match segment {
        Segment::Key(key) => Some(key.as_str()),
        Segment::Index(_) => None,
    });
    let whole = keys.find_map(|key| match key {
        "questions" => Some(("question", "kind")),
        "criteria" => Some(("criterion", "when")),
        _ => None,
    });
    match (whole, keys.next()) {
        (Some((what, key)), Some(id)) => format!(
            "write the reason as a key of the {what} `{id}`, beside its key `{key}`: `intended: \"why it is right\"`"
        ),
        _ => "say why in a comment".to_owned(),
    }
}

/// What to do about a flaw that no reason makes right.
fn without_reason(flaw: &Flaw) -> Option<&'static str> {
    Some(match flaw {
        Flaw::Never => {
            "compare the condition with the source: some answers must meet it; if nobody can meet it, delete the criterion"
        }
        Flaw::DaysOutside(_) => {
            "compare `min` and `max` of the question with the days in the rules: `max: today` is for days that are past, `min: today` for days to come"
        }
        Flaw::CriterionIdle => {
            "use it in a row of `outcomes`, such as `{ outcome: …, when: { gates: not_all } }`, give it the role `advice`, or delete it"
        }
        Flaw::EditionOrder => {
            "write the editions by their days, the oldest first; `until` is the first day on which an edition no longer applies"
        }
        Flaw::RowHidden(true) => {
            "rows are read from above, and the first one that holds counts: move this row above the one that takes its people; a row without `when` takes everybody, so it comes last"
        }
        Flaw::RowHidden(false) => {
            "compare its condition with the source: some answers must meet it; if nobody can, delete the row"
        }
        Flaw::Gap(..) => {
            "compare the days with the source: write `until` of the edition above as the day on which this one begins, or add the edition that applied between them"
        }
        Flaw::Overlap(..) => {
            "compare the days with the source: `until` of the edition above is the first day on which it no longer applies; if this one replaced it, delete that `until`"
        }
        Flaw::NoRow => {
            "compare with the source what applies to such a person, and write it as the last row, without `when`: it takes everybody whom no row above it takes"
        }
        Flaw::Unreachable(_) => {
            "compare the row of this outcome with the rows above it, which take all of its people: correct their conditions, or move it above them; if nobody gets it, delete it"
        }
        Flaw::LessForMore(_) => {
            "compare the rows of the amount with the source: `more_than` and `less_than`, or two sums, are perhaps exchanged; if the source says so, remove the question from `monotone`"
        }
        Flaw::NotMonotone(_) => {
            "compare the rows and criteria with the source: `more_than` and `less_than` are perhaps exchanged; if the source says so, remove the question from `monotone`"
        }
        Flaw::WithoutBase(_) => {
            "compare both programmes with their sources: add the conditions of the other one here, or delete it from `builds_on` if nobody needs its approval"
        }
        Flaw::SameAs(_) => {
            "compare both with their sources: if one is a copy, write into it what was meant, or delete it"
        }
        Flaw::Depends(_) => {
            "find the condition that names this question, or a formula that it uses, and delete it; if the source asks for it, remove the question from `independent_of`"
        }
        Flaw::DeclineDecides(_) => {
            "nobody may lose help by not answering: write the condition so that it holds for those who do not say, too"
        }
        Flaw::NobodyOn(_) => {
            "compare the entries of `never` with the source: each excludes answers that cannot be together, and one of them excludes too much"
        }
        Flaw::NotNeeded => "delete the line `intended: …`, or correct the id in it",
        Flaw::EditionEmpty(_) => {
            "correct one of the two days; without `until`, the edition ends when the next one begins"
        }
        Flaw::NoEdition(_) => {
            "compare `on` of this persona with `from` and `until` of the editions, and correct one of them"
        }
        Flaw::NoPersona(_) => {
            "add a persona who gets it, such as the one below, after you have compared it with the source"
        }
        Flaw::NoRules => {
            "write `rules.yaml` beside the facts of a programme; if the portal has no self-check, delete the questions"
        }
        Flaw::ServiceNever | Flaw::ComponentNever | Flaw::AmountNever | Flaw::CapIdle => {
            "compare it with the source, and correct or delete it"
        }
        _ => return None,
    })
}
