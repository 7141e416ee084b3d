use super::{FEW, distance, help, limit};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The work that one set of candidates may cause: products of the lengths of two words that
/// are compared. It suffices for some 200,000 comparisons of words of 15 letters.
const MOST: usize = 50_000_000;

/// Many candidates for many unknown words.
///
/// [`nearest`](Self::nearest) answers as [`nearest`](super::nearest) does, but the work of
/// all answers together has an upper bound: after it, there is no suggestion any more. A run
/// with thousands of mistakes then stays linear, and its first mistakes have suggestions.
#[derive(Debug, Default)]
pub struct Suggestions<'a> {
    names: HashSet<&'a str>,
    /// The first candidates, in the order in which they were added.
    first: Vec<&'a str>,
    /// By the number of characters.
    by_length: BTreeMap<usize, Vec<&'a str>>,
    answers: HashMap<String, Option<&'a str>>,
    spent: usize,
}

impl<'a> Suggestions<'a> {
    /// Adds a candidate.
    pub fn add(&mut self, name: &'a str) {
        if self.names.insert(name) {
            let length = name.chars().count();
            self.by_length.entry(length).or_default().push(name);
            if self.first.len() <= FEW {
                self.first.push(name);
            }
        }
    }

    /// Whether `name` is a candidate.
    pub fn contains(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// The candidate nearest to `word`, if it is near enough to be a typo. `None` also if
    /// earlier words caused too much work.
    pub fn nearest(&mut self, word: &str) -> Option<&'a str> {
        if let Some(answer) = self.answers.get(word) {
            return *answer;
        }
        let length = word.chars().count();
        let limit = limit(length);
        let mut best: Option<(usize, &'a str)> = None;
        for (other, names) in self
            .by_length
            .range(length.saturating_sub(limit)..=length + limit)
        {
            let cost = (length * other).max(1);
            for name in names {
                self.spent = self.spent.saturating_add(cost);
                if self.spent > MOST {
                    return None;
                }
                let candidate = (distance(word, name), *name);
                if candidate.0 <= limit && best.is_none_or(|best| candidate < best) {
                    best = Some(candidate);
                }
            }
        }
        let answer = best.map(|(_, name)| name);
        self.answers.insert(word.to_owned(), answer);
        answer
    }

    /// A help text: the nearest candidate, or all candidates if they are at most twelve.
    pub fn did_you_mean(&mut self, word: &str) -> Option<String> {
        help(word, self.nearest(word), &self.first)
    }
}

impl<'a> FromIterator<&'a str> for Suggestions<'a> {
    fn from_iter<I: IntoIterator<Item = &'a str>>(names: I) -> Self {
        let mut suggestions = Self::default();
        for name in names {
            suggestions.add(name);
        }
        suggestions
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::work;

    /// Words of ten letters, all different.
    fn words(n: usize, first: char) -> Vec<String> {
        (0..n).map(|i| format!("{first}{i:09}")).collect()
    }

    #[test]
    fn it_agrees_with_the_search_through_all_candidates() {
        let names = ["summary", "sources", "title", "é", "ab", "ba", "abcdefghij"];
        let mut suggestions: Suggestions<'_> = names.into_iter().collect();
        for word in [
            "sumary",
            "tilte",
            "x",
            "",
            "aab",
            "abcdefg",
            "sourcestitle",
            "e",
        ] {
            assert_eq!(
                suggestions.nearest(word),
                super::super::nearest(word, names),
                "{word}"
            );
            assert_eq!(
                suggestions.did_you_mean(word),
                super::super::did_you_mean(word, names),
                "{word}"
            );
        }
    }

    #[test]
    fn the_same_mistake_is_searched_once() {
        let names = words(100, 'a');
        let mut suggestions: Suggestions<'_> = names.iter().map(String::as_str).collect();
        let once = work::of(|| suggestions.nearest("b000000001"));
        assert_eq!(once, 100);
        assert_eq!(work::of(|| suggestions.nearest("b000000001")), 0);
    }

    #[test]
    fn twice_as_many_mistakes_and_names_are_at_most_twice_the_work() {
        let cost = |n: usize| {
            let (names, mistakes) = (words(n, 'a'), words(n, 'b'));
            work::of(|| {
                let mut suggestions: Suggestions<'_> = names.iter().map(String::as_str).collect();
                for mistake in &mistakes {
                    suggestions.nearest(mistake);
                }
            })
        };
        let (one, two) = (cost(2_000), cost(4_000));
        assert!(one <= MOST / 100 && two <= 2 * one, "{one} {two}");
    }

    #[test]
    fn a_long_list_is_not_named() {
        let names = words(FEW + 1, 'a');
        let mut suggestions: Suggestions<'_> = names.iter().map(String::as_str).collect();
        assert_eq!(suggestions.did_you_mean("zzz"), None);
    }
}
