use crate::file_names::divided;
use crate::kinds::{EntryIx, Facts, Kind};
use crate::parse::Logo;
use crate::picture::{self, Edition, Picture};
use crate::read::{self, MediaFile};
use crate::resolve::Site;
use crate::theme::Theme;
use spanned::{Diagnostic, FileId, Span};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

/// Where an asset's bytes come from.
#[derive(Debug, Clone)]
pub(crate) enum AssetBody {
    /// Made or embedded in the program: few and small.
    Bytes(Cow<'static, [u8]>),
    /// A picture of the content, which is read and cleaned when it is written.
    Picture(PictureBody),
}

/// A picture of the content.
#[derive(Debug, Clone)]
pub(crate) struct PictureBody {
    source: FileId,
    file: MediaFile,
    picture: Picture,
}

impl PictureBody {
    /// The bytes to publish.
    ///
    /// # Errors
    /// A diagnostic at the file, when it has changed or is damaged.
    pub(crate) fn publish(&self) -> Result<Vec<u8>, Box<Diagnostic>> {
        let found = match self.file.bytes() {
            Ok(bytes) => picture::publish(&self.picture, &bytes).map_err(|it| it.diagnostic()),
            Err(error) => Err(read::unreadable_picture(&error)),
        };
        found.map_err(|problem| Box::new(problem.at(Span::start_of(self.source), "")))
    }
}

/// A file that pages refer to, named by its content: hosts may let browsers keep it for ever.
#[derive(Debug)]
pub(crate) struct Asset {
    /// As in `asset(name="…")`.
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) body: AssetBody,
}

impl Asset {
    /// Width and height of a picture of the content, in pixels.
    pub(crate) fn size(&self) -> Option<(u32, u32)> {
        match &self.body {
            AssetBody::Picture(it) => Some((it.picture.width, it.picture.height)),
            AssetBody::Bytes(_) => None,
        }
    }

    /// The file of the site that it is made from, if there is one.
    pub(crate) fn source(&self) -> Option<FileId> {
        match &self.body {
            AssetBody::Picture(it) => Some(it.source),
            AssetBody::Bytes(_) => None,
        }
    }
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

/// Scripts of the theme that work with a web server alone: a portable edition has no page that
/// loads them.
const NEEDS_HOST: [&str; 2] = ["offline.js", "search.js"];

/// Which of the files of a picture in one size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Encoding {
    /// That which every browser shows.
    Plain,
    /// That which has fewer bytes.
    WebP,
}

/// The published files of a picture of the content.
pub(crate) struct PictureAssets<'a> {
    /// Each size in the format that every browser shows; the full size first.
    pub(crate) plain: Vec<&'a Asset>,
    /// The same sizes as WebP, if the picture is not WebP itself.
    pub(crate) webp: Vec<&'a Asset>,
}

/// Every asset of the site.
#[derive(Debug, Default)]
pub(crate) struct Assets {
    all: Vec<Asset>,
    by_name: BTreeMap<String, usize>,
    by_path: HashMap<String, usize>,
    /// The pictures of the content, by the file that they are made from.
    pictures: BTreeMap<(FileId, Edition, Encoding), usize>,
}

impl Assets {
    pub(super) fn of(site: &Site, theme: &Theme, extra: Vec<ExtraAsset>) -> Self {
        let mut assets = Self::default();
        for (name, bytes) in theme.assets() {
            if site.portable && NEEDS_HOST.contains(&name) {
                continue;
            }
            assets.add_bytes(name.to_owned(), Cow::Owned(bytes.to_vec()));
        }
        for ExtraAsset { name, bytes } in extra {
            assets.add_bytes(name, bytes);
        }
        for (file, logo) in &site.brand.logos {
            let name = logo_name(file);
            match logo {
                Logo::Picture(source, file, picture) => assets.add_picture(
                    name,
                    PictureBody {
                        source: *source,
                        file: file.clone(),
                        picture: *picture,
                    },
                    Encoding::Plain,
                ),
                Logo::Drawing(source, _) => {
                    let bytes = site.sources.bytes(*source).to_vec();
                    assets.add_bytes(name, Cow::Owned(bytes));
                }
            }
        }
        for entry in &site.entries {
            let photo = match &entry.facts {
                Facts::Story(story) => story.photo.as_ref().map(|photo| photo.file.as_str()),
                _ => None,
            };
            for (name, media) in &entry.media {
                // Of a story's pictures only the one with consent is published.
                if entry.kind != Kind::Story || photo == Some(name.as_str()) {
                    let Some((file, editions)) = &media.picture else {
                        continue;
                    };
                    let mut public = format!("{}-{}", entry.kind, entry.id);
                    // The name of a file can be that of the person, whose story has another name.
                    if entry.kind != Kind::Story {
                        public.push('-');
                        public.push_str(&name.to_lowercase());
                    }
                    let name = public;
                    let body = |picture| PictureBody {
                        source: media.source,
                        file: file.clone(),
                        picture,
                    };
                    let small = editions.small.map(|it| (small_name(&name), it));
                    for (name, size) in small.into_iter().chain([(name, editions.full)]) {
                        if let Some(webp) = size.webp {
                            let name = format!("{name}.webp");
                            assets.add_picture(name, body(webp), Encoding::WebP);
                        }
                        assets.add_picture(name, body(size.picture), Encoding::Plain);
                    }
                }
            }
        }
        assets
    }

    /// Assets without a site.
    #[cfg(test)]
    pub(crate) fn of_bytes(extra: impl IntoIterator<Item = ExtraAsset>) -> Self {
        let mut assets = Self::default();
        for ExtraAsset { name, bytes } in extra {
            assets.add_bytes(name, bytes);
        }
        assets
    }

    fn add_bytes(&mut self, name: String, bytes: Cow<'static, [u8]>) {
        let (stem, extension) = match divided(&name) {
            (stem, "") => (stem, "bin"),
            both => both,
        };
        let path = path(stem, &blake3::hash(&bytes), extension);
        self.add(name, path, AssetBody::Bytes(bytes));
    }

    fn add_picture(&mut self, name: String, body: PictureBody, encoding: Encoding) {
        let stem = divided(&name).0;
        let extension = body.picture.format.extension();
        let digest = match body.picture.edition {
            Edition::Full => body.picture.digest,
            // A file with the name of a small edition can have the bytes of the full one.
            Edition::Small => blake3::hash(body.picture.digest.as_bytes()),
        };
        let path = path(stem, &digest, extension);
        // Two copies of a picture, whose names differ only in what addresses cannot hold,
        // become one file.
        let same = |index: &usize| match &self.all[*index].body {
            AssetBody::Picture(other) => other.picture == body.picture,
            AssetBody::Bytes(_) => false,
        };
        let index = self.by_path.get(&path).copied().filter(same);
        let (source, edition) = (body.source, body.picture.edition);
        let index = index.unwrap_or_else(|| self.add(name, path, AssetBody::Picture(body)));
        self.pictures.insert((source, edition, encoding), index);
    }

    fn add(&mut self, name: String, path: String, body: AssetBody) -> usize {
        let index = self.all.len();
        self.by_name.insert(name.clone(), index);
        self.by_path.insert(path.clone(), index);
        self.all.push(Asset { name, path, body });
        index
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    pub(crate) fn get(&self, index: usize) -> &Asset {
        &self.all[index]
    }

    /// The position of the asset with this path.
    pub(crate) fn position(&self, path: &str) -> Option<usize> {
        self.by_path.get(path).copied()
    }

    pub(crate) fn find(&self, name: &str) -> Option<&Asset> {
        self.by_name.get(name).map(|index| &self.all[*index])
    }

    /// The published file of a logo, by its file name next to `site.yaml`.
    pub(crate) fn logo(&self, file: &str) -> Option<&Asset> {
        self.find(&logo_name(file))
    }

    /// The published picture of an entry, by its file name.
    pub(crate) fn picture(
        &self,
        site: &Site,
        ix: EntryIx,
        file: &str,
    ) -> Option<PictureAssets<'_>> {
        let source = site.entry(ix).media.get(file)?.source;
        let index = |edition, encoding| self.pictures.get(&(source, edition, encoding));
        let sizes = [Edition::Full, Edition::Small];
        let plain = sizes.map(|size| index(size, Encoding::Plain));
        let mut webp = sizes.map(|size| index(size, Encoding::WebP));
        if webp.iter().any(Option::is_some) {
            // A size without an edition as WebP is WebP itself.
            for (webp, plain) in webp.iter_mut().zip(plain) {
                *webp = webp.or(plain);
            }
        }
        let assets = |found: [Option<&usize>; 2]| {
            let found = found.into_iter().flatten();
            found.map(|index| &self.all[*index]).collect()
        };
        Some(PictureAssets {
            plain: assets(plain),
            webp: assets(webp),
        })
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

/// The name of the asset of a small edition.
fn small_name(name: &str) -> String {
    match divided(name) {
        (stem, "") => format!("{stem}-small"),
        (stem, ending) => format!("{stem}-small.{ending}"),
    }
}

/// The name of the asset of a logo. No asset of a theme has a colon in its name.
fn logo_name(file: &str) -> String {
    format!("logo:{file}")
}

/// The path of an asset, from a name that editors choose freely: spaces, `#`, `?`, `%`
/// and letters of any script would need escapes in addresses, and long names do not fit
/// on disk.
fn path(stem: &str, hash: &blake3::Hash, extension: &str) -> String {
    const DIGITS: usize = 12;
    const LONGEST: usize = 100;
    let mut safe = String::new();
    for character in stem.chars().take(LONGEST) {
        let fits = character.is_ascii_alphanumeric() || "/._-".contains(character);
        if fits {
            safe.push(character);
        } else if !safe.ends_with('-') {
            safe.push('-');
        }
    }
    let hash = hash.to_hex();
    format!("assets/{safe}.{}.{extension}", &hash[..DIGITS])
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn any_name_becomes_an_address_that_needs_no_escape() {
        let hash = blake3::hash(b"");
        let long = "x".repeat(240);
        for (stem, want) in [
            ("style", "assets/style"),
            ("fonts/Noto_Sans", "assets/fonts/Noto_Sans"),
            ("a#b?c%d e", "assets/a-b-c-d-e"),
            ("صورة", "assets/-"),
            (&long, &format!("assets/{}", "x".repeat(100))),
        ] {
            assert_eq!(path(stem, &hash, "png"), format!("{want}.af1349b9f5f9.png"));
        }
    }
}
