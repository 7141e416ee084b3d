//! What a programme says to somebody, as a person would read it.

use super::wording;
use super::wrap::{either, hanging, title};
use homeward::rulebook::Words;
use homeward_eligibility::explain::{Explained, Explanation, Operand, explain};
use homeward_eligibility::{ProgrammeId, Role, Status, View};
use std::fmt::Write as _;

/// Explains what a programme says to a person, as text. Returns `None` if no edition is in
/// force. `parts` holds the status of each sub-formula and is only shown to reviewers; pass
/// an empty slice otherwise.
pub(super) fn text(
    words: &Words<'_>,
    view: &View<'_>,
    rules: &homeward_eligibility::Ruleset,
    programme: ProgrammeId,
    parts: &[Operand],
) -> Option<String> {
    let explanation = explain(view, programme)?;
    let verdict = view.verdict(programme)?;
    let mut text = title(words.programme(&explanation.programme));
    outcome(&mut text, words, &explanation);
    if !explanation.criteria.is_empty() {
        text.push_str("\nCriteria (* these alone lead here)\n");
        let criteria = explanation.criteria.iter().zip(&verdict.criteria);
        for (at, (criterion, result)) in criteria.enumerate() {
            text.push_str(&line(words, &explanation.programme, criterion, result.role));
            let rule = parts.get(at).map(ToString::to_string).unwrap_or_default();
            for part in rule.lines() {
                let _ = writeln!(text, "{:13}| {part}", "");
            }
        }
    }
    if !explanation.because_of_answers.is_empty() {
        text.push_str("\nThese answers alone lead here\n");
        for question in &explanation.because_of_answers {
            text.push_str(&hanging("  - ", words.question(question)));
        }
    }
    if !explanation.services.is_empty() {
        text.push_str("\nHelp to look at\n");
        for (service, certain) in &explanation.services {
            let perhaps = if *certain { "" } else { " (perhaps)" };
            let service = format!("{}{perhaps}", words.service(service));
            text.push_str(&hanging("  - ", &service));
        }
    }
    if !explanation.changes.is_empty() {
        text.push_str("\nWhat would change it\n");
        for (question, to, outcomes) in &explanation.changes {
            let Some(at) = rules.question(question) else {
                continue;
            };
            let to = wording::values(words, &rules.questions()[usize::from(at.0)], to);
            text.push_str(&hanging(
                "  - ",
                &format!("{} {to}", words.question(question)),
            ));
            text.push_str(&hanging("    -> ", &outcomes_of(words, outcomes)));
        }
    }
    Some(text)
}

fn outcome(text: &mut String, words: &Words<'_>, explanation: &Explanation) {
    if explanation.outcomes.len() > 1 {
        text.push_str("Not certain: any of these is possible.\n");
    }
    for id in &explanation.outcomes {
        let _ = writeln!(text, "{} ({id})", words.outcome(id));
        if let Some(meaning) = words.outcome_text(id) {
            text.push_str(&hanging("  ", meaning));
        }
    }
}

fn outcomes_of(words: &Words<'_>, ids: &[String]) -> String {
    let titles: Vec<String> = ids.iter().map(|id| words.outcome(id).to_owned()).collect();
    either(&titles)
}

fn line(words: &Words<'_>, programme: &str, criterion: &Explained, role: Role) -> String {
    let status = match criterion.status {
        Status::Met => "met",
        Status::NotMet => "not met",
        Status::NotListed => "not listed",
        Status::Unknown => "not known",
    };
    let mark = if criterion.decides { '*' } else { ' ' };
    let role = match role {
        Role::Gate => "needed",
        Role::Priority => "comes first",
        Role::Advice => "to prepare",
    };
    let named = words.criterion(programme, &criterion.id);
    let mut text = hanging(
        &format!("{mark} {status:<11}"),
        &format!("{named} ({role})"),
    );
    if let Some((source, at)) = &criterion.source {
        let at = at.as_ref().map(|at| format!(", {at}")).unwrap_or_default();
        let source = format!("{}{at}", words.source(source));
        text.push_str(&hanging(&" ".repeat(13), &source));
    }
    text
}
