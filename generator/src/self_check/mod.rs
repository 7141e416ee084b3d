//! What the self-check needs in a browser: the widget's bundle, the compiled rules and
//! one file of words a language; and, for browsers that run no script, the questions of
//! each programme as sections that link to each other.

mod contact;
mod strings;
mod words;

use crate::kinds::EntryIx;
use crate::plan::{Extra, ExtraAsset};
use crate::resolve::{Lang, Site};
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

/// The name of a language's file of words.
pub(crate) fn words_name(tag: &str) -> String {
    format!("self-check.{tag}.json")
}

/// The self-check of a site.
#[derive(Debug)]
pub struct SelfCheck {
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
    pub fn of(site: &Site, theme: &Theme) -> Option<Self> {
        let rules = site.rules.as_ref()?;
        let page = site.self_check_page()?;
        let words = site.languages.all().map(|lang| {
            let said = rules.words(lang);
            words::words(site, theme, said, rules.compiled.programmes(), page, lang)
        });
        let walker = rules.compiled.ruleset().on(site.today.engine());
        let programmes = site.rule_entries.programmes.par_iter();
        let unrolled = programmes.filter_map(|(id, ix)| {
            let id = rules.compiled.ruleset().programme(id)?;
            Some((*ix, (id, walker.unroll(id, SECTIONS)?.ok()?)))
        });
        let unrolled = unrolled.collect();
        Some(Self {
            words: words.collect(),
            walker,
            unrolled,
        })
    }

    /// What the plan of the site gets from a self-check.
    pub fn extra(&self, site: &Site) -> Extra {
        Extra {
            assets: self.assets(site),
            questions: self.unrolled.keys().copied().collect(),
        }
    }

    /// Its files.
    fn assets(&self, site: &Site) -> Vec<ExtraAsset> {
        let rules = site.rules.as_ref();
        let rules = rules.map_or_else(Vec::new, |rules| rules.compiled.bytes().to_vec());
        let mut assets = vec![
            ExtraAsset::new(MODULE, homeward_bundle::SCRIPT),
            ExtraAsset::new(WASM, homeward_bundle::WASM),
            ExtraAsset::new(RULES, rules),
        ];
        for words in &self.words {
            // Words are maps of texts: nothing in them can fail to be written.
            let json = serde_json::to_vec(words).unwrap_or_default();
            assets.push(ExtraAsset::new(words_name(&words.lang), json));
        }
        assets
    }

    /// Whether a programme has a page with its questions.
    pub(crate) fn unrolls(&self, programme: EntryIx) -> bool {
        self.unrolled.contains_key(&programme)
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
