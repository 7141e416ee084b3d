use super::super::PageScope;
use homeward_eligibility::prove::Statistics;
use serde::Serialize;

/// The `item` of the template of the page about the proofs.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ProofView<'a> {
    /// What was proved about the rules of the self-check.
    statistics: Option<StatisticsView>,
    /// The names of the languages in which every question has its words.
    languages: Vec<&'a str>,
}

/// What was proved about the rules.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct StatisticsView {
    /// What identifies the rules.
    hash: String,
    /// The number of combinations of answers that the proofs cover.
    combinations: String,
    /// The number of proofs.
    proofs: u64,
    /// The number of test cases.
    personas: usize,
    /// The number of programmes with rules.
    programmes: usize,
    /// The number of questions.
    questions: usize,
}

impl StatisticsView {
    fn of(statistics: &Statistics) -> Self {
        Self {
            hash: statistics.hash.to_string(),
            combinations: statistics.combinations.clone(),
            proofs: statistics.proofs,
            personas: statistics.personas,
            programmes: statistics.programmes,
            questions: statistics.questions,
        }
    }
}

impl<'a> ProofView<'a> {
    pub(super) fn of(scope: &dyn PageScope<'a>) -> Self {
        // Rules are only there when every language has every word.
        let languages = scope.languages().into_iter();
        Self {
            statistics: scope.statistics().map(StatisticsView::of),
            languages: languages.map(|lang| lang.name).collect(),
        }
    }
}
