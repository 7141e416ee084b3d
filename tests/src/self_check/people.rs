//! Whom to send through the self-check: somebody for everything that a programme can say.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use homeward_eligibility::model::Kind;

use super::Written;
use super::brute::{Rules, Said, Value};
use super::written::{ELSEWHERE, possible, today};

/// Somebody with an answer to every question, and what they must be told.
#[derive(Debug, Clone)]
pub struct Person {
    /// The programme that they are to hear about.
    pub programme: String,
    /// What they answer, by question.
    pub says: BTreeMap<String, Said>,
    /// The ids of the outcomes that are possible for them.
    pub possible: BTreeSet<String>,
}

/// Of values that only differ in degree, so many are tried.
const TRIED: usize = 40;

/// For every programme somebody for every outcome, and for every set of outcomes that can
/// stay possible: found by trying the answers that its rules can tell apart.
///
/// # Errors
/// When the rules cannot be evaluated.
pub fn people(written: &Written) -> Result<Vec<Person>> {
    let mut people = Vec::new();
    for (at, programme) in written.programmes.keys().enumerate() {
        let narrow = written.narrow(programme)?;
        let rules = Rules::new(&narrow, &written.programmes, today()?);
        let mut found: BTreeMap<BTreeSet<String>, Person> = BTreeMap::new();
        for says in answers(&rules) {
            let possible = possible(&rules, at, &says);
            let open = |says: &BTreeMap<String, Said>| {
                says.values()
                    .filter(|said| !matches!(said, Said::Value(_)))
                    .count()
            };
            let better = found
                .get(&possible)
                .is_none_or(|it| open(&says) < open(&it.says));
            if better {
                let programme = programme.clone();
                let person = Person {
                    programme,
                    says,
                    possible: possible.clone(),
                };
                found.insert(possible, person);
            }
        }
        people.extend(found.into_values());
    }
    Ok(people)
}

/// Every combination of answers worth trying for a programme.
fn answers(rules: &Rules<'_>) -> Vec<BTreeMap<String, Said>> {
    let mut all = vec![BTreeMap::new()];
    for (at, (id, question)) in rules.order.iter().enumerate() {
        let mut sayings = rules.sayings(at);
        sayings.retain(|said| match said {
            Said::Value(Value::Words(words)) => words.len() < 2,
            _ => true,
        });
        let values = sayings
            .iter()
            .filter(|said| matches!(said, Said::Value(_)))
            .count();
        if values < 2 {
            // No matter to this programme: the plainest answer is given.
            let plain = match question.kind {
                Kind::Country => Value::Word(ELSEWHERE.to_owned()),
                _ => match sayings.swap_remove(0) {
                    Said::Value(value) => value,
                    Said::Unsure | Said::Declined => continue,
                },
            };
            sayings = vec![Said::Value(plain)];
        }
        let stride = sayings.len().div_ceil(TRIED);
        let last = sayings.len().saturating_sub(3);
        let tried = sayings.iter().enumerate();
        let tried = tried.filter(|(at, _)| at % stride == 0 || *at >= last);
        let tried: Vec<&Said> = tried.map(|(_, said)| said).collect();
        let with = |says: &BTreeMap<String, Said>, said: &Said| {
            let mut says = says.clone();
            says.insert((*id).to_owned(), said.clone());
            says
        };
        all = all
            .iter()
            .flat_map(|says| tried.iter().map(|said| with(says, said)))
            .collect();
    }
    all
}

#[cfg(test)]
mod tests {
    use homeward_eligibility::model::{Given, Scalar};

    use super::*;

    #[test]
    fn no_rule_names_the_country_that_stands_for_all_others() {
        let written = Written::read().unwrap();
        let text = serde_json::to_string(&written.programmes).unwrap()
            + &serde_json::to_string(&written.questions).unwrap();
        assert!(!text.contains(&format!("\"{ELSEWHERE}\"")));
    }

    #[test]
    fn there_is_somebody_for_every_outcome_that_a_programme_lists() {
        let written = Written::read().unwrap();
        let people = people(&written).unwrap();
        for (programme, rules) in &written.programmes {
            for row in &rules.editions.last().unwrap().outcomes {
                let sure = BTreeSet::from([row.outcome.clone()]);
                // An open list is only ever "not listed" or left to the staff.
                let any = people
                    .iter()
                    .any(|it| it.programme == *programme && it.possible == sure);
                assert!(any, "nobody for {programme}: {}", row.outcome);
            }
        }
    }

    fn said(kind: Kind, given: &Given) -> Said {
        let word = |scalar: &Scalar| scalar.word().unwrap().to_owned();
        match given {
            Given::One(scalar) if scalar.word() == Some("unsure") => Said::Unsure,
            Given::One(scalar) if scalar.word() == Some("declined") => Said::Declined,
            Given::One(scalar) if kind == Kind::Many => {
                Said::Value(Value::Words([word(scalar)].into()))
            }
            Given::One(Scalar::Number(number)) => Said::Value(Value::Number(*number)),
            Given::One(scalar) => Said::Value(Value::Word(word(scalar))),
            Given::Many(scalars) => Said::Value(Value::Words(scalars.iter().map(word).collect())),
        }
    }

    #[test]
    fn personas_are_told_what_their_editors_expect() {
        let written = Written::read().unwrap();
        let mut tried = 0;
        for (programme, rules) in &written.programmes {
            for (name, persona) in &rules.personas {
                let given = persona.given.iter();
                let kind = |id: &String| written.questions.questions[id].kind;
                let says = given.map(|(id, given)| (id.clone(), said(kind(id), given)));
                let possible = written.possible(programme, &says.collect()).unwrap();
                let expected = &persona.expect[programme];
                let sure = expected.outcome.clone().map(|outcome| vec![outcome]);
                let expected = sure.or(expected.possible.clone()).unwrap();
                assert_eq!(
                    possible,
                    expected.into_iter().collect(),
                    "{programme}: {name}"
                );
                tried += 1;
            }
        }
        assert!(tried > 40, "only {tried} personas");
    }
}
