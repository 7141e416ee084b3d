//! What the self-check needs in a browser: the widget's bundle, the compiled rules and
//! one file of words a language; and, for browsers that run no script, the questions of
//! each programme as sections that link to each other.

mod contact;
mod strings;
mod words;

use crate::content::Kind;
use crate::resolve::{EntryIx, Lang, Site, engine_date};
use crate::theme::Theme;
use homeward_eligibility::unroll::Unrolled;
use homeward_eligibility::{ProgrammeId, Walker};
use homeward_widget::view::steps::Steps;
use homeward_widget::words::Words;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The loader of the widget: the module that the self-check page names.
pub(crate) const MODULE: &str = "self-check.js";
/// The widget itself.
pub(crate) const WASM: &str = "self-check.wasm";
/// The compiled rules.
pub(crate) const RULES: &str = "self-check.rules.bin";

/// Made by the build script.
const MODULE_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/self-check.js"));
const WASM_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/self-check_bg.wasm"));

/// The name of a language's file of words.
pub(crate) fn words_name(tag: &str) -> String {
    format!("self-check.{tag}.json")
}

/// The self-check of a site.
#[derive(Debug)]
pub(crate) struct SelfCheck {
    /// By language.
    words: Vec<Words>,
    /// The rules of the day of the build.
    walker: Walker,
    /// Programmes whose questions fit on a page of their own.
    unrolled: BTreeMap<EntryIx, (ProgrammeId, Unrolled)>,
}

/// How many sections the page of one programme may have: about 40 KB compressed.
const SECTIONS: usize = 300;

impl SelfCheck {
    /// `None` where the site has no rules or no page for it.
    pub(crate) fn of(site: &Site, theme: &Theme) -> Option<Self> {
        let rules = site.rules.as_ref()?;
        let page = crate::plan::self_check(site)?;
        let words = site.languages.all().map(|lang| {
            let said = rules.words(lang);
            words::words(site, theme, said, rules.compiled.programmes(), page, lang)
        });
        let walker = rules.compiled.ruleset().on(engine_date(site.today));
        let programmes = rules.compiled.ruleset().programmes().par_iter().enumerate();
        let unrolled = programmes.filter_map(|(at, info)| {
            let ix = site.find(Kind::Programme, &info.id)?;
            let id = ProgrammeId::new(u16::try_from(at).ok()?);
            Some((ix, (id, walker.unroll(id, SECTIONS)?.ok()?)))
        });
        let unrolled = unrolled.collect();
        Some(Self {
            words: words.collect(),
            walker,
            unrolled,
        })
    }

    /// Its files, by name.
    pub(crate) fn assets(&self, site: &Site) -> Vec<(String, Vec<u8>)> {
        let rules = site.rules.as_ref();
        let rules = rules.map_or_else(Vec::new, |rules| rules.compiled.bytes().to_vec());
        let mut assets = vec![
            (MODULE.to_owned(), MODULE_BYTES.to_vec()),
            (WASM.to_owned(), WASM_BYTES.to_vec()),
            (RULES.to_owned(), rules),
        ];
        for words in &self.words {
            // Words are maps of texts: nothing in them can fail to be written.
            let json = serde_json::to_vec(words).unwrap_or_default();
            assets.push((words_name(&words.lang), json));
        }
        assets
    }

    /// Whether a programme has a page with its questions.
    pub(crate) fn unrolls(&self, programme: EntryIx) -> bool {
        self.unrolled.contains_key(&programme)
    }

    /// The programmes that have a page with their questions.
    pub(crate) fn programmes(&self) -> impl Iterator<Item = EntryIx> {
        self.unrolled.keys().copied()
    }

    /// The questions of one programme as sections that link to each other.
    pub(crate) fn sections(&self, programme: EntryIx, lang: Lang) -> Option<String> {
        let (programme, unrolled) = self.unrolled.get(&programme)?;
        let steps = Steps {
            words: self.words.get(lang.ix())?,
            walker: &self.walker,
            programme: *programme,
            unrolled,
        };
        Some(steps.html())
    }
}
