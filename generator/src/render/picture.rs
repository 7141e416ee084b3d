//! Pictures without the metadata that cameras write: place, time and device. The only module
//! that names the crates for picture files.

use img_parts::{Bytes, DynImage, ImageEXIF};

/// The picture without metadata; its pixels stay as they are.
///
/// # Errors
/// The reason why it is no JPEG, PNG or WebP.
pub(super) fn stripped(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let image =
        DynImage::from_bytes(Bytes::copy_from_slice(bytes)).map_err(|error| error.to_string())?;
    let mut image = image.ok_or("it is not a JPEG, PNG or WebP file")?;
    image.set_exif(None);
    match &mut image {
        DynImage::Jpeg(jpeg) => {
            // Comments and every application segment but JFIF, the colour profile and
            // Adobe's, which the pixels need: XMP and IPTC reveal as much as EXIF.
            const COMMENT: u8 = 0xFE;
            let needed = [0xE0, 0xE2, 0xEE];
            jpeg.segments_mut().retain(|segment| {
                let marker = segment.marker();
                marker != COMMENT && (!(0xE0..=0xEF).contains(&marker) || needed.contains(&marker))
            });
        }
        DynImage::Png(png) => {
            const TEXT: [[u8; 4]; 4] = [*b"tEXt", *b"zTXt", *b"iTXt", *b"tIME"];
            png.chunks_mut()
                .retain(|chunk| !TEXT.contains(&chunk.kind()));
        }
        DynImage::WebP(webp) => {
            webp.remove_chunks_by_id(*b"XMP ");
        }
    }
    Ok(image.encoder().bytes().to_vec())
}

/// Width and height in pixels.
pub(super) fn size(bytes: &[u8]) -> Option<(usize, usize)> {
    imagesize::blob_size(bytes)
        .ok()
        .map(|size| (size.width, size.height))
}
