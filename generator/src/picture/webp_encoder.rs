//! Pictures as WebP, by Google's encoder. The only module that names its crate.

use super::pixels::Upright;
use super::{Unusable, webp};
use ::webp::{Encoder, WebPEncodingError, WebPMemory};

/// Qualities of photographs, from 1 to 100, the best first: the first that gives a smaller file
/// than the other format is taken. In Google's study of WebP, 80 looks as JPEG does at 85.
const QUALITIES: [f32; 4] = [80.0, 70.0, 60.0, 50.0];

/// A picture of which each pixel stays as it is.
///
/// # Errors
/// Why the encoder gives no file.
pub(super) fn lossless(upright: &Upright) -> Result<Vec<u8>, Unusable> {
    encode(upright, |encoder| encoder.encode_simple(true, QUALITIES[0]))
}

/// A photograph. `most` is the length of the other file in bytes: a longer WebP file would help
/// nobody, so the picture loses quality before it is as long.
///
/// # Errors
/// Why the encoder gives no file.
pub(super) fn photograph(upright: &Upright, most: usize) -> Result<Vec<u8>, Unusable> {
    encode(upright, |encoder| {
        let mut file = encoder.encode_simple(false, QUALITIES[0])?;
        for quality in &QUALITIES[1..] {
            if file.len() < most {
                break;
            }
            file = encoder.encode_simple(false, *quality)?;
        }
        Ok(file)
    })
}

fn encode(
    upright: &Upright,
    attempt: impl Fn(&Encoder<'_>) -> Result<WebPMemory, WebPEncodingError>,
) -> Result<Vec<u8>, Unusable> {
    let image = &upright.image;
    let (width, height) = (image.width(), image.height());
    let file = if image.color().has_alpha() {
        attempt(&Encoder::from_rgba(&image.to_rgba8(), width, height))
    } else {
        attempt(&Encoder::from_rgb(&image.to_rgb8(), width, height))
    };
    let file =
        file.map_err(|error| Unusable::Damaged(format!("it cannot be made WebP: {error:?}")))?;
    // The encoder sees gray pixels as colours, for which a profile of grays does not fit.
    match upright.profile().filter(|_| image.color().has_color()) {
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
