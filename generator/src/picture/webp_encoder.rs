//! Pictures as WebP, by Google's encoder. The only module that names its crate.

use super::pixels::Upright;
use super::{Format, Unusable, webp};

/// Qualities of photographs, from 1 to 100, the best first: the first that gives a smaller file
/// than the other format is taken. In Google's study of WebP, 80 looks as JPEG does at 85.
const QUALITIES: [f32; 4] = [80.0, 70.0, 60.0, 50.0];

/// Encodes a picture that came as `source`. Drawings and screenshots, which come as PNG, keep each
/// pixel; photographs do not. `most` is the length of the other file in bytes: a longer WebP file
/// would help nobody, so a photograph loses quality before it is as long.
///
/// # Errors
/// Why the encoder gives no file.
pub(super) fn encode(upright: &Upright, source: Format, most: usize) -> Result<Vec<u8>, Unusable> {
    let has_alpha = upright.image.color().has_alpha();
    let (width, height) = (upright.image.width(), upright.image.height());
    let rgb = (!has_alpha).then(|| upright.image.to_rgb8().into_raw());
    let rgba = has_alpha.then(|| upright.image.to_rgba8().into_raw());
    let encoder = match (&rgb, &rgba) {
        (Some(pixels), _) => ::webp::Encoder::from_rgb(pixels, width, height),
        (None, pixels) => {
            let pixels = pixels.as_deref().unwrap_or_default();
            ::webp::Encoder::from_rgba(pixels, width, height)
        }
    };
    let encode = |lossless, quality| {
        let file = encoder.encode_simple(lossless, quality);
        file.map_err(|error| Unusable::Damaged(format!("it cannot be made WebP: {error:?}")))
    };
    let mut file = encode(source == Format::Png, QUALITIES[0])?;
    if source != Format::Png {
        for quality in &QUALITIES[1..] {
            if file.len() < most {
                break;
            }
            file = encode(false, *quality)?;
        }
    }
    // The encoder sees gray pixels as colours, for which a profile of grays does not fit.
    let profile = upright
        .profile()
        .filter(|_| upright.image.color().has_color());
    match profile {
        Some(profile) => webp::with_profile(&file, profile, (width, height)),
        None => Ok(file.to_vec()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{decoded, encoded, exif, jpeg, quarters, segment};
    use super::super::{Format, inspect, publish};
    use image::{ImageDecoder, Rgb, RgbImage};
    use std::io::Cursor;

    /// A picture with the soft changes of a photograph.
    fn photograph(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, y| {
            // Grows and shrinks again, in `length` pixels each.
            let wave = |at: u32, length: u32| {
                u8::try_from(68 + (at % (2 * length)).abs_diff(length) * 120 / length).unwrap()
            };
            Rgb([wave(x, 97), wave(y, 113), wave(x + y, 151)])
        })
    }

    #[test]
    fn each_size_is_published_as_webp_too_and_with_fewer_bytes() {
        for source in [Format::Jpeg, Format::Png] {
            let file = encoded(&photograph(1200, 900), source);
            let editions = inspect(&file).unwrap();
            for (size, width) in [(editions.full, 1200), (editions.small.unwrap(), 720)] {
                let plain = publish(&size.picture, &file).unwrap();
                let webp = size.webp.unwrap();
                let published = publish(&webp, &file).unwrap();
                assert_eq!(webp.format, Format::WebP);
                assert_eq!((webp.width, webp.height), (width, width * 3 / 4));
                assert!(published.len() < plain.len(), "{source:?}, {width} pixels");
                let (seen, plain) = (decoded(&published).to_rgb8(), decoded(&plain).to_rgb8());
                assert_eq!(seen.dimensions(), (webp.width, webp.height));
                let far = seen
                    .pixels()
                    .zip(plain.pixels())
                    .filter(|(a, b)| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > 24));
                assert_eq!(far.count(), 0, "{source:?}, {width} pixels");
            }
        }
    }

    #[test]
    fn a_picture_that_is_webp_has_no_second_file() {
        let file = encoded(&quarters(40, 30), Format::WebP);
        assert_eq!(inspect(&file).unwrap().full.webp, None);
        assert_eq!(inspect(&file).unwrap().all().count(), 1);
    }

    #[test]
    fn the_colour_profile_is_kept_and_the_picture_is_upright() {
        let mut profile = vec![7; 128];
        profile[16..20].copy_from_slice(b"RGB ");
        let segments = [
            segment(0xE1, &[b"Exif\0\0", &exif(6)]),
            segment(0xE2, &[b"ICC_PROFILE\0\x01\x01", &profile]),
        ];
        let file = jpeg(&photograph(40, 30), &segments, b"");
        let webp = inspect(&file).unwrap().full.webp.unwrap();
        let published = publish(&webp, &file).unwrap();
        let mut decoder = image::codecs::webp::WebPDecoder::new(Cursor::new(&published)).unwrap();
        assert_eq!(decoder.dimensions(), (30, 40));
        assert_eq!(decoder.icc_profile().unwrap(), Some(profile));
        let again = inspect(&published).unwrap().full.picture;
        assert_eq!((again.width, again.height), (30, 40));
    }
}
