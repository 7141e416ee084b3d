//! The synthetic site for Hugo.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;

use super::super::synthetic::{LANGUAGES, file};
use super::{EntryText, entry_texts, with_links};

pub(super) fn arguments<'p>(site: &'p Path, out: &'p Path) -> Vec<&'p OsStr> {
    let [source, destination] = ["--source", "--destination"].map(OsStr::new);
    let quiet = OsStr::new("--quiet");
    vec![
        source,
        site.as_os_str(),
        destination,
        out.as_os_str(),
        quiet,
    ]
}

/// Writes the site.
pub(super) fn write(site: &Path, pages: usize) -> Result<()> {
    let mut config = String::from(
        "baseURL = \"https://bench.invalid/\"\ntitle = \"The portal\"\ndefaultContentLanguage = \"en\"\ndefaultContentLanguageInSubdir = true\n[pagination]\npagerSize = 50\n[markup.goldmark.parser.attribute]\ntitle = true\n",
    );
    for (weight, (tag, _, _)) in (1..).zip(LANGUAGES) {
        write!(config, "\n[languages.{tag}]\nweight = {weight}\n")?;
    }
    file(&site.join("hugo.toml"), &config)?;
    for (name, text) in TEMPLATES {
        file(&site.join("layouts/_default").join(name), text)?;
    }
    let content = site.join("content");
    for text in entry_texts(pages) {
        let EntryText {
            folder,
            id,
            lang,
            title,
            summary,
            tag,
            body,
        } = text;
        let link =
            |words: &str, id: &str| format!("[{words}]({{{{< relref \"/services/{id}.md\" >}}}})");
        let body = with_links(&body, link);
        let text = format!(
            "+++\ntitle = \"{title}\"\ndescription = \"{summary}\"\ndate = 2026-11-21\ntags = [\"{tag}\"]\n+++\n{body}"
        );
        let name = format!("{id}.{lang}.md");
        file(&content.join(folder).join(name), &text)?;
    }
    Ok(())
}

const TEMPLATES: [(&str, &str); 3] = [
    (
        "baseof.html",
        "<!DOCTYPE html>\n<html lang=\"{{ .Site.Language.Lang }}\">\n<head><meta charset=\"utf-8\"><title>{{ .Title }}</title></head>\n<body>\n<header><nav>{{ range slice \"services\" \"organisations\" \"resources\" \"stories\" }}<a href=\"{{ relLangURL . }}\">{{ . }}</a> {{ end }}</nav></header>\n<main>{{ block \"main\" . }}{{ end }}</main>\n<footer>{{ .Site.Title }}</footer>\n</body>\n</html>\n",
    ),
    (
        "list.html",
        "{{ define \"main\" }}<h1>{{ .Title }}</h1>\n{{ $list := .Paginate .Pages }}<ul>{{ range $list.Pages }}<li><h2><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></h2><p>{{ .Description }}</p></li>{{ end }}</ul>\n{{ if $list.HasNext }}<a href=\"{{ $list.Next.URL }}\">+</a>{{ end }}{{ end }}\n",
    ),
    (
        "single.html",
        "{{ define \"main\" }}<article><h1>{{ .Title }}</h1><p>{{ .Description }}</p>\n<nav>{{ range .Translations }}<a href=\"{{ .RelPermalink }}\">{{ .Language.Lang }}</a> {{ end }}</nav>\n{{ .Content }}\n<ul>{{ range .Params.tags }}<li>{{ . }}</li>{{ end }}</ul></article>{{ end }}\n",
    ),
];
