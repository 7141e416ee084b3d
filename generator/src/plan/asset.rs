use crate::content::{Facts, Kind};
use crate::resolve::{EntryIx, Site};
use crate::theme::Theme;
use spanned::FileId;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Where an asset's bytes come from.
#[derive(Debug, Clone)]
pub(crate) enum AssetBody {
    /// Made or embedded in the program: few and small.
    Bytes(Cow<'static, [u8]>),
    /// A picture of the content, whose metadata is stripped when it is written.
    Picture(FileId),
}

/// A file that pages refer to, named by its content: hosts may let browsers keep it for ever.
#[derive(Debug)]
pub(crate) struct Asset {
    /// As in `asset(name="…")`.
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) body: AssetBody,
}

/// A file that pages refer to, and that neither content nor theme holds.
#[derive(Debug)]
pub(crate) struct ExtraAsset {
    name: String,
    bytes: Cow<'static, [u8]>,
}

impl ExtraAsset {
    pub(crate) fn new(name: impl Into<String>, bytes: impl Into<Cow<'static, [u8]>>) -> Self {
        Self {
            name: name.into(),
            bytes: bytes.into(),
        }
    }
}

/// Every asset of the site.
#[derive(Debug, Default)]
pub(crate) struct Assets {
    all: Vec<Asset>,
    by_name: BTreeMap<String, usize>,
    pictures: BTreeMap<FileId, usize>,
}

impl Assets {
    pub(super) fn of(site: &Site, theme: &Theme, extra: Vec<ExtraAsset>) -> Self {
        let mut assets = Self::default();
        for (name, bytes) in theme.assets() {
            assets.add(name, AssetBody::Bytes(Cow::Owned(bytes.to_vec())), bytes);
        }
        for ExtraAsset { name, bytes } in extra {
            assets.add(&name, AssetBody::Bytes(bytes.clone()), &bytes);
        }
        for entry in &site.entries {
            let photo = match &entry.facts {
                Facts::Story(story) => story.photo.as_ref().map(|photo| photo.file.as_str()),
                _ => None,
            };
            for (file, source) in &entry.media {
                // Of a story's pictures only the one with consent is published.
                if entry.kind != Kind::Story || photo == Some(file.as_str()) {
                    let name = format!("{}-{}-{file}", entry.kind, entry.id).to_lowercase();
                    let index = assets.add(
                        &name,
                        AssetBody::Picture(*source),
                        site.sources.bytes(*source),
                    );
                    assets.pictures.insert(*source, index);
                }
            }
        }
        assets
    }

    fn add(&mut self, name: &str, body: AssetBody, bytes: &[u8]) -> usize {
        const DIGITS: usize = 12;
        let hash = blake3::hash(bytes).to_hex();
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let path = format!("assets/{stem}.{}.{extension}", &hash[..DIGITS]);
        let index = self.all.len();
        self.by_name.insert(name.to_owned(), index);
        self.all.push(Asset {
            name: name.to_owned(),
            path,
            body,
        });
        index
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    pub(crate) fn get(&self, index: usize) -> &Asset {
        &self.all[index]
    }

    pub(crate) fn find(&self, name: &str) -> Option<&Asset> {
        self.by_name.get(name).map(|index| &self.all[*index])
    }

    /// The published picture of an entry, by its file name.
    pub(crate) fn picture(&self, site: &Site, ix: EntryIx, file: &str) -> Option<&Asset> {
        let source = site.entry(ix).media.get(file)?;
        self.pictures.get(source).map(|index| &self.all[*index])
    }

    /// The files of the theme and of the self-check. Their number does not depend on the
    /// number of entries.
    pub(crate) fn without_pictures(&self) -> impl Iterator<Item = &Asset> {
        let is_picture = |asset: &&Asset| matches!(asset.body, AssetBody::Picture(_));
        self.all.iter().filter(move |asset| !is_picture(asset))
    }

    /// Paths by name, for templates.
    pub(crate) fn paths(&self) -> BTreeMap<String, String> {
        self.all
            .iter()
            .map(|asset| (asset.name.clone(), asset.path.clone()))
            .collect()
    }
}
