use spanned::Suggestions;
use std::collections::BTreeMap;

/// The ids of all entries, by the name of their kind: the targets of links and references.
#[derive(Debug, Default)]
pub(crate) struct Names<'a> {
    by_kind: BTreeMap<&'a str, Suggestions<'a>>,
    /// Entries whose directory is in a wrong place, by kind and id, with their places in `asked`.
    moved: BTreeMap<(&'a str, &'a str), usize>,
    /// The ids of today, by kind and former address.
    former: BTreeMap<(&'a str, &'a str), &'a str>,
    /// Kind, title and id of entries.
    titles: Vec<(&'a str, &'a str, &'a str)>,
    /// How often they were asked for.
    asked: Vec<usize>,
}

impl<'a> Names<'a> {
    /// The names of entries, given as pairs of kind and id.
    pub(crate) fn of(entries: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut names = Self::default();
        for (kind, id) in entries {
            names.by_kind.entry(kind).or_default().add(id);
        }
        names
    }

    /// The same, with entries whose directory is in a wrong place.
    pub(crate) fn with_moved(
        mut self,
        moved: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        for entry in moved {
            self.moved.insert(entry, self.asked.len());
            self.asked.push(0);
        }
        self
    }

    /// The same, with former addresses, given as kind, last part of the address, and id of today.
    pub(crate) fn with_former(
        mut self,
        former: impl IntoIterator<Item = (&'a str, &'a str, &'a str)>,
    ) -> Self {
        let former = former.into_iter();
        self.former
            .extend(former.map(|(kind, old, id)| ((kind, old), id)));
        self
    }

    /// The same, with titles, given as kind, title and id.
    pub(crate) fn with_titles(
        mut self,
        titles: impl IntoIterator<Item = (&'a str, &'a str, &'a str)>,
    ) -> Self {
        self.titles.extend(titles);
        self
    }

    /// The id of the entry of a kind that has a title.
    pub(crate) fn of_title(&self, kind: &str, title: &str) -> Option<&'a str> {
        let is_it = |it: &&(&str, &str, &str)| it.0 == kind && it.1.eq_ignore_ascii_case(title);
        self.titles.iter().find(is_it).map(|(_, _, id)| *id)
    }

    /// The id of the entry that had an address in former times.
    pub(crate) fn today(&self, kind: &str, old: &str) -> Option<&'a str> {
        self.former.get(&(kind, old)).copied()
    }

    /// Whether the directory of an entry is in a wrong place. That it is not found follows from this, and
    /// is counted.
    pub(crate) fn is_moved(&mut self, kind: &str, id: &str) -> bool {
        let at = self.place_of(kind, id);
        if let Some(at) = at {
            self.asked[at] += 1;
        }
        at.is_some()
    }

    /// How often an entry was not found because its directory is in a wrong place.
    pub(crate) fn not_found(&self, kind: &str, id: &str) -> usize {
        self.place_of(kind, id).map_or(0, |at| self.asked[at])
    }

    fn place_of(&self, kind: &str, id: &str) -> Option<usize> {
        self.moved.get(&(kind, id)).copied()
    }

    /// Whether there is an entry `id` of a kind.
    pub(crate) fn has(&self, kind: &str, id: &str) -> bool {
        self.by_kind.get(kind).is_some_and(|ids| ids.contains(id))
    }

    /// The id of a kind that is nearest to `id`, if it is near enough to be a typo.
    pub(crate) fn nearest(&mut self, kind: &str, id: &str) -> Option<&'a str> {
        self.by_kind.get_mut(kind)?.nearest(id)
    }

    /// A help text: the nearest id of a kind, or all ids if they are few.
    pub(crate) fn did_you_mean(&mut self, kind: &str, id: &str) -> Option<String> {
        self.by_kind.get_mut(kind)?.did_you_mean(id)
    }

    /// A kind that has an entry `id`: the likeliest correction if no id of the named kind is
    /// near.
    pub(crate) fn kind_of(&self, id: &str) -> Option<&'a str> {
        let mut kinds = self.by_kind.iter();
        let (kind, _) = kinds.find(|(_, ids)| ids.contains(id))?;
        Some(kind)
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn an_id_is_found_in_its_kind_and_elsewhere() {
        let mut names = Names::of([("service", "legal-support"), ("page", "safety")]);
        assert!(names.has("service", "legal-support"));
        assert!(!names.has("page", "legal-support"));
        assert_eq!(
            names.nearest("service", "legal-suport"),
            Some("legal-support")
        );
        assert_eq!(names.nearest("page", "legal-suport"), None);
        assert_eq!(names.kind_of("safety"), Some("page"));
        assert_eq!(names.kind_of("danger"), None);
    }
}
