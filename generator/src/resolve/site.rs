use super::LeftOut;
use super::entry::Entry;
use super::in_language::InLanguage;
use super::languages::{Lang, Languages};
use super::places::Places;
use super::rules::{RuleEntries, Rules};
use crate::Date;
use crate::content::{Hosting, SiteFacts, SiteWords};
use crate::kinds::{
    CountryHelp, Direction, EntryIx, Facts, Filter, Kind, Menu, ProgrammeStatus, Reach, Role,
};
use crate::parse::BrandFiles;
use crate::read::MediaFile;
use spanned::{FileId, Sources};
use std::collections::{BTreeMap, HashMap};

/// A portal, right in itself: every reference is followed, every entry has facts and a text
/// in the source language.
#[derive(Debug)]
pub(crate) struct Site {
    pub(crate) facts: SiteFacts,
    /// The logos, and the places of the colours.
    pub(crate) brand: BrandFiles,
    /// By language, the source language's where one is missing.
    pub(super) words: Vec<(Lang, SiteWords)>,
    /// The words for places in sources.
    pub(crate) places: Places,
    /// Without a slash at the end.
    pub(crate) base_url: Option<String>,
    pub(crate) entries: Vec<Entry>,
    /// The first page of each role, in the source language's order.
    pub(super) roles: BTreeMap<Role, EntryIx>,
    /// By language, whether it has what a reader needs first.
    pub(super) complete: Vec<bool>,
    /// How programmes can be reached; without those that cannot.
    pub(super) reach: HashMap<EntryIx, Reach>,
    /// By language.
    pub(super) languages_shown: Vec<InLanguage>,
    pub(crate) rules: Option<Rules>,
    /// Stories and photos of stories that are not published today.
    pub(crate) left_out: Vec<LeftOut>,
    /// The entries that the rules name; none for a site without rules.
    pub(crate) rule_entries: RuleEntries,
    pub(crate) languages: Languages,
    pub(crate) sources: Sources,
    pub(crate) theme_files: Vec<FileId>,
    /// Whether UI strings may be missing.
    pub(crate) draft: bool,
    /// Whether the pages are for a directory without a web server.
    pub(crate) portable: bool,
    /// Files that are published as they are.
    pub(crate) static_files: Vec<(FileId, MediaFile)>,
    pub(crate) today: Date,
}

impl Site {
    /// An entry.
    pub(crate) fn entry(&self, ix: EntryIx) -> &Entry {
        &self.entries[ix.ix()]
    }

    /// Makes it the site of a portable edition: without an address, without what hosts and scripts
    /// need. The list of all titles from A to Z is a part of it.
    pub(crate) fn make_portable(&mut self) {
        self.portable = true;
        self.base_url = None;
        self.facts.search = true;
        self.facts.offline = false;
        self.facts.data = false;
        self.facts.hosting = Hosting::default();
    }

    /// The page of a role, if the site has one.
    pub(crate) fn page(&self, role: Role) -> Option<EntryIx> {
        self.roles.get(&role).copied()
    }

    /// The home page, if the site has one.
    pub(crate) fn home(&self) -> Option<EntryIx> {
        self.page(Role::Home)
    }

    /// The page of the self-check, if the site has one.
    pub(crate) fn self_check_page(&self) -> Option<EntryIx> {
        self.page(Role::SelfCheck)
    }

    /// The page that says whom to call or write to, if the site has one.
    pub(crate) fn contacts_page(&self) -> Option<EntryIx> {
        self.page(Role::Contacts)
    }

    /// Whether it has more than its source language.
    pub(crate) fn is_translated(&self) -> bool {
        self.languages.all().count() > 1
    }

    /// Whether a language has the start, the self-check, and every page with a contact.
    pub(crate) fn is_complete(&self, lang: Lang) -> bool {
        self.complete[lang.ix()]
    }

    /// The ids of the events that are over.
    pub(crate) fn over(&self) -> Vec<String> {
        let over = self.entries.iter().filter(|entry| !entry.is_current);
        over.map(|entry| entry.id.clone()).collect()
    }

    /// The ids of the programmes of which no one has confirmed that they run.
    pub(crate) fn unconfirmed(&self) -> Vec<String> {
        let programmes = self.of_kind(Kind::Programme, Lang::SOURCE).iter();
        let programmes = programmes.map(|ix| self.entry(*ix));
        let unknown = |entry: &&Entry| match &entry.facts {
            Facts::Programme(programme) => programme.status == Some(ProgrammeStatus::Unknown),
            _ => false,
        };
        programmes
            .filter(unknown)
            .map(|entry| entry.id.clone())
            .collect()
    }

    /// How a programme can be reached.
    pub(crate) fn reach(&self, programme: EntryIx) -> Option<&Reach> {
        self.reach.get(&programme)
    }

    /// The portal's own words.
    pub(crate) fn words(&self, lang: Lang) -> &SiteWords {
        &self.words[lang.ix()].1
    }

    /// The language that the portal's own words are in.
    pub(crate) fn words_lang(&self, lang: Lang) -> Lang {
        self.words[lang.ix()].0
    }

    /// All entries of a kind, in a language's order; only those that may appear there.
    pub(crate) fn of_kind(&self, kind: Kind, lang: Lang) -> &[EntryIx] {
        self.languages_shown[lang.ix()].of_kind(kind)
    }

    /// The entries of a kind that lists name, in a language's order: not what is over.
    pub(crate) fn listed(&self, kind: Kind, lang: Lang) -> &[EntryIx] {
        self.languages_shown[lang.ix()].listed(kind)
    }

    /// Whether there is a list of a kind: of a dated one, only while something is to come.
    pub(crate) fn has_list(&self, kind: Kind) -> bool {
        let something = || !self.listed(kind, Lang::SOURCE).is_empty();
        kind.has_list() && (!kind.is_dated() || something())
    }

    /// The entries of a kind that refer to `ix` and that lists name, in a language's order.
    pub(crate) fn citing(&self, ix: EntryIx, kind: Kind, lang: Lang) -> &[EntryIx] {
        self.languages_shown[lang.ix()].citing(ix, kind, &self.entries)
    }

    /// The pages that a menu names, in a language's order.
    pub(crate) fn menu(&self, menu: Menu, lang: Lang) -> &[EntryIx] {
        self.languages_shown[lang.ix()].menu(menu)
    }

    /// All guides, in a language's order.
    pub(crate) fn guides(&self, lang: Lang) -> &[EntryIx] {
        self.languages_shown[lang.ix()].guides()
    }

    /// The path of an entry's page, below the site's root.
    pub(crate) fn path(&self, ix: EntryIx, lang: Lang) -> &str {
        self.languages_shown[lang.ix()].path(ix)
    }

    /// What programmes offer in a country, in a language's order.
    pub(crate) fn help_in(&self, country: EntryIx, lang: Lang) -> &CountryHelp {
        static NOTHING: CountryHelp = CountryHelp::NOTHING;
        self.languages_shown[lang.ix()]
            .help_in(country)
            .unwrap_or(&NOTHING)
    }

    /// Whether a list that is narrowed by a filter names an entry.
    pub(crate) fn admits(&self, ix: EntryIx, filter: Filter) -> bool {
        match (filter, &self.entry(ix).facts) {
            (Filter::Reachable, Facts::Programme(_)) => self.reach(ix).is_some(),
            (Filter::Direction(direction), Facts::Country(_)) => {
                let help = self.help_in(ix, Lang::SOURCE);
                match direction {
                    Direction::Host => help.is_host,
                    Direction::Origin => help.is_origin,
                }
            }
            (_, facts) => facts.admits(filter),
        }
    }

    /// Whether an entry may appear in a language.
    pub(crate) fn appears(&self, ix: EntryIx, lang: Lang) -> bool {
        self.entry(ix).appears_in(lang, &self.languages)
    }
}
