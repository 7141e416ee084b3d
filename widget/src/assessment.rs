//! The result of a self-check, as plain data.

use homeward_eligibility::{
    Answers, Change, OutcomeId, OutcomeSet, ProgrammeId, Role, Source, Status, View, Walker,
};

/// The results of all programmes for one person.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// Programmes that may be for this person, the best outcome first.
    pub open: Vec<ProgrammeResult>,
    /// Programmes that are certainly not.
    pub excluded: Vec<ProgrammeResult>,
}

/// The result of one programme.
#[derive(Debug, Clone)]
pub struct ProgrammeResult {
    /// The id of the programme.
    pub id: String,
    /// The ids of the possible outcomes, best first; if there is only one, it is certain.
    pub outcomes: Vec<String>,
    /// Whether the programme is certainly not for this person.
    pub excluded: bool,
    /// All criteria, in the editors' order.
    pub criteria: Vec<Criterion>,
    /// Other answers, and the outcomes that they would lead to.
    pub changes: Vec<Change>,
    /// The services that fit.
    pub services: Vec<Service>,
    rank: (u8, u32),
}

/// The status of a criterion.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// Its id.
    pub id: String,
    /// Its effect on the outcome.
    pub role: Role,
    /// Its status.
    pub status: Status,
    /// Whether it is one of those that alone lead to this result.
    pub decides: bool,
    /// The source that it is from.
    pub source: Option<Source>,
}

/// A service that fits.
#[derive(Debug, Clone)]
pub struct Service {
    /// Its id.
    pub id: String,
    /// Whether it is certain that it fits.
    pub certain: bool,
}

impl Assessment {
    /// The results that some answers lead to.
    pub fn of(walker: &Walker, answers: &Answers) -> Self {
        let view = walker.look(answers);
        let mut all: Vec<ProgrammeResult> = Vec::new();
        for result in walker
            .programmes()
            .filter_map(|programme| ProgrammeResult::of(walker, &view, programme))
        {
            // Programmes of equal rank stay in the order of the rules. The library's sorting
            // is larger than this whole file.
            let before = |other: &&ProgrammeResult| other.rank <= result.rank;
            let at = all.iter().take_while(before).count();
            all.insert(at, result);
        }
        let (excluded, open) = all.into_iter().partition(|result| result.excluded);
        Self { open, excluded }
    }
}

impl ProgrammeResult {
    /// The result of one programme; `None` if it has no edition in force.
    pub(crate) fn of(walker: &Walker, view: &View<'_>, programme: ProgrammeId) -> Option<Self> {
        let rules = walker.ruleset();
        let verdict = view.verdict(programme)?;
        let reasons = view.reasons_for(&verdict)?;
        let edition = walker.edition(programme)?;
        let id = |outcome: OutcomeId| rules.outcomes().get(usize::from(outcome.0)).cloned();
        let criteria = verdict.criteria.iter().filter_map(|result| {
            let info = edition.criteria.get(result.criterion)?;
            let mut decisive = reasons.criteria.iter();
            Some(Criterion {
                id: info.id.clone(),
                role: result.role,
                status: result.status,
                decides: decisive.any(|other| other.criterion == result.criterion),
                source: info.source.clone(),
            })
        });
        let services = verdict.services.iter().filter_map(|result| {
            Some(Service {
                id: edition.services.get(result.service)?.clone(),
                certain: result.certain,
            })
        });
        Some(Self {
            id: rules.programmes().get(usize::from(programme.0))?.id.clone(),
            outcomes: verdict.outcomes.iter().filter_map(id).collect(),
            excluded: verdict.out,
            criteria: criteria.collect(),
            services: services.collect(),
            changes: view.changes(programme),
            rank: rank(verdict.outcomes),
        })
    }
}

/// The best possible outcome, then the number of possible ones: the fewer, the more certain.
fn rank(outcomes: OutcomeSet) -> (u8, u32) {
    (
        outcomes.best().map_or(u8::MAX, |best| best.0),
        outcomes.len(),
    )
}
