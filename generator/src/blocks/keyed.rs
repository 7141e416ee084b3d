use crate::content::{BlockDigest, by_id};
use spanned::yaml::{Node, Value};
use std::collections::HashMap;
use std::ops::Range;

/// A text that has a key in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeyedBlock {
    /// The path of keys, such as `criteria.plan.title` or `gaps.0`.
    pub(crate) key: String,
    pub(crate) text: String,
    /// The bytes of the value in the file, with its quotes.
    pub(crate) range: Range<usize>,
}

/// Texts by their keys. Of a key that is there twice, which was reported, the first.
pub(crate) fn by_key(blocks: &[KeyedBlock]) -> HashMap<&str, &KeyedBlock> {
    let pairs = blocks.iter().rev();
    pairs.map(|block| (block.key.as_str(), block)).collect()
}

impl KeyedBlock {
    pub(crate) fn digest(&self) -> BlockDigest {
        BlockDigest::of(&self.key, &self.text)
    }

    /// Its key and its text.
    pub(crate) fn pair(&self) -> (&str, &str) {
        (&self.key, &self.text)
    }

    /// Whether it is a text for readers: an empty value is none.
    pub(crate) fn is_text(&self) -> bool {
        !self.text.trim().is_empty()
    }
}

/// Keys that have no text for a translator: what a translation records of its source, and the
/// facts of an entry, which are the same in every language.
pub(crate) const NOT_TEXTS: [&str; 2] = ["translation", "facts"];

/// All texts below a node, in the order of the file.
pub(crate) fn keyed(node: &Node) -> Vec<KeyedBlock> {
    let mut found = Vec::new();
    if let Value::Mapping(entries) = &node.value {
        let texts = entries
            .iter()
            .filter(|(key, _)| !NOT_TEXTS.contains(&&*key.name));
        for (key, value) in texts {
            collect(&key.name, value, &mut found);
        }
    }
    found
}

fn collect(key: &str, node: &Node, found: &mut Vec<KeyedBlock>) {
    match &node.value {
        Value::Text(text) => found.push(KeyedBlock {
            key: key.to_owned(),
            text: text.clone(),
            range: node.span.range(),
        }),
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                match by_id::id_of_item(item) {
                    // As the same text has it below a key.
                    Some((id, _)) => entries(&format!("{key}.{id}"), item, &[by_id::ID], found),
                    None => collect(&format!("{key}.{index}"), item, found),
                }
            }
        }
        Value::Mapping(_) => entries(key, node, &[], found),
        Value::Null | Value::Bool(_) | Value::Int(_) | Value::Float(_) => {}
    }
}

/// The texts of a mapping, without those of some keys.
fn entries(key: &str, node: &Node, without: &[&str], found: &mut Vec<KeyedBlock>) {
    let Value::Mapping(entries) = &node.value else {
        return;
    };
    let texts = entries
        .iter()
        .filter(|(name, _)| !without.contains(&&*name.name));
    for (name, value) in texts {
        collect(&format!("{key}.{}", name.name), value, found);
    }
}

#[cfg(test)]
mod tests {
    use super::keyed;
    use spanned::{Diagnostics, Sources, yaml};

    /// The blocks of some YAML: the key, the text and the bytes of each.
    fn blocks(text: &str) -> Vec<(String, String, String)> {
        let sources = Sources::in_memory(&[("content/programmes/a/en.md", text)]);
        let file = sources.ids().next().unwrap();
        let node = yaml::parse(file, text, 0..text.len(), &mut Diagnostics::default()).unwrap();
        let blocks = keyed(&node).into_iter();
        let blocks = blocks.map(|it| (it.key, it.text, text[it.range].to_owned()));
        blocks.collect()
    }

    #[test]
    fn a_list_with_ids_has_the_blocks_of_a_mapping() {
        let mapping = "title: T\ncriteria:\n  plan: { title: 'A plan', text: b }\n  go: { title: c, text: d }\ngaps: [g]\n";
        let list = "title: T\ncriteria:\n  - { id: plan, title: 'A plan', text: b }\n  - title: c\n    text: d\n    id: go\ngaps: [g]\n";
        assert_eq!(blocks(list), blocks(mapping));
        let keys: Vec<String> = blocks(list).into_iter().map(|(key, ..)| key).collect();
        assert_eq!(
            keys,
            [
                "title",
                "criteria.plan.title",
                "criteria.plan.text",
                "criteria.go.title",
                "criteria.go.text",
                "gaps.0",
            ]
        );
    }
}
