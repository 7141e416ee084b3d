//! The place that a camera has written into a photo. The only module that names the crate for EXIF.

use exif::{In, Reader, Tag};
use memchr::memmem;
use std::io::Cursor;

/// Whether a file is a picture that says where it was taken, in EXIF or in XMP.
pub(crate) fn has_place(bytes: &[u8]) -> bool {
    let mut reader = Reader::new();
    // A mistake in one field says nothing of the others.
    reader.continue_on_error(true);
    let found = reader.read_from_container(&mut Cursor::new(bytes));
    let found = found.or_else(|error| error.distill_partial_result(|_| {}));
    found.is_ok_and(|it| it.get_field(Tag::GPSLatitude, In::PRIMARY).is_some())
        || memmem::find(bytes, b"exif:GPSLatitude").is_some()
}

#[cfg(test)]
mod tests {
    use super::has_place;

    /// A JPEG file that has nothing but EXIF data: one entry, the `tag` of which leads to a second list with
    /// one entry.
    fn photo(tag: u16, inner: u16) -> Vec<u8> {
        let entry = |tag: u16, kind: u16, count: u32, value: u32| {
            let mut entry = [tag.to_be_bytes(), kind.to_be_bytes()].concat();
            entry.extend(count.to_be_bytes());
            entry.extend(value.to_be_bytes());
            [&[0, 1], entry.as_slice(), &[0; 4]].concat()
        };
        // The second list is behind the first one, and its three fractions are behind it.
        let mut data = b"Exif\0\0MM\0*\0\0\0\x08".to_vec();
        data.extend(entry(tag, 4, 1, 26));
        data.extend(entry(inner, 5, 3, 44));
        for number in [54_u32, 1, 41, 1, 13, 1] {
            data.extend(number.to_be_bytes());
        }
        let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, 0xD8, 0xFF, 0xE1], &length[..], &data, &[0xFF, 0xD9]].concat()
    }

    #[test]
    fn a_place_is_told_from_other_data_of_a_camera() {
        let place = photo(0x8825, 0x0002);
        assert!(has_place(&place));
        // Data of the exposure, and a list of places without a latitude.
        assert!(!has_place(&photo(0x8769, 0x829A)));
        assert!(!has_place(&photo(0x8825, 0x0007)));
        assert!(!has_place(b"no picture"));
        for end in 0..place.len() - 2 {
            has_place(&place[..end]);
        }
        assert!(!has_place(&place[..30]));
        // A field that is damaged, before that with the place.
        let mut damaged = place.clone();
        let first = damaged
            .windows(2)
            .position(|it| it == [0x88, 0x25])
            .unwrap();
        damaged[first - 1] = 2;
        let broken = [0x01, 0x0F, 0, 2, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];
        damaged.splice(first..first, broken);
        // The list with the place is 12 bytes further down now.
        let pointer = first + broken.len() + 8;
        damaged[pointer + 3] += 12;
        let inner = pointer + 4 + 4 + 2;
        damaged[inner + 11] += 12;
        let length = u16::try_from(damaged.len() - 6).unwrap().to_be_bytes();
        damaged[4..6].copy_from_slice(&length);
        assert!(has_place(&damaged));
        assert!(has_place(b"<x:xmpmeta exif:GPSLatitude=\"54,41.2N\"/>"));
    }
}
