//! Explanations, graphs and keys.

use super::*;

#[test]
fn a_graph_has_an_edge_for_each_way() {
    let gate = json!({ "home": "LT", "any": [{ "needs": "x" }, { "born": { "age": { "at_least": 18 } } }] });
    let compiled = compile(&questions(), &programme(&gate), Limits::default()).unwrap();
    let graph = graph(compiled.ruleset(), ProgrammeId::new(0), today()).unwrap();
    let labels: Vec<&str> = graph.nodes.iter().map(|node| node.label.as_str()).collect();
    assert_eq!(labels.len(), 5, "{labels:?}");
    assert_eq!(labels[0], "home");
    assert!(
        graph
            .edges
            .iter()
            .all(|edge| graph.nodes[edge.from].layer < graph.nodes[edge.to].layer)
    );
    assert!(
        graph
            .edges
            .iter()
            .any(|edge| edge.answers == ["up to 2008-06-15"]),
        "{:?}",
        graph.edges
    );
    assert!(graph.dot().contains("n0 [label=\"home\""));
    let svg = graph.svg();
    assert_eq!(svg.matches("<rect").count(), 5);
    assert_eq!(svg.matches("<path").count(), graph.edges.len());
}

#[test]
fn an_explanation_names_criteria_and_sources() {
    let gate = json!({ "home": "LT", "children": { "at_least": 1 } });
    let compiled = compile(&questions(), &programme(&gate), Limits::default()).unwrap();
    let persona: Persona =
        serde_json::from_value(json!({ "given": { "home": "SK", "children": 2 } })).unwrap();
    let answers = persona.answers(compiled.ruleset(), today()).unwrap();
    let walker = compiled.ruleset().on(today());
    let explained = walker.look(&answers).explain(ProgrammeId::new(0)).unwrap();
    assert!(explained.outcomes().eq(["other"]));
    let deciding = explained.deciding_questions();
    assert!(deciding.map(|info| info.id.as_str()).eq(["home"]));
    let criterion = explained.criteria().next().unwrap();
    assert_eq!(criterion.result.status, Status::NotMet);
    let source = criterion.info.source.as_ref().unwrap();
    assert_eq!(
        (source.id.as_str(), source.at.as_deref()),
        ("law", Some("§ 3"))
    );
    assert_eq!(explained.changes.len(), 1);
    assert!(explained.ids(explained.changes[0].outcomes).eq(["contact"]));
}

#[test]
fn an_explanation_includes_each_condition() {
    let gate = json!({
        "home": ["LT", "SK"],
        "any": [
            { "children": { "at_least": 2, "less_than": 5 } },
            { "not": { "needs": { "none_of": ["x", "y"] } } },
            { "born": { "age": { "at_least": 65 } } }
        ],
        "at_least": { "n": 1, "of": [{ "needs": "x" }, { "not": { "needs": "x" } }] }
    });
    let compiled = compile(&questions(), &programme(&gate), Limits::default()).unwrap();
    let walker = compiled.ruleset().on(today());
    let outline = |given: Value| {
        let persona: Persona = serde_json::from_value(json!({ "given": given })).unwrap();
        let answers = persona.answers(compiled.ruleset(), today()).unwrap();
        let all = operands(&compiled, &walker.look(&answers), ProgrammeId::new(0)).unwrap();
        assert_eq!(all.len(), 1);
        all[0].to_string()
    };
    assert_eq!(
        outline(json!({ "home": "LT", "children": 5 })),
        "open  all of
open    any of
fails     children: at least 2, less than 5
open      not
open        needs: none of x, y
open      born: age at least 65
holds   at least 1 of
open      needs: x
open      not
open        needs: x
holds   home: LT or SK
"
    );
    let out = outline(json!({ "home": "HU", "needs": ["y"] }));
    assert!(out.starts_with("fails all of\nholds   any of\n"), "{out}");
    assert!(out.ends_with("fails   home: LT or SK\n"), "{out}");
}

/// Ways with the same key go on the same.
#[test]
fn keys_distinguish_answers() {
    for seed in 0..120 {
        let case = case(seed, 4);
        let compiled = compile(&case.questions, &case.programmes, Limits::default()).unwrap();
        let walker = compiled.ruleset().on(case.today);
        let mut seen: BTreeMap<Vec<u32>, String> = BTreeMap::new();
        let mut ways = vec![Answers::new()];
        while let Some(answers) = ways.pop() {
            if seen.len() > 400 {
                break;
            }
            let view = walker.look(&answers);
            let verdicts = walker.programmes().map(|programme| view.verdict(programme));
            let shown = format!(
                "{:?} {:?} {:?}",
                view.next(),
                view.remaining(),
                verdicts.collect::<Vec<_>>()
            );
            let new = !seen.contains_key(&view.key());
            assert_eq!(
                seen.entry(view.key()).or_insert_with(|| shown.clone()),
                &shown,
                "{:#}",
                case.json
            );
            let Some(next) = view.next().filter(|_| new) else {
                continue;
            };
            let info = &walker.ruleset().questions()[next.index()];
            let others = [
                info.unsure.then_some(eligibility::Answer::Unsure),
                info.decline.then_some(eligibility::Answer::Declined),
            ];
            let each = walker.classes(next);
            let each = each
                .iter()
                .filter_map(Values::example)
                .chain(others.into_iter().flatten());
            ways.extend(each.map(|answer| {
                let mut answers = answers.clone();
                answers.set(next, answer);
                answers
            }));
        }
        assert!(!seen.is_empty());
    }
}
