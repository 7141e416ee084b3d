use crate::address::{Url, is_of, written_host};
use spanned::{Code, Diagnostic, Severity, Span};

/// A link leads to a document where people edit it.
pub(crate) const CODE: &Code = &Code {
    name: "working-document",
    severity: Severity::Warning,
    summary: "A link leads to a document where people edit it.",
    explanation: "The address that you copy while you work on a shared document opens the document itself. \
        Readers see drafts and the names of the people who write, may be able to change it, or must sign \
        in with an account that says who they are. Publish the words as a page, or as a PDF in `static/`.",
    wrong: "See the [list of papers](https://docs.google.com/document/d/1AbCdEf/edit).",
    right: "See the [list of papers](page:safety).",
};

/// A link to the address at which a document is edited.
pub(crate) fn check(address: &str, span: Span) -> Option<Diagnostic> {
    // Most addresses are done here.
    let host = written_host(address);
    if !HOSTS.iter().any(|name| is_of(host, name)) {
        return None;
    }
    let url = Url::parse(address).ok()?;
    is_editing(&url).then(|| {
        Diagnostic::new(
            CODE,
            "this is the address at which a shared document is edited",
        )
        .at(span, "readers may see who writes it, change it, or have to sign in")
        .help("publish the words as a page, or save the document as a PDF in `static/` and link to that")
    })
}

/// Whether a text has the address of a file or folder that people share.
pub(crate) fn is_shared(text: &str) -> bool {
    const FILES: [&str; 5] = [
        "dropbox.com",
        "icloud.com",
        "mega.nz",
        "wetransfer.com",
        "we.tl",
    ];
    text.split_whitespace().any(|word| {
        let host = written_host(word);
        let mut hosts = HOSTS.iter().chain(&FILES);
        word.contains('/') && hosts.any(|name| is_of(host, name))
    })
}

/// Hosts of shared documents.
const HOSTS: [&str; 6] = [
    "docs.google.com",
    "drive.google.com",
    "sharepoint.com",
    "onedrive.live.com",
    "1drv.ms",
    "canva.com",
];

/// What stands for a text, a table or slides in addresses of Microsoft.
const OFFICE: [&str; 6] = [":w:", ":x:", ":p:", "w", "x", "p"];

fn is_editing(url: &Url) -> bool {
    let Some(host) = url.host_str() else {
        return false;
    };
    let parts: Vec<&str> = url
        .path_segments()
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    let first = parts.first().copied().unwrap_or_default();
    let last = parts.last().copied().unwrap_or_default();
    let last = last.to_ascii_lowercase();
    match HOSTS.iter().find(|name| is_of(host, name)).copied() {
        Some("docs.google.com" | "drive.google.com" | "canva.com") => last == "edit",
        Some("sharepoint.com") => {
            OFFICE.contains(&first) || matches!(last.as_str(), "doc.aspx" | "guestaccess.aspx")
        }
        Some("onedrive.live.com") => first.starts_with("edit"),
        Some("1drv.ms") => OFFICE.contains(&first),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_editing;
    use crate::address::Url;

    #[test]
    fn an_address_of_an_editor_is_told_from_a_published_one() {
        for (address, is) in [
            (
                "https://docs.google.com/document/d/1Ab/edit?usp=sharing",
                true,
            ),
            (
                "https://docs.google.com/spreadsheets/u/0/d/1Ab/edit#gid=0",
                true,
            ),
            ("https://docs.google.com/presentation/d/1Ab/edit", true),
            ("https://docs.google.com/document/d/e/2PACX/pub", false),
            ("https://docs.google.com/forms/d/e/1FA/viewform", false),
            (
                "https://docs.google.com/document/d/1Ab/export?format=pdf",
                false,
            ),
            ("https://ngo.sharepoint.com/:w:/s/team/Ab?e=x", true),
            (
                "https://ngo.sharepoint.com/_layouts/15/Doc.aspx?sourcedoc=x",
                true,
            ),
            ("https://ngo.sharepoint.com/:b:/s/team/Ab", false),
            ("https://ngo.sharepoint.com/SitePages/Home.aspx", false),
            ("https://onedrive.live.com/edit.aspx?resid=x", true),
            ("https://1drv.ms/w/s!Ab", true),
            ("https://1drv.ms/b/s!Ab", false),
            ("https://www.canva.com/design/Ab/Cd/edit", true),
            ("https://notcanva.com/edit", false),
        ] {
            let url = Url::parse(address).unwrap();
            assert_eq!(is_editing(&url), is, "{address}");
        }
    }
}
