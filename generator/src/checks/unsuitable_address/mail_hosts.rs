use super::CODE;
use spanned::{Diagnostic, Span};

/// Hosts of mail that are mistyped, and what was meant.
const MAIL_HOSTS: [(&str, &str); 27] = [
    ("gamil.com", "gmail.com"),
    ("gmai.com", "gmail.com"),
    ("gmaill.com", "gmail.com"),
    ("gmail.co", "gmail.com"),
    ("gmail.con", "gmail.com"),
    ("gmail.cm", "gmail.com"),
    ("gmail.om", "gmail.com"),
    ("gmal.com", "gmail.com"),
    ("gmial.com", "gmail.com"),
    ("gnail.com", "gmail.com"),
    ("hotmai.com", "hotmail.com"),
    ("hotmail.co", "hotmail.com"),
    ("hotmail.con", "hotmail.com"),
    ("hotmal.com", "hotmail.com"),
    ("hotmial.com", "hotmail.com"),
    ("hotmil.com", "hotmail.com"),
    ("iclod.com", "icloud.com"),
    ("icloud.con", "icloud.com"),
    ("outlok.com", "outlook.com"),
    ("outlook.con", "outlook.com"),
    ("oulook.com", "outlook.com"),
    ("protonmal.com", "protonmail.com"),
    ("yaho.com", "yahoo.com"),
    ("yahoo.con", "yahoo.com"),
    ("yahooo.com", "yahoo.com"),
    ("yhaoo.com", "yahoo.com"),
    ("yhoo.com", "yahoo.com"),
];

/// An e-mail address whose host is mistyped.
pub(crate) fn mail(address: &str, span: Span) -> Option<Diagnostic> {
    let (name, host) = address.rsplit_once('@')?;
    let mut hosts = MAIL_HOSTS.iter();
    let (wrong, right) = hosts.find(|(wrong, _)| host.eq_ignore_ascii_case(wrong))?;
    let message = format!("`{wrong}` is probably a typo: letters to it do not arrive");
    Some(Diagnostic::new(CODE, message).at(span, "").help(format!(
        "ask whose address it is; probably it is `{name}@{right}`"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_of_mail_are_told_from_their_typos() {
        let span = Span::start_of(spanned::FileId::FIRST);
        for (address, is) in [
            ("office@gmial.com", true),
            ("office@Hotmial.com", true),
            ("office@gmail.com", false),
            ("office@mail.gmial.com", false),
            ("office@hotmail.co.uk", false),
        ] {
            assert_eq!(mail(address, span).is_some(), is, "{address}");
        }
        for (wrong, right) in MAIL_HOSTS {
            assert!(are_alike(wrong, right), "{wrong}");
        }
    }

    /// Whether both have nearly the same letters.
    fn are_alike(wrong: &str, right: &str) -> bool {
        let mut letters: Vec<char> = right.chars().collect();
        let missing = wrong.chars().filter(|c| {
            let at = letters.iter().position(|it| it == c);
            at.map(|at| letters.remove(at)).is_none()
        });
        missing.count() + letters.len() <= 2
    }
}
