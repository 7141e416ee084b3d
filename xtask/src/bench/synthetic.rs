//! A portal of any size: real structure, words without meaning.
//!
//! It is a site about which there is nothing to report: what a report costs is measured by itself.
//! Of each hundred texts of a language, about sixty are stories, twenty services, ten
//! organisations and ten resources; one programme, one country pair and one source
//! hold them together. Every text exists in all six languages.

pub(super) mod texts;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Result;

use texts::{body, programme_body, texts};

pub(super) const LANGUAGES: [(&str, &str, &str); 6] = [
    ("en", "English", "ltr"),
    ("fr", "Français", "ltr"),
    ("ar", "العربية", "rtl"),
    ("es", "Español", "ltr"),
    ("tr", "Türkçe", "ltr"),
    ("ru", "Русский", "ltr"),
];
const CHECKED: &str = "checked: 2026-11-21\ncheck_due: 2027-05-21\n";
const SOURCES: &str = "sources: [{ ref: the-source }]\n";

/// How many entries of each kind a site has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbers {
    pub(super) services: usize,
    pub(super) organisations: usize,
    pub(super) resources: usize,
    pub(super) stories: usize,
}

impl Numbers {
    /// Of a site of about `pages` pages in all.
    pub(super) fn of(pages: usize) -> Self {
        let texts = (pages / LANGUAGES.len()).max(10);
        let (services, tenth) = (texts / 5, texts / 10);
        Self {
            services,
            organisations: tenth,
            resources: tenth,
            stories: texts.saturating_sub(services + 2 * tenth),
        }
    }
}

/// Writes a site of about `pages` pages in all into `site`.
///
/// # Errors
/// When writing fails.
pub(crate) fn write(site: &Path, pages: usize) -> Result<()> {
    let content = site.join("content");
    fixed_entries(&content)?;
    let Numbers {
        services,
        organisations,
        resources,
        stories,
    } = Numbers::of(pages);
    for n in 0..services {
        let phase = ["before_departure", "arrival", "after_return"][n % 3];
        let need = ["money", "work", "home", "health"][n % 4];
        let dimension = ["economic", "social", "psychosocial"][n / 3 % 3];
        let related = (n + 1) % services;
        let facts = format!(
            "phases: [{phase}]\nneeds: [{need}]\ndimensions: [{dimension}]\nlevels: [individual]\nrelated: [service-{related}]\n"
        );
        entry(&content, "service", n, services, &facts)?;
    }
    for n in 0..organisations {
        let facts = format!(
            "type: ngo\ncountry: iraq\ncontact:\n  phones:\n    - {{ number: \"+96478268{n:05}\", channels: [whatsapp] }}\n  email: office-{n}@bench.invalid\n"
        );
        entry(&content, "organisation", n, services, &facts)?;
    }
    for n in 0..resources {
        let service = n % services;
        let facts = format!(
            "type: course\nurl: https://example.org/{n}\nlanguages: [en]\nservices: [service-{service}]\n"
        );
        entry(&content, "resource", n, services, &facts)?;
    }
    for n in 0..stories {
        let service = n % services;
        let facts = format!(
            "programme: the-programme\nhost_country: lithuania\norigin_country: iraq\nservices: [service-{service}]\nconsent:\n  basis: personal\n  reference: \"r-{n}\"\n  given: 2026-11-21\n  scope: [web, feed]\n  languages: all\nnames_changed: true\nreview: 2027-05-21\n"
        );
        entry(&content, "story", n, services, &facts)?;
    }
    Ok(())
}

/// The portal, its home page, and what everything else refers to.
fn fixed_entries(content: &Path) -> Result<()> {
    let mut languages = String::from("languages:\n");
    for (tag, name, dir) in LANGUAGES {
        writeln!(languages, "  - {{ tag: {tag}, name: {name}, dir: {dir} }}")?;
    }
    let rest = "base_url: https://bench.invalid/\ntheme: default\nsearch: false\nleave_url: https://www.wikipedia.org/\n";
    file(&content.join("site.yaml"), &(languages + rest))?;
    texts(
        content,
        "The portal",
        "publisher: No one publishes it.\ndisclaimer: It is synthetic.\n",
        |_| String::new(),
    )?;

    for (id, role, menu) in [
        ("home", "home", "none"),
        ("safety", "page", "footer"),
        ("about", "page", "footer"),
    ] {
        single(
            content,
            "page",
            id,
            &format!("role: {role}\nmenu: {menu}\n"),
            false,
        )?;
    }
    single(
        content,
        "country",
        "lithuania",
        &format!("code: LT\nregion: europe\n{SOURCES}{CHECKED}"),
        false,
    )?;
    single(
        content,
        "country",
        "iraq",
        &format!("code: IQ\nregion: asia\n{SOURCES}{CHECKED}"),
        false,
    )?;
    single(
        content,
        "organisation",
        "the-office",
        &format!("type: ngo\ncontact:\n  email: office@bench.invalid\n{SOURCES}{CHECKED}"),
        false,
    )?;
    let source = "type: web_page\nlanguage: en\nurl: https://example.org/\nretrieved: 2026-11-21\nverified: true\n";
    single(content, "source", "the-source", source, false)?;
    let programme = format!(
        "organisations: [the-office]\nhost_countries: {{ listed: [lithuania], open: false }}\norigin_countries: {{ listed: [iraq], open: true }}\nservices: [service-0]\nphases: [after_return]\ndelivery: in_kind\nnature: programme\n{SOURCES}{CHECKED}"
    );
    single(content, "programme", "the-programme", &programme, true)
}

fn single(content: &Path, kind: &str, id: &str, facts: &str, sections: bool) -> Result<()> {
    let folder = content.join(plural(kind)).join(id);
    file(&folder.join(format!("{kind}.yaml")), facts)?;
    texts(&folder, id, "", |lang| {
        if sections {
            programme_body(lang)
        } else {
            body(lang, id, 0, 1)
        }
    })
}

fn entry(content: &Path, kind: &str, n: usize, services: usize, facts: &str) -> Result<()> {
    let id = format!("{kind}-{n}");
    let folder = content.join(plural(kind)).join(&id);
    file(
        &folder.join(format!("{kind}.yaml")),
        &format!("{facts}{SOURCES}{CHECKED}"),
    )?;
    texts(&folder, &id, "", |lang| body(lang, &id, n, services))
}

fn plural(kind: &str) -> String {
    kind.strip_suffix('y')
        .map_or_else(|| format!("{kind}s"), |stem| format!("{stem}ies"))
}

pub(super) fn file(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(path, text)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_exists_in_every_language() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), 300).unwrap();
        let mut count = std::collections::BTreeMap::new();
        for entry in walkdir::WalkDir::new(folder.path()) {
            let name = entry.unwrap().file_name().to_string_lossy().into_owned();
            *count.entry(name).or_insert(0) += 1;
        }
        // 50 texts, and what is always there: the portal, three pages, two countries,
        // an organisation, a source and a programme.
        for (tag, _, _) in LANGUAGES {
            assert_eq!(count[&format!("{tag}.md")], 50 + 9);
        }
        assert_eq!(count["story.yaml"], 30);
    }
}
