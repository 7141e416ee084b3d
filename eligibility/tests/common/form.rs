//! The compact form written by hand, from its description and not by the writer of the
//! crate, so that every field can lie.

use homeward_eligibility::{LoadError, Ruleset};

pub fn number(mut number: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(number % 128).unwrap();
        number /= 128;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low + 128);
    }
}

pub fn signed(number: i64) -> Vec<u8> {
    let twice = i128::from(number) * 2;
    let zigzag = if twice < 0 { -twice - 1 } else { twice };
    self::number(u64::try_from(zigzag).unwrap())
}

pub fn text(text: &str) -> Vec<u8> {
    [number(text.len() as u64), text.as_bytes().to_vec()].concat()
}

pub fn list(items: &[Vec<u8>]) -> Vec<u8> {
    [number(items.len() as u64), items.concat()].concat()
}

pub fn numbers(items: &[u64]) -> Vec<u8> {
    list(&items.iter().map(|item| number(*item)).collect::<Vec<_>>())
}

pub fn texts(items: &[&str]) -> Vec<u8> {
    list(&items.iter().map(|item| text(item)).collect::<Vec<_>>())
}

/// A question: kind, whether its manner is told, options, how many variables, domain.
pub fn question(
    group: u64,
    kind: u8,
    manner: bool,
    options: &[&str],
    count: u64,
    domain: &[u8],
) -> Vec<u8> {
    let flags = [kind, 1, 1, 0, 0, u8::from(manner)];
    [
        text("q"),
        number(group),
        flags.to_vec(),
        texts(options),
        number(count),
        domain.to_vec(),
    ]
    .concat()
}

/// A node: level, then runs of a code and a length.
pub fn node(level: u64, runs: &[(u64, u64)]) -> Vec<u8> {
    let runs = runs
        .iter()
        .flat_map(|(code, length)| [number(*code), number(length - 1)]);
    [number(level)]
        .into_iter()
        .chain(runs)
        .collect::<Vec<_>>()
        .concat()
}

/// The code of a constant.
pub fn constant(value: u64) -> u64 {
    value * 2
}

/// The code of the node so many before this one.
pub fn back(nodes: u64) -> u64 {
    nodes * 2 + 1
}

#[derive(Clone)]
pub struct Form {
    pub groups: Vec<u8>,
    pub outcomes: Vec<u8>,
    pub out: u64,
    pub arities: Vec<u64>,
    pub questions: Vec<Vec<u8>>,
    pub criteria_from: u64,
    pub nodes: Vec<Vec<u8>>,
    pub programmes: Vec<u8>,
    pub after: Vec<u8>,
}

/// Five questions, one of each kind, and nothing that depends on them.
pub fn form() -> Form {
    Form {
        groups: texts(&["g"]),
        outcomes: texts(&["yes", "no"]),
        out: 2,
        arities: vec![3, 2, 2, 2, 2, 2, 3],
        questions: vec![
            question(0, 1, true, &["a", "b"], 2, &numbers(&[0, 1])),
            question(0, 0, false, &[], 1, &country(&[("LT", 0), ("SK", 1)], 0)),
            question(0, 2, false, &["x", "y"], 1, &[2, 0, 1]),
            question(0, 3, false, &[], 1, &spans(0, 9, &[0, 3])),
            question(0, 4, false, &[], 1, &dates(&[1], &[], &[])),
        ],
        criteria_from: 6,
        nodes: vec![],
        programmes: number(0),
        after: vec![],
    }
}

pub fn country(named: &[(&str, u64)], rest: u64) -> Vec<u8> {
    let named: Vec<Vec<u8>> = named
        .iter()
        .map(|(code, class)| [code.as_bytes().to_vec(), number(*class)].concat())
        .collect();
    [list(&named), number(rest)].concat()
}

pub fn spans(min: i64, max: i64, starts: &[i64]) -> Vec<u8> {
    let starts: Vec<Vec<u8>> = starts.iter().map(|start| signed(*start)).collect();
    [signed(min), signed(max), list(&starts)].concat()
}

/// Without limits; calendar days, months and days from today.
pub fn dates(on: &[i64], months: &[(i64, u8)], days: &[i64]) -> Vec<u8> {
    let on: Vec<Vec<u8>> = on.iter().map(|day| signed(*day)).collect();
    let months: Vec<Vec<u8>> = months
        .iter()
        .map(|(months, day)| [signed(*months), vec![*day]].concat())
        .collect();
    let days: Vec<Vec<u8>> = days.iter().map(|days| signed(*days)).collect();
    [vec![0, 0], list(&on), list(&months), list(&days)].concat()
}

/// A programme with one edition.
pub fn programme(
    outcome: u64,
    decision: u64,
    criterion: Option<(u64, u64)>,
    service: Option<u64>,
) -> Vec<u8> {
    let criteria: Vec<Vec<u8>> = criterion
        .iter()
        .map(|(met, tracked)| [text("c"), vec![0, 0, 0], number(*met), number(*tracked)].concat())
        .collect();
    let services: Vec<Vec<u8>> = service
        .iter()
        .map(|root| [text("s"), number(*root)].concat())
        .collect();
    let edition = [
        signed(19_000),
        vec![0],
        number(outcome),
        number(decision),
        list(&criteria),
        list(&services),
    ]
    .concat();
    list(&[[text("p"), list(&[edition])].concat()])
}

/// Behind a right header.
pub fn load(body: &[u8]) -> Result<Ruleset, LoadError> {
    let checked = [&[7; 32], body].concat();
    let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&checked);
    let bytes = [b"HWRULES\x01".to_vec(), sum.to_le_bytes().to_vec(), checked];
    Ruleset::from_bytes(&bytes.concat())
}

impl Form {
    pub fn load(&self) -> Result<Ruleset, LoadError> {
        let parts = [
            self.groups.clone(),
            self.outcomes.clone(),
            number(self.out),
            numbers(&self.arities),
            list(&self.questions),
            number(self.criteria_from),
            list(&self.nodes),
            self.programmes.clone(),
            self.after.clone(),
        ];
        load(&parts.concat())
    }
}

/// Changes the form, and says what the loader makes of it.
pub fn with(change: impl FnOnce(&mut Form)) -> Result<(), LoadError> {
    let mut form = form();
    change(&mut form);
    form.load().map(drop)
}

pub const OK: Result<(), LoadError> = Ok(());
pub const INVALID: Result<(), LoadError> = Err(LoadError::Invalid);
pub const SHORT: Result<(), LoadError> = Err(LoadError::Short);
pub const TOO_LARGE: Result<(), LoadError> = Err(LoadError::TooLarge);
