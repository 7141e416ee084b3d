use super::{Format, LONGEST_SIDE, Unusable, inspect, publish};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, Rgb, RgbImage};

/// A place, as it is in every part of a file that must not be published.
const PLACE: &[u8] = b"33.3400N 44.4000E";

const RED: Rgb<u8> = Rgb([255, 0, 0]);
const GREEN: Rgb<u8> = Rgb([0, 255, 0]);
const BLUE: Rgb<u8> = Rgb([0, 0, 255]);
const WHITE: Rgb<u8> = Rgb([255, 255, 255]);

/// Red at the top left, green at the top right, blue and white below.
pub(super) fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        match (x * 2 < width, y * 2 < height) {
            (true, true) => RED,
            (false, true) => GREEN,
            (true, false) => BLUE,
            (false, false) => WHITE,
        }
    })
}

pub(super) fn encoded(image: &RgbImage, format: Format) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (width, height) = image.dimensions();
    let colours = ExtendedColorType::Rgb8;
    match format {
        Format::Jpeg => {
            JpegEncoder::new_with_quality(&mut bytes, 95).write_image(image, width, height, colours)
        }
        Format::Png => PngEncoder::new(&mut bytes).write_image(image, width, height, colours),
        Format::WebP => {
            WebPEncoder::new_lossless(&mut bytes).write_image(image, width, height, colours)
        }
    }
    .unwrap();
    bytes
}

/// EXIF data with an orientation and a place.
pub(super) fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"MM\0*\0\0\0\x08".to_vec();
    // One entry: tag 0x0112, one SHORT.
    exif.extend([0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    exif.extend([0; 4]);
    exif.extend(PLACE);
    exif
}

pub(super) fn segment(marker: u8, content: &[&[u8]]) -> Vec<u8> {
    let content = content.concat();
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, marker], length.as_slice(), &content].concat()
}

/// A JPEG file with segments after its first marker, and more bytes after its end.
pub(super) fn jpeg(image: &RgbImage, segments: &[Vec<u8>], tail: &[u8]) -> Vec<u8> {
    let plain = encoded(image, Format::Jpeg);
    [&plain[..2], &segments.concat(), &plain[2..], tail].concat()
}

fn png_chunk(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    // The checksum is not looked at.
    [&length, name.as_slice(), content, &[0; 4]].concat()
}

/// A PNG file with chunks after its header, and more bytes after its end.
fn png(image: &RgbImage, chunks: &[Vec<u8>], tail: &[u8]) -> Vec<u8> {
    const HEADER: usize = 8 + 25;
    let plain = encoded(image, Format::Png);
    [&plain[..HEADER], &chunks.concat(), &plain[HEADER..], tail].concat()
}

fn webp_chunk(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_le_bytes();
    let padding = vec![0; content.len() % 2];
    [name.as_slice(), &length, content, &padding].concat()
}

/// A WebP file of chunks, and more bytes after its end.
fn webp(chunks: &[Vec<u8>], tail: &[u8]) -> Vec<u8> {
    let chunks = [b"WEBP".to_vec(), chunks.concat()].concat();
    [webp_chunk(*b"RIFF", &chunks), tail.to_vec()].concat()
}

/// The only chunk of a simple WebP file.
fn webp_image(image: &RgbImage) -> Vec<u8> {
    encoded(image, Format::WebP)[12..].to_vec()
}

fn published(bytes: &[u8]) -> (super::Picture, Vec<u8>) {
    let picture = inspect(bytes).unwrap().full.picture;
    let published = publish(&picture, bytes).unwrap();
    (picture, published)
}

pub(super) fn decoded(bytes: &[u8]) -> DynamicImage {
    image::load_from_memory(bytes).unwrap()
}

#[track_caller]
fn contains_no_place(bytes: &[u8]) {
    let has_place = |bytes: &[u8]| bytes.windows(PLACE.len()).any(|it| it == PLACE);
    assert!(has_place(bytes), "there is nothing to remove");
    let (_, published) = published(bytes);
    assert!(!has_place(&published), "the place is published");
    assert_eq!(decoded(&published).to_rgb8().dimensions(), (40, 30));
}

#[test]
fn nothing_but_the_first_image_of_a_jpeg_is_published() {
    let image = quarters(40, 30);
    for (marker, prefix) in [
        (0xE0, b"JFXX\0\x10".as_slice()),
        (0xE0, b"JFIF\0\x01\x02\0\0\x01\0\x01\x02\x02"),
        (0xE1, b"Exif\0\0MM\0*"),
        (0xE1, b"http://ns.adobe.com/xap/1.0/\0"),
        (0xE2, b"MPF\0"),
        (0xE2, b"FPXR\0"),
        (0xE4, b""),
        (0xED, b"Photoshop 3.0\0"),
        (0xEE, b"Adobe\0\x64\0\0\0\0\x01"),
        (0xEE, b"Other"),
        (0xEF, b""),
        (0xF0, b""),
        (0xFE, b""),
    ] {
        contains_no_place(&jpeg(&image, &[segment(marker, &[prefix, PLACE])], b""));
    }
    let second = jpeg(&image, &[segment(0xE1, &[b"Exif\0\0", &exif(1)])], b"");
    contains_no_place(&jpeg(&image, &[], &second));
    contains_no_place(&jpeg(&image, &[], &[b"ftypmp42", PLACE].concat()));
}

#[test]
fn only_needed_chunks_of_a_png_are_published() {
    let image = quarters(40, 30);
    for name in [
        b"tEXt", b"zTXt", b"iTXt", b"tIME", b"eXIf", b"dSIG", b"caBX", b"prVt", b"iDOT", b"hIST",
    ] {
        contains_no_place(&png(&image, &[png_chunk(*name, PLACE)], b""));
    }
    contains_no_place(&png(&image, &[], PLACE));
}

#[test]
fn only_needed_chunks_of_a_webp_are_published() {
    let image = webp_image(&quarters(40, 30));
    let extended = webp_chunk(*b"VP8X", &[!0x02, 0, 0, 0, 39, 0, 0, 29, 0, 0]);
    for name in [b"EXIF", b"XMP ", b"C2PA", b"abcd"] {
        let secret = webp_chunk(*name, PLACE);
        contains_no_place(&webp(
            &[extended.clone(), image.clone(), secret.clone()],
            b"",
        ));
        contains_no_place(&webp(&[secret, image.clone()], b""));
    }
    contains_no_place(&webp(&[image], PLACE));
}

#[test]
fn a_frame_of_an_animation_keeps_its_image_alone() {
    let image = webp_image(&quarters(40, 30));
    let place = [0, 0, 0, 0, 0, 0, 39, 0, 0, 29, 0, 0, 100, 0, 0, 0];
    let frame = |more: &[u8]| webp_chunk(*b"ANMF", &[&place, image.as_slice(), more].concat());
    let file = |more: &[u8]| {
        let flags = webp_chunk(*b"VP8X", &[2, 0, 0, 0, 39, 0, 0, 29, 0, 0]);
        webp(
            &[
                flags,
                webp_chunk(*b"ANIM", &[0; 6]),
                frame(more),
                frame(b""),
            ],
            b"",
        )
    };
    let (picture, published) = published(&file(&webp_chunk(*b"abcd", PLACE)));
    assert_eq!((picture.width, picture.height), (40, 30));
    assert_eq!(published, file(b""));
}

#[test]
fn colours_are_kept() {
    let profile = segment(0xE2, &[b"ICC_PROFILE\0\x01\x01", &[0; 100]]);
    let bytes = jpeg(&quarters(40, 30), std::slice::from_ref(&profile), b"");
    let (_, published) = published(&bytes);
    assert_eq!(published, bytes);
}

/// Where the corners of a stored picture are when it is upright: the sides of its first
/// row and its first column, from the table of the EXIF standard (tag 0x0112).
fn corner(orientation: u8, row: bool, column: bool) -> (bool, bool) {
    // `true` is the far side: the last row, the last column, the bottom, the right.
    let (x, y) = match orientation {
        1 => (column, row),
        2 => (!column, row),
        3 => (!column, !row),
        4 => (column, !row),
        5 => (row, column),
        6 => (!row, column),
        7 => (!row, !column),
        _ => (row, !column),
    };
    (x, y)
}

#[test]
fn every_picture_is_published_upright() {
    let image = quarters(40, 30);
    for orientation in 1..=8 {
        let exif = exif(orientation);
        let files = [
            jpeg(&image, &[segment(0xE1, &[b"Exif\0\0", &exif])], b""),
            png(&image, &[png_chunk(*b"eXIf", &exif)], b""),
            webp(&[webp_image(&image), webp_chunk(*b"EXIF", &exif)], b""),
        ];
        for file in files {
            let (picture, published) = published(&file);
            let upright = decoded(&published).to_rgb8();
            let size = (picture.width, picture.height);
            assert_eq!(upright.dimensions(), size, "orientation {orientation}");
            assert_eq!(size, if orientation < 5 { (40, 30) } else { (30, 40) });
            let at = |far: bool, length: u32| if far { length - 5 } else { 5 };
            for (row, column) in [(false, false), (false, true), (true, false), (true, true)] {
                let stored = image.get_pixel(at(column, 40), at(row, 30));
                let (x, y) = corner(orientation, row, column);
                let seen = upright.get_pixel(at(x, size.0), at(y, size.1));
                for (a, b) in stored.0.iter().zip(seen.0) {
                    assert!(
                        a.abs_diff(b) < 40,
                        "orientation {orientation}: {stored:?} {seen:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_large_picture_becomes_as_small_as_a_page_needs() {
    let image = quarters(LONGEST_SIDE * 2, 100);
    let turned = segment(0xE1, &[b"Exif\0\0", &exif(6)]);
    for (file, format, size) in [
        (
            encoded(&image, Format::Jpeg),
            Format::Jpeg,
            (LONGEST_SIDE, 50),
        ),
        (
            jpeg(&image, &[turned], b""),
            Format::Jpeg,
            (50, LONGEST_SIDE),
        ),
        (
            encoded(&image, Format::Png),
            Format::Png,
            (LONGEST_SIDE, 50),
        ),
        // Without transparency, a photograph is smaller as JPEG.
        (
            encoded(&image, Format::WebP),
            Format::Jpeg,
            (LONGEST_SIDE, 50),
        ),
    ] {
        let (picture, published) = published(&file);
        assert_eq!((picture.width, picture.height), size);
        assert_eq!(picture.format, format);
        assert_eq!(decoded(&published).to_rgb8().dimensions(), size);
        assert_eq!(inspect(&published).unwrap().full.picture.format, format);
    }
}

#[test]
fn a_large_picture_has_a_small_edition_and_a_small_one_has_none() {
    let large = encoded(&quarters(1200, 900), Format::Jpeg);
    let small = inspect(&large).unwrap().small.unwrap().picture;
    assert_eq!((small.width, small.height), (720, 540));
    let published = publish(&small, &large).unwrap();
    assert_eq!(decoded(&published).to_rgb8().dimensions(), (720, 540));
    assert!(published.len() < large.len());
    let nearly_small = encoded(&quarters(1079, 900), Format::Jpeg);
    assert_eq!(inspect(&nearly_small).unwrap().small, None);
}

#[test]
fn a_file_that_ends_early_is_refused() {
    let image = quarters(40, 30);
    for format in [Format::Jpeg, Format::Png, Format::WebP] {
        let bytes = encoded(&image, format);
        for length in 0..bytes.len() {
            assert!(inspect(&bytes[..length]).is_err(), "{format:?}: {length}");
        }
        assert!(inspect(&bytes).is_ok());
    }
}

#[test]
fn impossible_sizes_are_refused() {
    let sized = |width: u32, height: u32| {
        let mut bytes = encoded(&quarters(4, 4), Format::Png);
        bytes[16..20].copy_from_slice(&width.to_be_bytes());
        bytes[20..24].copy_from_slice(&height.to_be_bytes());
        inspect(&bytes)
    };
    assert_eq!(sized(0, 10), Err(Unusable::Empty));
    assert_eq!(sized(10, 0), Err(Unusable::Empty));
    let huge = i32::MAX.unsigned_abs();
    let too_large = Unusable::TooLarge {
        width: huge,
        height: huge,
    };
    assert_eq!(sized(huge, huge), Err(too_large));
    assert_eq!(inspect(b""), Err(Unusable::UnknownFormat));
    assert_eq!(inspect(b"GIF89a"), Err(Unusable::UnknownFormat));
    assert_eq!(inspect(b"PK\x03\x04word"), Err(Unusable::Document));
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    assert_eq!(inspect(heic), Err(Unusable::Heic));
    let avif = b"\0\0\0\x18ftypavif";
    assert_eq!(inspect(avif), Err(Unusable::UnknownFormat));
}

#[test]
fn a_file_that_has_changed_is_not_published() {
    let image = quarters(40, 30);
    let picture = inspect(&encoded(&image, Format::Png)).unwrap().full.picture;
    let other = encoded(&quarters(40, 31), Format::Png);
    assert_eq!(publish(&picture, &other), Err(Unusable::Changed));
}

#[test]
fn each_format_has_an_ending_that_the_content_can_have() {
    for format in [Format::Jpeg, Format::Png, Format::WebP] {
        let name = format!("photo.{}", format.extension());
        assert!(crate::file_names::is_picture(&name), "{name}");
    }
}
