//! Values by id. A tree map would sort them again in the browser, and its code is larger than
//! all texts.

/// Values by id, in the order in which they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ById<T>(Vec<(String, T)>);

impl<T> ById<T> {
    /// The value with this id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.0
            .iter()
            .find(|(other, _)| other == id)
            .map(|(_, value)| value)
    }

    /// Whether there are no values.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> FromIterator<(String, T)> for ById<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}

#[cfg(feature = "write")]
impl<T: serde::Serialize> serde::Serialize for ById<T> {
    /// Writes a map.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}
