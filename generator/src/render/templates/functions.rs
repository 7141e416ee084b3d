//! The functions that templates call.

use crate::Date;
use crate::kinds::Kind;
use crate::plan::{Addresses, ListPage, Plan};
use crate::resolve::Site;
use crate::theme::{Argument, Strings, Theme};
use crate::threads::lock;
use spanned::did_you_mean;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

/// Paths by language tag and name.
type Paths = HashMap<String, HashMap<String, String>>;

/// Data used by template functions. Its size depends on the number of assets and of pages
/// of the kind *page*, not on the number of other entries.
#[derive(Default)]
pub(crate) struct FunctionData {
    addresses: Addresses,
    strings: Strings,
    assets: BTreeMap<String, String>,
    icons: BTreeMap<String, String>,
    /// By language tag and folder.
    lists: Paths,
    /// By language tag and id.
    pages: Paths,
    written: Written,
}

/// What functions have written: many pages call them with the same arguments.
#[derive(Default)]
struct Written(Mutex<HashMap<String, String>>);

impl Written {
    /// More are not kept: a site can have any number of arguments.
    const MOST: usize = 4096;

    /// What is written for some words, made by `write` if it is new.
    fn get(&self, words: &str, write: impl FnOnce() -> TeraResult<String>) -> TeraResult<String> {
        if let Some(found) = lock(&self.0).get(words) {
            return Ok(found.clone());
        }
        let new = write()?;
        let mut known = lock(&self.0);
        if known.len() < Self::MOST {
            known.insert(words.to_owned(), new.clone());
        }
        Ok(new)
    }
}

/// The value of `here`: the language of a page, and the path that its links are relative to.
pub(crate) fn here_of(lang: &str, from: &str) -> String {
    format!("{lang} {from}")
}

struct Here(Value);

impl Here {
    fn of(state: &State<'_>) -> TeraResult<Self> {
        let here = state.get::<Value>("here")?;
        let is_ours = |here: &Value| here.as_str().is_some_and(|here| here.contains(' '));
        here.filter(is_ours).map(Self).ok_or_else(|| {
            Error::message("`here` is not known: components that call functions declare `@here`")
        })
    }

    fn parts(&self) -> (&str, &str) {
        let parts = self.0.as_str().and_then(|here| here.split_once(' '));
        parts.unwrap_or_default()
    }

    fn lang(&self) -> &str {
        self.parts().0
    }

    fn from(&self) -> &str {
        self.parts().1
    }
}

impl FunctionData {
    pub(super) fn of(site: &Site, plan: &Plan, theme: &Theme) -> Self {
        let mut lists = Paths::new();
        let mut pages = Paths::new();
        for lang in site.languages.all() {
            let tag = site.languages.tag(lang);
            let with_list = Kind::ALL
                .iter()
                .copied()
                .filter(|kind| site.has_list(*kind));
            let list = |kind: Kind| {
                let path = ListPage::first(kind, lang).path(site);
                (kind.folder().to_owned(), path)
            };
            lists.insert(tag.to_owned(), with_list.map(list).collect());
            let page = |ix| (site.entry(ix).id.clone(), site.path(ix, lang).to_owned());
            let all = site.of_kind(Kind::Page, lang).iter().copied();
            pages.insert(tag.to_owned(), all.map(page).collect());
        }
        Self {
            addresses: plan.addresses.clone(),
            strings: theme.strings.clone(),
            assets: plan.assets.paths(),
            icons: theme.icons.clone(),
            lists,
            pages,
            written: Written::default(),
        }
    }

    fn string(&self, kwargs: &Kwargs, state: &State<'_>) -> TeraResult<String> {
        let key = kwargs.must_get::<&str>("key")?;
        let here = Here::of(state)?;
        let lang = kwargs.get::<&str>("lang")?.unwrap_or(here.lang());
        let mut arguments = Vec::new();
        let mut words = [lang, key].join("\0");
        for (name, value) in kwargs.iter() {
            let name = name.to_string();
            if name == "key" || name == "lang" {
                continue;
            }
            let number = value.as_i128().and_then(|n| i64::try_from(n).ok());
            let text = value.to_string();
            // A number and its text can be written in other ways.
            let sort = if number.is_some() { "\0#" } else { "\0" };
            words.extend([sort, &name, "\0", &text]);
            arguments.push((name, number.map_or(Argument::Text(text), Argument::Number)));
        }
        self.written.get(&words, || {
            self.strings.shown(lang, key, &arguments).ok_or_else(|| {
                Error::message(format!(
                    "there is no UI string `{key}` in `{lang}` with these arguments"
                ))
            })
        })
    }

    fn date(&self, kwargs: &Kwargs, state: &State<'_>) -> TeraResult<String> {
        let text = kwargs.must_get::<&str>("value")?;
        let here = Here::of(state)?;
        self.written.get(&[here.lang(), text].join("\0"), || {
            let date: Date = text.parse().map_err(Error::message)?;
            let formats = self.strings.formats(here.lang());
            Ok(formats.map_or_else(|| text.to_owned(), |formats| formats.date(date)))
        })
    }

    fn number(&self, kwargs: &Kwargs, state: &State<'_>) -> TeraResult<String> {
        let number = kwargs.must_get::<i64>("value")?;
        let formats = self.strings.formats(Here::of(state)?.lang());
        Ok(formats.map_or_else(|| number.to_string(), |formats| formats.number(number)))
    }

    /// `others` ends the list, unless it is empty: "Ghana, Mali and other countries".
    fn join(&self, kwargs: &Kwargs, state: &State<'_>) -> TeraResult<String> {
        let mut items = kwargs.must_get::<Vec<String>>("values")?;
        let others = kwargs.get::<String>("others")?;
        items.extend(others.filter(|words| !words.is_empty()));
        let formats = self.strings.formats(Here::of(state)?.lang());
        Ok(formats.map_or_else(|| items.join(", "), |formats| formats.list(&items)))
    }

    fn asset(&self, kwargs: &Kwargs, state: &State<'_>) -> TeraResult<String> {
        let name = kwargs.must_get::<&str>("name")?;
        let path = self.assets.get(name);
        let path = path.ok_or_else(|| unknown("asset", name, self.assets.keys()))?;
        Ok(self.addresses.between(Here::of(state)?.from(), path))
    }

    fn icon(&self, kwargs: &Kwargs, _: &State<'_>) -> TeraResult<Value> {
        let name = kwargs.must_get::<&str>("name")?;
        let svg = self.icons.get(name);
        let svg = svg.ok_or_else(|| unknown("icon", name, self.icons.keys()))?;
        Ok(Value::safe_string(svg))
    }

    fn list_url(&self, kwargs: &Kwargs, state: &State<'_>) -> TeraResult<String> {
        let of = kwargs.must_get::<&str>("of")?;
        let here = Here::of(state)?;
        let path = self.lists.get(here.lang()).and_then(|lists| lists.get(of));
        let path = path.ok_or_else(|| Error::message(format!("there is no list of `{of}`")))?;
        Ok(self.addresses.between(here.from(), path))
    }

    /// None for pages that the site does not have: a theme may name them all the same.
    fn page_url(&self, kwargs: &Kwargs, state: &State<'_>) -> TeraResult<Value> {
        let id = kwargs.must_get::<&str>("id")?;
        let here = Here::of(state)?;
        let path = self.pages.get(here.lang()).and_then(|pages| pages.get(id));
        Ok(path.map_or_else(Value::none, |path| {
            Value::from(self.addresses.between(here.from(), path))
        }))
    }
}

fn unknown<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a String>) -> Error {
    let help = did_you_mean(name, known.map(String::as_str)).unwrap_or_default();
    Error::message(format!("there is no {what} `{name}`; {help}"))
}

/// Registers every function under its name.
pub(super) fn register(tera: &mut Tera, data: &Arc<FunctionData>) {
    macro_rules! functions {
        ($($name:literal => $method:ident,)*) => {$(
            let of = Arc::clone(data);
            tera.register_function($name, move |kwargs: Kwargs, state: &State<'_>| {
                of.$method(&kwargs, state)
            });
        )*};
    }
    functions! {
        "t" => string,
        "date" => date,
        "number" => number,
        "join" => join,
        "asset" => asset,
        "icon" => icon,
        "list_url" => list_url,
        "page_url" => page_url,
    }
}
