//! The configuration of Sveltia CMS: which files there are, and a form for each kind.

use super::fields::{Fields, label};
use super::files;
use super::shapes::Shapes;
use crate::content::{BrowserEditor, CodeHost, SiteWords};
use crate::kinds::{Kind, schema_of};
use crate::resolve::Site;
use serde_json::{Value as Json, json};

/// The longest id that an entry gets from its title.
const LONGEST_ID: u64 = 60;

/// What the record of a translation names until a person runs `homeward translations confirm`: no
/// source text, so the translation counts as out of date.
const NOT_CONFIRMED: &str = "not-confirmed";

/// The configuration, as JSON.
pub(crate) fn config(editor: &BrowserEditor, site: &Site) -> String {
    let languages: Vec<&str> = site.languages.tags().collect();
    let folder = editor.folder.as_deref().unwrap_or_default();
    let folder = folder.trim_matches('/');
    let within = |path: &str| match folder {
        "" => path.to_owned(),
        folder => format!("{folder}/{path}"),
    };
    let kinds = Kind::ALL.iter();
    let kinds = kinds.map(|kind| {
        let shapes = Shapes::of(site, &format!("content/{}", kind.folder()));
        collection(*kind, &within, &languages, &shapes)
    });
    let files = files::collections(site, &within, &languages);
    let collections = kinds.chain([portal(&within, &languages)]).chain(files);
    let mut config = json!({
        "backend": backend(editor),
        "media_folder": within("static/media"),
        "public_folder": "/media",
        "show_preview_links": false,
        "slug": { "encoding": "ascii", "clean_accents": true, "maxlength": LONGEST_ID },
        "output": { "omit_empty_optional_fields": true },
        "i18n": {
            "structure": "multiple_files",
            "locales": languages,
            "default_locale": languages.first(),
            "initial_locales": "default",
        },
        "collections": collections.collect::<Vec<_>>(),
    });
    if let Some(base) = &site.base_url {
        config["site_url"] = json!(base);
    }
    if editor.review {
        config["publish_mode"] = json!("editorial_workflow");
    }
    format!("{config:#}\n")
}

/// Where the files are, and how people sign in.
fn backend(editor: &BrowserEditor) -> Json {
    let mut backend = json!({
        "name": match editor.backend {
            CodeHost::Github => "github",
            CodeHost::Gitlab => "gitlab",
        },
        "repo": editor.repo,
    });
    if let Some(branch) = &editor.branch {
        backend["branch"] = json!(branch);
    }
    if editor.server.is_some() {
        backend["api_root"] = json!(editor.api());
        backend["base_url"] = json!(editor.server());
    }
    match (editor.backend, &editor.sign_in, &editor.app_id) {
        (CodeHost::Github, Some(program), _) => backend["base_url"] = json!(program.as_str()),
        (CodeHost::Gitlab, _, Some(id)) => {
            backend["auth_type"] = json!("pkce");
            backend["app_id"] = json!(id);
        }
        _ => backend["auth_methods"] = json!(["token"]),
    }
    backend
}

/// The entries of a kind: one form has the text in each language and, once, the facts.
fn collection(
    kind: Kind,
    within: &dyn Fn(&str) -> String,
    languages: &[&str],
    shapes: &Shapes,
) -> Json {
    let (facts, texts) = (kind.facts_type().schema, kind.front_matter_type().schema);
    let texts = texts_fields(texts.json(), languages, shapes);
    let facts = Fields {
        schema: facts.json(),
        languages,
        translated: false,
        shapes,
    };
    let mut fields = texts;
    fields.insert(BODY, body());
    fields.push(json!({
        "name": "facts",
        "label": "Facts",
        "hint": "What is the same in every language.",
        "widget": "object",
        "fields": facts.all(),
    }));
    json!({
        "name": kind.folder(),
        "label": label(kind.folder()),
        "label_singular": label(kind.name()),
        "folder": within(&format!("content/{}", kind.folder())),
        "path": format!("{{{{slug}}}}/{kind}"),
        "slug": { "template": "{{title}}", "editable": ["create"] },
        "extension": "md",
        "format": "yaml-frontmatter",
        "media_folder": "",
        "public_folder": "",
        // A story is withdrawn, not deleted: the record of the decision stays.
        "delete": kind != Kind::Story,
        // Nor is it copied: a consent belongs to one story.
        "duplicate": kind != Kind::Story,
        "i18n": true,
        "fields": fields,
    })
}

/// The place of the Markdown in a form: after title and summary.
const BODY: usize = 2;

fn body() -> Json {
    json!({
        "name": "body",
        "label": "Text",
        "widget": "markdown",
        "i18n": true,
        "required": false,
        "buttons": ["bold", "italic", "link", "heading-two", "heading-three", "quote",
            "bulleted-list", "numbered-list"],
        "editor_components": ["image"],
    })
}

/// The fields of front matter.
pub(super) fn texts_fields(schema: &Json, languages: &[&str], shapes: &Shapes) -> Vec<Json> {
    let texts = Fields {
        schema,
        languages,
        translated: true,
        shapes,
    };
    let mut fields = texts.all();
    if let Some(record) = fields.iter_mut().find(|it| it["name"] == "translation") {
        record["hint"] = json!("Only for a translation: who made it.");
        let inner = record["fields"].as_array_mut();
        let source = inner.and_then(|all| all.iter_mut().find(|it| it["name"] == "source"));
        if let Some(source) = source {
            *source = json!({
                "name": "source", "widget": "hidden", "default": NOT_CONFIRMED, "i18n": true,
            });
        }
    }
    fields
}

/// The portal's own words.
fn portal(within: &dyn Fn(&str) -> String, languages: &[&str]) -> Json {
    let words = schema_of::<SiteWords>();
    json!({
        "name": "portal",
        "label": "Portal",
        "i18n": true,
        "files": [{
            "name": "words",
            "label": "Name and footer",
            "file": within("content/{{locale}}.md"),
            "i18n": true,
            "fields": texts_fields(words.json(), languages, &Shapes::default()),
        }],
    })
}
