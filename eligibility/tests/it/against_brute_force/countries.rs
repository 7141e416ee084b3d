//! The countries of the people whom a programme does not exclude.

use super::never::usable;
use super::*;
use crate::fixtures::random::excluding;
use eligibility::model::Kind;
use eligibility::prove::countries_in_play;

/// Whether every day has the same rules: no question for a date, one edition, no list or amount.
fn is_of_any_day(case: &Case) -> bool {
    let programmes = case.json["programmes"].as_object().unwrap().values();
    let criteria = programmes.map(|it| it["editions"][0]["criteria"].to_string());
    let asked = &case.json["questions"];
    let text = criteria.collect::<String>() + &asked["definitions"].to_string();
    let mut programmes = case.programmes.values();
    let mut questions = case.questions.questions.values();
    programmes.all(|rules| rules.editions.len() == 1)
        && questions.all(|question| question.kind != Kind::Date)
        && !text.contains("in_list")
        && !text.contains(":\"number\"")
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn countries_of_people_who_are_not_excluded(seed: u64, size in 2_usize..5) {
        let case = excluding(seed, size);
        let rules = Rules::new(&case.questions, &case.programmes, case.today);
        let Some((compiled, asked)) = usable(&case).filter(|_| is_of_any_day(&case)) else {
            return Ok(());
        };
        let worlds = rules.worlds(&Given::new());
        let countries = rules.order.iter().enumerate();
        let countries = countries.filter(|(at, (_, question))| asked[*at] && question.kind == Kind::Country);
        for (at, (question, _)) in countries {
            for (programme, (id, _)) in rules.programmes.iter().enumerate() {
                let Some(found) = countries_in_play(&compiled, id, question, case.today) else {
                    let outs = (0..rules.questions.outcomes.len()).any(|it| rules.is_out(it));
                    prop_assert!(!outs, "{} {} {}\n{:#}", seed, id, question, case.json);
                    continue;
                };
                for (value, mode) in rules.sides(at) {
                    let Value::Word(code) = &value else { unreachable!() };
                    let mut people = worlds.iter().filter(|world| mode == 0 && world[at] == (value.clone(), 0));
                    let expected = people.any(|world| {
                        (0..1_u32 << rules.opens(programme))
                            .any(|staff| !rules.is_out(rules.result(programme, world, staff).outcome))
                    });
                    let is_found = found.iter().any(|it| it.code() == code);
                    prop_assert!(mode != 0 || is_found == expected, "{} {} {}\n{:#}", seed, id, code, case.json);
                }
            }
        }
    }
}

/// The random rule sets have countries that are in play, and others that are not.
#[test]
fn some_countries_are_in_play() {
    let (mut open, mut closed) = (0, 0);
    for seed in 0..600 {
        let case = excluding(seed, 4);
        let rules = Rules::new(&case.questions, &case.programmes, case.today);
        let Some((compiled, asked)) = usable(&case).filter(|_| is_of_any_day(&case)) else {
            continue;
        };
        for (at, (question, _)) in rules.order.iter().enumerate() {
            for (id, _) in rules.programmes {
                if let Some(found) =
                    countries_in_play(&compiled, id, question, case.today).filter(|_| asked[at])
                {
                    open += usize::from(!found.is_empty());
                    let codes = rules
                        .sides(at)
                        .into_iter()
                        .filter_map(|(value, _)| match value {
                            Value::Word(code) => Country::parse(&code),
                            _ => None,
                        });
                    closed += codes.filter(|it| !found.contains(it)).count();
                }
            }
        }
    }
    assert!(open > 3 && closed > 3, "{open} {closed}");
}
