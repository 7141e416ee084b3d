use super::country::Country;
use super::programme::Programme;
use super::reference::{EntryIx, EntryRef, References, Visitor};
use super::service::Service;
use super::view::Card;
use super::{Content, FrontMatter, OwnFrontMatter, PageScope, Provenance};
use crate::Date;
use crate::content::{Consent, ConsentBasis};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A picture of a story's person or place.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[schemars(extend("x-needs" = "consent"))]
pub(crate) struct Photo {
    /// The file's name, next to the YAML file: JPEG, PNG or WebP.
    #[schemars(extend("x-form-hint" = "A picture in JPEG, PNG or WebP."))]
    pub(crate) file: String,
    /// Consent to this picture, separate from consent to the story.
    pub(crate) consent: Option<Consent>,
}

/// What happened to a person who went back.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Story {
    /// The programme that helped: each story has one. If it has no entry yet, add that first: `homeward new programme`.
    #[schemars(extend("x-form-hint" = "The programme that helped: each story has one. If the list does not have it, add it first, under Programmes."))]
    pub(crate) programme: EntryRef<Programme>,
    /// Where the person was.
    pub(crate) host_country: EntryRef<Country>,
    /// Where the person went back to.
    pub(crate) origin_country: EntryRef<Country>,
    /// What helped.
    #[serde(default)]
    pub(crate) services: Vec<EntryRef<Service>>,
    /// Consent to publish the story; without it there is no story.
    pub(crate) consent: Consent,
    /// Whether names are changed.
    pub(crate) names_changed: bool,
    /// By when a person must look again whether the story may stay; after that day it is left out.
    pub(crate) review: Date,
    /// `true` while the story is not finished: it is published nowhere, and only `--draft` shows it.
    #[serde(default)]
    #[schemars(extend("x-form-hint" = "On while the story is not finished: it is published nowhere."))]
    pub(crate) draft: bool,
    /// `true` withdraws the story everywhere.
    #[serde(default)]
    #[schemars(extend("x-form-hint" = "On takes the story off every page and list of the portal."))]
    pub(crate) withdrawn: bool,
    /// A picture, with a consent of its own.
    pub(crate) photo: Option<Photo>,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}

impl References for Story {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        self.programme.references_mut(visit);
        self.host_country.references_mut(visit);
        self.origin_country.references_mut(visit);
        self.services.references_mut(visit);
        self.provenance.references_mut(visit);
    }
}

/// The front matter that only stories have.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct StoryFrontMatter {
    /// What the photo shows, for those who cannot see it.
    #[serde(default)]
    photo_alt: Option<String>,
}

impl FrontMatter {
    /// What the photo of a story shows, for those who cannot see it.
    pub(crate) fn photo_alt(&self) -> Option<&str> {
        match &self.own {
            OwnFrontMatter::Story(own) => own.photo_alt.as_deref(),
            _ => None,
        }
    }
}

/// A picture that is published.
#[derive(Debug)]
pub(crate) struct Picture {
    /// Its address.
    pub(crate) src: String,
    /// In pixels.
    pub(crate) width: u32,
    /// In pixels.
    pub(crate) height: u32,
    /// The addresses of its editions with their widths, as in HTML; none if there is one edition.
    pub(crate) srcset: Option<String>,
    /// The same as WebP, which has fewer bytes; none if the picture is WebP itself.
    pub(crate) webp: Option<String>,
}

/// A photo.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct PhotoView<'a> {
    /// Its address.
    src: String,
    /// What it shows, for those who cannot see it.
    alt: Option<&'a str>,
    /// In pixels.
    width: u32,
    /// In pixels.
    height: u32,
    /// The value of `srcset`, if there is a smaller edition.
    srcset: Option<String>,
    /// The value of `srcset` for browsers that know WebP, if there is such an edition.
    webp: Option<String>,
}

/// The `item` of a story's template.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct StoryView<'a> {
    /// The programme that helped.
    programme: Card<'a>,
    /// Where the person was.
    host_country: Card<'a>,
    /// Where the person went back to.
    origin_country: Card<'a>,
    /// What helped.
    services: Vec<Card<'a>>,
    /// Whether names are changed.
    names_changed: bool,
    /// Whether the story is not finished, so that only `--draft` shows it.
    unfinished: bool,
    /// What makes it right to publish the story.
    basis: ConsentBasis,
    /// The photo, if there is one with consent.
    photo: Option<PhotoView<'a>>,
    /// By when a person must look again whether the story may stay.
    review: Date,
}

impl Content for Story {
    type FrontMatter = StoryFrontMatter;
    type View<'a> = StoryView<'a>;

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn view<'a>(&'a self, ix: EntryIx, scope: &dyn PageScope<'a>) -> StoryView<'a> {
        let photo = self.photo.as_ref();
        let photo = photo.and_then(|photo| scope.picture(ix, &photo.file));
        StoryView {
            programme: scope.card_of(&self.programme),
            host_country: scope.card_of(&self.host_country),
            origin_country: scope.card_of(&self.origin_country),
            services: scope.cards_of(&self.services),
            names_changed: self.names_changed,
            unfinished: self.draft,
            basis: self.consent.basis,
            photo: photo.map(|picture| PhotoView {
                src: picture.src,
                alt: scope.front_matter(ix).1.photo_alt(),
                width: picture.width,
                height: picture.height,
                srcset: picture.srcset,
                webp: picture.webp,
            }),
            review: self.review,
        }
    }

    fn properties<'a>(&'a self, ix: EntryIx, scope: &dyn PageScope<'a>) -> Value {
        json!({ "headline": scope.title(ix), "datePublished": self.consent.given })
    }
}
