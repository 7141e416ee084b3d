//! The files of the self-check: the widget's bundle, the compiled rules and one file of texts for
//! each language; and, for browsers that run no script, the questions of each programme as
//! sections that link to each other.

mod contact;
mod origin;
mod strings;
mod texts;

use crate::kinds::EntryIx;
use crate::plan::{Extra, ExtraAsset};
use crate::resolve::{Lang, Site};
use crate::theme::Theme;
use homeward_eligibility::unroll::Unrolled;
use homeward_eligibility::{ProgrammeId, Walker};
use homeward_widget::texts::Texts;
use homeward_widget::view::linked::LinkedQuestions;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The script that loads the widget: the self-check page names it.
pub(crate) const MODULE: &str = "self-check.js";
/// The widget itself.
pub(crate) const WASM: &str = "self-check.wasm";
/// The compiled rules.
pub(crate) const RULES: &str = "self-check.rules.bin";

/// The name of the file with the texts of a language.
pub(crate) fn words_name(tag: &str) -> String {
    format!("self-check.{tag}.json")
}

/// The self-check of a site.
#[derive(Debug)]
pub(crate) struct SelfCheck {
    /// By language.
    texts: Vec<Texts>,
    /// The rules of the day of the build.
    walker: Walker,
    /// The programmes whose questions fit on a page of their own.
    unrolled: BTreeMap<EntryIx, (ProgrammeId, Unrolled)>,
}

/// The largest number of sections of one programme's page: about 40 KB compressed.
const MAX_SECTIONS: usize = 300;

impl SelfCheck {
    /// `None` if the site has no rules or no page for a self-check.
    pub(crate) fn of(site: &Site, theme: &Theme) -> Option<Self> {
        let rules = site.rules.as_ref()?;
        let page = site.self_check_page()?;
        let texts = site.languages.all().map(|lang| {
            let words = rules.words(lang);
            texts::texts(site, theme, words, &rules.compiled, page, lang)
        });
        let walker = rules.compiled.ruleset().on(site.today.engine());
        let programmes = site.rule_entries.programmes.par_iter();
        let unrolled_programmes = programmes.filter_map(|(id, ix)| {
            let id = rules.compiled.ruleset().programme(id)?;
            Some((*ix, (id, walker.unroll(id, MAX_SECTIONS)?.ok()?)))
        });
        let unrolled = unrolled_programmes.collect();
        Some(Self {
            texts: texts.collect(),
            walker,
            unrolled,
        })
    }

    /// What the plan of the site gets from a self-check.
    pub(crate) fn extra(&self, site: &Site) -> Extra {
        Extra {
            assets: self.assets(site),
            questions: self.unrolled.keys().copied().collect(),
        }
    }

    /// Its files.
    fn assets(&self, site: &Site) -> Vec<ExtraAsset> {
        let rules = match &site.rules {
            Some(rules) => rules.compiled.bytes().to_vec(),
            None => Vec::new(),
        };
        let mut assets = vec![
            ExtraAsset::new(MODULE, homeward_bundle::SCRIPT),
            ExtraAsset::new(WASM, homeward_bundle::WASM),
            ExtraAsset::new(RULES, rules),
        ];
        for texts in &self.texts {
            // Serialisation cannot fail: texts are maps with strings as keys.
            let json = serde_json::to_vec(texts).unwrap_or_default();
            assets.push(ExtraAsset::new(words_name(&texts.lang), json));
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
        let questions = LinkedQuestions {
            texts: self.texts.get(lang.ix())?,
            walker: &self.walker,
            programme: *programme,
            unrolled,
        };
        Some(questions.html())
    }
}
