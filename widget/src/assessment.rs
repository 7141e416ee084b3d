//! The result of a self-check: one explanation for each programme.

use homeward_eligibility::{Answers, Explanation, Walker};

/// The results of all programmes for one person.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// Programmes that may be for this person, the best outcome first.
    pub open: Vec<Explanation>,
    /// Programmes that are certainly not.
    pub excluded: Vec<Explanation>,
}

impl Assessment {
    /// The results of some answers.
    pub fn of(walker: &Walker, answers: &Answers) -> Self {
        let view = walker.look(answers);
        let mut all: Vec<Explanation> = Vec::new();
        for result in walker
            .programmes()
            .filter_map(|programme| view.explain(programme))
        {
            // Programmes of equal rank stay in the order of the rules. The library's sorting
            // is larger than this whole file.
            let rank = result.verdict.outcomes.rank();
            let before = |other: &&Explanation| other.verdict.outcomes.rank() <= rank;
            let at = all.iter().take_while(before).count();
            all.insert(at, result);
        }
        let (excluded, open) = all.into_iter().partition(|result| result.verdict.out);
        Self { open, excluded }
    }
}
