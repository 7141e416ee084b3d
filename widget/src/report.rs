//! What a result says, as plain data.

use crate::check::Check;
use homeward_eligibility::{
    Change, OutcomeId, OutcomeSet, ProgrammeId, QuestionId, Role, Source, Status, View, Walker,
};

/// What all programmes say to a person.
#[derive(Debug, Clone)]
pub struct Report {
    /// Those that may be for this person, the best outcome first.
    pub open: Vec<Advice>,
    /// Those that are certainly not.
    pub out: Vec<Advice>,
}

/// What one programme says.
#[derive(Debug, Clone)]
pub struct Advice {
    /// The programme.
    pub id: String,
    /// The outcomes that are possible, best first; certain if there is just one.
    pub outcomes: Vec<String>,
    /// All criteria, in the editors' order.
    pub criteria: Vec<Criterion>,
    /// The answers that alone lead here.
    pub because: Vec<QuestionId>,
    /// Other answers, and what they would lead to.
    pub changes: Vec<Change>,
    /// Services that fit, and whether that is certain.
    pub services: Vec<(String, bool)>,
}

/// How a criterion stands.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// Its id.
    pub id: String,
    /// What it does to the outcome.
    pub role: Role,
    /// How it stands.
    pub status: Status,
    /// Whether it is one of those that alone lead here.
    pub decides: bool,
    /// Where it is written.
    pub source: Option<Source>,
}

impl Report {
    /// What the answers that count lead to.
    pub fn of(check: &Check) -> Self {
        let walker = check.walker();
        let view = walker.look(&check.counted());
        let mut all: Vec<(OutcomeSet, bool, Advice)> = Vec::new();
        for advice in walker
            .programmes()
            .filter_map(|programme| advice(walker, &view, programme))
        {
            // After those that are as good: so they stay in the order of the rules. The
            // library's sorting would weigh more than this whole file.
            let better = |other: &&(OutcomeSet, bool, Advice)| other.0.rank() <= advice.0.rank();
            let at = all.iter().take_while(better).count();
            all.insert(at, advice);
        }
        let (out, open): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, out, _)| *out);
        let only = |list: Vec<(OutcomeSet, bool, Advice)>| {
            list.into_iter().map(|(_, _, advice)| advice).collect()
        };
        Self {
            open: only(open),
            out: only(out),
        }
    }
}

/// What one programme says, with how it ranks and whether it is certainly not for the person.
pub(crate) fn advice(
    walker: &Walker,
    view: &View<'_>,
    programme: ProgrammeId,
) -> Option<(OutcomeSet, bool, Advice)> {
    let rules = walker.ruleset();
    let verdict = view.verdict(programme)?;
    let reasons = view.reasons_for(&verdict)?;
    let edition = walker.edition(programme)?;
    let name = |outcome: OutcomeId| rules.outcomes().get(outcome.index()).cloned();
    let criteria = verdict.criteria.iter().filter_map(|result| {
        let info = edition.criteria.get(result.criterion)?;
        Some(Criterion {
            id: info.id.clone(),
            role: result.role,
            status: result.status,
            decides: reasons
                .criteria
                .iter()
                .any(|other| other.criterion == result.criterion),
            source: info.source.clone(),
        })
    });
    let services = verdict.services.iter().filter_map(|result| {
        Some((
            edition.services.get(result.service)?.clone(),
            result.certain,
        ))
    });
    let advice = Advice {
        id: rules.programmes().get(programme.index())?.id.clone(),
        outcomes: verdict.outcomes.iter().filter_map(name).collect(),
        criteria: criteria.collect(),
        because: reasons.answers,
        changes: view.changes(programme),
        services: services.collect(),
    };
    Some((verdict.outcomes, verdict.out, advice))
}

/// An outcome as it is shared with a counsellor: no answer, no reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The programme.
    pub programme: String,
    /// The outcomes that are possible.
    pub outcomes: Vec<String>,
}

/// What the part of an address after `#` begins with when it carries results.
pub const SHARED: &str = "results=";

impl Report {
    /// The results as the part of an address after `#`, which no browser sends anywhere.
    pub fn fragment(&self) -> String {
        let programmes = self
            .open
            .iter()
            .map(|advice| format!("{}:{}", advice.id, advice.outcomes.join("+")));
        format!("{SHARED}{}", programmes.collect::<Vec<_>>().join(","))
    }
}

/// Reads results from the part of an address after `#`; nothing from any other.
pub fn shared(fragment: &str) -> Option<Vec<Shared>> {
    let results = fragment.strip_prefix(SHARED)?;
    let programmes = results.split(',').filter_map(|result| {
        let (programme, outcomes) = result.split_once(':')?;
        let outcomes = outcomes.split('+').map(str::to_owned).collect();
        Some(Shared {
            programme: programme.to_owned(),
            outcomes,
        })
    });
    Some(programmes.collect())
}
