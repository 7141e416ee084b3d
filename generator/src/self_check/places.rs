//! Places in the sources that rules name.

use super::origin::Origin;
use homeward_eligibility::compile::Compiled;
use homeward_widget::texts::OtherLanguage;
use std::collections::BTreeMap;

/// The places that rules name, in one language.
pub(super) struct Places {
    /// The words for those that have some in this language, by the words of the rules.
    pub(super) translated: BTreeMap<String, String>,
    /// The language of the others, if there are any and it is not the language of the page.
    pub(super) other: Option<OtherLanguage>,
}

impl Places {
    pub(super) fn of(from: &Origin<'_>, compiled: &Compiled) -> Self {
        let mut places = Self {
            translated: BTreeMap::new(),
            other: None,
        };
        let rules = compiled.programmes().values();
        for edition in rules.flat_map(|rules| &rules.editions) {
            let criteria = edition.criteria.values().map(|it| &it.source);
            let sources = criteria.chain(edition.gives.values().map(|it| &it.source));
            for at in sources.flatten().filter_map(|source| source.at.as_ref()) {
                let (lang, said) = from.site.places.said(at, from.lang);
                match from.other(lang) {
                    Some(other) => places.other = Some(other),
                    None if said != at.as_str() => {
                        places.translated.insert(at.clone(), said.into_owned());
                    }
                    None => {}
                }
            }
        }
        places
    }
}
