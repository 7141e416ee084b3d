//! Small random rule sets of every shape that the language has.

use homeward_eligibility::Date;
use homeward_eligibility::compile::Programmes;
use homeward_eligibility::model::{ProgrammeRules, Questions};
use serde_json::{Map, Value, json};

/// `SplitMix64` (Steele, Lea and Flood 2014).
#[derive(Clone)]
pub struct Rng(pub u64);

impl Rng {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n as u64).unwrap()
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

pub struct Case {
    pub questions: Questions,
    pub programmes: Programmes,
    pub today: Date,
    pub json: Value,
}

pub const OUTCOMES: [&str; 4] = ["best", "good", "ask", "out"];

/// A rule set with up to `size` questions and some programmes.
pub fn case(seed: u64, size: usize) -> Case {
    let mut rng = Rng(seed);
    let count = 1 + rng.below(size.max(1));
    let mut questions = Map::new();
    let groups = ["g1", "g2"];
    let mut dates = 0;
    for index in 0..count {
        let mut kind = *rng.pick(&["one", "many", "number", "date", "country"]);
        if kind == "date" {
            dates += 1;
            if dates > 2 {
                kind = "one";
            }
        }
        let mut question = json!({
            "group": rng.pick(&groups), "kind": kind,
            "unsure": rng.chance(40), "decline": rng.chance(30),
        });
        let letters = ["a", "b", "c", "d"];
        match kind {
            "one" => question["options"] = json!(letters[..2 + rng.below(2)]),
            "many" => question["options"] = json!(letters[..=rng.below(3)]),
            "number" => {
                question["min"] = json!(0);
                question["max"] = json!(1 + rng.below(5));
            }
            "date" => {
                question["min"] = json!("2026-02-25");
                question["max"] = json!("2026-03-03");
            }
            _ => {
                if rng.chance(30) {
                    question["options"] = json!(["LT", "SK", "HU"]);
                }
            }
        }
        questions.insert(format!("q{index}"), question);
    }
    // The domain of dates is one week; today is up to two months around it.
    let today = Date::parse("2026-02-27")
        .unwrap()
        .add_days(rng.below(130) as i32 - 60);
    let mut definitions = Map::new();
    if rng.chance(30) {
        definitions.insert("shared".to_owned(), formula(&mut rng, &questions, 2, &[]));
    }
    let mut document = json!({
        "groups": groups, "outcomes": OUTCOMES,
        "questions": questions, "definitions": definitions,
    });
    if rng.chance(30) {
        document["out"] = json!(["ask", "out"]);
    }
    let mut programmes = Map::new();
    for index in 0..=rng.below(3) {
        let rules = programme(&mut rng, &questions, &definitions);
        programmes.insert(format!("p{index}"), rules);
    }
    let json =
        json!({ "questions": document, "programmes": programmes, "today": today.to_string() });
    Case {
        questions: serde_json::from_value(document).unwrap(),
        programmes: programmes
            .into_iter()
            .map(|(id, rules)| (id, serde_json::from_value::<ProgrammeRules>(rules).unwrap()))
            .collect(),
        today,
        json,
    }
}

fn programme(
    rng: &mut Rng,
    questions: &Map<String, Value>,
    definitions: &Map<String, Value>,
) -> Value {
    let mut criteria = Map::new();
    let mut open = 0;
    let mut names: Vec<String> = definitions.keys().cloned().collect();
    for index in 0..=rng.below(4) {
        let role = *rng.pick(&["gate", "gate", "priority", "advice"]);
        let is_open = open < 2 && rng.chance(25);
        open += usize::from(is_open);
        let when = formula(rng, questions, 2, &names);
        criteria.insert(
            format!("c{index}"),
            json!({ "role": role, "open": is_open, "when": when }),
        );
        names.push(format!("c{index}"));
    }
    let rows = 1 + rng.below(3);
    let mut outcomes: Vec<Value> = (0..rows)
        .map(|_| json!({ "outcome": rng.pick(&OUTCOMES), "when": row(rng, &criteria, 2) }))
        .collect();
    outcomes.push(json!({ "outcome": rng.pick(&OUTCOMES) }));
    let services: Vec<Value> = (0..rng.below(3))
        .map(|index| json!({ "service": format!("s{index}"), "when": formula(rng, questions, 1, &names) }))
        .collect();
    json!({ "editions": [{ "from": "2020-01-01", "criteria": criteria, "outcomes": outcomes, "services": services }] })
}

fn formula(rng: &mut Rng, questions: &Map<String, Value>, depth: usize, names: &[String]) -> Value {
    let mut keys = Map::new();
    for _ in 0..=rng.below(2) {
        let list = |rng: &mut Rng, n: usize| -> Vec<Value> {
            (0..n)
                .map(|_| formula(rng, questions, depth - 1, names))
                .collect()
        };
        match rng.below(if depth == 0 { 3 } else { 8 }) {
            3 => {
                let n = 1 + rng.below(3);
                keys.insert("all".into(), Value::Array(list(rng, n)));
            }
            4 => {
                let n = 1 + rng.below(3);
                keys.insert("any".into(), Value::Array(list(rng, n)));
            }
            5 => {
                keys.insert("not".into(), formula(rng, questions, depth - 1, names));
            }
            6 => {
                let of = 1 + rng.below(4);
                let n = 1 + rng.below(of);
                keys.insert("at_least".into(), json!({ "n": n, "of": list(rng, of) }));
            }
            7 if !names.is_empty() => {
                keys.insert("met".into(), json!(rng.pick(names)));
            }
            _ => {
                let ids: Vec<&String> = questions.keys().collect();
                let id = (*rng.pick(&ids)).clone();
                let test = test(rng, &questions[&id]);
                keys.insert(id, test);
            }
        }
    }
    Value::Object(keys)
}

fn some<T: Clone>(rng: &mut Rng, items: &[T]) -> Vec<T> {
    let chosen: Vec<T> = items.iter().filter(|_| rng.chance(45)).cloned().collect();
    if chosen.is_empty() {
        vec![rng.pick(items).clone()]
    } else {
        chosen
    }
}

fn test(rng: &mut Rng, question: &Value) -> Value {
    if rng.chance(12) && question["unsure"] == true {
        return json!({ "unsure": rng.chance(70) });
    }
    if rng.chance(12) && question["decline"] == true {
        return json!({ "declined": rng.chance(70) });
    }
    let options: Vec<String> = match question["kind"].as_str().unwrap() {
        "number" => {
            let n = rng.below(7) as i64 - 1;
            return match rng.below(6) {
                0 => json!(n),
                1 => json!([n, n + 2]),
                2 => json!({ "at_least": n }),
                3 => json!({ "at_most": n }),
                4 => json!({ "more_than": n, "less_than": n + 3 }),
                _ => json!({ "none_of": [n, n + 1] }),
            };
        }
        "date" => {
            let day = [
                "2026-02-25",
                "2026-02-27",
                "2026-02-28",
                "2026-03-01",
                "2026-03-03",
            ];
            let key = *rng.pick(&["at_least", "at_most", "more_than", "less_than"]);
            let n = rng.below(3);
            let days = rng.below(50);
            return match rng.below(9) {
                0 => json!(rng.pick(&day)),
                1 => json!({ "before": rng.pick(&day) }),
                2 => json!({ "after": rng.pick(&day) }),
                3 => json!({ "on_or_before": rng.pick(&day), "on_or_after": rng.pick(&day) }),
                4 => json!({ "months_since": { key: n } }),
                5 => json!({ "days_since": { key: days } }),
                6 => json!({ "months_until": { key: n } }),
                7 => json!({ "days_until": { key: days } }),
                _ => json!({ "age": { key: n } }),
            };
        }
        "country" => ["LT", "SK", "HU"].map(str::to_owned).to_vec(),
        _ => serde_json::from_value(question["options"].clone()).unwrap(),
    };
    let chosen = some(rng, &options);
    match rng.below(5) {
        0 => json!(chosen[0]),
        1 => json!(chosen),
        2 => json!({ "any_of": chosen }),
        3 => json!({ "none_of": chosen }),
        _ if question["kind"] == "many" => json!({ "all_of": chosen }),
        _ => json!({ "any_of": chosen }),
    }
}

fn row(rng: &mut Rng, criteria: &Map<String, Value>, depth: usize) -> Value {
    let mut keys = Map::new();
    let of_role = |role: &str| criteria.values().filter(|one| one["role"] == role).count();
    for _ in 0..=rng.below(2) {
        match rng.below(if depth == 0 { 4 } else { 8 }) {
            choice @ 0..2 => {
                let (key, role) = [("gates", "gate"), ("priorities", "priority")][choice];
                let count = if of_role(role) > 0 && rng.chance(25) {
                    json!({ "at_least": 1 + rng.below(of_role(role)) })
                } else {
                    json!(rng.pick(&["all", "any", "none", "not_all"]))
                };
                keys.insert(key.to_owned(), count);
            }
            4 => {
                keys.insert("all".into(), json!([row(rng, criteria, depth - 1)]));
            }
            5 => {
                keys.insert(
                    "any".into(),
                    json!([row(rng, criteria, depth - 1), row(rng, criteria, depth - 1)]),
                );
            }
            6 => {
                keys.insert("not".into(), row(rng, criteria, depth - 1));
            }
            7 => {
                let of: Vec<Value> = (0..3).map(|_| row(rng, criteria, depth - 1)).collect();
                keys.insert(
                    "at_least".into(),
                    json!({ "n": 1 + rng.below(3), "of": of }),
                );
            }
            _ => {
                let ids: Vec<&String> = criteria.keys().collect();
                let id = (*rng.pick(&ids)).clone();
                if criteria[&id]["role"] != "advice" {
                    let states: &[&str] = if criteria[&id]["open"] == true {
                        &["met", "not_met", "not_listed"]
                    } else {
                        &["met", "not_met"]
                    };
                    keys.insert(id, json!(rng.pick(states)));
                }
            }
        }
    }
    Value::Object(keys)
}
