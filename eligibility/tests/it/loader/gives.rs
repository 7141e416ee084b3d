//! What programmes give, in rule files: since version 3.

use crate::fixtures::raw_file::{
    INVALID, OK, constant, form, list, load_version, node, number, programme, text,
};
use eligibility::{ComponentKind, Date, LoadError, ProgrammeId};

/// A component as the format describes it.
#[derive(Clone)]
struct Record {
    kind: u8,
    discretion: u8,
    currency: Option<&'static str>,
    amounts: Vec<u64>,
    root: u64,
}

fn record() -> Record {
    Record {
        kind: 0,
        discretion: 0,
        currency: Some("EUR"),
        amounts: vec![5, 7],
        root: 64,
    }
}

impl Record {
    fn bytes(&self) -> Vec<u8> {
        let amounts: Vec<Vec<u8>> = self.amounts.iter().map(|amount| number(*amount)).collect();
        let currency = self
            .currency
            .map_or(vec![0], |code| [vec![1], text(code)].concat());
        [
            text("g"),
            vec![self.kind, self.discretion, 0],
            currency,
            list(&amounts),
            number(self.root),
        ]
        .concat()
    }

    /// A file with one node, whose constants are 0 and 2, and an edition that gives this.
    fn load(&self) -> Result<eligibility::Ruleset, LoadError> {
        let mut form = form();
        form.nodes = vec![node(3, &[(constant(0), 1), (constant(2), 1)])];
        form.programmes = [programme(0, 0, None, None), list(&[self.bytes()])].concat();
        load_version(3, &form.body())
    }
}

fn with(change: impl FnOnce(&mut Record)) -> Result<(), LoadError> {
    let mut record = record();
    change(&mut record);
    record.load().map(drop)
}

#[test]
fn each_field() {
    let rules = record().load().unwrap();
    let component = &rules[ProgrammeId::new(0)].editions[0].gives[0];
    assert_eq!(
        (component.id.as_str(), component.kind),
        ("g", ComponentKind::Cash)
    );
    assert_eq!(component.currency.as_deref(), Some("EUR"));
    assert_eq!(component.amounts, [5, 7]);
    assert_eq!(with(|it| it.kind = 2), OK);
    assert_eq!(with(|it| it.kind = 3), INVALID);
    assert_eq!(with(|it| it.discretion = 1), OK);
    assert_eq!(with(|it| it.discretion = 2), INVALID);
    assert_eq!(with(|it| it.currency = None), INVALID);
    assert_eq!(with(|it| it.amounts = vec![0, 7]), INVALID);
    assert_eq!(with(|it| it.amounts = vec![7, 7]), INVALID);
    assert_eq!(with(|it| it.amounts = vec![1, 2, 3]), OK);
    // The node has the constant 2, which is the position of no amount.
    assert_eq!(with(|it| it.amounts = vec![5]), INVALID);
    assert_eq!(with(|it| it.amounts = Vec::new()), INVALID);
    assert_eq!(with(|it| it.root = 65), INVALID);
    assert_eq!(with(|it| it.root = u64::from(u32::MAX)), INVALID);
    assert_eq!(with(|it| (it.root, it.amounts) = (2, vec![5, 7])), OK);
    assert_eq!(with(|it| (it.root, it.amounts) = (3, vec![5, 7])), INVALID);
    // Without amounts it is given (1) or not (0).
    let counted = |root| with(|it| (it.root, it.amounts, it.currency) = (root, Vec::new(), None));
    assert_eq!((counted(0), counted(1), counted(2)), (OK, OK, INVALID));
}

/// Constants of nodes go to 1023.
#[test]
fn the_greatest_constant() {
    let load = |highest: u64, amounts: u64| {
        let mut form = form();
        form.nodes = vec![node(3, &[(constant(0), 1), (constant(highest), 1)])];
        let record = Record {
            amounts: (1..=amounts).collect(),
            ..record()
        };
        form.programmes = [programme(0, 0, None, None), list(&[record.bytes()])].concat();
        load_version(3, &form.body()).map(drop)
    };
    assert_eq!(load(1023, 1023), OK);
    assert_eq!(load(1023, 1022), INVALID);
    assert_eq!(load(1024, 1023), INVALID);
}

/// A file of version 2 has no such list, and still loads.
#[test]
fn version_2() {
    let mut form = form();
    form.programmes = programme(0, 0, None, None);
    let rules = load_version(2, &form.body()).unwrap();
    assert_eq!(rules[ProgrammeId::new(0)].editions[0].gives.len(), 0);
    let verdict = rules.on(Date::from_days(19_001).unwrap());
    let verdict = verdict.verdict(ProgrammeId::new(0), &eligibility::Answers::new());
    assert_eq!(verdict.unwrap().gives.len(), 0);
    assert_eq!(
        load_version(3, &form.body()).map(drop),
        Err(LoadError::Short)
    );
    assert_eq!(
        load_version(5, &form.body()).map(drop),
        Err(LoadError::Version(5))
    );
}
