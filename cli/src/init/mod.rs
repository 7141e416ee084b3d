//! `homeward init`: a small portal that works, with comments for those who change it.

mod still_english;

use crate::clock::today;
use crate::out::{print, say};
use crate::{build, exit};
use clap::Args;
use homeward::publish::{self, PublishError};
use homeward::translations::{LanguageFacts, NoLanguageFacts, draft_strings};
use homeward::{Failure, FileSchema, schemas};
use serde_json::{Value, json};
use std::io::{BufRead as _, IsTerminal as _};
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(crate) struct InitArgs {
    /// The folder to make; it must be empty, or not exist.
    dir: PathBuf,
    /// The name of the portal.
    #[arg(long)]
    name: Option<String>,
    /// The tags of its languages, the language in which you write first: `en,ar,ti`. If the name of
    /// a language is not known, write it behind its tag: `en,din=Thuɔŋjäŋ`.
    #[arg(long, value_name = "TAGS", value_delimiter = ',')]
    languages: Vec<String>,
    /// The address where you will publish it, if you know it.
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
}

/// The files that each portal begins with; `{…}` is filled in.
const FILES: [(&str, &str); 13] = [
    ("README.md", include_str!("portal/README.md")),
    (".gitignore", include_str!("portal/gitignore")),
    ("content/site.yaml", include_str!("portal/site.yaml")),
    ("content/{lang}.md", include_str!("portal/site.md")),
    (
        "content/pages/home/page.yaml",
        include_str!("portal/home.yaml"),
    ),
    (
        "content/pages/home/{lang}.md",
        include_str!("portal/home.md"),
    ),
    (
        "content/pages/safety/page.yaml",
        include_str!("portal/safety.yaml"),
    ),
    (
        "content/pages/safety/{lang}.md",
        include_str!("portal/safety.md"),
    ),
    (
        "content/pages/privacy/page.yaml",
        include_str!("portal/privacy.yaml"),
    ),
    (
        "content/pages/privacy/{lang}.md",
        include_str!("portal/privacy.md"),
    ),
    (
        "content/sources/own-work/source.yaml",
        include_str!("portal/source.yaml"),
    ),
    (
        "content/sources/own-work/{lang}.md",
        include_str!("portal/source.md"),
    ),
    ("static/README.md", include_str!("portal/static.md")),
];

pub(crate) fn run(args: &InitArgs) -> u8 {
    let is_person = std::io::stdin().is_terminal();
    let name = match &args.name {
        Some(name) => name.clone(),
        None if is_person => ask("What is the name of the portal?", "Return help"),
        None => "Return help".to_owned(),
    };
    let tags = if !args.languages.is_empty() {
        args.languages.clone()
    } else if is_person {
        let question = "Which languages? Write their tags, the one in which you write first.";
        let tags = ask(question, "en");
        tags.split(',').map(|tag| tag.trim().to_owned()).collect()
    } else {
        vec!["en".to_owned()]
    };
    let languages = match languages(&tags) {
        Ok(languages) => languages,
        Err(message) => {
            say!("error: {message}");
            return exit::USAGE;
        }
    };
    if name.trim().is_empty() {
        say!(
            "error: the name of the portal is empty\nhelp: write it, such as `--name \"Return help\"`"
        );
        return exit::USAGE;
    }
    if !build::is_publishable(args.base_url.as_deref()) {
        return exit::USAGE;
    }
    if is_used(&args.dir) {
        say!(
            "error: `{}` is not empty\nhelp: name a new folder",
            args.dir.display()
        );
        return exit::USAGE;
    }
    match write(&args.dir, &name, &languages, args.base_url.as_deref()) {
        Ok(()) => {}
        Err(error) => {
            let failure = Failure::from(error);
            return exit::told(&failure);
        }
    }
    let dir = args.dir.display();
    say!(
        "the portal is in `{dir}`; next:\n  cd {dir}\n  homeward serve --open\n  homeward new service"
    );
    still_english::check(&args.dir, &languages)
}

/// The path of the words of the interface in a language.
fn strings_path(tag: &str) -> String {
    format!("themes/default/strings/{tag}.ftl")
}

/// Whether a tag is of the language in which this program begins texts.
pub(crate) fn is_english(tag: &str) -> bool {
    tag == "en" || tag.starts_with("en-")
}

/// The texts that readers see, by their paths.
fn texts(tag: &str) -> impl Iterator<Item = String> {
    let texts = FILES.iter().filter(|(path, _)| path.contains("{lang}"));
    texts.map(move |(path, _)| path.replace("{lang}", tag))
}

/// The texts of a portal that begins in a language, in English, by their paths; none for English. The lines that are
/// filled in are left out.
pub(crate) fn english_texts(tag: &str) -> Vec<(String, String)> {
    if is_english(tag) {
        return Vec::new();
    }
    let texts = FILES.iter().filter(|(path, _)| path.contains("{lang}"));
    let texts = texts.map(|(path, text)| {
        let lines = text.lines().filter(|line| !line.contains('{'));
        let text: String = lines.flat_map(|line| [line, "\n"]).collect();
        (path.replace("{lang}", tag), text)
    });
    texts.collect()
}

/// The languages of some tags, each alone or with the name of its language: `din=Thuɔŋjäŋ`.
///
/// # Errors
/// The first one that cannot be used, and what to write.
fn languages(tags: &[String]) -> Result<Vec<LanguageFacts>, String> {
    let mut found: Vec<LanguageFacts> = Vec::new();
    for text in tags {
        let (tag, name) = match text.split_once('=') {
            Some((tag, name)) => (tag.trim(), Some(name.trim()).filter(|it| !it.is_empty())),
            None => (text.trim(), None),
        };
        if let Some(separated) = with_commas(tag) {
            return Err(format!(
                "`{tag}` is not one tag of a language\nhelp: write commas between the tags: `{separated}`"
            ));
        }
        let language = LanguageFacts::of(tag, name, None).map_err(|why| match &why {
            NoLanguageFacts::NotATag(..) => why.to_string(),
            NoLanguageFacts::NoName(tag) => {
                format!("{why}\nhelp: write it behind the tag: `{tag}=name`")
            }
            NoLanguageFacts::NoDirection(tag) => format!(
                "{why}\nhelp: leave it out, and add it when the portal is there: \
                 `homeward new language {tag} --name name --dir ltr`, or `--dir rtl`"
            ),
        })?;
        if let Some(first) = found.iter().position(|it| it.tag == language.tag) {
            return Err(match (tag == language.tag, tags[first] == *text) {
                (true, true) => {
                    format!("the language `{tag}` is named twice\nhelp: name each language once")
                }
                _ => format!(
                    "`{}` and `{tag}` are the same language\nhelp: name each language once",
                    tags[first]
                ),
            });
        }
        found.push(language);
    }
    Ok(found)
}

/// Tags with commas between them, in place of other signs. `None` if the parts are no tags.
fn with_commas(tags: &str) -> Option<String> {
    let is_between = |c: char| c.is_whitespace() || ";/|+&.،؛、，".contains(c);
    let parts: Vec<&str> = tags.split(is_between).filter(|it| !it.is_empty()).collect();
    let is_tag = |tag: &&str| homeward::has_format("language-tag", tag).is_ok();
    (parts.len() > 1 && parts.iter().all(is_tag)).then(|| parts.join(","))
}

fn ask(question: &str, default: &str) -> String {
    print(&format!("{question} [Enter: {default}]\n> "));
    let line = std::io::stdin().lock().lines().next();
    let line = line.and_then(Result::ok).unwrap_or_default();
    match line.trim() {
        "" => default.to_owned(),
        line => line.to_owned(),
    }
}

/// Whether a folder has files in it, or is a file.
fn is_used(dir: &Path) -> bool {
    match std::fs::read_dir(dir) {
        Ok(mut entries) => entries.next().is_some(),
        Err(_) => dir.exists(),
    }
}

fn write(
    dir: &Path,
    name: &str,
    languages: &[LanguageFacts],
    base_url: Option<&str>,
) -> Result<(), PublishError> {
    let first = languages.first().map_or("en", |it| it.tag.as_str());
    let line = |it: &LanguageFacts| format!("  - {}\n", it.item());
    let lines: String = languages.iter().map(line).collect();
    let address = match base_url {
        Some(url) => format!("base_url: {url}"),
        None => "# base_url: https://www.your-organisation.org/portal/".to_owned(),
    };
    for (path, text) in FILES {
        let path = dir.join(path.replace("{lang}", first));
        if let Some(folder) = path.parent() {
            publish::create_dir(folder)?;
        }
        let text = text
            .replace("{languages}", lines.trim_end())
            .replace("{base_url}", &address)
            .replace("{quoted_name}", &json!(name).to_string())
            .replace("{name}", name)
            .replace("{lang}", first)
            .replace("{today}", &today().to_string());
        publish::write_file(&path, &text)?;
    }
    for language in languages {
        strings(dir, &language.tag)?;
    }
    editor(dir)
}

/// The words of the interface in English, for a language that the theme does not have.
fn strings(dir: &Path, tag: &str) -> Result<(), PublishError> {
    let Some(draft) = draft_strings(tag) else {
        return Ok(());
    };
    let path = dir.join(strings_path(tag));
    if let Some(folder) = path.parent() {
        publish::create_dir(folder)?;
    }
    publish::write_file(&path, &draft)
}

/// The files of a schema, as `yaml.schemas` names them. For the words of the self-check, `*` stands for
/// a language: the questions in the same folder are no language.
fn files_of(schema: &FileSchema, all: &[FileSchema]) -> Value {
    let pattern = schema.files.replace("<id>", "*").replace("<name>", "*");
    let files = pattern.replace("<lang>", "*");
    let others = all.iter().map(|it| it.files.as_str());
    let mut others = others.filter(|it| !it.contains('<') && folder(it) == folder(&schema.files));
    match others.next() {
        Some(other) if files != other => json!([files, format!("!{other}")]),
        _ => json!(files),
    }
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The schemas, and settings with which VS Code checks each file while a person types.
fn editor(dir: &Path) -> Result<(), PublishError> {
    let folder = dir.join("schemas");
    publish::create_dir(&folder)?;
    let mut used = serde_json::Map::new();
    let all = schemas();
    for schema in &all {
        publish::write_file(&folder.join(schema.file_name()), &schema.json())?;
        let is_yaml = schema
            .files
            .rsplit_once('.')
            .is_some_and(|(_, of)| of == "yaml");
        if is_yaml {
            used.insert(
                format!("schemas/{}", schema.file_name()),
                files_of(schema, &all),
            );
        }
    }
    let settings = json!({ "yaml.schemas": used, "files.eol": "\n" });
    publish::create_dir(&dir.join(".vscode"))?;
    publish::write_file(
        &dir.join(".vscode/settings.json"),
        &format!("{settings:#}\n"),
    )
}

#[cfg(test)]
mod tests {
    use super::with_commas;

    #[test]
    fn tags_without_commas_are_told_apart() {
        for (tags, found) in [
            ("en;ar", Some("en,ar")),
            ("en ar ti", Some("en,ar,ti")),
            ("en; pt-BR", Some("en,pt-BR")),
            ("en\u{60C}ar", Some("en,ar")),
            ("en", None),
            ("English and Arabic!", None),
        ] {
            assert_eq!(with_commas(tags).as_deref(), found, "{tags}");
        }
    }
}
