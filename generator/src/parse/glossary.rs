use super::typed::typed;
use crate::content::Glossary;
use crate::kinds::schema_of;
use spanned::{Diagnostics, FileId, Sources};
use std::collections::BTreeMap;

/// The glossaries, by language tag. One with mistakes is left out; each mistake is reported.
pub(super) fn parse(
    files: &BTreeMap<String, FileId>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Glossary> {
    let schema = schema_of::<Glossary>();
    let mut glossaries = BTreeMap::new();
    for (tag, file) in files {
        let glossary = sources.utf8(*file, diagnostics).and_then(|text| {
            let (_, glossary) = typed(*file, text, 0..text.len(), &schema, diagnostics);
            glossary
        });
        glossaries.extend(glossary.map(|glossary| (tag.clone(), glossary)));
    }
    glossaries
}
