//! Questions, options and services without effect.

use super::*;

/// Both personas of a witness get the same results, whatever else they answer.
fn same_results(set: &Set, finding: &Finding) {
    let Witness { persona, contrast } = witness(finding);
    let contrast = contrast.as_ref().expect("there is one to compare with");
    let given = |persona: &Persona| persona.given.clone();
    let differing: Vec<String> = given(persona)
        .into_iter()
        .filter(|(id, answer)| contrast.given.get(id) != Some(answer))
        .map(|(id, _)| id)
        .collect();
    assert_eq!(
        (differing.len(), contrast.given.len()),
        (1, persona.given.len())
    );
    let shown = |persona: &Persona| {
        let rules = set.rules(persona);
        let at = rules.order.iter().position(|(id, _)| **id == differing[0]);
        let worlds = set.worlds(persona).into_iter().map(|mut world| {
            let shown = rules.visible(&rules.result(0, &world, 0));
            world.remove(at.unwrap());
            (world, shown)
        });
        worlds.collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(shown(persona), shown(contrast));
}

#[test]
fn questions_and_options_that_change_nothing() {
    for hobby in [
        json!({ "group": "main", "kind": "one", "options": ["z", "w"] }),
        json!({ "group": "main", "kind": "many", "options": ["z"] }),
        json!({ "group": "main", "kind": "number", "min": 3, "max": 4 }),
        json!({ "group": "main", "kind": "country", "options": ["LT", "SK"] }),
        json!({ "group": "main", "kind": "date", "min": "2026-06-01", "max": "2026-06-02" }),
    ] {
        let mut asked = questions();
        asked["questions"]["hobby"] = hobby;
        let set = set(&asked, &sound());
        let finding = only(set.findings(), |flaw| *flaw == Flaw::QuestionIdle);
        same_results(&set, &finding);
    }
    let mut asked = questions();
    asked["questions"]["needs"]["options"] = json!(["x", "y", "v"]);
    let spare = set(&asked, &sound());
    let finding = only(spare.findings(), |flaw| {
        *flaw == Flaw::OptionIdle("v".to_owned())
    });
    assert_eq!(
        finding.place.to_string(),
        "questions.questions.needs.options[2]"
    );
    same_results(&spare, &finding);
    // Named, and yet equivalent to an option that no rule names.
    let mut rules = sound();
    rules["editions"][0]["criteria"]["right_status"]["when"] =
        json!({ "status": ["a", "b", "c"], "not": { "status": "c" } });
    let mut asked = questions();
    asked["questions"]["status"]["options"] = json!(["a", "b", "c", "d"]);
    let set = set(&asked, &rules);
    let finding = only(set.findings(), |flaw| {
        *flaw == Flaw::OptionIdle("c".to_owned())
    });
    same_results(&set, &finding);
}

/// One finding is about all questions, unless each is marked.
#[test]
fn questions_without_rules() {
    let found = |questions: &Value| {
        let questions = serde_json::from_value(questions.clone()).unwrap();
        let compiled = compile(&questions, &Programmes::new(), Limits::default()).unwrap();
        let findings = prove(&compiled, today()).findings.into_iter();
        findings
            .map(|it| (it.to_string(), it.severity(), it.witness.is_some()))
            .collect::<Vec<_>>()
    };
    let text =
        "questions.questions: no programme has rules, so no answer to a question changes anything";
    let expected = vec![(text.to_owned(), Severity::Warning, false)];
    let mut asked = questions();
    assert_eq!(found(&asked), expected);
    let mut marked = 0;
    for question in asked["questions"].as_object_mut().unwrap().values_mut() {
        question["intended"] = json!("the rules follow in May");
        marked += 1;
    }
    assert!(marked > 1);
    assert_eq!(found(&asked), []);
    asked["questions"]["status"]
        .as_object_mut()
        .unwrap()
        .remove("intended");
    assert_eq!(found(&asked), expected);
}

#[test]
fn a_listed_country_that_changes_nothing() {
    let mut asked = questions();
    asked["questions"]["home"] =
        json!({ "group": "main", "kind": "country", "options": ["LT", "SK", "HU", "DE"] });
    let with = |home: Value| {
        let mut rules = sound();
        rules["editions"][0]["criteria"]["at_home"] = json!({ "role": "gate", "when": home });
        set(&asked, &rules)
    };
    let of = |set: &Set| -> Vec<Finding> {
        let idle = |finding: &Finding| matches!(finding.flaw, Flaw::OptionIdle(_));
        set.findings().into_iter().filter(idle).collect()
    };
    assert_eq!(of(&with(json!({ "home": ["LT", "SK"] }))), []);
    let flawed = with(json!({ "home": ["LT", "SK"], "not": { "home": "SK" } }));
    let found = of(&flawed);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].flaw, Flaw::OptionIdle("SK".to_owned()));
    assert_eq!(
        found[0].place.to_string(),
        "questions.questions.home.options[1]"
    );
    same_results(&flawed, &found[0]);
}

#[test]
fn a_service_that_is_never_suggested() {
    let with = |when: Value| {
        let mut rules = sound();
        rules["editions"][0]["services"][0]["when"] = when;
        let set = set(&questions(), &rules);
        let finding = only(set.findings(), |flaw| *flaw == Flaw::ServiceNever);
        let persona = witness(&finding).persona.clone();
        (set.outcomes(&persona), persona)
    };
    // A person who meets the condition is always excluded.
    let (outcomes, persona) = with(json!({ "status": "c" }));
    assert_eq!(outcomes, ["out"]);
    assert_eq!(persona.given["status"], Given::One(Scalar::from("c")));
    // No one meets it, and it excludes no one else.
    let (outcomes, _) = with(json!({ "status": "c", "not": { "status": "c" } }));
    assert!(!outcomes.contains(&"out".to_owned()), "{outcomes:?}");
}

/// Options that no rule names; a single one is what remains when the others are not chosen.
#[test]
fn options_that_no_rule_names() {
    let found = |options: &Value, kind: &str| {
        let mut asked = questions();
        asked["questions"]["status"]["options"] = options.clone();
        asked["questions"]["status"]["kind"] = json!(kind);
        let mut rules = sound();
        rules["personas"] = json!({});
        if kind == "country" {
            rules["editions"][0]["criteria"]["right_status"]["when"]["status"] =
                json!(["LT", "SK"]);
        }
        set(&asked, &rules)
    };
    let unnamed = |set: &Set| {
        let findings = set.findings().into_iter();
        let found = findings.filter(|it| matches!(it.flaw, Flaw::OptionsUnnamed(_)));
        found.collect::<Vec<_>>()
    };
    assert_eq!(unnamed(&found(&json!(["a", "b"]), "one")), []);
    assert_eq!(unnamed(&found(&json!(["a", "b", "c"]), "one")), []);
    // Many countries have the same result.
    assert_eq!(
        unnamed(&found(&json!(["LT", "SK", "HU", "AT"]), "country")),
        []
    );
    let spare = found(&json!(["c", "a", "d", "b", "e"]), "one");
    let all = unnamed(&spare);
    assert_eq!(all.len(), 1);
    assert_eq!(
        all[0].to_string(),
        "questions.questions.status.options[0]: no rule names the options `c`, `d`, `e`: their results are always the same"
    );
    assert_eq!(all[0].severity(), Severity::Warning);
    same_results(&spare, &all[0]);
}

#[test]
fn options_that_no_rule_names_can_be_intended() {
    let mut asked = questions();
    asked["questions"]["status"]["options"] = json!(["a", "b", "c", "d"]);
    asked["questions"]["status"]["intended"] = json!("people find themselves in the list");
    assert_eq!(set(&asked, &sound()).findings(), []);
}
