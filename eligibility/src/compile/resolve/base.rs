//! Programmes that build on others.

use crate::compile::Programmes;
use crate::compile::problem::{Mistake, Problem};
use crate::compile::questions::unknown;
use crate::document_path::DocumentPath;
use crate::model::ProgrammeRules;

/// Reports a base that does not exist, is listed twice, or builds on the programme itself.
pub(super) fn check(
    id: &str,
    rules: &ProgrammeRules,
    programmes: &Programmes,
    place: &DocumentPath,
    problems: &mut Vec<Problem>,
) {
    for (index, base) in rules.builds_on.iter().enumerate() {
        let place = place.at("builds_on").at(index);
        if !programmes.contains_key(base) {
            let known = programmes.keys().map(String::as_str);
            unknown(
                "programme",
                base,
                known.filter(|known| *known != id),
                place,
                problems,
            );
        } else if reaches(base, id, programmes) {
            problems.push(Problem::new(place, Mistake::Circular(id.to_owned())));
        } else if rules.builds_on[..index].contains(base) {
            problems.push(Problem::new(place, Mistake::Twice(base.clone())));
        }
    }
}

/// Reports a programme of `intended` that does not exist, or is the programme itself.
pub(super) fn intended(
    id: &str,
    rules: &ProgrammeRules,
    programmes: &Programmes,
    place: &DocumentPath,
    problems: &mut Vec<Problem>,
) {
    for other in rules.intended.keys() {
        if other == id || !programmes.contains_key(other) {
            let place = place.at("intended").at(other.as_str());
            let known = programmes.keys().map(String::as_str);
            let known = known.filter(|known| *known != id);
            unknown("programme", other, known, place, problems);
        }
    }
}

/// Whether a programme is another one, or builds on it through others.
fn reaches(from: &str, to: &str, programmes: &Programmes) -> bool {
    let mut followed = vec![from];
    let mut next = 0;
    while let Some(id) = followed.get(next) {
        next += 1;
        if *id == to {
            return true;
        }
        let bases = programmes.get(*id).into_iter().flat_map(|it| &it.builds_on);
        for base in bases {
            if !followed.contains(&base.as_str()) {
                followed.push(base);
            }
        }
    }
    false
}
