use crate::resolve::Site;

/// The absolute address of a file; `None` for a site without `base_url`. The page of a
/// directory goes by the address of the directory.
pub(super) fn absolute(site: &Site, path: &str) -> Option<String> {
    let base = site.base_url.as_ref()?;
    let path = match path.strip_suffix("index.html") {
        Some(directory) if directory.is_empty() || directory.ends_with('/') => directory,
        _ => path,
    };
    Some([base.as_str(), "/", path].concat())
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::absolute;

    #[test]
    fn the_page_of_a_directory_goes_by_its_address() {
        let sample = Sample::with(&[]);
        for (path, url) in [
            ("index.html", "https://portal.example/"),
            ("en/index.html", "https://portal.example/en/"),
            (
                "en/my-index.html",
                "https://portal.example/en/my-index.html",
            ),
            ("en/about.html", "https://portal.example/en/about.html"),
        ] {
            assert_eq!(absolute(&sample.site, path).as_deref(), Some(url));
        }
    }
}
