use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::hash::Hash;

/// For each item of `new`, the position of its counterpart in `old`: a longest sequence that
/// both have in the same order, or one that is nearly as long where the two are long and have little in common.
pub(crate) fn common_order<T: Eq + Hash>(old: &[T], new: &[T]) -> Vec<Option<usize>> {
    let mut found = vec![None; new.len()];
    for operation in capture_diff_slices(Algorithm::Myers, old, new) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = operation
        {
            for at in 0..len {
                found[new_index + at] = Some(old_index + at);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::common_order;
    use proptest::prelude::*;

    fn of(old: &str, new: &str) -> Vec<Option<usize>> {
        let [old, new] = [old, new].map(|text| text.chars().collect::<Vec<_>>());
        common_order(&old, &new)
    }

    #[test]
    fn what_both_have_in_the_same_order_is_found() {
        assert_eq!(of("abc", "abc"), [Some(0), Some(1), Some(2)]);
        assert_eq!(of("abc", "axc"), [Some(0), None, Some(2)]);
        assert_eq!(of("abc", "abxc"), [Some(0), Some(1), None, Some(2)]);
        assert_eq!(of("abcd", "ad"), [Some(0), Some(3)]);
        assert_eq!(of("", "a"), [None]);
        assert_eq!(of("aa", "a").len(), 1);
    }

    /// The length of a longest common subsequence, by trying all of them.
    fn longest(old: &[u8], new: &[u8]) -> usize {
        match (old, new) {
            ([a, old_rest @ ..], [b, new_rest @ ..]) => {
                let both = if a == b {
                    1 + longest(old_rest, new_rest)
                } else {
                    0
                };
                both.max(longest(old_rest, new)).max(longest(old, new_rest))
            }
            _ => 0,
        }
    }

    proptest! {
        #[test]
        fn it_is_in_order_equal_and_longest(
            old in prop::collection::vec(0_u8..3, 0..7),
            new in prop::collection::vec(0_u8..3, 0..7),
        ) {
            let found = common_order(&old, &new);
            let pairs: Vec<(usize, usize)> =
                found.iter().enumerate().filter_map(|(j, i)| Some(((*i)?, j))).collect();
            prop_assert!(pairs.iter().all(|(i, j)| old[*i] == new[*j]));
            prop_assert!(pairs.windows(2).all(|two| two[0].0 < two[1].0));
            prop_assert_eq!(pairs.len(), longest(&old, &new));
        }
    }
}
