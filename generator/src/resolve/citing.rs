use crate::kinds::EntryIx;

/// For each entry, the entries that refer to it. One list for all of them: the entries that
/// refer to the entry `i` are `citing[starts[i]..starts[i + 1]]`.
#[derive(Debug)]
pub(super) struct Citing {
    starts: Vec<usize>,
    citing: Vec<EntryIx>,
}

impl Citing {
    /// `targets` are the entries that each entry refers to, each once; `shown` are the
    /// entries that may be named, in the order of the lists to be.
    pub(super) fn of(targets: &[Vec<EntryIx>], shown: &[EntryIx]) -> Self {
        let mut starts = vec![0; targets.len() + 1];
        let all = || shown.iter().flat_map(|ix| &targets[ix.ix()]);
        for target in all() {
            starts[target.ix() + 1] += 1;
        }
        for entry in 1..starts.len() {
            starts[entry] += starts[entry - 1];
        }
        let mut next = starts.clone();
        let mut citing = vec![EntryIx::new(0); all().count()];
        for ix in shown {
            for target in &targets[ix.ix()] {
                citing[next[target.ix()]] = *ix;
                next[target.ix()] += 1;
            }
        }
        Self { starts, citing }
    }

    /// The entries that refer to `ix`, in order.
    pub(super) fn all(&self, ix: EntryIx) -> &[EntryIx] {
        &self.citing[self.starts[ix.ix()]..self.starts[ix.ix() + 1]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_entry_has_those_that_refer_to_it_in_the_order_of_the_language() {
        let [a, b, c, d] = [0, 1, 2, 3].map(EntryIx::new);
        let targets = [vec![d], vec![a, d], vec![], vec![d]];
        let citing = Citing::of(&targets, &[c, b, a, d]);
        assert_eq!(citing.all(a), [b]);
        assert_eq!(citing.all(b), []);
        assert_eq!(citing.all(d), [b, a, d]);
        // An entry that a language does not show is not named in it.
        assert_eq!(Citing::of(&targets, &[a, c]).all(d), [a]);
    }
}
