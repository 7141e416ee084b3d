use super::{Format, Parts, Reader, Unusable};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The chunks that change what is seen: pixels, palette, transparency, colours, animation.
const NEEDED: [&[u8; 4]; 16] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"bKGD", b"gAMA", b"cHRM", b"sRGB", b"iCCP",
    b"sBIT", b"cICP", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

pub(super) fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE)
}

/// Copies the chunks that browsers need, up to the end of the image.
pub(super) fn parts(bytes: &[u8]) -> Result<Parts, Unusable> {
    let mut parts = Parts {
        format: Format::Png,
        image: Vec::with_capacity(bytes.len()),
        width: 0,
        height: 0,
        exif: None,
        animated: false,
    };
    let mut reader = Reader { rest: bytes };
    parts.image.extend(reader.take(SIGNATURE.len())?);
    let (mut headers, mut data) = (0, 0);
    loop {
        let start = reader.rest;
        let length = usize::try_from(u32::from_be_bytes(reader.array()?)).unwrap_or(usize::MAX);
        let name: [u8; 4] = reader.array()?;
        let content = reader.take(length)?;
        let _checksum: [u8; 4] = reader.array()?;
        let chunk = &start[..start.len() - reader.rest.len()];
        match &name {
            b"IHDR" => {
                let mut header = Reader { rest: content };
                parts.width = u32::from_be_bytes(header.array()?);
                parts.height = u32::from_be_bytes(header.array()?);
                headers += 1;
            }
            b"IDAT" => data += 1,
            b"acTL" => parts.animated = true,
            b"eXIf" => parts.exif = Some(content.to_vec()),
            _ => {}
        }
        if headers != 1 {
            return Err(Unusable::damaged("it does not begin with one header"));
        }
        if NEEDED.contains(&&name) {
            parts.image.extend(chunk);
        }
        if &name == b"IEND" {
            break;
        }
    }
    if data == 0 {
        return Err(Unusable::damaged("it has no image"));
    }
    Ok(parts)
}
