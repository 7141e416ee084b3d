//! An entry while it is being made: what the options and the answers say.

use super::NewArgs;
use super::ask::Dialogue;
use super::form::{Field, Form, Sort};
use super::name::{are_there, unknown_key};
use super::value::{from_everywhere, mistake};
use super::write::{Failed, Photo};
use crate::arguments::LinkArgs;
use crate::clock::today;
use homeward::Inventory;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// What an entry is made of. A text that is empty has not been given.
pub(super) struct Entry<'a> {
    pub(super) form: &'a Form,
    pub(super) site: &'a Path,
    pub(super) links: &'a LinkArgs,
    /// The name of its folder.
    pub(super) id: String,
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) text: String,
    /// By the path of keys, with dots: `consent.given`.
    pub(super) values: BTreeMap<String, String>,
    pub(super) photo: Option<Photo>,
    /// What the photo shows.
    pub(super) photo_alt: String,
    /// The keys that options gave.
    given: Vec<String>,
    /// The keys among them whose values are wrong, and why.
    wrong: Vec<(String, String)>,
    /// The keys for which a person gave a value or none.
    pub(super) answered: Vec<String>,
    /// Whether an option or an answer gave the text, which may be empty.
    has_text: bool,
}

const TITLE: &str = "What is the title?";
const SUMMARY: &str = "What is it about, in one or two plain sentences? They are shown in lists.";
const TEXT: &str =
    "The text, in one paragraph. You can leave it empty and write it in the file later.";
const NAME: &str = "What is the name of its folder? Write letters a to z, digits and hyphens.";
const PHOTO: &str = "Is there a photo? Write the name of its file. [Enter: none]";
const PHOTO_ALT: &str = "What does the photo show, for those who cannot see it?";

impl<'a> Entry<'a> {
    /// What the options say.
    ///
    /// # Errors
    /// When they name keys, entries or a photo that are not there.
    pub(super) fn of(
        args: &'a NewArgs,
        form: &'a Form,
        inventory: &Inventory,
    ) -> Result<Self, Failed> {
        let text = |given: &Option<String>| given.clone().unwrap_or_default();
        let mut entry = Self {
            id: text(&args.id),
            summary: text(&args.summary),
            text: text(&args.text),
            photo_alt: text(&args.photo_alt),
            has_text: args.text.is_some(),
            ..Self::titled(form, &args.site, &args.links, text(&args.title))
        };
        for (key, value) in &args.values {
            if form.field(key).is_none() {
                return Err(unknown_key(form, key).into());
            }
            entry.values.insert(key.clone(), value.clone());
            entry.given.push(key.clone());
        }
        are_there(form, &mut entry.values, inventory)?;
        entry.dial_from_everywhere(inventory);
        let fields = form.fields.iter();
        let wrong = fields.filter_map(|field| {
            let value = entry.values.get(&field.key).filter(|it| !it.is_empty())?;
            Some((field.key.clone(), mistake(field, value)?))
        });
        entry.wrong = wrong.collect();
        if let Some(file) = &args.photo {
            if !form.has_photo() {
                return Err(format!("a {} has no photo of its own\nhelp: put the photo into its folder, and name it in the text", form.kind).into());
            }
            entry.photo = Some(Photo::of(file)?);
        }
        Ok(entry)
    }

    /// An entry of which only the title is known.
    pub(super) fn titled(
        form: &'a Form,
        site: &'a Path,
        links: &'a LinkArgs,
        title: String,
    ) -> Self {
        Self {
            form,
            site,
            links,
            title,
            id: String::new(),
            summary: String::new(),
            text: String::new(),
            values: form.defaults(today()),
            photo: None,
            photo_alt: String::new(),
            given: Vec::new(),
            wrong: Vec::new(),
            answered: Vec::new(),
            has_text: false,
        }
    }

    /// Whether a person is asked for a field that the options do not give.
    pub(super) fn asks(&self, field: &Field) -> bool {
        let has_photo = self.photo.is_some();
        !self.given.contains(&field.key) && self.form.asks(field, &self.values, has_photo)
    }

    /// Whether there is no entry without a field.
    pub(super) fn needs(&self, field: &Field) -> bool {
        self.form.needs(field, &self.values, self.photo.is_some())
    }

    /// Writes numbers that people dial inside the country of the entry as numbers for calls from every country.
    pub(super) fn dial_from_everywhere(&mut self, inventory: &Inventory) {
        let country = self.values.get("country");
        let code = country.and_then(|id| inventory.countries.get(id));
        let Some(code) = code.cloned() else {
            return;
        };
        let phones = self.form.fields.iter().filter(|it| it.sort == Sort::Phones);
        for field in phones {
            if let Some(value) = self.values.get_mut(&field.key) {
                *value = from_everywhere(value, &code);
            }
        }
    }

    /// The keys with wrong values, and why; the person is asked for them.
    pub(super) fn take_wrong(&mut self) -> Vec<(String, String)> {
        let wrong = std::mem::take(&mut self.wrong);
        for (key, _) in &wrong {
            self.values.remove(key);
            self.given.retain(|given| given != key);
        }
        wrong
    }

    /// Asks for title, name, summary, text and photo.
    pub(super) fn ask_words(&mut self, inventory: &Inventory, dialogue: &mut Dialogue<'_>) {
        if self.title.is_empty() {
            self.title = dialogue.words(TITLE, true);
        }
        while let Err(problem) = self.name(inventory)
            && !dialogue.has_ended()
        {
            crate::out::print(&format!("\n{problem}\n"));
            self.id = dialogue.words(NAME, true);
        }
        if self.summary.is_empty() {
            self.summary = dialogue.words(SUMMARY, true);
        }
        if !self.has_text {
            self.text = dialogue.words(TEXT, false);
            self.has_text = !dialogue.has_ended();
        }
        while self.photo.is_none() && self.form.has_photo() {
            let file = dialogue.words(PHOTO, false);
            if file.is_empty() {
                break;
            }
            match Photo::of(Path::new(&file)) {
                Ok(photo) => self.photo = Some(photo),
                Err(problem) => crate::out::print(&format!("{problem}\n")),
            }
        }
        if self.photo.is_some() && self.photo_alt.is_empty() {
            self.photo_alt = dialogue.words(PHOTO_ALT, true);
        }
    }

    /// The name of its folder, which no other entry of the kind may have.
    fn name(&self, inventory: &Inventory) -> Result<String, String> {
        let id = if self.id.is_empty() {
            homeward::id_of(&self.title).ok_or_else(|| {
                "the title has no letters from a to z\nhelp: name the folder with `--id`".to_owned()
            })?
        } else {
            self.id.clone()
        };
        if homeward::has_format("id", &id).is_err() {
            return Err(format!(
                "`{id}` cannot be the name of a folder\nhelp: write letters a to z, digits and hyphens"
            ));
        }
        let is_taken = |it: &&homeward::EntryTitle| it.kind == self.form.kind && it.id == id;
        match inventory.entries.iter().find(is_taken) {
            Some(other) => Err(format!(
                "there is a {} `{id}` already: “{}”\nhelp: choose another name with `--id`",
                self.form.kind, other.title
            )),
            None => Ok(id),
        }
    }

    /// Gives the entry its name.
    ///
    /// # Errors
    /// All that is missing or wrong, at once.
    pub(super) fn finish(&mut self, inventory: &Inventory) -> Result<(), Failed> {
        let mut problems = Vec::new();
        if !(self.id.is_empty() && self.title.is_empty()) {
            match self.name(inventory) {
                Ok(id) => self.id = id,
                Err(problem) => problems.push(problem),
            }
        }
        let missing = self.missing(inventory);
        if !missing.is_empty() {
            problems.push(format!("these values are missing:\n{}", missing.join("\n")));
        }
        if !self.wrong.is_empty() {
            let line = |(key, why): &(String, String)| format!("  --set {key}=…  {why}");
            let lines: Vec<String> = self.wrong.iter().map(line).collect();
            problems.push(format!("these values are wrong:\n{}", lines.join("\n")));
        }
        if problems.is_empty() {
            return Ok(());
        }
        Err(problems.join("\n").into())
    }

    /// Gives the entry its name, if it can have it.
    pub(super) fn keep_name(&mut self, inventory: &Inventory) {
        if self.id.is_empty() && !self.title.is_empty() {
            self.id = self.name(inventory).unwrap_or_default();
        }
    }

    fn missing(&self, inventory: &Inventory) -> Vec<String> {
        let photo_alt = self.photo.is_some() && self.photo_alt.is_empty();
        let words = [
            (self.title.is_empty(), "title", TITLE),
            (self.summary.is_empty(), "summary", SUMMARY),
            (photo_alt, "photo-alt", PHOTO_ALT),
        ];
        let words = words.iter().filter(|(is_missing, ..)| *is_missing);
        let words = words.map(|(_, option, question)| format!("  --{option} …  {question}"));
        let has_value = |field: &Field| {
            let value = self.values.get(&field.key);
            value.is_some_and(|value| !value.is_empty())
        };
        let fields = self.form.fields.iter();
        let fields = fields.filter(|field| self.needs(field) && !has_value(field));
        let mut about = "";
        let fields = fields.map(|field| {
            let is_new = field.about != about;
            about = &field.about;
            described(field, is_new, inventory)
        });
        words.chain(fields).collect()
    }

    /// The command with all that is known. It can be continued at its end.
    pub(super) fn command(&self) -> String {
        let mut command = format!("homeward new {}", self.form.kind);
        let has_text = self.has_text;
        let mut add = |option: &str, value: &str| {
            if !value.is_empty() || (option == "text" && has_text) {
                let _ = write!(command, " --{option} {}", quoted(value));
            }
        };
        if self.site != Path::new(".") {
            add("site", &self.site.to_string_lossy());
        }
        for folder in &self.links.allow_link {
            add("allow-link", &folder.to_string_lossy());
        }
        add("title", &self.title);
        add("id", &self.id);
        add("summary", &self.summary);
        add("text", &self.text);
        if let Some(photo) = &self.photo {
            add("photo", &photo.file.to_string_lossy());
        }
        add("photo-alt", &self.photo_alt);
        let defaults = self.form.defaults(today());
        for field in &self.form.fields {
            let value = self.values.get(&field.key);
            let is_default = value == defaults.get(&field.key);
            // What was left out or kept as it was is not asked for once more.
            if !is_default || self.answered.contains(&field.key) {
                let value = value.map_or("", String::as_str);
                add("set", &format!("{}={value}", field.key));
            }
        }
        command
    }
}

/// A word of a command, as shells read it.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.,=/:+@".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    // In double quotation marks, the shells of all systems read it, unless it has their signs.
    if !word.contains(['"', '\\', '$', '`', '!', '%']) {
        return format!("\"{word}\"");
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

/// A missing value, as a person can give it; with what its block of keys is about.
fn described(field: &Field, with_about: bool, inventory: &Inventory) -> String {
    let about = if with_about { &field.about } else { "" };
    let question = format!("{about} {}", field.question);
    let mut line = format!("  --set {}=…  {}", field.key, question.trim());
    let choices = field.choices(inventory);
    if !choices.is_empty() {
        let names: Vec<String> = choices
            .iter()
            .map(|(value, _)| format!("`{value}`"))
            .collect();
        line.push_str(" One of ");
        line.push_str(&names.join(", "));
    }
    line
}
