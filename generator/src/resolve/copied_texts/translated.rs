//! For which of two entries a text was written that both have.

use crate::content::{BlockDigest, SourceRecord};
use crate::parse::Text;
use crate::parse::front_matter::body;
use spanned::Sources;
use std::collections::HashMap;
use std::hash::Hash;

/// The text of an entry in one language, and that from which it is translated.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Translated<'a> {
    pub(crate) original: &'a Text,
    pub(crate) text: &'a Text,
}

/// The entry for which a text was written that two entries have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    This,
    Other,
    Unknown,
}

/// How many of the digests that a translation records are those of its source text, and of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Known {
    same: usize,
    all: usize,
}

impl Known {
    fn is_most(self) -> bool {
        self.same * 2 >= self.all
    }
}

impl Translated<'_> {
    /// Whether this one has the title, the summary and the Markdown of another one, and was translated from
    /// something else. Where people have confirmed both, texts with almost the same words can be right with
    /// one translation.
    pub(crate) fn is_that_of(self, other: Translated<'_>, sources: &Sources) -> bool {
        let is_copy = is_same(self.text, other.text, sources)
            && self.original.words.title != other.original.words.title
            && has_other_body(self.original, other.original, sources);
        let is_right = || {
            self.is_current(sources) && other.is_current(sources) && self.is_near(other, sources)
        };
        is_copy && !is_right()
    }

    /// Whether it says what its source text says today, by its own record.
    pub(crate) fn is_current(self, sources: &Sources) -> bool {
        let record = self.record();
        record.is_some_and(|it| self.original.digests.are_those_of(&it, sources))
    }

    /// Whether the source texts have almost the same words.
    pub(crate) fn is_near(self, other: Translated<'_>, sources: &Sources) -> bool {
        let words = |text: &Text| -> Vec<String> {
            let all = [&text.words.summary, markdown(text, sources)];
            let words = all
                .into_iter()
                .flat_map(|it| it.split(|c: char| !c.is_alphanumeric()));
            let words = words.filter(|word| !word.is_empty());
            words.map(str::to_lowercase).collect()
        };
        let (one, other) = (words(self.original), words(other.original));
        common(&one, &other) * 3 >= one.len().max(other.len()) * 2
    }

    /// For which of two entries the text was written that both have: the one whose source text is that of its
    /// record, in most of its blocks.
    pub(crate) fn owner(self, other: Translated<'_>, sources: &Sources) -> Owner {
        // A record that is missing says nothing about the words.
        let (Some(one), Some(two)) = (self.record(), other.record()) else {
            return Owner::Unknown;
        };
        let known = self.known(&one, sources);
        let of_other = other.known(&two, sources);
        // One record was copied with the text.
        let is_one = one == two;
        if is_one && known.same > of_other.same {
            return Owner::This;
        }
        if is_one && known.same < of_other.same {
            return Owner::Other;
        }
        match (known.is_most(), of_other.is_most()) {
            (true, false) => Owner::This,
            (false, true) => Owner::Other,
            _ => Owner::Unknown,
        }
    }

    fn record(self) -> Option<SourceRecord> {
        Some(self.text.words.translation.as_ref()?.record())
    }

    fn known(self, record: &SourceRecord, sources: &Sources) -> Known {
        let digests = &self.original.digests;
        match record {
            SourceRecord::Whole(_) => Known {
                same: usize::from(digests.are_those_of(record, sources)),
                all: 1,
            },
            SourceRecord::Blocks { keyed, body } => {
                let blocks = digests.blocks(sources);
                let parts = |keyed: &[BlockDigest], body: &[BlockDigest]| keyed.len() + body.len();
                let (recorded, there) = (parts(keyed, body), parts(&blocks.keyed, &blocks.body));
                Known {
                    same: common(keyed, &blocks.keyed) + common(body, &blocks.body),
                    all: recorded.max(there).max(1),
                }
            }
        }
    }
}

/// How many items two lists have in common, in any order.
fn common<T: Eq + Hash>(one: &[T], other: &[T]) -> usize {
    let mut left: HashMap<&T, usize> = HashMap::new();
    for it in one {
        *left.entry(it).or_default() += 1;
    }
    let mut count = 0;
    for it in other {
        if let Some(more) = left.get_mut(it).filter(|more| **more > 0) {
            *more -= 1;
            count += 1;
        }
    }
    count
}

fn is_same(one: &Text, other: &Text, sources: &Sources) -> bool {
    let (words, others) = (&one.words, &other.words);
    words.title == others.title
        && words.summary == others.summary
        && has_words(one, sources)
        && markdown(one, sources) == markdown(other, sources)
}

/// Titles such as "Website" are alone in many entries.
fn has_words(text: &Text, sources: &Sources) -> bool {
    !text.words.summary.trim().is_empty() || !markdown(text, sources).is_empty()
}

fn has_other_body(one: &Text, other: &Text, sources: &Sources) -> bool {
    let (own, others) = (markdown(one, sources), markdown(other, sources));
    own != others || (own.is_empty() && one.words.summary != other.words.summary)
}

fn markdown<'s>(text: &Text, sources: &'s Sources) -> &'s str {
    body(sources.text(text.source)).map_or("", |(_, body)| body.trim())
}
