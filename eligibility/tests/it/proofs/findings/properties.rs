//! Refusals, and properties that a programme declares.

use super::*;

#[test]
fn declining_must_not_decide() {
    let mut rules = sound();
    rules["editions"][0]["criteria"]["says"] =
        json!({ "role": "gate", "when": { "needs": { "declined": false } } });
    let set = set(&questions(), &rules);
    let finding = only(set.findings(), |flaw| {
        *flaw == Flaw::DeclineDecides("needs".to_owned())
    });
    let witness = witness(&finding);
    assert_eq!(set.outcomes(&witness.persona), ["out"]);
    assert!(
        set.outcomes(witness.contrast.as_ref().unwrap())
            .iter()
            .any(|outcome| outcome != "out")
    );
    // Suggesting something to who declines is fine.
    let mut rules = sound();
    rules["editions"][0]["services"][0]["when"] = json!({ "needs": { "declined": true } });
    assert_eq!(
        self::set(&questions(), &rules)
            .findings()
            .iter()
            .filter(|found| matches!(found.flaw, Flaw::DeclineDecides(_)))
            .count(),
        0
    );
}

#[test]
fn a_sensitive_question_without_a_way_out() {
    let mut asked = questions();
    asked["questions"]["status"]["sensitive"] = json!(true);
    let finding = only(set(&asked, &sound()).findings(), |flaw| {
        *flaw == Flaw::SensitiveWithoutDecline
    });
    assert_eq!(finding.place.to_string(), "questions.questions.status");
}

#[test]
fn more_must_not_be_worse() {
    let mut rules = sound();
    rules["editions"][0]["criteria"]["need"]["when"] =
        json!({ "needs": "x", "not": { "needs": "y" } });
    rules["editions"][0]["criteria"]["family"]["when"] = json!({ "children": [1, 2] });
    let set = set(&questions(), &rules);
    for id in ["needs", "children"] {
        let finding = only(set.findings(), |flaw| {
            *flaw == Flaw::NotMonotone(id.to_owned())
        });
        let witness = witness(&finding);
        let (less, more) = (
            set.outcomes(&witness.persona),
            set.outcomes(witness.contrast.as_ref().unwrap()),
        );
        let rank = |outcomes: &[String]| {
            assert_eq!(outcomes.len(), 1, "{outcomes:?}");
            set.questions
                .outcomes
                .iter()
                .position(|other| *other == outcomes[0])
                .unwrap()
        };
        assert!(rank(&more) > rank(&less), "{less:?} {more:?}");
    }
    let mut rules = sound();
    rules["monotone"] = json!(["status"]);
    only(self::set(&questions(), &rules).findings(), |flaw| {
        matches!(flaw, Flaw::NoMore(_))
    });
}

#[test]
fn declared_independence_holds_or_is_shown_not_to() {
    let mut rules = sound();
    rules["independent_of"] = json!(["children"]);
    let set = set(&questions(), &rules);
    let finding = only(set.findings(), |flaw| matches!(flaw, Flaw::Depends(_)));
    let witness = witness(&finding);
    let shown = |persona: &Persona| {
        let brute = set.rules(persona);
        let all = set.worlds(persona);
        all.iter()
            .map(|world| brute.visible(&brute.result(0, world, 0)))
            .collect::<std::collections::BTreeSet<_>>()
    };
    assert_ne!(
        shown(&witness.persona),
        shown(witness.contrast.as_ref().unwrap())
    );
    let mut asked = questions();
    asked["questions"]["hobby"] = json!({ "group": "main", "kind": "one", "options": ["z", "w"] });
    rules["independent_of"] = json!(["hobby"]);
    assert!(
        !self::set(&asked, &rules)
            .findings()
            .iter()
            .any(|found| matches!(found.flaw, Flaw::Depends(_)))
    );
}

/// Between two answers that people can give, there is one that nobody can; then there is no lowest
/// answer that anybody can give. Each alone, and beside answers that cannot be together.
#[test]
fn properties_hold_across_answers_that_nobody_can_give() {
    let other = json!({ "status": "c", "needs": "y" });
    for (gone, family, list, flaw) in [
        (
            2,
            json!([0, 1]),
            "monotone",
            Flaw::NotMonotone("children".to_owned()),
        ),
        (
            0,
            json!([1]),
            "independent_of",
            Flaw::Depends("children".to_owned()),
        ),
    ] {
        for never in [
            json!([{ "children": gone }]),
            json!([{ "children": gone }, other]),
            json!([other, { "children": gone }]),
        ] {
            let mut asked = questions();
            asked["never"] = never;
            let mut rules = sound();
            rules["personas"] = json!({});
            rules["monotone"] = json!([]);
            rules[list] = json!(["children"]);
            let edition = &mut rules["editions"][0];
            edition["services"] = json!([]);
            edition["criteria"]["family"]["when"] = json!({ "children": family });
            edition["criteria"].as_object_mut().unwrap().remove("adult");
            let broken = set(&asked, &rules);
            let finding = only(broken.findings(), |found| *found == flaw);
            let Witness { persona, contrast } = witness(&finding);
            let contrast = contrast.as_ref().unwrap();
            assert_ne!(broken.outcomes(persona), broken.outcomes(contrast));
            assert_ne!(persona.given["children"], contrast.given["children"]);
            // All answers that people can give have the same result.
            let all: Vec<i64> = (0..5).filter(|it| *it != gone).collect();
            rules["editions"][0]["criteria"]["family"]["when"] = json!({ "children": all });
            let kept = set(&asked, &rules).findings();
            assert!(!kept.iter().any(|it| it.flaw == flaw), "{kept:?}");
        }
    }
}
