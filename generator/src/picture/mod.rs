//! Pictures as they are published: without what cameras and programs write next to the pixels (place, time, device,
//! author, thumbnails, sounds, films), upright, and no larger than a page can show. Only this module names `image`.
//!
//! A published picture is built from a list of the parts that a browser needs; every
//! other part is dropped, known or not. The parts are copied unchanged, unless the
//! picture must be turned or made smaller: then its pixels are decoded and encoded again.

mod jpeg;
mod others;
mod pixels;
mod place;
mod png;
mod reader;
mod svg;
#[cfg(test)]
mod tests;
mod webp;
mod webp_encoder;

pub(crate) use place::has_place;
pub(crate) use svg::Drawing;

use crate::checks::bad_picture;
use image::metadata::Orientation;
use others::{is_document, is_heic};
use reader::Reader;
use spanned::Diagnostic;

/// Longest side of a published picture in pixels. The widest column of the theme has 680
/// CSS pixels; twice as many are sharp on every screen.
const LONGEST_SIDE: u32 = 1600;

/// Longest side of the small edition of a picture in pixels: sharp on a phone of 360 CSS pixels,
/// for people who pay for data.
const SMALL_SIDE: u32 = 720;

/// Pixels of the largest picture that is accepted: decoded, it takes 192 MB.
const MOST_PIXELS: u64 = 64_000_000;

/// Changes when other bytes are published for the same file: part of the file's address,
/// because hosts may let browsers keep a picture for ever.
const EDITION: &[u8] = b"homeward picture 2";

/// The formats that every browser shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Jpeg,
    Png,
    WebP,
}

impl Format {
    /// The media type (RFC 2045).
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
        }
    }

    /// The ending of file names, without a dot.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::WebP => "webp",
        }
    }
}

/// The same picture in two sizes; browsers choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Edition {
    Full,
    Small,
}

impl Edition {
    /// The longest side in pixels that it may have.
    fn longest_side(self) -> u32 {
        match self {
            Self::Full => LONGEST_SIDE,
            Self::Small => SMALL_SIDE,
        }
    }
}

/// A picture as it will be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) edition: Edition,
    pub(crate) format: Format,
    /// In pixels.
    pub(crate) width: u32,
    /// In pixels.
    pub(crate) height: u32,
    /// Hash of the file, and of the way in which it is published.
    pub(crate) digest: blake3::Hash,
}

/// A picture in each size that is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Editions {
    pub(crate) full: Encodings,
    /// None where it would save little.
    pub(crate) small: Option<Encodings>,
}

/// A picture of one size in each format that is published; browsers choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Encodings {
    /// For every browser.
    pub(crate) picture: Picture,
    /// Fewer bytes, for browsers that know WebP. None where the picture is WebP itself.
    pub(crate) webp: Option<Picture>,
}

impl Editions {
    /// Every file that is published.
    pub(crate) fn all(self) -> impl Iterator<Item = Picture> {
        let sizes = [Some(self.full), self.small].into_iter().flatten();
        sizes.flat_map(|size| [Some(size.picture), size.webp].into_iter().flatten())
    }
}

/// Why a file is not a picture that can be published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Unusable {
    #[error("the file is not a JPEG, PNG or WebP picture")]
    UnknownFormat,
    #[error("the file is a document or an archive, and no picture")]
    Document,
    #[error("the file is a photo of a phone in the format HEIC, which most browsers do not show")]
    Heic,
    #[error("the picture is damaged: {0}")]
    Damaged(String),
    #[error("the drawing {0}")]
    Drawing(&'static str),
    #[error("the picture has no pixels")]
    Empty,
    #[error("the picture is too large: {width} × {height} pixels")]
    TooLarge { width: u32, height: u32 },
    #[error("the file has changed since the build began")]
    Changed,
}

impl Unusable {
    fn damaged(why: &str) -> Self {
        Self::Damaged(why.to_owned())
    }

    /// The diagnostic, without its place.
    pub(crate) fn diagnostic(&self) -> Diagnostic {
        bad_picture::unusable(self, self.help())
    }

    /// What an editor can do.
    pub(crate) fn help(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => {
                "save it in a smaller size: 2,000 pixels on the longer side are enough"
            }
            Self::Changed => "build again",
            Self::Damaged(why) if why.contains("the file ends") => {
                "copy it again from the phone, the camera or the message: the end is missing, and a picture program would keep only what has arrived"
            }
            Self::Heic => {
                "on the phone, share or save it as JPEG, or open it in a picture program and save it as JPEG. For new photos on an iPhone: Settings, Camera, Formats, Most Compatible"
            }
            Self::Document => {
                "open the document in its own program, and save the picture from there as JPEG, PNG or WebP"
            }
            Self::Drawing(_) => {
                "open it in a drawing program and save it again as plain SVG, without scripts, links and references to other files"
            }
            _ => "open it in a picture program and save it again as JPEG, PNG or WebP",
        }
    }
}

/// The parts of a picture file.
struct Parts {
    format: Format,
    /// The file, built from the parts that browsers need.
    image: Vec<u8>,
    /// As stored, before turning.
    width: u32,
    height: u32,
    /// EXIF data, without the prefix of its format.
    exif: Option<Vec<u8>>,
    /// More than one image, one after another: only the first could be encoded again.
    animated: bool,
}

impl Parts {
    fn of(bytes: &[u8]) -> Result<Self, Unusable> {
        let parts = if jpeg::is_jpeg(bytes) {
            jpeg::parts(bytes)
        } else if png::is_png(bytes) {
            png::parts(bytes)
        } else if webp::is_webp(bytes) {
            webp::parts(bytes)
        } else if is_heic(bytes) {
            Err(Unusable::Heic)
        } else if is_document(bytes) {
            Err(Unusable::Document)
        } else {
            Err(Unusable::UnknownFormat)
        }?;
        let (width, height) = (parts.width, parts.height);
        if width == 0 || height == 0 {
            Err(Unusable::Empty)
        } else if u64::from(width) * u64::from(height) > MOST_PIXELS {
            Err(Unusable::TooLarge { width, height })
        } else {
            Ok(parts)
        }
    }

    fn orientation(&self) -> Orientation {
        let exif = self.exif.as_deref().map(|exif| {
            // Some programs write JPEG's prefix into other formats too.
            exif.strip_prefix(b"Exif\0\0").unwrap_or(exif)
        });
        exif.and_then(Orientation::from_exif_chunk)
            .unwrap_or(Orientation::NoTransforms)
    }

    /// Whether the pixels must be encoded again.
    fn needs_encoding(&self, edition: Edition) -> bool {
        let changed = self.orientation() != Orientation::NoTransforms
            || self.width.max(self.height) > edition.longest_side();
        changed && !self.animated
    }

    /// Whether a small edition is worth a second file: it has half the pixels or fewer.
    fn has_small_edition(&self) -> bool {
        !self.animated && self.width.max(self.height) * 2 >= SMALL_SIDE * 3
    }

    /// Width and height as published, before turning.
    fn scaled_size(&self, edition: Edition) -> (u32, u32) {
        let (longest, most) = (self.width.max(self.height), edition.longest_side());
        if longest <= most || !self.needs_encoding(edition) {
            return (self.width, self.height);
        }
        // Rounded to the nearest pixel, and never to none.
        let scaled = |side: u32| {
            let side =
                (u64::from(side) * u64::from(most) + u64::from(longest) / 2) / u64::from(longest);
            u32::try_from(side).unwrap_or(most).max(1)
        };
        (scaled(self.width), scaled(self.height))
    }

    /// Width and height as published, after turning.
    fn published_size(&self, edition: Edition) -> (u32, u32) {
        let (width, height) = self.scaled_size(edition);
        let on_its_side = matches!(
            self.orientation(),
            Orientation::Rotate90
                | Orientation::Rotate270
                | Orientation::Rotate90FlipH
                | Orientation::Rotate270FlipH
        );
        if on_its_side && self.needs_encoding(edition) {
            (height, width)
        } else {
            (width, height)
        }
    }

    fn published_format(&self, edition: Edition) -> Format {
        let encoded = self.needs_encoding(edition);
        match self.format {
            // Old browsers need another format; those that know WebP get [`Encodings::webp`].
            Format::WebP if encoded && !webp::has_alpha(&self.image) => Format::Jpeg,
            format => format,
        }
    }

    fn published(&self, edition: Edition, digest: blake3::Hash) -> Encodings {
        let (width, height) = self.published_size(edition);
        let picture = Picture {
            edition,
            format: self.published_format(edition),
            width,
            height,
            digest,
        };
        let webp = Picture {
            format: Format::WebP,
            ..picture
        };
        Encodings {
            picture,
            webp: (picture.format != Format::WebP && !self.animated).then_some(webp),
        }
    }
}

fn digest(bytes: &[u8]) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(EDITION).update(bytes);
    hasher.finalize()
}

/// Describes the pictures that [`publish`] will make of a file.
///
/// # Errors
/// Why the file cannot be published.
pub(crate) fn inspect(bytes: &[u8]) -> Result<Editions, Unusable> {
    let (parts, digest) = (Parts::of(bytes)?, digest(bytes));
    let published = |edition| parts.published(edition, digest);
    Ok(Editions {
        full: published(Edition::Full),
        small: parts.has_small_edition().then(|| published(Edition::Small)),
    })
}

/// The bytes to publish of the file that `picture` describes.
///
/// # Errors
/// When the file is no longer the same, or its pixels cannot be decoded.
pub(crate) fn publish(picture: &Picture, bytes: &[u8]) -> Result<Vec<u8>, Unusable> {
    if digest(bytes) != picture.digest {
        return Err(Unusable::Changed);
    }
    let parts = Parts::of(bytes)?;
    let plain = parts.published(picture.edition, picture.digest).picture;
    let is_copied = !parts.needs_encoding(picture.edition);
    if is_copied && *picture == plain {
        return Ok(parts.image);
    }
    let upright = pixels::upright(&parts, picture.edition)?;
    if *picture == plain {
        return upright.encoded(picture.format);
    }
    // Drawings and screenshots, which come as PNG, keep each pixel.
    if parts.format == Format::Png {
        return webp_encoder::lossless(&upright);
    }
    let most = if is_copied {
        parts.image.len()
    } else {
        upright.encoded(plain.format)?.len()
    };
    webp_encoder::photograph(&upright, most)
}
