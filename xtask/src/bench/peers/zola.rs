//! The synthetic site for Zola.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;

use super::super::synthetic::{LANGUAGES, file};
use super::{EntryText, entry_texts, with_links};

pub(super) fn arguments<'p>(site: &'p Path, out: &'p Path) -> Vec<&'p OsStr> {
    let options = ["--root", "build", "--output-dir"].map(OsStr::new);
    let [root, build, output] = options;
    vec![root, site.as_os_str(), build, output, out.as_os_str()]
}

/// Writes the site.
pub(super) fn write(site: &Path, pages: usize) -> Result<()> {
    let mut config = String::from(
        "base_url = \"https://bench.invalid\"\ntitle = \"The portal\"\ndefault_language = \"en\"\ngenerate_feeds = true\ntaxonomies = [{ name = \"tags\" }]\n",
    );
    for (tag, name, _) in LANGUAGES.into_iter().skip(1) {
        write!(
            config,
            "\n[languages.{tag}]\ntitle = \"{name}\"\ngenerate_feeds = true\ntaxonomies = [{{ name = \"tags\" }}]\n"
        )?;
    }
    file(&site.join("config.toml"), &config)?;
    for (name, text) in TEMPLATES {
        file(&site.join("templates").join(name), text)?;
    }
    let content = site.join("content");
    for (lang, _, _) in LANGUAGES {
        let home = "+++\ntitle = \"The portal\"\n+++\n";
        file(&content.join(localised("_index", lang)), home)?;
        for folder in ["services", "organisations", "resources", "stories"] {
            let list =
                format!("+++\ntitle = \"{folder}\"\npaginate_by = 50\nsort_by = \"title\"\n+++\n");
            file(&content.join(folder).join(localised("_index", lang)), &list)?;
        }
    }
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
        let link = |words: &str, id: &str| format!("[{words}](@/services/{})", localised(id, lang));
        let body = with_links(&body, link);
        let text = format!(
            "+++\ntitle = \"{title}\"\ndescription = \"{summary}\"\ndate = 2026-11-21\n[taxonomies]\ntags = [\"{tag}\"]\n+++\n{body}"
        );
        file(&content.join(folder).join(localised(&id, lang)), &text)?;
    }
    Ok(())
}

/// The name of a text: that of the source language names no language.
fn localised(stem: &str, lang: &str) -> String {
    if lang == "en" {
        format!("{stem}.md")
    } else {
        format!("{stem}.{lang}.md")
    }
}

const TEMPLATES: [(&str, &str); 6] = [
    (
        "base.html",
        "<!DOCTYPE html>\n<html lang=\"{{ lang }}\">\n<head><meta charset=\"utf-8\"><title>{% block title %}{{ config.title }}{% endblock %}</title></head>\n<body>\n<header><nav>{% for folder in [\"services\", \"organisations\", \"resources\", \"stories\"] %}<a href=\"/{{ folder }}/\">{{ folder }}</a> {% endfor %}</nav></header>\n<main>{% block content %}{% endblock %}</main>\n<footer>{{ config.title }}</footer>\n</body>\n</html>\n",
    ),
    (
        "index.html",
        "{% extends \"base.html\" %}\n{% block content %}<h1>{{ section.title }}</h1>{% endblock %}\n",
    ),
    (
        "section.html",
        "{% extends \"base.html\" %}\n{% block content %}<h1>{{ section.title }}</h1>\n<ul>{% for page in paginator.pages %}<li><h2><a href=\"{{ page.permalink }}\">{{ page.title }}</a></h2><p>{{ page.description }}</p></li>{% endfor %}</ul>\n{% if paginator.next %}<a href=\"{{ paginator.next }}\">+</a>{% endif %}{% endblock %}\n",
    ),
    (
        "page.html",
        "{% extends \"base.html\" %}\n{% block title %}{{ page.title }}{% endblock %}\n{% block content %}<article><h1>{{ page.title }}</h1><p>{{ page.description }}</p>\n<nav>{% for other in page.translations %}<a href=\"{{ other.permalink }}\">{{ other.lang }}</a> {% endfor %}</nav>\n{{ page.content | safe }}\n<ul>{% for tag in page.taxonomies.tags %}<li>{{ tag }}</li>{% endfor %}</ul></article>{% endblock %}\n",
    ),
    (
        "tags/list.html",
        "{% extends \"base.html\" %}\n{% block content %}<ul>{% for term in terms %}<li><a href=\"{{ term.permalink }}\">{{ term.name }}</a></li>{% endfor %}</ul>{% endblock %}\n",
    ),
    (
        "tags/single.html",
        "{% extends \"base.html\" %}\n{% block content %}<h1>{{ term.name }}</h1><ul>{% for page in term.pages %}<li><a href=\"{{ page.permalink }}\">{{ page.title }}</a></li>{% endfor %}</ul>{% endblock %}\n",
    ),
];
