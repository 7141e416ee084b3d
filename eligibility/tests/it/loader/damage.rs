//! The loader believes nothing.

use crate::fixtures::random::{Rng, case};
use eligibility::compile::{Limits, compile};
use eligibility::{Answers, LoadError, ProgrammeId, Ruleset, Values, Walker};

/// Answers everything with its first class until nothing is asked.
fn walk(walker: &Walker) {
    let mut answers = Answers::new();
    while let Some(next) = walker.next(&answers) {
        let answer = walker.classes(next).first().and_then(Values::example);
        let Some(answer) = answer else { break };
        if walker
            .ruleset()
            .check(next, &answer, walker.today())
            .is_err()
        {
            break;
        }
        answers.set(next, answer);
    }
    let view = walker.look(&answers);
    let _ = (view.remaining(), view.key());
    for programme in 0..walker.ruleset().programmes().len() {
        let programme = ProgrammeId::new(u16::try_from(programme).unwrap());
        let _ = (
            view.verdict(programme),
            view.reasons(programme),
            view.changes(programme),
        );
    }
}

#[test]
fn the_compact_form_reads_back_the_same() {
    for seed in 0..200 {
        let case = case(seed, 4);
        let compiled = compile(&case.questions, &case.programmes, Limits::default()).unwrap();
        let again = Ruleset::from_bytes(compiled.bytes()).unwrap();
        assert_eq!(again.hash(), compiled.hash());
        assert_eq!(again.questions(), compiled.ruleset().questions());
        assert_eq!(again.programmes(), compiled.ruleset().programmes());
        let twice = compile(&case.questions, &case.programmes, Limits::default()).unwrap();
        assert_eq!(twice.bytes(), compiled.bytes(), "same rules, same bytes");
    }
}

#[test]
fn a_changed_byte_is_damage() {
    let case = case(7, 4);
    let compiled = compile(&case.questions, &case.programmes, Limits::default()).unwrap();
    let bytes = compiled.bytes();
    assert_eq!(Ruleset::from_bytes(b"").unwrap_err(), LoadError::Foreign);
    assert_eq!(
        Ruleset::from_bytes(b"<!DOCTYPE html>").unwrap_err(),
        LoadError::Foreign
    );
    for length in 0..bytes.len() {
        assert!(Ruleset::from_bytes(&bytes[..length]).is_err());
    }
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut damaged = bytes.to_vec();
            damaged[at] ^= 1 << bit;
            let error = Ruleset::from_bytes(&damaged).unwrap_err();
            let expected = match at {
                0..7 => LoadError::Foreign,
                // An older version, whose editions end earlier.
                7 if damaged[7] == 2 => LoadError::Invalid,
                7 => LoadError::Version(damaged[7]),
                _ => LoadError::Damaged,
            };
            assert_eq!(error, expected);
        }
    }
}

/// Damage that the checksum does not show, because it was made anew.
#[test]
fn lies_are_refused_or_harmless() {
    let mut refused = 0;
    for seed in 0..40 {
        let case = case(seed, 4);
        let compiled = compile(&case.questions, &case.programmes, Limits::default()).unwrap();
        let mut rng = Rng(seed);
        for _ in 0..300 {
            let mut bytes = compiled.bytes().to_vec();
            for _ in 0..=rng.below(3) {
                let at = 44 + rng.below(bytes.len() - 44);
                match rng.below(4) {
                    0 => bytes[at] = rng.next() as u8,
                    1 => bytes[at] = bytes[at].wrapping_add(1),
                    2 => bytes.truncate(at.max(45)),
                    _ => bytes.insert(at, rng.next() as u8),
                }
            }
            let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&bytes[12..]);
            bytes[8..12].copy_from_slice(&crc.to_le_bytes());
            match Ruleset::from_bytes(&bytes) {
                Ok(rules) => walk(&rules.on(case.today)),
                Err(_) => refused += 1,
            }
        }
    }
    assert!(refused > 3000, "{refused}");
}
