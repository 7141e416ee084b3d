//! Paths of values in the documents of the rules.

use core::fmt;

/// A document of the rules.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Document {
    /// The questions shared by all programmes.
    Questions,
    /// The rules of the programme with this id.
    Programme(String),
}

/// One step into a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Segment {
    /// The value at a key of a mapping.
    Key(String),
    /// The value at a position of a list, from 0.
    Index(usize),
}

impl From<&str> for Segment {
    fn from(key: &str) -> Self {
        Self::Key(key.to_owned())
    }
}

impl From<usize> for Segment {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

/// The path of a value in a document. Mistakes are at the most precise one: an option in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocumentPath {
    /// The document.
    pub document: Document,
    /// The steps from its root.
    pub route: Vec<Segment>,
}

impl DocumentPath {
    /// The root of the questions document.
    pub fn questions() -> Self {
        Self {
            document: Document::Questions,
            route: Vec::new(),
        }
    }

    /// The root of a programme's document.
    pub fn programme(id: &str) -> Self {
        Self {
            document: Document::Programme(id.to_owned()),
            route: Vec::new(),
        }
    }

    /// The path of a value inside the one at this path.
    #[must_use]
    pub fn at(&self, segment: impl Into<Segment>) -> Self {
        let mut path = self.clone();
        path.route.push(segment.into());
        path
    }
}

impl fmt::Display for DocumentPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.document {
            Document::Questions => f.write_str("questions")?,
            Document::Programme(id) => f.write_str(id)?,
        }
        for segment in &self.route {
            match segment {
                Segment::Key(key) => write!(f, ".{key}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
