use super::page::Page;
use crate::content::QuestionWords;
use crate::kinds::{
    Card, CountryHelp, CriterionInForce, EntryIx, Facts, Filter, FrontMatter, GiftInForce, Kind,
    LangView, Mount, Offline, PageScope, Picture, PlaceView, Reach,
};
use crate::locale::Formats;
use crate::offline;
use crate::plan::{Asset, ListPage, event_path, questions_path};
use crate::self_check;
use homeward_eligibility::prove::Statistics;

impl Page<'_> {
    /// The words of a question of the self-check, in the language of the page.
    fn question_words(&self, id: &str) -> Option<&QuestionWords> {
        let rules = self.frame.site.rules.as_ref()?;
        rules.words(self.frame.lang).questions.get(id)
    }
}

impl<'a> PageScope<'a> for Page<'a> {
    fn facts(&self, ix: EntryIx) -> &'a Facts {
        &self.frame.site.entry(ix).facts
    }

    fn front_matter(&self, ix: EntryIx) -> (LangView<'a>, &'a FrontMatter) {
        let (lang, text) = self.frame.site.entry(ix).text(self.frame.lang);
        (self.frame.lang_view(lang), &text.words)
    }

    fn title(&self, ix: EntryIx) -> &'a str {
        self.frame.site.entry(ix).title(self.frame.lang)
    }

    fn card(&self, ix: EntryIx) -> Card<'a> {
        let entry = self.frame.site.entry(ix);
        let (lang, title) = entry.titled(self.frame.lang);
        let (text_lang, text) = entry.text(self.frame.lang);
        let path = self.frame.site.path(ix, self.frame.lang);
        Card {
            kind: entry.kind.name(),
            id: &entry.id,
            url: self.frame.to(path),
            title,
            // Of a country without a translation, only the name is in the page's language.
            summary: if text_lang == lang {
                &text.words.summary
            } else {
                ""
            },
            lang: self.frame.lang_view(lang),
            same_lang: lang == self.frame.lang,
            current: path == self.path,
        }
    }

    fn listed(&self, kind: Kind) -> &'a [EntryIx] {
        self.frame.site.listed(kind, self.frame.lang)
    }

    fn citing(&self, ix: EntryIx, kind: Kind) -> &'a [EntryIx] {
        self.frame.site.citing(ix, kind, self.frame.lang)
    }

    fn guides(&self) -> &'a [EntryIx] {
        self.frame.site.guides(self.frame.lang)
    }

    fn help_in(&self, country: EntryIx) -> &'a CountryHelp {
        self.frame.site.help_in(country, self.frame.lang)
    }

    fn criteria(&self, programme: EntryIx) -> Option<&'a [CriterionInForce]> {
        self.frame.site.rule_entries.criteria(programme)
    }

    fn gives(&self, programme: EntryIx) -> &'a [GiftInForce] {
        self.frame.site.rule_entries.gives(programme)
    }

    fn question(&self, id: &str) -> String {
        let words = self.question_words(id);
        words.map_or(id, |words| &words.title).to_owned()
    }

    fn option(&self, question: &str, id: &str) -> String {
        let words = self.question_words(question);
        let option = words.and_then(|words| words.options.get(id));
        option.map_or(id, String::as_str).to_owned()
    }

    fn country_name(&self, code: &str) -> String {
        let formats = Formats::of(self.frame.site.languages.tag(self.frame.lang));
        formats.country(code).unwrap_or(code).to_owned()
    }

    fn builds_on(&self, programme: EntryIx) -> &'a [EntryIx] {
        self.frame.site.rule_entries.builds_on(programme)
    }

    fn basis_of(&self, programme: EntryIx) -> &'a [EntryIx] {
        self.frame.site.rule_entries.basis_of(programme)
    }

    fn has_rules(&self, programme: EntryIx) -> bool {
        self.frame.site.rule_entries.has_rules(programme)
    }

    fn place(&self, at: &'a str) -> PlaceView<'a> {
        let (lang, text) = self.frame.site.places.said(at, self.frame.lang);
        PlaceView {
            text,
            lang: self.frame.lang_view(lang),
        }
    }

    fn statistics(&self) -> Option<&'a Statistics> {
        let rules = self.frame.site.rules.as_ref();
        rules.map(|rules| &rules.statistics)
    }

    fn picture(&self, ix: EntryIx, file: &str) -> Option<Picture> {
        let site = self.frame.site;
        let tag = site.languages.tag(self.frame.lang);
        if !site.entry(ix).shows_photo_in(tag) {
            return None;
        }
        let files = self.frame.plan.assets.picture(self.frame.site, ix, file)?;
        let full = files.plain.first()?;
        let (width, height) = full.size()?;
        let srcset = |sizes: &[&Asset]| {
            let sizes = sizes.iter().rev().filter_map(|size| {
                let (width, _) = size.size()?;
                Some(format!("{} {width}w", self.frame.to(&size.path)))
            });
            sizes.collect::<Vec<_>>().join(", ")
        };
        Some(Picture {
            src: self.frame.to(&full.path),
            width,
            height,
            srcset: (files.plain.len() > 1).then(|| srcset(&files.plain)),
            webp: (!files.webp.is_empty()).then(|| srcset(&files.webp)),
        })
    }

    fn is_current(&self, ix: EntryIx) -> bool {
        self.frame.site.entry(ix).is_current
    }

    fn calendar_url(&self, ix: EntryIx) -> String {
        self.frame
            .to(&event_path(self.frame.site, ix, self.frame.lang))
    }

    fn filtered_url(&self, kind: Kind, filter: Filter) -> String {
        let list = ListPage {
            filter: Some(filter),
            ..ListPage::first(kind, self.frame.lang)
        };
        self.frame.to(&list.path(self.frame.site))
    }

    fn reach(&self, programme: EntryIx) -> Option<&Reach> {
        self.frame.site.reach(programme)
    }

    fn self_check_url(&self) -> Option<String> {
        let page = self.frame.site.self_check_page()?;
        Some(self.frame.to(self.frame.site.path(page, self.frame.lang)))
    }

    fn questions_url(&self, programme: EntryIx) -> Option<String> {
        let check = self.frame.self_check?;
        if !check.unrolls(programme) {
            return None;
        }
        Some(self.frame.to(&questions_path(
            self.frame.site,
            programme,
            self.frame.lang,
        )?))
    }

    fn mount(&self) -> Option<Mount> {
        let words = self_check::words_name(self.frame.site.languages.tag(self.frame.lang));
        Some(Mount {
            module_url: self.frame.asset_url(self_check::MODULE)?,
            wasm_url: self.frame.asset_url(self_check::WASM)?,
            rules_url: self.frame.asset_url(self_check::RULES)?,
            texts_url: self.frame.asset_url(&words)?,
        })
    }

    fn offline(&self) -> Option<Offline> {
        let (frame, site) = (self.frame, self.frame.site);
        site.facts.offline.then(|| Offline {
            list_url: frame.to(&offline::list_path(site.languages.tag(frame.lang))),
            worker_url: frame.to(offline::WORKER),
            root_url: frame.to(""),
        })
    }

    fn languages(&self) -> Vec<LangView<'a>> {
        let languages = self.frame.site.languages.all();
        languages.map(|lang| self.frame.lang_view(lang)).collect()
    }
}
