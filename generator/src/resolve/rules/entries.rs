use super::super::positions::Inventory;
use super::{Rules, given};
use crate::Date;
use crate::kinds::{CriterionInForce, EntryIx, GiftInForce, Kind};
use homeward_eligibility::ProgrammeInfo;
use homeward_eligibility::model::Edition;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The entries that rules name by their ids.
#[derive(Debug, Default)]
pub(crate) struct RuleEntries {
    /// The programmes with rules, in the order of the compiled rules.
    pub(crate) programmes: Vec<(String, EntryIx)>,
    /// The services that rules suggest, by id.
    pub(crate) services: BTreeMap<String, EntryIx>,
    /// The sources that criteria name, by id.
    pub(crate) sources: BTreeMap<String, EntryIx>,
    /// By programme, the criteria that are in force on the day of the build.
    in_force: HashMap<EntryIx, Option<Vec<CriterionInForce>>>,
    /// By programme, what it gives on the day of the build.
    gives: HashMap<EntryIx, Vec<GiftInForce>>,
    /// By programme, those that it builds on.
    builds_on: HashMap<EntryIx, Vec<EntryIx>>,
    /// By programme, those that build on it.
    basis_of: HashMap<EntryIx, Vec<EntryIx>>,
}

impl RuleEntries {
    /// `None` if rules name an entry that does not exist; that was reported.
    pub(in super::super) fn of(rules: &Rules, inventory: &Inventory, today: Date) -> Option<Self> {
        let mut entries = Self::default();
        let mut sources = BTreeSet::new();
        let mut services = BTreeSet::new();
        for (id, programme) in rules.compiled.programmes() {
            for edition in &programme.editions {
                let cited = edition
                    .criteria
                    .values()
                    .filter_map(|it| it.source.as_ref());
                let given = edition.gives.values().filter_map(|it| it.source.as_ref());
                sources.extend(cited.chain(given).map(|it| &it.id));
                services.extend(edition.services.iter().map(|it| &it.service));
            }
            let ix = inventory.find(Kind::Programme, id)?;
            entries.programmes.push((id.clone(), ix));
            let bases = programme.builds_on.iter();
            let bases = bases.map(|base| inventory.find(Kind::Programme, base));
            let bases = bases.collect::<Option<Vec<_>>>()?;
            for base in &bases {
                entries.basis_of.entry(*base).or_default().push(ix);
            }
            entries.builds_on.insert(ix, bases);
        }
        let first_words = rules.compiled.questions().first_words.iter();
        services.extend(first_words.filter_map(|it| it.service.as_ref()));
        let find = |kind, ids: BTreeSet<&String>| {
            let found = ids.into_iter();
            let found = found.map(|id| Some((id.clone(), inventory.find(kind, id)?)));
            found.collect::<Option<BTreeMap<String, EntryIx>>>()
        };
        entries.sources = find(Kind::Source, sources)?;
        entries.services = find(Kind::Service, services)?;
        let ruleset = rules.compiled.ruleset();
        let compiled = ruleset.programmes().iter();
        let compiled: HashMap<&str, &ProgrammeInfo> =
            compiled.map(|info| (info.id.as_str(), info)).collect();
        for (id, ix) in &entries.programmes {
            let compiled = compiled.get(id.as_str());
            let in_force = compiled.and_then(|compiled| in_force(rules, compiled, today));
            if let Some(edition) = in_force {
                let questions = rules.compiled.questions();
                let gives = given::gives(questions, edition, &entries.sources, today);
                entries.gives.insert(*ix, gives);
            }
            let criteria = in_force.map(|edition| criteria(edition, &entries.sources));
            entries.in_force.insert(*ix, criteria);
        }
        Some(entries)
    }

    /// The criteria of a programme that are in force. `None` if no edition is, or if it has
    /// no rules.
    pub(crate) fn criteria(&self, programme: EntryIx) -> Option<&[CriterionInForce]> {
        self.in_force.get(&programme)?.as_deref()
    }

    /// What a programme gives on the day of the build.
    pub(crate) fn gives(&self, programme: EntryIx) -> &[GiftInForce] {
        self.gives.get(&programme).map_or(&[], Vec::as_slice)
    }

    /// The programmes that a programme builds on.
    pub(crate) fn builds_on(&self, programme: EntryIx) -> &[EntryIx] {
        self.builds_on.get(&programme).map_or(&[], Vec::as_slice)
    }

    /// The programmes that build on a programme.
    pub(crate) fn basis_of(&self, programme: EntryIx) -> &[EntryIx] {
        self.basis_of.get(&programme).map_or(&[], Vec::as_slice)
    }

    /// Whether a programme has rules, in force or not.
    pub(crate) fn has_rules(&self, programme: EntryIx) -> bool {
        self.in_force.contains_key(&programme)
    }
}

/// The edition of a programme's rules that is in force on a day.
fn in_force<'r>(rules: &'r Rules, info: &ProgrammeInfo, today: Date) -> Option<&'r Edition> {
    let at = info.edition_on(today.engine())?;
    let programme = rules.compiled.ruleset().programme(&info.id)?;
    rules.compiled.written_edition(programme, at)
}

fn criteria(edition: &Edition, sources: &BTreeMap<String, EntryIx>) -> Vec<CriterionInForce> {
    let each = edition.criteria.iter().map(|(id, criterion)| {
        let source = criterion.source.as_ref();
        let source = source.and_then(|it| Some((*sources.get(&it.id)?, it.at.clone())));
        CriterionInForce {
            id: id.clone(),
            role: criterion.role,
            open: criterion.open,
            source,
        }
    });
    each.collect()
}
