use crate::parse::yaml_of;
use crate::resolve::Site;
use spanned::yaml::Value;
use std::collections::BTreeSet;

/// The shapes of the values of a group of files today. Some values may be a mapping or a list; a form
/// for the one would lose what a file has as the other.
#[derive(Debug, Default)]
pub(super) struct Shapes {
    /// Keys that have a mapping in some file.
    pub(super) mappings: BTreeSet<String>,
    /// Keys that have a list in some file.
    pub(super) lists: BTreeSet<String>,
}

impl Shapes {
    /// Those of the files of a directory: of YAML and of front matter.
    pub(super) fn of(site: &Site, directory: &str) -> Self {
        let mut shapes = Self::default();
        let sources = &site.sources;
        let files = sources.ids().filter(|id| {
            let below = sources.path(*id).strip_prefix(directory);
            below.is_some_and(|it| it.starts_with('/'))
        });
        for file in files {
            if let Some(Value::Mapping(entries)) = yaml_of(file, sources).map(|it| it.value) {
                for (key, value) in entries {
                    match value.value {
                        // There is nothing to lose.
                        Value::Mapping(inner) if inner.is_empty() => false,
                        Value::Mapping(_) => shapes.mappings.insert(key.name),
                        Value::Sequence(_) => shapes.lists.insert(key.name),
                        _ => false,
                    };
                }
            }
        }
        shapes
    }
}
