/// For each item of `new`, the position of its counterpart in `old`: a longest sequence that
/// both have in the same order (Hunt and `McIlroy`, "An Algorithm for Differential File
/// Comparison", 1976; here by the plain table, for lists are short).
pub(crate) fn common_order<T: PartialEq>(old: &[T], new: &[T]) -> Vec<Option<usize>> {
    let mut found = vec![None; new.len()];
    let shortest = old.len().min(new.len());
    let start = (0..shortest).take_while(|at| old[*at] == new[*at]).count();
    let end = (0..shortest - start)
        .take_while(|at| old[old.len() - 1 - at] == new[new.len() - 1 - at])
        .count();
    for (at, same) in found.iter_mut().enumerate().take(start) {
        *same = Some(at);
    }
    for at in 1..=end {
        found[new.len() - at] = Some(old.len() - at);
    }
    let (rows, columns) = (&old[start..old.len() - end], &new[start..new.len() - end]);
    // `longest[i][j]`: of the rows from `i` and the columns from `j`.
    let mut longest = vec![vec![0_usize; columns.len() + 1]; rows.len() + 1];
    for i in (0..rows.len()).rev() {
        for j in (0..columns.len()).rev() {
            longest[i][j] = if rows[i] == columns[j] {
                longest[i + 1][j + 1] + 1
            } else {
                longest[i + 1][j].max(longest[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < rows.len() && j < columns.len() {
        if rows[i] == columns[j] {
            found[start + j] = Some(start + i);
            i += 1;
            j += 1;
        } else if longest[i + 1][j] >= longest[i][j + 1] {
            i += 1;
        } else {
            j += 1;
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
