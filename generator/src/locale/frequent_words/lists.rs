//! The frequent words of all languages that have a list.

use super::{ENOUGH, FEWEST, SHORTEST, WITHOUT_BLANKS};
use crate::locale::near::share_words;
use foldhash::fast::FixedState;
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::LazyLock;

/// The bits of a language among the lists of all, and of those that it is told apart from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outside {
    own: u64,
    candidates: u64,
}

/// The lists of all languages, each with its bit.
pub(super) struct Lists {
    codes: Vec<&'static str>,
    /// The languages that have a word.
    words: HashMap<&'static str, u64, FixedState>,
    /// The languages whose lists are in Latin letters.
    latin: u64,
}

pub(super) static LISTS: LazyLock<Lists> = LazyLock::new(Lists::new);

impl Lists {
    fn new() -> Self {
        let mut found = Self {
            codes: Vec::new(),
            words: HashMap::default(),
            latin: 0,
        };
        for code in stop_words::available_languages() {
            let words = stop_words::lookup(code).unwrap_or_default();
            // Languages that somebody has made up have longer codes.
            let is_known = code.len() == 2 && words.len() >= FEWEST;
            if !is_known || WITHOUT_BLANKS.contains(code) || found.codes.len() == 64 {
                continue;
            }
            let bit = 1 << found.codes.len();
            found.codes.push(*code);
            let is_latin = |word: &&&str| word.chars().all(|c| c < '\u{250}');
            if words.iter().filter(is_latin).count() * 2 > words.len() {
                found.latin |= bit;
            }
            for word in words {
                *found.words.entry(word).or_default() |= bit;
            }
        }
        found
    }

    /// The bit of the list of a language, and its code.
    pub(super) fn find(&self, code: &str) -> Option<(usize, &'static str)> {
        let bit = self.codes.iter().position(|it| *it == code)?;
        Some((bit, self.codes[bit]))
    }

    /// The bits of the languages that have a word.
    pub(super) fn languages(&self, word: &str) -> u64 {
        self.words.get(word).copied().unwrap_or(0)
    }

    /// The bits of languages for which `is_it` returns `true`.
    fn those(&self, is_it: impl Fn(&str) -> bool) -> u64 {
        let bits = self.codes.iter().enumerate();
        bits.filter(|(_, code)| is_it(code))
            .fold(0, |all, (at, _)| all | (1 << at))
    }

    /// What a text of the language `own` is told apart from: languages in the same letters, but for `left` and
    /// near relatives. `None` if there is none, or no list of its own in these letters.
    pub(super) fn outside(&self, own: &str, is_latin: bool, left: &[&str]) -> Option<Outside> {
        let letters = if is_latin { self.latin } else { !self.latin };
        let own_bit = self.those(|code| code == own) & letters;
        let is_far = |code: &str| !share_words(own, code) && !left.contains(&code);
        let candidates = self.those(is_far) & letters;
        (own_bit != 0 && candidates != 0).then_some(Outside {
            own: own_bit,
            candidates,
        })
    }
}

/// A search for a language that a text is in: it has almost no word that its own language has and this has not, and
/// many the other way round.
pub(super) struct Search<'t> {
    languages: Outside,
    /// The languages from which one and two words of the own language tell the text apart.
    one: u64,
    two: u64,
    seen: Vec<&'t str>,
    /// Of each language, the different words and all of them.
    found: [(usize, usize); 64],
    number: usize,
}

impl<'t> Search<'t> {
    pub(super) fn new(languages: Outside) -> Self {
        Self {
            languages,
            one: 0,
            two: 0,
            seen: Vec::new(),
            found: [(0, 0); 64],
            number: 0,
        }
    }

    /// Looks at the next word of the text, which the languages `of` have. Ends where the text is in its own language.
    pub(super) fn see(&mut self, word: &'t str, of: u64) -> ControlFlow<()> {
        let Outside { own, candidates } = self.languages;
        self.number += 1;
        if of & (own | candidates) == 0 {
            return ControlFlow::Continue(());
        }
        let is_new = !self.seen.contains(&word);
        if is_new {
            self.seen.push(word);
        }
        if of & own != 0 {
            if is_new {
                self.two |= self.one & !of;
                self.one |= !of;
            }
            if candidates & !self.two == 0 {
                return ControlFlow::Break(());
            }
        } else if word.len() >= SHORTEST {
            let mut of = of & candidates;
            while of != 0 {
                let (different, all) = &mut self.found[of.trailing_zeros() as usize];
                *different += usize::from(is_new);
                *all += 1;
                of &= of - 1;
            }
        }
        ControlFlow::Continue(())
    }

    pub(super) fn other(&self) -> Option<&'static str> {
        /// Of as many words, one must be of the other language: in names and titles, fewer are.
        const SHARE: usize = 5;
        let others = self.languages.candidates & !self.two;
        let possible = (0..self.found.len()).filter(|at| others & (1 << at) != 0);
        let most = possible.max_by_key(|at| self.found[*at].0)?;
        let (different, all) = self.found[most];
        (different >= ENOUGH && all * SHARE >= self.number).then(|| LISTS.codes[most])
    }
}
