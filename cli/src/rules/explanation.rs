//! The explanation of a result, as a person would read it.

use super::wording;
use super::wrap::{either, hanging, title};
use homeward::rulebook::BookTexts;
use homeward_eligibility::explain::Operand;
use homeward_eligibility::{
    ComponentKind, ComponentStatus, CriterionSource, ExplainedComponent, ExplainedCriterion,
    Explanation, ProgrammeId, Role, Ruleset, Status, View,
};
use std::fmt::Write as _;

/// Explains the result of a programme for a person, as text. Returns `None` if no edition is in
/// force. `bases` are the programmes that it builds on. `parts` holds the status of each
/// sub-formula and is only shown to reviewers; pass an empty slice otherwise.
pub(super) fn text(
    words: &BookTexts<'_>,
    view: &View<'_>,
    rules: &Ruleset,
    programme: ProgrammeId,
    (bases, parts): (&[String], &[Operand]),
) -> Option<String> {
    let explanation = view.explain(programme)?;
    let id = &explanation.programme().id;
    let mut text = title(words.programme(id));
    outcome(&mut text, words, &explanation);
    for base in bases {
        let base = format!(
            "Only together with an approval of: {}",
            words.programme(base)
        );
        text.push_str(&hanging("", &base));
    }
    if !explanation.verdict.criteria.is_empty() {
        text.push_str("\nCriteria (* these alone decide the result)\n");
        for (at, criterion) in explanation.criteria().enumerate() {
            text.push_str(&line(words, id, &criterion));
            let rule = parts.get(at).map(ToString::to_string).unwrap_or_default();
            for part in rule.lines() {
                let _ = writeln!(text, "{:13}| {part}", "");
            }
        }
    }
    missing(&mut text, words, &explanation);
    if !explanation.reasons.answers.is_empty() {
        text.push_str("\nThese answers alone decide the result\n");
        for question in explanation.deciding_questions() {
            text.push_str(&hanging("  - ", words.question(&question.id)));
        }
    }
    if explanation.gives().next().is_some() {
        text.push_str("\nWhat it may give (the programme decides)\n");
        for (at, component) in explanation.gives().enumerate() {
            text.push_str(&given(words, id, &component));
            let reasons = view.reasons_for_component(programme, at);
            for question in reasons.into_iter().flatten() {
                let question = words.question(&rules[question].id);
                text.push_str(&hanging("               because of: ", question));
            }
        }
    }
    if !explanation.verdict.services.is_empty() {
        text.push_str("\nHelp to look at\n");
        for service in explanation.services() {
            let perhaps = if service.certain { "" } else { " (perhaps)" };
            let service = format!("{}{perhaps}", words.service(service.id));
            text.push_str(&hanging("  - ", &service));
        }
    }
    if !explanation.changes.is_empty() {
        text.push_str("\nWhat would change it\n");
        for change in &explanation.changes {
            let info = &rules[change.question];
            let to = wording::values(words, info, &change.to);
            let change_to = format!("{} {to}", words.question(&info.id));
            text.push_str(&hanging("  - ", &change_to));
            let titles = explanation.ids(change.outcomes).map(|id| words.outcome(id));
            let titles: Vec<String> = titles.map(str::to_owned).collect();
            text.push_str(&hanging("    -> ", &either(&titles)));
        }
    }
    Some(text)
}

fn outcome(text: &mut String, words: &BookTexts<'_>, explanation: &Explanation) {
    if explanation.verdict.outcomes.len() > 1 {
        text.push_str("Not certain: any of these is possible.\n");
    }
    for id in explanation.outcomes() {
        let _ = writeln!(text, "{} ({id})", words.outcome(id));
        if let Some(meaning) = words.outcome_text(id) {
            text.push_str(&hanging("  ", meaning));
        }
    }
}

/// What an outcome that is not certain depends on, and which of it to clear first.
fn missing(text: &mut String, words: &BookTexts<'_>, explanation: &Explanation) {
    let id = &explanation.programme().id;
    let mut all = explanation.missing().peekable();
    if all.peek().is_none() {
        return;
    }
    text.push_str("\nWhat is missing (> clear this first)\n");
    for (criterion, nearest) in all {
        let mark = if nearest { '>' } else { '-' };
        let named = words.criterion(id, &criterion.info.id);
        text.push_str(&hanging(&format!("  {mark} "), named));
    }
    let outcomes = explanation.ids(explanation.missing.outcomes);
    let titles: Vec<String> = outcomes.map(|id| words.outcome(id).to_owned()).collect();
    if !titles.is_empty() {
        let then = format!("If those marked > are true: {}", either(&titles));
        text.push_str(&hanging("  ", &then));
    }
}

fn given(words: &BookTexts<'_>, programme: &str, component: &ExplainedComponent<'_>) -> String {
    let status = match component.result.status {
        ComponentStatus::Certain => "yes",
        ComponentStatus::Possible => "perhaps",
        ComponentStatus::No => "no",
    };
    let info = component.info;
    let kind = match info.kind {
        ComponentKind::Cash => "money",
        ComponentKind::Kind => "in kind",
        ComponentKind::Service => "service",
    };
    let currency = info.currency.as_deref().unwrap_or_default();
    let amount = component.result.amount.map(|(least, most)| {
        if least == most {
            format!(": up to {most} {currency}")
        } else {
            format!(": up to {least} to {most} {currency}")
        }
    });
    let named = words.component(programme, &info.id);
    let amount = amount.unwrap_or_default();
    let mut text = hanging(
        &format!("  {status:<11}"),
        &format!("{named} ({kind}){amount}"),
    );
    text.push_str(&source(words, info.source.as_ref()));
    text
}

fn line(words: &BookTexts<'_>, programme: &str, criterion: &ExplainedCriterion<'_>) -> String {
    let status = match criterion.result.status {
        Status::Met => "met",
        Status::NotMet => "not met",
        Status::NotListed => "not listed",
        Status::Unknown => "not known",
    };
    let mark = if criterion.decides { '*' } else { ' ' };
    let role = match criterion.info.role {
        Role::Gate => "needed",
        Role::Priority => "comes first",
        Role::Advice => "to prepare",
    };
    let named = words.criterion(programme, &criterion.info.id);
    let mut text = hanging(
        &format!("{mark} {status:<11}"),
        &format!("{named} ({role})"),
    );
    text.push_str(&source(words, criterion.info.source.as_ref()));
    text
}

/// Where something is written.
fn source(words: &BookTexts<'_>, source: Option<&CriterionSource>) -> String {
    let Some(source) = source else {
        return String::new();
    };
    let at = source.at.as_ref();
    let at = at.map(|at| format!(", {}", words.place(at)));
    let at = at.unwrap_or_default();
    let source = format!("{}{at}", words.source(&source.id));
    hanging(&" ".repeat(13), &source)
}
