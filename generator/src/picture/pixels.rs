use super::{Format, Parts, Picture, Unusable};
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::codecs::webp::{WebPDecoder, WebPEncoder};
use image::{ColorType, DynamicImage, ImageDecoder, ImageEncoder, ImageError, ImageResult};
use std::io::Cursor;

/// Quality of JPEG files, from 1 to 100: above it, files grow and no one sees a difference.
const QUALITY: u8 = 85;

/// Makes a picture as small as it must be, turns it upright and encodes it.
pub(super) fn encode_again(parts: &Parts, picture: &Picture) -> Result<Vec<u8>, Unusable> {
    let decoded = decode(parts).map_err(|error| Unusable::Damaged(error.to_string()))?;
    let (mut image, profile) = decoded;
    if (image.width(), image.height()) != (parts.width, parts.height) {
        return Err(Unusable::damaged("its header and its image have two sizes"));
    }
    // A small picture is turned faster than a large one.
    let (width, height) = parts.scaled_size(picture.edition);
    if (width, height) != (parts.width, parts.height) {
        image = image.thumbnail_exact(width, height);
    }
    image.apply_orientation(parts.orientation());
    let encoded = encode(&image, profile, picture.format);
    encoded.map_err(|error| Unusable::Damaged(error.to_string()))
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

fn encode(image: &DynamicImage, profile: Option<Vec<u8>>, format: Format) -> ImageResult<Vec<u8>> {
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
    profile: Option<Vec<u8>>,
    mut encoder: impl ImageEncoder,
) -> ImageResult<()> {
    // Decoding turns the inks of print (CMYK) into light: their profile no longer fits.
    let space: &[u8] = if image.color().has_color() {
        b"RGB "
    } else {
        b"GRAY"
    };
    let fits = |profile: &Vec<u8>| profile.get(16..20) == Some(space);
    if let Some(profile) = profile.filter(fits) {
        let set = encoder.set_icc_profile(profile);
        set.map_err(ImageError::Unsupported)?;
    }
    image.write_with_encoder(encoder)
}
