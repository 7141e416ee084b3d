//! What to do about a persona that fails: which one it is, and which edition it meets.

use homeward_eligibility::Date;
use homeward_eligibility::compile::Compiled;
use homeward_eligibility::document_path::{Document, DocumentPath, Segment};
use homeward_eligibility::model::{Edition, Formula, GivenError, ProgrammeRules};
use homeward_eligibility::prove::{Finding, Flaw};

/// The help for a finding about a persona; `None` for all others.
pub(super) fn help(compiled: &Compiled, finding: &Finding, today: Date) -> Option<String> {
    let Document::Programme(document) = &finding.place.document else {
        return None;
    };
    let id = key(&finding.place, 1).filter(|_| key(&finding.place, 0) == Some("personas"))?;
    let persona = compiled.programmes().get(document)?.personas.get(id)?;
    let day = persona.on.as_deref().map_or(Some(today), Date::parse)?;
    let editions = key(&finding.place, 3)
        .and_then(|other| compiled.programmes().get(other))
        // Where an answer chooses the edition, the day says nothing.
        .filter(|rules| rules.edition_by.is_none())
        .and_then(|rules| Editions::on(rules, day));
    Some(match &finding.flaw {
        Flaw::Unexpected { .. } => {
            let applies = editions
                .as_ref()
                .map_or_else(String::new, |it| format!("; {}", it.applies()));
            let tested = key(&finding.place, 3).and_then(|it| compiled.programmes().get(it));
            let first = match tested.filter(|rules| has_one_part(compiled, rules)) {
                Some(_) => "first read the warning about `any` with one part; then ",
                None => "",
            };
            format!(
                "{first}compare the rules with the source: correct the rule if it is wrong, or the persona `{id}`: its answers, or what it expects{applies}"
            )
        }
        Flaw::Persona(GivenError::Limits { .. }) => format!(
            "compare the answer of the persona `{id}` with `min` and `max` of the question, and correct one of them"
        ),
        Flaw::Persona(GivenError::Unknown { what, id: part, .. })
            if let Some(editions) = &editions
                && let Some(other) = editions.with(what, part) =>
        {
            format!(
                "{}, and the edition from {} has this {what}: compare `from` of the editions with the source before you change the persona `{id}`",
                editions.applies(),
                other.from
            )
        }
        Flaw::Persona(_) => format!(
            "correct the persona `{id}`: it names programmes, questions, options and days as the rules do"
        ),
        _ => return None,
    })
}

/// Whether some rules have a choice of one part, which has its own warning.
fn has_one_part(compiled: &Compiled, rules: &ProgrammeRules) -> bool {
    let criteria = rules.editions.iter().flat_map(|it| it.criteria.values());
    let formulas = criteria.map(|criterion| &criterion.when);
    let shared = compiled.questions().definitions.values();
    formulas.chain(shared).any(chooses_from_one)
}

fn chooses_from_one(formula: &Formula) -> bool {
    let any = formula.any.as_deref().unwrap_or_default();
    let all = formula.all.iter().flatten();
    let counted = formula.at_least.iter().flat_map(|it| &it.of);
    let not = formula.not.as_deref();
    let mut parts = any.iter().chain(all).chain(counted).chain(not);
    any.len() == 1 || parts.any(chooses_from_one)
}

/// A key of a path.
fn key(place: &DocumentPath, at: usize) -> Option<&str> {
    match place.route.get(at)? {
        Segment::Key(key) => Some(key),
        Segment::Index(_) => None,
    }
}

/// The editions of a programme on a day.
struct Editions<'a> {
    day: Date,
    rules: &'a ProgrammeRules,
    /// The one that applies.
    own: &'a Edition,
}

impl<'a> Editions<'a> {
    fn on(rules: &'a ProgrammeRules, day: Date) -> Option<Self> {
        let begun = |edition: &&Edition| Date::parse(&edition.from).is_some_and(|it| it <= day);
        let own = rules.editions.iter().rfind(begun)?;
        Some(Self { day, rules, own })
    }

    /// Which edition applies, and from when on the next one does.
    fn applies(&self) -> String {
        let after = |edition: &&Edition| edition.from > self.own.from;
        let next = self.rules.editions.iter().find(after);
        let next = next.map_or_else(String::new, |it| {
            format!(" (the next one begins on {})", it.from)
        });
        format!(
            "on {} the edition from {} applies{next}",
            self.day, self.own.from
        )
    }

    /// Another edition that has what the persona names.
    fn with(&self, what: &str, id: &str) -> Option<&'a Edition> {
        let has = |edition: &&Edition| match what {
            "component" => edition.gives.contains_key(id),
            "criterion" => edition.criteria.contains_key(id),
            _ => false,
        };
        self.rules.editions.iter().find(has)
    }
}
