use super::check::Checker;
use super::keyword;
use crate::suggest::unseen_in_key;
use crate::yaml::{Key, Node};
use crate::{Diagnostic, codes, did_you_mean, nearest, work};
use serde_json::Value as Json;
use std::cell::LazyCell;
use std::collections::HashSet;

/// Keys that people look for, and what to do instead.
const OFTEN: [(&str, &str); 17] = [
    (
        "address",
        "an address is translated: write it in the front matter of the text, such as `en.md`",
    ),
    (
        "hours",
        "write the opening hours in the text, or in `contact_note` in its front matter",
    ),
    (
        "opening_hours",
        "write the opening hours in the text, or in `contact_note` in its front matter",
    ),
    (
        "logo",
        "write `logo` under `brand`, with two blanks before it",
    ),
    (
        "draft",
        "only a story can be a draft: write `draft: true` with the other facts of a story, as far to the left as they are; keep another entry outside `content` until it may be published",
    ),
    (
        "date",
        "the program does not use a date here: delete the line, and see `checked` and `review` in the facts",
    ),
    (
        "tags",
        "there are no tags: delete the line, and name services and countries in the facts",
    ),
    (
        "author",
        "authors are not shown; write them in the text if readers should know them",
    ),
    ("description", "the key is `summary`"),
    ("withdrawn", FACT),
    ("order", FACT),
    ("slug", FACT),
    ("sources", FACT),
    ("checked", FACT),
    ("title", WORD),
    ("summary", WORD),
    ("photo_alt", WORD),
];

/// For keys of facts that are in a text, or in a block of the facts.
const FACT: &str = "this is a fact of the whole entry: write it in its YAML file, such as `story.yaml`, as far to the left as the other facts";

/// For keys of texts that are in facts.
const WORD: &str = "this is translated: write it in the front matter of the text, such as `en.md`";

/// What to do instead of a key that people look for. A key of facts that is almost one of the block
/// (`has_guess`) is a typo.
fn often(key: &str, has_guess: bool) -> Option<&'static str> {
    let (_, help) = OFTEN.iter().find(|(name, _)| *name == key)?;
    (*help != FACT || !has_guess).then_some(*help)
}

/// A key in braces that YAML reads together with its value: `{ number:"+44 20" }`. What to write in its place.
fn without_blank(name: &str, properties: Option<&serde_json::Map<String, Json>>) -> Option<String> {
    let (key, value) = name.split_once(':')?;
    let is_key = properties?.contains_key(key);
    is_key.then(|| format!("{key}: {value}"))
}

/// Whether a key has the letters of another alphabet.
fn is_translated(name: &str) -> bool {
    name.contains(char::is_alphabetic) && !name.contains(|c: char| c.is_ascii_alphabetic())
}

impl<'s> Checker<'s, '_> {
    pub(super) fn mapping(
        &mut self,
        node: &Node,
        entries: &[(Key, Node)],
        schema: &'s Json,
        key: Option<&str>,
    ) {
        let properties = keyword(schema, "properties").and_then(Json::as_object);
        let other = keyword(schema, "additionalProperties").filter(|other| other.is_object());
        let names = || entries.iter().map(|(key, _)| key.name.as_str());
        let given = LazyCell::new(|| names().collect::<HashSet<&str>>());
        work::add(entries.len());
        for (entry, value) in entries {
            match (properties.and_then(|p| p.get(&entry.name)), other) {
                (Some(property), _) => self.node(value, property, Some(&entry.name)),
                (None, Some(other)) => {
                    self.node(value, other, Some(&entry.name));
                }
                (None, None) => self.unknown_key(entry, properties, &given),
            }
        }
        // A key with a character that nobody sees is one mistake: the key is not missing, too.
        let meant = LazyCell::new(|| {
            let unseen = names().filter_map(unseen_in_key);
            let mut meant: HashSet<String> = unseen.map(|(_, seen)| seen).collect();
            meant.extend(names().filter_map(|name| {
                let (name, _) = name.split_once(':')?;
                properties?.contains_key(name).then(|| name.to_owned())
            }));
            meant
        });
        let required = keyword(schema, "required").and_then(Json::as_array);
        for name in required.into_iter().flatten().filter_map(Json::as_str) {
            work::add(1);
            if !names().any(|it| it == name) && !meant.contains(name) {
                let owner = key.map_or_else(String::new, |key| format!(" in `{key}`"));
                let span = match entries.first() {
                    Some((first, _)) => first.span,
                    None => node.span,
                };
                let mut diagnostic =
                    Diagnostic::new(codes::MISSING_KEY, format!("`{name}` is missing{owner}"))
                        .at(span, format!("add `{name}` to this block"));
                diagnostic.help = self.description(properties, name);
                self.diagnostics.push(diagnostic);
            }
        }
    }

    fn unknown_key(
        &mut self,
        key: &Key,
        properties: Option<&'s serde_json::Map<String, Json>>,
        given: &HashSet<&str>,
    ) {
        let free = properties
            .into_iter()
            .flat_map(serde_json::Map::keys)
            .map(String::as_str)
            .filter(|name| !given.contains(name));
        let candidates: Vec<&str> = free.collect();
        work::add(candidates.len());
        let mut diagnostic =
            Diagnostic::new(codes::UNKNOWN_KEY, format!("unknown key `{}`", key.name))
                .at(key.span, "not part of the schema")
                .maybe_fix(key.span, nearest(&key.name, candidates.iter().copied()));
        if let Some((code, seen)) = unseen_in_key(&key.name) {
            diagnostic.message =
                format!("there is an invisible character ({code}) in the key `{seen}`");
            // What is before it says to which block the key belongs.
            diagnostic.help = Some(if key.name.starts_with(['\u{A0}', '\u{202F}']) {
                format!("delete what is before `{seen}`, and type as many blanks")
            } else {
                format!(
                    "delete the key and type it again, with the colon directly behind it: `{seen}:`"
                )
            });
            diagnostic.fix = None;
        } else if let Some(written) = without_blank(&key.name, properties) {
            "there must be a blank after the colon".clone_into(&mut diagnostic.message);
            diagnostic.help = Some(format!("write `{written}`"));
            diagnostic.fix = None;
        } else if let Some(owner) = self.owner(&key.name, properties) {
            diagnostic.fix = None;
            diagnostic.help = Some(format!(
                "`{}` belongs under `{owner}`: write it below that key, with two blanks before it",
                key.name
            ));
        } else if diagnostic.fix.is_none() && self.is_of_the_whole(&key.name) {
            diagnostic.help = Some(format!(
                "`{}` does not belong to this block: write it on a line of its own, as far to the left as `{}`",
                key.name, self.first_key
            ));
        } else if let Some(help) = often(&key.name, diagnostic.fix.is_some()) {
            diagnostic.fix = None;
            diagnostic.help = Some(help.to_owned());
        } else if diagnostic.help.is_none() {
            // A key under the name of another one would say what nobody meant.
            let help = did_you_mean(&key.name, candidates);
            diagnostic.help = help.map(|help| match help.strip_prefix("choose one of ") {
                Some(keys) if is_translated(&key.name) => format!(
                    "keys are English in files of all languages, and of values only words for readers are translated: write one of {keys}, or delete it"
                ),
                Some(_) => format!("{help}, or delete it"),
                None => help,
            });
        }
        self.diagnostics.push(diagnostic);
    }

    /// Whether a key is one of the document itself, and not of a block in it.
    fn is_of_the_whole(&self, name: &str) -> bool {
        let root = self.follow(self.root).get("properties");
        root.is_some_and(|keys| keys.get(name).is_some())
    }

    /// The only key of a block whose own keys include `name`.
    fn owner(
        &self,
        name: &str,
        properties: Option<&'s serde_json::Map<String, Json>>,
    ) -> Option<&'s str> {
        let mut owners = properties.into_iter().flatten().filter(|(_, schema)| {
            let schema = self.follow(schema);
            let branches = keyword(schema, "anyOf").and_then(Json::as_array);
            let mut blocks = branches.into_iter().flatten().chain([schema]);
            blocks.any(|block| {
                let keys = self.follow(block).get("properties");
                keys.is_some_and(|keys| keys.get(name).is_some())
            })
        });
        match (owners.next(), owners.next()) {
            (Some((owner, _)), None) => Some(owner),
            _ => None,
        }
    }

    fn description(
        &self,
        properties: Option<&'s serde_json::Map<String, Json>>,
        name: &str,
    ) -> Option<String> {
        let property = properties?.get(name)?;
        let text = keyword(property, "description")
            .or_else(|| keyword(self.follow(property), "description"))?
            .as_str()?;
        Some(format!("`{name}`: {}", text.replace('\n', " ")))
    }
}

#[cfg(test)]
mod tests {
    use crate::schema::Schema;
    use crate::{Diagnostics, Sources, work, yaml};
    use std::fmt::Write as _;

    #[derive(schemars::JsonSchema)]
    #[expect(dead_code, reason = "only its schema is used")]
    struct Document {
        title: String,
        order: Option<i64>,
    }

    #[test]
    fn twice_as_many_keys_are_twice_the_work() {
        let schema = Schema::of::<Document>(&[]);
        let cost = |keys: usize| {
            let mut text = String::new();
            for i in 0..keys {
                let _ = writeln!(text, "titel{i}: x");
            }
            let sources = Sources::in_memory(&[("a.yaml", &text)]);
            let id = sources.ids().next().unwrap();
            let mut diagnostics = Diagnostics::default();
            let node = yaml::parse(id, &text, 0..text.len(), &mut diagnostics).unwrap();
            let cost = work::of(|| schema.check(&node, &mut diagnostics));
            assert_eq!(
                diagnostics.iter().count(),
                keys + 1,
                "every key, and `title`"
            );
            cost
        };
        let (one, two) = (cost(1_000), cost(2_000));
        assert!(one >= 1_000 && two <= 2 * one, "{one} {two}");
    }
}
