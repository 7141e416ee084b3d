//! The frequent words of all languages that have a list.

use super::{ENOUGH, FEWEST, SHORTEST, WITHOUT_BLANKS, words};
use crate::locale::near::share_words;
use std::collections::HashMap;
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
    words: HashMap<&'static str, u64>,
    /// The languages whose lists are in Latin letters.
    latin: u64,
}

pub(super) static LISTS: LazyLock<Lists> = LazyLock::new(Lists::new);

impl Lists {
    fn new() -> Self {
        let mut found = Self {
            codes: Vec::new(),
            words: HashMap::new(),
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

    /// The language that the parts of a text are in, if they have almost no word that its own language has and it has
    /// not, and many the other way round.
    pub(super) fn other_language<'t>(
        &self,
        parts: impl IntoIterator<Item = &'t str>,
        Outside { own, candidates }: Outside,
    ) -> Option<&'static str> {
        /// Of as many words, one must be of the other language: in names and titles, fewer are.
        const SHARE: usize = 5;
        // The languages from which one and two words of `own` tell the text apart.
        let (mut one, mut two) = (0, 0);
        let mut seen: Vec<&str> = Vec::new();
        let mut found = vec![(0, 0); self.codes.len()];
        let mut number = 0;
        for word in words(parts) {
            number += 1;
            let Some(of) = self.words.get(word).copied() else {
                continue;
            };
            let is_new = !seen.contains(&word);
            if is_new {
                seen.push(word);
            }
            if of & own != 0 {
                if is_new {
                    two |= one & !of;
                    one |= !of;
                }
                // A text in its own language ends here, soon after its beginning.
                if candidates & !two == 0 {
                    return None;
                }
            } else if word.len() >= SHORTEST {
                for (at, (different, all)) in found.iter_mut().enumerate() {
                    if of & (1 << at) != 0 {
                        *different += usize::from(is_new);
                        *all += 1;
                    }
                }
            }
        }
        let others = candidates & !two;
        let possible = (0..found.len()).filter(|at| others & (1 << at) != 0);
        let most = possible.max_by_key(|at| found[*at].0)?;
        let (different, all) = found[most];
        (different >= ENOUGH && all * SHARE >= number).then(|| self.codes[most])
    }
}
