use super::own_address;
use crate::address::{Url, authority, is_own_computer, written_host};
use crate::file_names::{ending, is_page};
use spanned::schema::Mistake;
use spanned::{Code, Diagnostic, Severity, Span, retype};

/// A web address is malformed or does not begin with https.
pub(crate) const CODE: &Code = &Code {
    name: "bad-url",
    severity: Severity::Error,
    summary: "A web address is malformed or does not begin with https.",
    explanation: "An address that is not encrypted shows others on the same network what a person \
        reads. An address without `https://` is a path to browsers. Copy the whole address \
        from the browser.",
    wrong: "leave_url: http://www.wikipedia.org/",
    right: "leave_url: https://www.wikipedia.org/",
};

const SCHEME: &str = "https://";

/// Whether `text` is an absolute address with the scheme `https`.
pub(crate) fn check(text: &str) -> Result<(), Mistake> {
    // Browsers correct `https:example.org` and blanks; other readers of a feed may not.
    let whole = text.starts_with("https://")
        && !text
            .contains(|c: char| c.is_whitespace() || c.is_control() || r#""<>\^`{|}"#.contains(c));
    let mistake = invisible(text).or_else(|| several(text));
    let mistake = mistake.or_else(|| user(text)).or_else(|| percent(text));
    let mistake = mistake.or_else(|| sign_at_end(text));
    if let Some(mistake) = mistake.or_else(|| dead_host(text)) {
        return Err(mistake);
    }
    let (message, help) = match Url::parse(text) {
        Ok(url) if url.host_str().is_some_and(|host| host.ends_with('.')) => (
            format!("the host of `{text}` ends with a full stop"),
            "delete the full stop: it belongs to the sentence".to_owned(),
        ),
        Ok(url) if whole && url.scheme() == "https" && url.has_host() => return Ok(()),
        Ok(url) if url.scheme() == "http" => (
            format!("`{text}` is not encrypted"),
            "use the address that begins with `https://`".to_owned(),
        ),
        _ => (
            format!("`{text}` is not a web address"),
            match with_scheme(text) {
                Some(address) => format!("write `{SCHEME}` before it: `{address}`"),
                None => "write the whole address: `https://example.org/page`".to_owned(),
            },
        ),
    };
    Err(Mistake {
        code: CODE,
        message,
        help: Some(help),
    })
}

/// The address of `www.example.org` or `example.org/page`; `None` if something else is wrong with it too, or if it
/// can as well be the name of a file, a day or an abbreviation.
fn with_scheme(text: &str) -> Option<String> {
    let (host, path) = text.split_once('/').unwrap_or((text, ""));
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |it: &str| {
        !it.is_empty()
            && it
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let is_ending = |it: &&str| it.len() > 1 && it.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_host = labels.len() > 1
        && labels.iter().all(|it| is_label(it))
        && labels.last().is_some_and(is_ending)
        && (!path.is_empty() || labels[0] == "www");
    let address = format!("{SCHEME}{text}");
    (is_host && !text.ends_with('.') && check(&address).is_ok()).then_some(address)
}

/// A link of a text that no one can open.
pub(crate) fn link(url: &str, span: Span) -> Option<Diagnostic> {
    let mistake = invisible(url).or_else(|| several(url));
    let mistake = mistake.or_else(|| user(url)).or_else(|| dead_host(url));
    let mistake = mistake.or_else(|| without_slashes(url));
    let mistake = mistake.or_else(|| percent(url));
    let mistake = mistake.or_else(|| sign_at_end(url));
    Some(mistake.or_else(|| full_stop(url))?.at(span))
}

/// An address that is another one than it looks.
fn invisible(text: &str) -> Option<Mistake> {
    Some(Mistake {
        code: CODE,
        message: format!("`{text}` is not a web address"),
        help: Some(retype(text)?),
    })
}

/// Two addresses in the place of one. In a path a comma can be a part of the address.
fn several(text: &str) -> Option<Mistake> {
    const SIGNS: [char; 4] = [',', ';', ' ', '\u{A0}'];
    if !text.starts_with(SCHEME) {
        return None;
    }
    if !text.contains([' ', '\u{A0}']) && !authority(text).contains([',', ';']) {
        return None;
    }
    let begins = |part: &&str| {
        ["https://", "http://", "www."]
            .iter()
            .any(|it| part.starts_with(it))
    };
    let mut all = text.split(SIGNS).filter(begins);
    let (first, second) = (all.next()?, all.next()?);
    let scheme = if second.starts_with("www.") {
        SCHEME
    } else {
        ""
    };
    Some(Mistake {
        code: CODE,
        message: "there are two addresses, and only one can stand here".to_owned(),
        help: Some(format!(
            "write `{first}` alone; the other one can be a link in a text: `[words]({scheme}{second})`"
        )),
    })
}

/// Browsers take `https:www.example.org` for a path of the portal.
fn without_slashes(text: &str) -> Option<Mistake> {
    let (scheme, rest) = text.split_once(':')?;
    if !scheme.eq_ignore_ascii_case("https") || rest.starts_with("//") {
        return None;
    }
    Some(Mistake {
        code: CODE,
        message: format!("`{text}` has no `//` behind `https:`"),
        help: Some(format!("write `https://{}`", rest.trim_start_matches('/'))),
    })
}

/// An address that looks as if it was that of another host.
fn user(text: &str) -> Option<Mistake> {
    let is_web = text
        .get(..SCHEME.len())
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case(SCHEME));
    (is_web && authority(text).contains('@')).then(|| Mistake {
        code: CODE,
        message: format!("`{text}` names a user before the host"),
        help: Some(
            "write the address without `@`: what comes before it is easily taken for the host"
                .to_owned(),
        ),
    })
}

/// A sign of percent that is not followed by two digits (RFC 3986, 2.1): many servers refuse such an address.
fn percent(text: &str) -> Option<Mistake> {
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    let bytes = text.as_bytes();
    let mut signs = memchr::memchr_iter(b'%', bytes);
    let is_alone = signs.any(|at| !(is_digit(bytes.get(at + 1)) && is_digit(bytes.get(at + 2))));
    (text.starts_with(SCHEME) && is_alone).then(|| Mistake {
        code: CODE,
        message: format!("`{text}` has `%` without two digits behind it"),
        help: Some(
            "if the sign belongs to the address, write `%25` in place of it; else copy the whole address from the browser".to_owned(),
        ),
    })
}

/// A sign of the sentence at the end of an address: each server takes it for a part of the path.
fn sign_at_end(text: &str) -> Option<Mistake> {
    let last = text.chars().next_back().filter(|c| !c.is_ascii())?;
    let bare = text.trim_end_matches(last);
    let is_sign = match last {
        '،' | '؛' => true,
        '»' => !text.contains('«'),
        // Titles of works end so, and pages about them have their titles as addresses.
        '؟' | '。' => {
            let path = bare.strip_prefix(SCHEME).unwrap_or(bare);
            !path.trim_end_matches('/').contains('/')
        }
        _ => false,
    };
    (text.starts_with(SCHEME) && is_sign).then(|| Mistake {
        code: CODE,
        message: format!("`{last}` at the end of `{text}` belongs to the sentence"),
        help: Some(format!("write `{bare}`, and `{last}` behind it")),
    })
}

/// A sentence ends in an address.
fn full_stop(text: &str) -> Option<Mistake> {
    let ends = text.starts_with(SCHEME) && written_host(text).ends_with('.');
    ends.then(|| Mistake {
        code: CODE,
        message: format!("the host of `{text}` ends with a full stop"),
        help: Some("write the full stop behind the link: it belongs to the sentence".to_owned()),
    })
}

/// What is wrong with the host of an address that begins with `https://`.
fn dead_host(text: &str) -> Option<Mistake> {
    let rest = text
        .get(..SCHEME.len())
        .filter(|scheme| scheme.eq_ignore_ascii_case(SCHEME))
        .map(|_| &text[SCHEME.len()..])?;
    let host = written_host(text);
    let again = ["https", "http"].contains(&host.to_ascii_lowercase().as_str());
    let (message, help) = if again {
        let bare = rest.trim_start_matches(|c: char| c != ':');
        let bare = bare.trim_start_matches([':', '/']);
        (
            format!("`{text}` begins with its scheme twice"),
            format!("write `{SCHEME}{bare}`"),
        )
    } else if host.contains(',') {
        (
            format!("there is a comma in the host `{host}`"),
            format!("write full stops: `{}`", host.replace(',', ".")),
        )
    } else if is_own_computer(host) {
        (
            format!("`{host}` is your own computer: other people cannot open it"),
            "write the address that other people open".to_owned(),
        )
    } else {
        let labels = host.split('.').filter(|label| !label.is_empty()).count();
        let has_www = host
            .get(..4)
            .is_some_and(|it| it.eq_ignore_ascii_case("www."));
        let is_whole = labels > 1 + usize::from(has_www);
        // A host in another alphabet, or one that is malformed, is not for this check.
        let is_name = host
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b".-".contains(&b));
        if host.is_empty() || is_whole || !is_name || host.ends_with('.') {
            return None;
        }
        (
            format!("the host `{host}` has no ending such as `.org`"),
            format!("copy the whole address from the browser, such as `{SCHEME}www.example.org/`"),
        )
    };
    Some(Mistake {
        code: CODE,
        message,
        help: Some(help),
    })
}

/// Whether `text` can be the address of a portal in the languages `tags`: paths are added to its end.
pub(crate) fn check_base(text: &str, tags: &[&str]) -> Result<(), Mistake> {
    check(text)?;
    if text.contains(['?', '#']) {
        return Err(Mistake {
            code: CODE,
            message: format!("`{text}` ends in a query or a fragment"),
            help: Some("write the address up to the `?` or `#`".to_owned()),
        });
    }
    let last = text.rsplit('/').next().unwrap_or_default();
    // Portals that other programs make have pages of theirs.
    if is_page(last) || ending(last) == "php" {
        let folder = text.trim_end_matches(last);
        let right = own_address::without_language(folder, tags).map_or(folder, |(right, _)| right);
        return Err(Mistake {
            code: CODE,
            message: format!("`{text}` is the address of a page, not of the portal"),
            help: Some(format!("write `{right}`")),
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::sign_at_end;

    #[test]
    fn signs_of_a_sentence_are_told_from_those_of_a_title() {
        for (address, sign) in [
            ("https://www.iom.int/،", Some('،')),
            ("https://www.iom.int/ar؛", Some('؛')),
            ("https://www.iom.int؟", Some('؟')),
            ("https://www.iom.int/。", Some('。')),
            ("https://www.iom.int/fr»", Some('»')),
            ("https://www.iom.int/", None),
            ("https://ar.wikipedia.org/wiki/من_أنت؟", None),
            ("https://ja.wikipedia.org/wiki/モーニング娘。", None),
            ("https://fr.wikipedia.org/wiki/«_Bonjour_»", None),
            ("https://ar.wikipedia.org/wiki/بغداد", None),
            ("https://ru.wikipedia.org/wiki/Мосул", None),
            ("https://tr.wikipedia.org/wiki/İzmir", None),
            ("https://de.wikipedia.org/wiki/Köln_(Straße)", None),
        ] {
            let found = sign_at_end(address).map(|it| it.message);
            let wanted = sign
                .map(|sign| format!("`{sign}` at the end of `{address}` belongs to the sentence"));
            assert_eq!(found, wanted);
        }
    }
}
