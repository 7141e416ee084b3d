use super::{Format, Parts, Reader, Unusable};

// Flags of the chunk `VP8X`.
const ANIMATION: u8 = 0x02;
const ALPHA: u8 = 0x10;
const COLOUR_PROFILE: u8 = 0x20;

/// Bytes before the first chunk: `RIFF`, a length, `WEBP`.
const HEAD: usize = 12;
/// Bytes of a frame of an animation before its own chunks: place, size, duration.
const FRAME_HEAD: usize = 16;

pub(super) fn is_webp(bytes: &[u8]) -> bool {
    bytes.starts_with(b"RIFF") && bytes.get(8..HEAD) == Some(b"WEBP")
}

/// Whether a file made by [`parts`] has transparent pixels.
pub(super) fn has_alpha(image: &[u8]) -> bool {
    match image.get(HEAD..HEAD + 4) {
        Some(b"VP8X") => image.get(HEAD + 8).is_some_and(|flags| flags & ALPHA != 0),
        // The 29th bit after the signature of one byte.
        Some(b"VP8L") => image.get(HEAD + 12).is_some_and(|byte| byte & 0x10 != 0),
        _ => false,
    }
}

/// Copies the chunks that browsers need.
pub(super) fn parts(bytes: &[u8]) -> Result<Parts, Unusable> {
    let mut parts = Parts {
        format: Format::WebP,
        image: Vec::with_capacity(bytes.len()),
        width: 0,
        height: 0,
        exif: None,
        animated: false,
    };
    let mut reader = Reader { rest: bytes };
    parts.image.extend(reader.take(4)?);
    let length = usize::try_from(u32::from_le_bytes(reader.array()?)).unwrap_or(usize::MAX);
    let mut reader = Reader {
        rest: reader.take(length)?,
    };
    // The length is written at the end.
    parts.image.extend([0; 4]);
    parts.image.extend(reader.take(4)?);
    let mut images = 0;
    while !reader.rest.is_empty() {
        let (name, content) = chunk(&mut reader)?;
        match &name {
            b"VP8X" if parts.width == 0 => {
                let mut header = Reader { rest: content };
                let [flags] = header.array()?;
                header.take(3)?;
                parts.width = 1 + three_bytes(header.array()?);
                parts.height = 1 + three_bytes(header.array()?);
                parts.animated = flags & ANIMATION != 0;
                let mut kept = content[..10].to_vec();
                kept[0] &= ANIMATION | ALPHA | COLOUR_PROFILE;
                write(&mut parts.image, name, &kept);
            }
            b"VP8 " | b"VP8L" if images == 0 => {
                images += 1;
                if parts.width == 0 {
                    (parts.width, parts.height) = size(name, content)?;
                }
                write(&mut parts.image, name, content);
            }
            b"ANMF" => {
                images += 1;
                write(&mut parts.image, name, &frame(content)?);
            }
            b"ALPH" | b"ICCP" | b"ANIM" => write(&mut parts.image, name, content),
            b"EXIF" => parts.exif = Some(content.to_vec()),
            _ => {}
        }
    }
    if images == 0 {
        return Err(Unusable::damaged("it has no image"));
    }
    let length = u32::try_from(parts.image.len() - 8).unwrap_or(u32::MAX);
    parts.image[4..8].copy_from_slice(&length.to_le_bytes());
    Ok(parts)
}

/// A file of one image with a colour profile, from one without. `size` is width and height in
/// pixels, at most 16,384 each.
pub(super) fn with_profile(
    bytes: &[u8],
    profile: &[u8],
    (width, height): (u32, u32),
) -> Result<Vec<u8>, Unusable> {
    let plain = parts(bytes)?;
    let mut reader = Reader {
        rest: plain.image.get(HEAD..).unwrap_or_default(),
    };
    let mut images = Vec::with_capacity(plain.image.len());
    while !reader.rest.is_empty() {
        let (name, content) = chunk(&mut reader)?;
        if &name != b"VP8X" {
            write(&mut images, name, content);
        }
    }
    let alpha = if has_alpha(&plain.image) { ALPHA } else { 0 };
    let mut header = vec![COLOUR_PROFILE | alpha, 0, 0, 0];
    for side in [width, height] {
        header.extend(&side.saturating_sub(1).to_le_bytes()[..3]);
    }
    let mut image = plain.image[..HEAD].to_vec();
    write(&mut image, *b"VP8X", &header);
    write(&mut image, *b"ICCP", profile);
    image.extend(images);
    let length = u32::try_from(image.len() - 8).unwrap_or(u32::MAX);
    image[4..8].copy_from_slice(&length.to_le_bytes());
    Ok(image)
}

fn chunk<'a>(reader: &mut Reader<'a>) -> Result<([u8; 4], &'a [u8]), Unusable> {
    let name = reader.array()?;
    let length = usize::try_from(u32::from_le_bytes(reader.array()?)).unwrap_or(usize::MAX);
    let content = reader.take(length)?;
    // Chunks have even lengths; some programs forget the last byte of the file.
    if length % 2 == 1 && !reader.rest.is_empty() {
        reader.take(1)?;
    }
    Ok((name, content))
}

fn write(image: &mut Vec<u8>, name: [u8; 4], content: &[u8]) {
    // The content was read from a chunk, or is shorter: its length has four bytes.
    let length = u32::try_from(content.len()).unwrap_or(u32::MAX);
    image.extend(name);
    image.extend(length.to_le_bytes());
    image.extend(content);
    image.extend((content.len() % 2 == 1).then_some(0));
}

/// A frame of an animation, with the chunks of its image alone.
fn frame(content: &[u8]) -> Result<Vec<u8>, Unusable> {
    let mut reader = Reader { rest: content };
    let mut kept = reader.take(FRAME_HEAD)?.to_vec();
    while !reader.rest.is_empty() {
        let (name, content) = chunk(&mut reader)?;
        if matches!(&name, b"ALPH" | b"VP8 " | b"VP8L") {
            write(&mut kept, name, content);
        }
    }
    Ok(kept)
}

/// Width and height, from the header of the coded pixels: RFC 6386, section 9.1, and the
/// specification of the lossless format, section 3.
fn size(name: [u8; 4], content: &[u8]) -> Result<(u32, u32), Unusable> {
    let mut reader = Reader { rest: content };
    if &name == b"VP8L" {
        let [_signature] = reader.array()?;
        let bits = u32::from_le_bytes(reader.array()?);
        return Ok(((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1));
    }
    reader.take(6)?;
    let width = u16::from_le_bytes(reader.array()?) & 0x3FFF;
    let height = u16::from_le_bytes(reader.array()?) & 0x3FFF;
    Ok((width.into(), height.into()))
}

/// A number of three bytes, the lowest first.
fn three_bytes([low, middle, high]: [u8; 3]) -> u32 {
    u32::from_le_bytes([low, middle, high, 0])
}
