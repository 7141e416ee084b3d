use super::{Format, Parts, Reader, Unusable};

// Markers of segments, from ITU-T T.81, table B.1.
const START: u8 = 0xD8;
const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;
const TABLES: [u8; 5] = [
    0xC4, // Huffman tables
    0xCC, // arithmetic coding
    0xDB, // quantisation tables
    0xDC, // number of lines
    0xDD, // restart interval
];
const JFIF: u8 = 0xE0;
const EXIF: u8 = 0xE1;
const COLOUR_PROFILE: u8 = 0xE2;
const ADOBE: u8 = 0xEE;

/// Bytes of JFIF's segment up to the size of its thumbnail.
const JFIF_HEAD: usize = 12;
/// Bytes of Adobe's segment: version, flags and the colour transformation.
const ADOBE_LENGTH: usize = 12;

pub(super) fn is_jpeg(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xFF, START, 0xFF])
}

/// Whether a marker begins a frame: the header with the size of the picture.
fn is_frame(marker: u8) -> bool {
    (0xC0..=0xCF).contains(&marker) && !matches!(marker, 0xC4 | 0xC8 | 0xCC)
}

/// Whether a marker consists of itself alone.
fn has_no_content(marker: u8) -> bool {
    matches!(marker, 0x01 | 0xD0..=0xD7)
}

/// Copies what browsers need, up to the end of the first image. Telephones append more:
/// a second image with its own EXIF, or a film.
pub(super) fn parts(bytes: &[u8]) -> Result<Parts, Unusable> {
    let mut parts = Parts {
        format: Format::Jpeg,
        image: Vec::with_capacity(bytes.len()),
        width: 0,
        height: 0,
        exif: None,
        animated: false,
    };
    let mut reader = Reader { rest: bytes };
    parts.image.extend(reader.take(2)?);
    let (mut frames, mut scans) = (0, 0);
    loop {
        let marker = next_marker(&mut reader)?;
        if marker == END && frames == 1 && scans > 0 {
            parts.image.extend([0xFF, END]);
            return Ok(parts);
        }
        if has_no_content(marker) {
            continue;
        }
        if matches!(marker, START | END) {
            return Err(Unusable::damaged("it has no image"));
        }
        let length = usize::from(u16::from_be_bytes(reader.array()?));
        let content = reader.take(length.saturating_sub(2))?;
        match marker {
            marker if is_frame(marker) => {
                let mut frame = Reader { rest: content };
                let [_precision] = frame.array()?;
                parts.height = u16::from_be_bytes(frame.array()?).into();
                parts.width = u16::from_be_bytes(frame.array()?).into();
                frames += 1;
                if frames > 1 {
                    return Err(Unusable::damaged("it has two headers"));
                }
                segment(&mut parts.image, marker, content);
            }
            SCAN => {
                scans += 1;
                segment(&mut parts.image, marker, content);
                parts.image.extend(reader.take(scan_length(reader.rest)?)?);
            }
            marker if TABLES.contains(&marker) => segment(&mut parts.image, marker, content),
            JFIF if content.starts_with(b"JFIF\0") && content.len() > JFIF_HEAD => {
                let no_thumbnail = [&content[..JFIF_HEAD], &[0, 0]].concat();
                segment(&mut parts.image, marker, &no_thumbnail);
            }
            COLOUR_PROFILE if content.starts_with(b"ICC_PROFILE\0") => {
                segment(&mut parts.image, marker, content);
            }
            ADOBE if content.starts_with(b"Adobe") && content.len() >= ADOBE_LENGTH => {
                segment(&mut parts.image, marker, &content[..ADOBE_LENGTH]);
            }
            EXIF if content.starts_with(b"Exif\0\0") && parts.exif.is_none() => {
                parts.exif = Some(content.to_vec());
            }
            _ => {}
        }
    }
}

/// Skips to the next marker: some programs leave bytes between segments.
fn next_marker(reader: &mut Reader<'_>) -> Result<u8, Unusable> {
    loop {
        let [byte] = reader.array()?;
        if byte != 0xFF {
            continue;
        }
        let mut marker = 0xFF;
        while marker == 0xFF {
            [marker] = reader.array()?;
        }
        if marker != 0 {
            return Ok(marker);
        }
    }
}

/// How many bytes of coded pixels come before the next marker. In them, a byte 0xFF is
/// followed by 0, or by a restart marker.
fn scan_length(rest: &[u8]) -> Result<usize, Unusable> {
    rest.windows(2)
        .position(|pair| pair[0] == 0xFF && !matches!(pair[1], 0 | 0xD0..=0xD7 | 0xFF))
        .ok_or_else(|| Unusable::damaged("the file ends before the image does"))
}

fn segment(image: &mut Vec<u8>, marker: u8, content: &[u8]) {
    // The content was read from a segment, or is shorter: its length has two bytes.
    let length = u16::try_from(content.len() + 2).unwrap_or(u16::MAX);
    image.extend([0xFF, marker]);
    image.extend(length.to_be_bytes());
    image.extend(content);
}
