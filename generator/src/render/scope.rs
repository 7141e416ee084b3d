use super::context::PageContext;
use crate::kinds::{
    Card, CountryHelp, CriterionInForce, EntryIx, Facts, Filter, FrontMatter, Kind, LangView,
    Mount, PageScope, Picture,
};
use crate::plan::{ListPage, event_path, questions_path};
use crate::self_check;
use homeward_eligibility::prove::Statistics;

impl<'a> PageScope<'a> for PageContext<'a> {
    fn facts(&self, ix: EntryIx) -> &'a Facts {
        &self.site.entry(ix).facts
    }

    fn front_matter(&self, ix: EntryIx) -> (LangView<'a>, &'a FrontMatter) {
        let (lang, text) = self.site.entry(ix).text(self.lang);
        (self.lang_view(lang), &text.words)
    }

    fn card(&self, ix: EntryIx) -> Card<'a> {
        let entry = self.site.entry(ix);
        let (lang, text) = entry.text(self.lang);
        let path = self.site.path(ix, self.lang);
        Card {
            kind: entry.kind.name(),
            id: &entry.id,
            url: self.to(path),
            title: &text.words.title,
            summary: &text.words.summary,
            lang: self.lang_view(lang),
            same_lang: lang == self.lang,
            current: path == self.path,
        }
    }

    fn listed(&self, kind: Kind) -> &'a [EntryIx] {
        self.site.listed(kind, self.lang)
    }

    fn citing(&self, ix: EntryIx, kind: Kind) -> &'a [EntryIx] {
        self.site.citing(ix, kind, self.lang)
    }

    fn guides(&self) -> &'a [EntryIx] {
        self.site.guides(self.lang)
    }

    fn help_in(&self, country: EntryIx) -> &'a CountryHelp {
        self.site.help_in(country, self.lang)
    }

    fn criteria(&self, programme: EntryIx) -> Option<&'a [CriterionInForce]> {
        self.site.rule_entries.criteria(programme)
    }

    fn has_rules(&self, programme: EntryIx) -> bool {
        self.site.rule_entries.has_rules(programme)
    }

    fn statistics(&self) -> Option<&'a Statistics> {
        let rules = self.site.rules.as_ref();
        rules.map(|rules| &rules.statistics)
    }

    fn picture(&self, ix: EntryIx, file: &str) -> Option<Picture> {
        let asset = self.plan.assets.picture(self.site, ix, file)?;
        let (width, height) = asset.size()?;
        Some(Picture {
            src: self.to(&asset.path),
            width,
            height,
        })
    }

    fn is_current(&self, ix: EntryIx) -> bool {
        self.site.entry(ix).is_current
    }

    fn calendar_url(&self, ix: EntryIx) -> String {
        self.to(&event_path(self.site, ix, self.lang))
    }

    fn filtered_url(&self, kind: Kind, filter: Filter) -> String {
        let list = ListPage {
            filter: Some(filter),
            ..ListPage::first(kind, self.lang)
        };
        self.to(&list.path(self.site))
    }

    fn self_check_url(&self) -> Option<String> {
        let page = self.site.self_check_page()?;
        Some(self.to(self.site.path(page, self.lang)))
    }

    fn questions_url(&self, programme: EntryIx) -> Option<String> {
        let check = self.self_check?;
        if !check.unrolls(programme) {
            return None;
        }
        Some(self.to(&questions_path(self.site, programme, self.lang)?))
    }

    fn mount(&self) -> Option<Mount> {
        let words = self_check::words_name(self.site.languages.tag(self.lang));
        Some(Mount {
            module_url: self.asset_url(self_check::MODULE)?,
            wasm_url: self.asset_url(self_check::WASM)?,
            rules_url: self.asset_url(self_check::RULES)?,
            texts_url: self.asset_url(&words)?,
        })
    }

    fn languages(&self) -> Vec<LangView<'a>> {
        let languages = self.site.languages.all();
        languages.map(|lang| self.lang_view(lang)).collect()
    }
}
