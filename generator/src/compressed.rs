//! Compressed copies next to the files of a site, for hosts that send them as they are.

use crate::file_names::{COMPRESSIBLE, ending};
use crate::observe::{AddedFile, Observer, ObserverError, RenderedFile};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write as _};

/// Makes a gzip and a brotli copy of each file that becomes smaller by it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CompressedCopies;

/// Bytes below which a copy saves nothing: the answer fits into one packet in any case.
const SMALL: usize = 256;

/// Bytes from which brotli works less hard: its best takes a second for each megabyte.
const LARGE: usize = 1 << 20;

const GZIP: &str = "gz";
const BROTLI: &str = "br";

impl Observer for CompressedCopies {
    fn see(&self, _: &RenderedFile<'_>) -> Result<(), ObserverError> {
        Ok(())
    }

    fn finish(&self) -> Result<Vec<AddedFile>, ObserverError> {
        Ok(Vec::new())
    }

    fn companions(&self, path: &str, length: usize) -> Vec<String> {
        if !COMPRESSIBLE.contains(&ending(path)) || length < SMALL {
            return Vec::new();
        }
        let copy = |ending| format!("{path}.{ending}");
        vec![copy(GZIP), copy(BROTLI)]
    }

    fn companion(&self, path: &str, bytes: &[u8]) -> Result<Vec<u8>, ObserverError> {
        let compressed = if path.ends_with(GZIP) {
            gzip(bytes)
        } else {
            brotli(bytes)
        };
        compressed.map_err(|error| ObserverError {
            what: "the compressed copies",
            reason: error.to_string(),
        })
    }
}

/// The header of the result has no time: the same bytes give the same copy.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: if bytes.len() < LARGE { 10 } else { 9 },
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn copies_contain_the_file() {
        let text = "Ask a lawyer. ".repeat(100);
        let copies = CompressedCopies.companions("en/a.html", text.len());
        assert_eq!(copies, ["en/a.html.gz", "en/a.html.br"]);
        let made: Vec<Vec<u8>> = copies
            .iter()
            .map(|copy| CompressedCopies.companion(copy, text.as_bytes()).unwrap())
            .collect();
        let mut read = String::new();
        let mut gzip = flate2::read::GzDecoder::new(&*made[0]);
        gzip.read_to_string(&mut read).unwrap();
        assert_eq!(read, text);
        let mut read = Vec::new();
        brotli::BrotliDecompress(&mut &*made[1], &mut read).unwrap();
        assert_eq!(read, text.as_bytes());
        assert!(made.iter().all(|it| it.len() * 5 < text.len()));
    }

    #[test]
    fn pictures_and_small_files_have_no_copy() {
        for (path, length) in [("a.png", 9_999), ("a.html", 99), (".homeward", 9_999)] {
            assert_eq!(
                CompressedCopies.companions(path, length),
                Vec::<String>::new()
            );
        }
    }
}
