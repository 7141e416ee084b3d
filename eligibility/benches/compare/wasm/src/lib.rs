//! The walker behind a handful of numbers, for timing it under Node.
//!
//! One buffer goes in: the compact form, or the answers of one person as four
//! 32-bit numbers each (question, kind, value, value). The outcome of each programme
//! comes out as a set of bits.

use eligibility::{Answer, Answers, Country, Date, QuestionId, Ruleset, Walker};
use std::cell::RefCell;

thread_local! {
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static WALKER: RefCell<Option<Walker>> = const { RefCell::new(None) };
    static PEOPLE: RefCell<Vec<Answers>> = const { RefCell::new(Vec::new()) };
}

/// Allocates the buffer, and returns its address.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    BUFFER.with_borrow_mut(|buffer| {
        buffer.resize(length, 0);
        buffer.as_mut_ptr()
    })
}

/// Loads the compact form from the buffer.
#[unsafe(no_mangle)]
pub extern "C" fn load(today: i32) -> bool {
    let rules = BUFFER.with_borrow(|buffer| Ruleset::from_bytes(buffer));
    let (Ok(rules), Some(today)) = (rules, Date::from_days(today)) else { return false };
    WALKER.set(Some(rules.on(today)));
    true
}

/// Adds a person from the buffer.
#[unsafe(no_mangle)]
pub extern "C" fn person() {
    let numbers: Vec<i32> = BUFFER.with_borrow(|buffer| {
        let words = buffer.chunks_exact(4);
        words.map(|word| i32::from_le_bytes([word[0], word[1], word[2], word[3]])).collect()
    });
    let answers = numbers.chunks_exact(4).filter_map(|part| {
        let answer = match part[1] {
            0 => Answer::Option(part[2] as u16),
            1 => Answer::Options((0..16).filter(|bit| part[2] >> bit & 1 == 1).collect()),
            2 => Answer::Number(i64::from(part[2])),
            3 => Answer::Date(Date::from_days(part[2])?),
            _ => {
                let code = [part[2] as u8, part[3] as u8];
                Answer::Country(Country::parse(str::from_utf8(&code).ok()?)?)
            }
        };
        Some((QuestionId::new(part[0] as u16), answer))
    });
    PEOPLE.with_borrow_mut(|people| people.push(answers.collect()));
}

/// Assesses one person for all programmes: outcomes as digits of one number a
/// programme, summed so that nothing is optimised away, or one programme's alone.
#[unsafe(no_mangle)]
pub extern "C" fn assess(person: usize, programme: i32) -> u32 {
    WALKER.with_borrow(|walker| {
        PEOPLE.with_borrow(|people| {
            let (Some(walker), Some(answers)) = (walker, people.get(person)) else { return 0 };
            let view = walker.look(answers);
            let all = walker.programmes().filter(|one| programme < 0 || one.index() == programme as usize);
            all.filter_map(|one| view.verdict(one)?.definite())
                .map(|outcome| outcome.index() as u32 + 1)
                .sum()
        })
    })
}
