//! Things by their ids. A tree map would sort them once more in the browser, and its code
//! weighs more than all of the words.

/// Things by their ids, in the order in which they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<T>(Vec<(String, T)>);

impl<T> Named<T> {
    /// The thing with this id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.0
            .iter()
            .find(|(other, _)| other == id)
            .map(|(_, thing)| thing)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> FromIterator<(String, T)> for Named<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(things: I) -> Self {
        Self(things.into_iter().collect())
    }
}

#[cfg(feature = "write")]
impl<T: serde::Serialize> serde::Serialize for Named<T> {
    /// As a map.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, thing)| (id, thing)))
    }
}
