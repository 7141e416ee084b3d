//! Templates. The only module that names the template engine.

use crate::Date;
use crate::checks::template_error;
use crate::kinds::Kind;
use crate::plan::{Addresses, ListPage, Plan};
use crate::resolve::Site;
use crate::theme::{Argument, Strings, Theme};
use serde::Serialize;
use spanned::{Diagnostic, Diagnostics, FileId, Sources, Span, did_you_mean};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use tera::{Context, Error, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

/// The templates of a theme, compiled, with the functions that they may ask.
pub(super) struct Templates {
    tera: Tera,
    /// The site's own files among them, to point at.
    own: BTreeMap<String, FileId>,
}

/// What functions need to know: few and small, whatever the size of the site.
#[derive(Default)]
pub(super) struct FunctionData {
    addresses: Addresses,
    strings: Strings,
    assets: BTreeMap<String, String>,
    icons: BTreeMap<String, String>,
    /// By language tag and folder.
    lists: HashMap<(String, String), String>,
    /// By language tag and id.
    pages: HashMap<(String, String), String>,
}

/// Where a page stands: its language and path. Templates carry it as the text `here`,
/// which functions read.
struct Here {
    lang: String,
    path: String,
}

/// The text that every template context has under `here`.
pub(super) fn here_of(lang: &str, path: &str) -> String {
    format!("{lang} {path}")
}

impl Templates {
    pub(super) fn new(
        site: &Site,
        plan: &Plan,
        theme: &Theme,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let data = FunctionData::of(site, plan, theme);
        Self::compiled(data, theme, &site.sources, diagnostics)
    }

    /// Compiles the templates of a theme. `None` when they do not compile; that is reported.
    pub(super) fn compiled(
        data: FunctionData,
        theme: &Theme,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let mut tera = Tera::new();
        register(&mut tera, Arc::new(data));
        let own = theme
            .templates
            .iter()
            .filter_map(|(name, file)| Some((name.clone(), file.source?)))
            .collect();
        let templates = theme
            .templates
            .iter()
            .map(|(name, file)| (name.as_str(), file.text.as_ref()));
        if let Err(error) = tera.add_raw_templates(templates) {
            diagnostics.push(diagnostic(&error, &own, sources));
            return None;
        }
        Some(Self { tera, own })
    }

    /// Renders a template with values.
    ///
    /// # Errors
    /// What the template engine says.
    pub(super) fn render<T: Serialize>(&self, template: &str, values: &T) -> TeraResult<String> {
        self.tera
            .render(template, &Context::from_serialize(values)?)
    }

    /// As [`render`](Self::render); a failure becomes a diagnostic that names the content.
    pub(super) fn page<T: Serialize>(
        &self,
        template: &str,
        values: &T,
        sources: &Sources,
        content: Option<FileId>,
        path: &str,
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        self.render(template, values)
            .map(String::into_bytes)
            .map_err(|error| {
                let mut diagnostic = diagnostic(&error, &self.own, sources);
                match content {
                    Some(content) => {
                        diagnostic = diagnostic
                            .related(Span::start_of(content), format!("while rendering `{path}`"));
                    }
                    None => diagnostic
                        .message
                        .extend([" (while rendering `", path, "`)"]),
                }
                Box::new(diagnostic)
            })
    }
}

impl FunctionData {
    fn of(site: &Site, plan: &Plan, theme: &Theme) -> Self {
        let mut lists = HashMap::new();
        let mut pages = HashMap::new();
        for lang in site.languages.all() {
            let tag = site.languages.tag(lang);
            for kind in Kind::ALL
                .iter()
                .copied()
                .filter(|kind| site.has_list(*kind))
            {
                let path = ListPage::first(kind, lang).path(site);
                lists.insert((tag.to_owned(), kind.folder().to_owned()), path);
            }
            for ix in site.of_kind(Kind::Page, lang) {
                let path = site.path(*ix, lang).to_owned();
                pages.insert((tag.to_owned(), site.entry(*ix).id.clone()), path);
            }
        }
        Self {
            addresses: plan.addresses.clone(),
            strings: theme.strings.clone(),
            assets: plan.assets.paths(),
            icons: theme.icons.clone(),
            lists,
            pages,
        }
    }
}

fn register(tera: &mut Tera, answers: Arc<FunctionData>) {
    let a = Arc::clone(&answers);
    tera.register_function("t", move |kwargs: Kwargs, state: &State<'_>| {
        a.string(&kwargs, state)
    });
    let a = Arc::clone(&answers);
    tera.register_function("date", move |kwargs: Kwargs, state: &State<'_>| {
        let text = kwargs.must_get::<&str>("value")?;
        let date: Date = text.parse().map_err(Error::message)?;
        let formats = a.strings.formats(&here(state)?.lang);
        Ok::<_, Error>(formats.map_or_else(|| text.to_owned(), |formats| formats.date(date)))
    });
    let a = Arc::clone(&answers);
    tera.register_function("number", move |kwargs: Kwargs, state: &State<'_>| {
        let number = kwargs.must_get::<i64>("value")?;
        let formats = a.strings.formats(&here(state)?.lang);
        Ok::<_, Error>(formats.map_or_else(|| number.to_string(), |formats| formats.number(number)))
    });
    let a = Arc::clone(&answers);
    tera.register_function("join", move |kwargs: Kwargs, state: &State<'_>| {
        let items = kwargs.must_get::<Vec<String>>("values")?;
        let formats = a.strings.formats(&here(state)?.lang);
        Ok::<_, Error>(formats.map_or_else(|| items.join(", "), |formats| formats.list(&items)))
    });
    let a = Arc::clone(&answers);
    tera.register_function("asset", move |kwargs: Kwargs, state: &State<'_>| {
        let name = kwargs.must_get::<&str>("name")?;
        let path = a
            .assets
            .get(name)
            .ok_or_else(|| unknown("asset", name, a.assets.keys()))?;
        Ok::<_, Error>(a.addresses.between(&here(state)?.path, path))
    });
    let a = Arc::clone(&answers);
    tera.register_function("icon", move |kwargs: Kwargs, _: &State<'_>| {
        let name = kwargs.must_get::<&str>("name")?;
        let svg = a
            .icons
            .get(name)
            .ok_or_else(|| unknown("icon", name, a.icons.keys()))?;
        Ok::<_, Error>(Value::safe_string(svg))
    });
    let a = Arc::clone(&answers);
    tera.register_function("list_url", move |kwargs: Kwargs, state: &State<'_>| {
        let of = kwargs.must_get::<&str>("of")?;
        let here = here(state)?;
        let path = a.lists.get(&(here.lang, of.to_owned()));
        let path = path.ok_or_else(|| Error::message(format!("there is no list of `{of}`")))?;
        Ok::<_, Error>(a.addresses.between(&here.path, path))
    });
    let a = answers;
    tera.register_function("page_url", move |kwargs: Kwargs, state: &State<'_>| {
        let id = kwargs.must_get::<&str>("id")?;
        let here = here(state)?;
        // A theme may name pages that a site does not have.
        let path = a.pages.get(&(here.lang, id.to_owned()));
        Ok::<_, Error>(path.map_or_else(Value::none, |path| {
            Value::from(a.addresses.between(&here.path, path))
        }))
    });
}

impl FunctionData {
    fn string(&self, kwargs: &Kwargs, state: &State<'_>) -> TeraResult<String> {
        let key = kwargs.must_get::<&str>("key")?;
        let lang = match kwargs.get::<&str>("lang")? {
            Some(lang) => lang.to_owned(),
            None => here(state)?.lang,
        };
        let mut arguments = Vec::new();
        for (name, value) in kwargs.iter() {
            let name = name.to_string();
            if name == "key" || name == "lang" {
                continue;
            }
            let argument = match value.as_i128().and_then(|n| i64::try_from(n).ok()) {
                Some(number) => Argument::Number(number),
                None => Argument::Text(value.to_string()),
            };
            arguments.push((name, argument));
        }
        self.strings.get(&lang, key, &arguments).ok_or_else(|| {
            Error::message(format!(
                "there is no UI string `{key}` in `{lang}` with these arguments"
            ))
        })
    }
}

fn here(state: &State<'_>) -> TeraResult<Here> {
    let here = state.get::<String>("here")?;
    here.as_deref()
        .and_then(|here| here.split_once(' '))
        .map(|(lang, path)| Here {
            lang: lang.to_owned(),
            path: path.to_owned(),
        })
        .ok_or_else(|| {
            Error::message("`here` is not known: components that call functions declare `@here`")
        })
}

fn unknown<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a String>) -> Error {
    let help = did_you_mean(name, known.map(String::as_str)).unwrap_or_default();
    Error::message(format!("there is no {what} `{name}`; {help}"))
}

/// The mistake of a template, in the site's own file or in the default theme.
fn diagnostic(error: &Error, own: &BTreeMap<String, FileId>, sources: &Sources) -> Diagnostic {
    let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind() else {
        return template_error::unnamed(&chain(error));
    };
    let template = report.filename();
    let mut reason = report.message().to_owned();
    if let Some(cause) = std::error::Error::source(error) {
        reason = format!("{reason}: {cause}");
    }
    let place = own.get(template).map(|source| {
        let text = sources.text(*source);
        let span = report.span();
        let start = byte_at(text, span.start_line, span.start_col);
        let end = byte_at(text, span.end_line, span.end_col).max(start);
        Span::new(*source, start..end)
    });
    template_error::failed(template, &reason, place)
}

fn chain(error: &Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

/// The byte of a line (from 1) and column (from 0, in characters).
fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let rest = &text[start.min(text.len())..];
    start + rest.chars().take(column).map(char::len_utf8).sum::<usize>()
}
