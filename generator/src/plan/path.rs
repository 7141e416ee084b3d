/// The relative reference from one file of the site to another: so that a site works
/// under any address, and from a folder.
pub(crate) fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let folders = from.len() - 1;
    let shared = from[..folders]
        .iter()
        .zip(&to[..to.len() - 1])
        .take_while(|(a, b)| a == b)
        .count();
    let up = "../".repeat(folders - shared);
    format!("{up}{}", to[shared..].join("/"))
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn goes_up_as_far_as_needed_and_no_further() {
        for (from, to, want) in [
            ("index.html", "en/index.html", "en/index.html"),
            ("en/index.html", "en/about.html", "about.html"),
            ("en/a/b.html", "en/a/c.html", "c.html"),
            ("en/a/b.html", "en/index.html", "../index.html"),
            ("en/a/b/c.html", "ar/a/b/c.html", "../../../ar/a/b/c.html"),
            ("en/a/b.html", "assets/x.css", "../../assets/x.css"),
            ("en/a.html", "en/a/index.html", "a/index.html"),
        ] {
            assert_eq!(relative(from, to), want, "{from} → {to}");
            let base = url::Url::parse("https://h.org/sub/").unwrap();
            let resolved = base.join(from).unwrap().join(want).unwrap();
            assert_eq!(resolved, base.join(to).unwrap());
        }
    }
}
