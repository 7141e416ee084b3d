//! Short sorted lists without duplicates. The standard library's sorting and tree maps are
//! compiled for each type of element, and would take much of a browser's download.

use alloc::vec::Vec;

/// Puts an item in its place; false if it is there already.
pub(crate) fn insert<T: Ord>(list: &mut Vec<T>, item: T) -> bool {
    // Most lists are made in order.
    if list.last().is_none_or(|last| *last < item) {
        list.push(item);
        return true;
    }
    match list.binary_search(&item) {
        Ok(_) => false,
        Err(at) => {
            list.insert(at, item);
            true
        }
    }
}

/// Each item once, in order.
pub(crate) fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list = Vec::new();
    for item in items {
        insert(&mut list, item);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::collections::BTreeSet;

    #[test]
    fn the_same_as_a_set_of_the_library() {
        let mut state = 7_u32;
        let items = core::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state >> 24
        });
        let items: Vec<u32> = items.take(300).collect();
        let set: BTreeSet<u32> = items.iter().copied().collect();
        assert!(set.len() < items.len(), "no item comes twice");
        assert_eq!(sorted(items), set.into_iter().collect::<Vec<_>>());
    }
}
