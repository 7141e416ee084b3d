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
    /// The outcome whose words the person reads before all programmes, and a service to link
    /// below them.
    pub first_words: Option<(String, String)>,
    /// Whether the first one is better than all others: not only the first of equals.
    pub has_best: bool,
    /// The needs that the person chose: the question, the position of the option, and the id of
    /// the first open or undecided programme that answers it.
    pub needs: Vec<(QuestionId, u16, Option<String>)>,
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
                let answered = |it: &Ranked| services(&view, &it.result) > it.without_needs;
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

/// The outcome whose words the person reads first, and a service; empty if there is none.
fn first_words(walker: &Walker, answers: &Answers, texts: &Texts) -> Option<(String, String)> {
    texts.first_words.iter().find_map(|entry| {
        let parts: Vec<&str> = entry.split('|').collect();
        let [outcome, service, condition @ ..] = parts.as_slice() else {
            return None;
        };
        let words = (outcome.to_string(), service.to_string());
        holds(walker, answers, condition).then_some(words)
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
mod tests {
    use super::*;
    use crate::texts::ProgrammeTexts;
    use homeward_eligibility::compile::{Limits, Programmes, compile};
    use homeward_eligibility::{Country, Date};
    use serde_json::{from_value, json};

    /// Three programmes for everyone, of which two can be reached: `german` in Germany, `iraqi`
    /// in Iraq. Each gives something else.
    fn walker() -> Walker {
        let questions = from_value(json!({
            "groups": ["asked"], "outcomes": ["contact", "other"],
            "questions": {
                "host": { "group": "asked", "kind": "country" },
                "home": { "group": "asked", "kind": "country" },
                "status": { "group": "asked", "kind": "one", "options": ["abroad", "back"] },
                "needs": { "group": "asked", "kind": "many", "options": ["job", "house", "money"] }
            }
        }));
        let programme = |service: &str, need: &str| {
            let programme = json!({ "editions": [{
                "from": "2024-01-01",
                "criteria": { "anyone": { "role": "gate", "when": {
                    "any": [{ "status": "abroad" }, { "status": "back" }]
                } } },
                "outcomes": [
                    { "outcome": "contact", "when": { "gates": "all" } }, { "outcome": "other" }
                ],
                "services": [{ "service": service, "when": { "needs": need } }]
            }]});
            from_value(programme).unwrap()
        };
        let programmes = Programmes::from_iter([
            ("silent".to_owned(), programme("work", "job")),
            ("german".to_owned(), programme("work", "job")),
            ("iraqi".to_owned(), programme("home", "house")),
        ]);
        let compiled = compile(&questions.unwrap(), &programmes, Limits::default()).unwrap();
        compiled.ruleset().on(Date::new(2026, 11, 26).unwrap())
    }

    fn texts() -> Texts {
        let in_country = |code: &str| ProgrammeTexts {
            contact: Some(Contact {
                country: code.to_owned(),
                ..Contact::default()
            }),
            ..ProgrammeTexts::default()
        };
        let programmes = [
            ("silent".to_owned(), ProgrammeTexts::default()),
            ("german".to_owned(), in_country("DE")),
            ("iraqi".to_owned(), in_country("IQ")),
        ];
        Texts {
            needs: "needs".to_owned(),
            place: vec!["home|status|back".to_owned(), "host".to_owned()],
            programmes: programmes.into_iter().collect(),
            ..Texts::default()
        }
    }

    /// The order of the programmes, whether the first is the best, and what of the needs is
    /// answered, for somebody from Iraq in Germany.
    fn result(status: u16, needs: &[u16]) -> (Vec<String>, bool, Vec<(u16, bool)>) {
        let result = assessment(status, needs, &texts());
        let order = result.open.iter().map(|it| it.programme().id.clone());
        let needs = result.needs.iter().map(|it| (it.1, it.2.is_some()));
        (order.collect(), result.has_best, needs.collect())
    }

    fn assessment(status: u16, needs: &[u16], texts: &Texts) -> Assessment {
        let walker = walker();
        let country = |code| Answer::Country(Country::parse(code).unwrap());
        let given = [
            ("host", country("DE")),
            ("home", country("IQ")),
            ("status", Answer::Option(status)),
            ("needs", Answer::Options(needs.to_vec())),
        ];
        let mut answers = Answers::new();
        for (id, answer) in given {
            answers.set(walker.ruleset().question(id).unwrap(), answer);
        }
        Assessment::of(&walker, &answers, texts)
    }

    #[test]
    fn the_office_where_the_person_is_comes_first_and_one_without_contact_last() {
        assert_eq!(result(0, &[]).0, ["german", "iraqi", "silent"]);
        assert_eq!(result(1, &[]).0, ["iraqi", "german", "silent"]);
        // Being near outweighs a need.
        assert_eq!(result(1, &[0]).0, ["iraqi", "german", "silent"]);
    }

    #[test]
    fn a_programme_that_has_ended_comes_last() {
        let mut texts = texts();
        let ids = ["silent", "german", "iraqi"];
        let each = ids.map(|id| {
            let mut of = texts.programmes.get(id).unwrap().clone();
            of.ended = id == "german";
            (id.to_owned(), of)
        });
        texts.programmes = each.into_iter().collect();
        let open = assessment(0, &[], &texts).open;
        let order: Vec<_> = open.iter().map(|it| it.programme().id.as_str()).collect();
        assert_eq!(order, ["iraqi", "silent", "german"]);
    }

    #[test]
    fn a_person_is_sent_to_the_office_in_their_country() {
        let texts = texts();
        let mut of = texts.programmes.get("german").unwrap().clone();
        let office = |code: &str| Contact {
            country: code.to_owned(),
            ..Contact::default()
        };
        of.offices = vec![office("NG"), office("IQ")];
        let at = |of: &ProgrammeTexts, places: &[&str]| {
            let places: Vec<_> = places.iter().map(ToString::to_string).collect();
            of.contact_in(&places).unwrap().country.clone()
        };
        assert_eq!(at(&of, &["IQ", "DE"]), "IQ");
        assert_eq!(at(&of, &["FR", "IQ"]), "DE");
        assert_eq!(at(&of, &[]), "DE");
        // The seat of an organisation that is in no country is far from everybody.
        of.contact = Some(Contact::default());
        assert_eq!(at(&of, &["FR", "IQ"]), "IQ");
        assert_eq!(at(&of, &["FR"]), "");
        assert_eq!(assessment(1, &[], &texts).places, ["IQ", "IQ", "DE"]);
    }

    #[test]
    fn the_first_words_are_those_of_the_first_condition_that_holds() {
        let mut texts = texts();
        texts.first_words = vec![
            "stay|law|status|other|abroad".to_owned(),
            "else||status|abroad".to_owned(),
        ];
        let words = |status| assessment(status, &[], &texts).first_words;
        assert_eq!(words(0), Some(("stay".to_owned(), "law".to_owned())));
        assert_eq!(words(1), None);
    }

    #[test]
    fn each_need_is_answered() {
        assert_eq!(result(0, &[0, 2]).2, [(0, true), (2, false)]);
        assert_eq!(result(0, &[1]).2, [(1, true)]);
        assert_eq!(result(0, &[]).2, []);
    }

    #[test]
    fn among_equals_none_is_the_best() {
        assert!(result(0, &[]).1);
        let walker = walker();
        let status = walker.ruleset().question("status").unwrap();
        let mut answers = Answers::new();
        answers.set(status, Answer::Option(0));
        // No country is known: the two that can be reached are equal.
        assert!(!Assessment::of(&walker, &answers, &texts()).has_best);
        let nothing = Assessment::of(&walker, &Answers::new(), &texts());
        assert!(!nothing.has_best || nothing.open.len() == 1);
    }
}
