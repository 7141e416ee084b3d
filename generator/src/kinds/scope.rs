use super::country::CountryHelp;
use super::criterion::CriterionInForce;
use super::given::GiftInForce;
use super::page::{Mount, Offline};
use super::programme::Reach;
use super::reference::{EntryIx, EntryRef};
use super::story::Picture;
use super::view::{Card, LangView, NamedLanguage, PlaceView, RELATED};
use super::{Facts, Filter, FrontMatter, Kind};
use homeward_eligibility::prove::Statistics;

/// The questions that a view may ask about the site and its page. Everything is in the
/// language of the page.
pub(crate) trait PageScope<'a> {
    /// The facts of an entry.
    fn facts(&self, ix: EntryIx) -> &'a Facts;
    /// The front matter of the text to show, and its language: the source language's where
    /// there is no translation.
    fn front_matter(&self, ix: EntryIx) -> (LangView<'a>, &'a FrontMatter);
    /// The title of an entry.
    fn title(&self, ix: EntryIx) -> &'a str;
    /// An entry in a list.
    fn card(&self, ix: EntryIx) -> Card<'a>;
    /// All entries of a kind that lists name, in order.
    fn listed(&self, kind: Kind) -> &'a [EntryIx];
    /// The entries of a kind that refer to an entry and that lists name, in order.
    fn citing(&self, ix: EntryIx, kind: Kind) -> &'a [EntryIx];
    /// All guides, in order.
    fn guides(&self) -> &'a [EntryIx];
    /// What programmes offer to people in a country, or who go back to it.
    fn help_in(&self, country: EntryIx) -> &'a CountryHelp;
    /// The criteria of a programme that are in force on the day of the build. `None` if no
    /// edition is, or if the programme has no rules.
    fn criteria(&self, programme: EntryIx) -> Option<&'a [CriterionInForce]>;
    /// What a programme gives on the day of the build; nothing if no edition is in force.
    fn gives(&self, programme: EntryIx) -> &'a [GiftInForce];
    /// A question of the self-check; its id if it has no words.
    fn question(&self, id: &str) -> String;
    /// An option of a question; its id if it has no words.
    fn option(&self, question: &str, id: &str) -> String;
    /// The name of a country by its code.
    fn country_name(&self, code: &str) -> String;
    /// The programmes without whose approval a programme gives nothing.
    fn builds_on(&self, programme: EntryIx) -> &'a [EntryIx];
    /// The programmes that give nothing without a programme's approval.
    fn basis_of(&self, programme: EntryIx) -> &'a [EntryIx];
    /// How a programme can be reached; `None` if it cannot.
    fn reach(&self, programme: EntryIx) -> Option<&Reach>;
    /// Whether a programme has rules, in force or not.
    fn has_rules(&self, programme: EntryIx) -> bool;
    /// A place in a source, as the page says it.
    fn place(&self, at: &'a str) -> PlaceView<'a>;
    /// What was proved about the rules; `None` for a site without.
    fn statistics(&self) -> Option<&'a Statistics>;
    /// A picture in an entry's directory; `None` if it is not published.
    fn picture(&self, ix: EntryIx, file: &str) -> Option<Picture>;
    /// Whether an entry is still to come on the day of the build; always, without days.
    fn is_current(&self, ix: EntryIx) -> bool;
    /// The file for calendars of an entry that takes place on days.
    fn calendar_url(&self, ix: EntryIx) -> String;
    /// The address of a list that is narrowed.
    fn filtered_url(&self, kind: Kind, filter: Filter) -> String;
    /// The page of the self-check, where there is one.
    fn self_check_url(&self) -> Option<String>;
    /// The page with a programme's questions, if they are not too many for one page.
    fn questions_url(&self, programme: EntryIx) -> Option<String>;
    /// Where the widget finds its files; `None` for a site without self-check.
    fn mount(&self) -> Option<Mount>;
    /// What saves pages on a device; `None` for a site that does not offer it.
    fn offline(&self) -> Option<Offline>;
    /// The languages of the site.
    fn languages(&self) -> Vec<LangView<'a>>;
}

impl<'a> dyn PageScope<'a> + '_ {
    /// Entries in a list, at most [`RELATED`].
    pub(crate) fn cards(&self, entries: &[EntryIx]) -> Vec<Card<'a>> {
        let few = entries.iter().take(RELATED);
        few.map(|ix| self.card(*ix)).collect()
    }

    /// The entry that a reference points to, in a list.
    pub(crate) fn card_of<T>(&self, reference: &EntryRef<T>) -> Card<'a> {
        self.card(reference.entry())
    }

    /// The entries that references point to, in a list.
    pub(crate) fn cards_of<T>(&self, references: &[EntryRef<T>]) -> Vec<Card<'a>> {
        references.iter().map(|each| self.card_of(each)).collect()
    }

    /// The entries of a kind that refer to an entry, in a list of at most [`RELATED`].
    pub(crate) fn cards_citing(&self, ix: EntryIx, kind: Kind) -> Vec<Card<'a>> {
        self.cards(self.citing(ix, kind))
    }

    /// A language by its own name, where the site or CLDR knows it.
    pub(crate) fn named_language<'t>(&self, tag: &'t str) -> NamedLanguage<'t> {
        let known = self.languages().into_iter().find(|lang| lang.tag == tag);
        let name = match known {
            Some(lang) => lang.name.to_owned(),
            None => crate::locale::language_name(tag).unwrap_or_else(|| tag.to_owned()),
        };
        NamedLanguage { tag, name }
    }
}
