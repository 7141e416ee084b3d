//! The worked example of `docs/rule-file-format.md` is what the compiler writes, and what
//! the loader reads.

use eligibility::compile::{Limits, Programmes, compile};
use eligibility::{Kind, Ruleset};
use serde_json::json;

/// The bytes of the example: hexadecimal numbers, up to the `#` of each line.
fn documented() -> Vec<u8> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/rule-file-format.md");
    let text = std::fs::read_to_string(path).unwrap();
    let (_, example) = text
        .split_once("```hex\n")
        .expect("the document has an example");
    let (example, _) = example.split_once("```").unwrap();
    let lines = example.lines().map(|line| line.split('#').next().unwrap());
    let bytes = lines.flat_map(str::split_ascii_whitespace);
    bytes
        .map(|byte| u8::from_str_radix(byte, 16).expect(byte))
        .collect()
}

#[test]
fn the_example_is_what_the_compiler_writes() {
    let questions = serde_json::from_value(json!({
        "groups": ["you"], "outcomes": ["apply", "other"],
        "questions": {
            "age": { "group": "you", "kind": "number", "min": 0, "max": 120, "unsure": true },
            "home": { "group": "you", "kind": "country" }
        }
    }));
    let grant = serde_json::from_value(json!({
        "editions": [{
            "from": "2026-01-01",
            "criteria": {
                "adult": {
                    "role": "gate", "when": { "age": { "at_least": 18 } },
                    "source": { "ref": "law", "at": "§ 1" }
                }
            },
            "outcomes": [{ "outcome": "apply", "when": { "gates": "all" } }, { "outcome": "other" }]
        }]
    }));
    let programmes = Programmes::from_iter([("grant".to_owned(), grant.unwrap())]);
    let compiled = compile(&questions.unwrap(), &programmes, Limits::default()).unwrap();
    assert_eq!(compiled.bytes(), documented());
}

#[test]
fn the_example_agrees_with_the_document() {
    let rules = Ruleset::from_bytes(&documented()).unwrap();
    assert_eq!(rules.groups(), ["you"]);
    assert_eq!(rules.outcomes(), ["apply", "other"]);
    let [age, home] = rules.questions() else {
        panic!("two questions")
    };
    assert_eq!((age.id.as_str(), age.numbers), ("age", Some((0, 120))));
    assert_eq!((home.id.as_str(), home.kind), ("home", Kind::Country));
    let [grant] = rules.programmes() else {
        panic!("one programme")
    };
    let edition = &grant.editions[0];
    assert_eq!(edition.from.to_string(), "2026-01-01");
    let source = edition.criteria[0].source.as_ref().unwrap();
    assert_eq!(
        (source.id.as_str(), source.at.as_deref()),
        ("law", Some("§ 1"))
    );
}
