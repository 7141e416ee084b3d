//! Files that are no pictures of a portal, known by their first bytes.

/// Whether a file says at its beginning that it is a picture in HEIC (ISO/IEC 23008-12, "brands").
pub(super) fn is_heic(bytes: &[u8]) -> bool {
    const BRANDS: [&[u8]; 6] = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1"];
    let brand = bytes.get(8..12);
    bytes.get(4..8) == Some(b"ftyp") && brand.is_some_and(|brand| BRANDS.contains(&brand))
}

/// Whether a file begins as those of offices do: as a ZIP archive, a compound file or a PDF.
pub(super) fn is_document(bytes: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 3] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0", b"%PDF-"];
    BEGINNINGS.iter().any(|it| bytes.starts_with(it))
}
