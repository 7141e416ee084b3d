use super::{Edition, Format, Parts, Unusable};
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::codecs::webp::{WebPDecoder, WebPEncoder};
use image::{ColorType, DynamicImage, ImageDecoder, ImageEncoder, ImageError, ImageResult};
use std::io::Cursor;

/// Quality of JPEG files, from 1 to 100: above it, files grow and no one sees a difference.
const QUALITY: u8 = 85;

/// The pixels of a picture as people see it.
pub(super) struct Upright {
    pub(super) image: DynamicImage,
    /// The colour profile that the pixels are meant in.
    profile: Option<Vec<u8>>,
}

impl Upright {
    /// The colour profile, if it is one for these pixels. Decoding turns the inks of print
    /// (CMYK) into light: their profile no longer fits.
    pub(super) fn profile(&self) -> Option<&[u8]> {
        let space: &[u8] = if self.image.color().has_color() {
            b"RGB "
        } else {
            b"GRAY"
        };
        let profile = self.profile.as_deref();
        profile.filter(|profile| profile.get(16..20) == Some(space))
    }

    pub(super) fn encoded(&self, format: Format) -> Result<Vec<u8>, Unusable> {
        encode(self, format).map_err(|error| Unusable::Damaged(error.to_string()))
    }
}

/// Decodes a picture, makes it as small as it must be and turns it upright.
pub(super) fn upright(parts: &Parts, edition: Edition) -> Result<Upright, Unusable> {
    let decoded = decode(parts).map_err(|error| Unusable::Damaged(error.to_string()))?;
    let (mut image, profile) = decoded;
    if (image.width(), image.height()) != (parts.width, parts.height) {
        return Err(Unusable::damaged("its header and its image have two sizes"));
    }
    // A small picture is turned faster than a large one.
    let (width, height) = parts.scaled_size(edition);
    if (width, height) != (parts.width, parts.height) {
        image = image.thumbnail_exact(width, height);
    }
    image.apply_orientation(parts.orientation());
    Ok(Upright { image, profile })
}

/// The pixels, and the colour profile that they are meant in.
fn decode(parts: &Parts) -> ImageResult<(DynamicImage, Option<Vec<u8>>)> {
    fn with(mut decoder: impl ImageDecoder) -> ImageResult<(DynamicImage, Option<Vec<u8>>)> {
        let profile = decoder.icc_profile()?;
        Ok((DynamicImage::from_decoder(decoder)?, profile))
    }
    let bytes = Cursor::new(parts.image.as_slice());
    match parts.format {
        Format::Jpeg => with(JpegDecoder::new(bytes)?),
        Format::Png => with(PngDecoder::new(bytes)?),
        Format::WebP => with(WebPDecoder::new(bytes)?),
    }
}

fn encode(upright: &Upright, format: Format) -> ImageResult<Vec<u8>> {
    let (image, profile) = (&upright.image, upright.profile());
    let mut bytes = Vec::new();
    match format {
        Format::Jpeg => {
            let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
            if image.color() == ColorType::L8 {
                write(image, profile, encoder)
            } else {
                write(&image.to_rgb8().into(), profile, encoder)
            }
        }
        Format::Png => {
            let (compression, filter) = (CompressionType::Default, FilterType::Adaptive);
            let encoder = PngEncoder::new_with_quality(&mut bytes, compression, filter);
            write(image, profile, encoder)
        }
        Format::WebP => {
            let encoder = WebPEncoder::new_lossless(&mut bytes);
            write(&image.to_rgba8().into(), profile, encoder)
        }
    }?;
    Ok(bytes)
}

fn write(
    image: &DynamicImage,
    profile: Option<&[u8]>,
    mut encoder: impl ImageEncoder,
) -> ImageResult<()> {
    if let Some(profile) = profile {
        let set = encoder.set_icc_profile(profile.to_vec());
        set.map_err(ImageError::Unsupported)?;
    }
    image.write_with_encoder(encoder)
}
