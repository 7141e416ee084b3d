//! The result of a self-check: one explanation for each programme, and what of the needs is
//! answered.

use crate::texts::{Contact, Texts};
use homeward_eligibility::{Answer, Answers, Explanation, QuestionId, View, Walker};

/// The results of all programmes for one person.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// Programmes that may be for this person and have one certain outcome, the best first.
    pub open: Vec<Explanation>,
    /// Programmes that may be for this person, with an outcome that is not certain.
    pub undecided: Vec<Explanation>,
    /// Programmes that are certainly not.
    pub excluded: Vec<Explanation>,
    /// The codes of the country where the person is now, as far as the answers tell, and of the
    /// other countries that they have to do with.
    pub places: Vec<String>,
    /// What the person reads before all programmes.
    pub first_words: Option<FirstWords>,
    /// Whether the first one is better than all others: not only the first of equals.
    pub has_best: bool,
    /// The needs that the person chose: the question, the position of the option, and the id of
    /// the first open or undecided programme that answers it.
    pub needs: Vec<(QuestionId, u16, Option<String>)>,
}

/// What some people read before all programmes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstWords {
    /// The outcome whose words they are.
    pub outcome: String,
    /// A service to link below them; empty for none.
    pub service: String,
    /// Whether its text alone stands above the result, which stays as it is.
    pub is_note: bool,
}

/// A reason to list a programme before another, the strongest first: the outcome, that it has
/// not ended, that it can be reached, that its office is where the person is now, that it answers a need.
type Rank = ((u8, u32), bool, bool, bool, bool);

/// A programme's result on the way into its place.
struct Ranked {
    rank: Rank,
    /// The number of services that it suggests to a person who names no need.
    without_needs: usize,
    result: Explanation,
}

impl Assessment {
    /// The results of some answers.
    pub fn of(walker: &Walker, answers: &Answers, texts: &Texts) -> Self {
        let view = walker.look(answers);
        let question = walker.ruleset().question(&texts.needs);
        let chosen = question.and_then(|question| match answers.get(question)? {
            Answer::Options(chosen) => Some((question, chosen)),
            _ => None,
        });
        let with = |chosen: Vec<u16>| {
            let mut answers = answers.clone();
            if let Some(question) = question {
                answers.set(question, Answer::Options(chosen));
            }
            walker.look(&answers)
        };
        let without_needs = with(Vec::new());
        let places = places(walker, answers, texts);
        let mut all: Vec<Ranked> = Vec::new();
        for programme in walker.programmes() {
            let Some(result) = view.explain(programme) else {
                continue;
            };
            let of = texts.programmes.get(&result.programme().id);
            let contact = of.and_then(|of| of.contact_in(&places));
            let near = |contact: &Contact| places.first() == Some(&contact.country);
            let without_needs = services(&without_needs, &result);
            let rank = (
                result.verdict.outcomes.rank(),
                of.is_some_and(|of| of.ended),
                contact.is_none(),
                !contact.is_some_and(near),
                result.verdict.services.len() <= without_needs,
            );
            // Programmes of equal rank stay in the order of the rules. The library's sorting
            // is larger than this whole file.
            let at = all.iter().take_while(|other| other.rank <= rank).count();
            let ranked = Ranked {
                rank,
                without_needs,
                result,
            };
            all.insert(at, ranked);
        }
        let (excluded, all): (Vec<_>, _) = all.into_iter().partition(|it| it.result.verdict.out);
        let needs = chosen.into_iter().flat_map(|(question, chosen)| {
            let each = chosen.iter().map(|option| {
                let view = with(vec![*option]);
                // What has ended gives nothing any more.
                let ended = |it: &Ranked| it.rank.1;
                let more = |it: &Ranked| services(&view, &it.result) > it.without_needs;
                let answered = |it: &Ranked| more(it) && !ended(it);
                let first = all.iter().find(|it| answered(it));
                let first = first.map(|it| it.result.programme().id.clone());
                (question, *option, first)
            });
            each.collect::<Vec<_>>()
        });
        let needs = needs.collect();
        let certain = |it: &Ranked| it.result.verdict.outcomes.len() == 1;
        let (open, undecided): (Vec<_>, Vec<_>) = all.into_iter().partition(certain);
        let has_best = match open.as_slice() {
            [] => false,
            [_] => true,
            [first, second, ..] => first.rank < second.rank,
        };
        let results = |all: Vec<Ranked>| all.into_iter().map(|it| it.result).collect();
        Self {
            open: results(open),
            undecided: results(undecided),
            excluded: results(excluded),
            places,
            first_words: first_words(walker, answers, texts),
            has_best,
            needs,
        }
    }

    /// All programmes that may be for this person.
    pub fn possible(&self) -> impl Iterator<Item = &Explanation> {
        self.open.iter().chain(&self.undecided)
    }
}

/// The number of services that a programme suggests.
fn services(view: &View<'_>, result: &Explanation) -> usize {
    let verdict = view.verdict(result.verdict.programme);
    verdict.map_or(0, |verdict| verdict.services.len())
}

/// See [`Assessment::places`]; empty if it is not known where the person is.
fn places(walker: &Walker, answers: &Answers, texts: &Texts) -> Vec<String> {
    let mut now = None;
    let mut all = Vec::new();
    for entry in &texts.place {
        let parts: Vec<&str> = entry.split('|').collect();
        let [question, condition @ ..] = parts.as_slice() else {
            continue;
        };
        let code = match answer(walker, answers, question) {
            Some((_, Answer::Country(country))) => Some(country.code()),
            _ => None,
        };
        if now.is_none() && (condition.is_empty() || holds(walker, answers, condition)) {
            now = Some(code);
        }
        all.extend(code.map(str::to_owned));
    }
    match now.flatten() {
        Some(now) => {
            all.insert(0, now.to_owned());
            all
        }
        None => Vec::new(),
    }
}

fn first_words(walker: &Walker, answers: &Answers, texts: &Texts) -> Option<FirstWords> {
    texts.first_words.iter().find_map(|entry| {
        let parts: Vec<&str> = entry.split('|').collect();
        let [outcome, service, condition @ ..] = parts.as_slice() else {
            return None;
        };
        let note = outcome.strip_prefix('+');
        holds(walker, answers, condition).then(|| FirstWords {
            outcome: note.unwrap_or(outcome).to_owned(),
            service: service.to_string(),
            is_note: note.is_some(),
        })
    })
}

fn answer<'a>(walker: &Walker, answers: &'a Answers, id: &str) -> Option<(QuestionId, &'a Answer)> {
    let question = walker.ruleset().question(id)?;
    Some((question, answers.get(question)?))
}

/// Whether the person chose one of the options of a question; the question comes first.
fn holds(walker: &Walker, answers: &Answers, condition: &[&str]) -> bool {
    let [question, options @ ..] = condition else {
        return false;
    };
    let Some((question, Answer::Option(chosen))) = answer(walker, answers, question) else {
        return false;
    };
    let info = &walker.ruleset()[question];
    let id = info.options.get(usize::from(*chosen));
    id.is_some_and(|id| options.contains(&id.as_str()))
}

#[cfg(test)]
mod tests;
