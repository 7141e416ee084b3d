use super::unsafe_url::QUOTES;
use crate::telephone::{self, WHATSAPP};
use spanned::schema::Mistake;
use spanned::{Code, Diagnostic, Severity, Span};

/// A phone number cannot be dialled as written.
pub(crate) const CODE: &Code = &Code {
    name: "bad-phone",
    severity: Severity::Error,
    summary: "A phone number cannot be dialled as written.",
    explanation: "A reader calls with one tap, often from another country. An international number \
        begins with `+` and the code of the country, and has no zero after it. Blanks and \
        hyphens do not matter: pages show the digits in groups. A number that works only inside one \
        country is shown as you write it, in the groups of the source: `0808 157 0123`. Compare the \
        number with the source.",
    wrong: r#"number: "02079460958""#,
    right: r#"number: "+442079460958""#,
};

/// What to do where nothing more is known.
const GENERAL: &str =
    "write `+`, the country's code and the number without its leading 0: `+44 20 7946 0958`";

/// Whether a report says nothing of what is wrong with a number, but that it is none.
pub(crate) fn is_general(found: &Diagnostic) -> bool {
    found.code == CODE && found.help.as_deref() == Some(GENERAL)
}

/// Whether `text` is a number that can be dialled from any country (ITU-T E.164), as people
/// write it: with blanks, hyphens, brackets, or two zeros instead of `+`.
pub(crate) fn international(text: &str) -> Result<(), Mistake> {
    if let Some(number) = text
        .trim()
        .strip_prefix("tel:")
        .filter(|it| international(it).is_ok())
    {
        return Err(mistake(
            format!("`{text}` is an address of links, and not a number alone"),
            &format!("leave out `tel:`: `\"{}\"`", number.trim()),
        ));
    }
    let number = telephone::e164(text);
    let digits = number.strip_prefix('+').unwrap_or("");
    let e164 = (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if !e164 && text.starts_with(QUOTES) {
        let number = text.trim_matches(QUOTES).trim();
        return Err(mistake(
            format!("`{text}` has typographic quotation marks, which belong to no number"),
            &format!("write straight quotation marks: `\"{number}\"`"),
        ));
    }
    shortened(text)?;
    if let Some((message, help)) = with_more(text).filter(|_| !e164) {
        return Err(mistake(message, help));
    }
    if !e164 {
        return Err(mistake(
            format!("`{text}` is not an international phone number"),
            GENERAL,
        ));
    }
    if let Some(right) = telephone::without_domestic_zero(&number) {
        let (message, help) = domestic_zero(text, &right);
        return Err(mistake(message, &help));
    }
    if telephone::can_exist(&number) {
        return Ok(());
    }
    Err(mistake(
        format!("`{text}` is not a number that can exist in its country"),
        "check the country's code and count the digits",
    ))
}

/// The message and the help for a number with a zero behind the code of its country; `right` is the same one without it.
fn domestic_zero(written: &str, right: &str) -> (String, String) {
    let shown = telephone::grouped(right);
    let message = format!("`{written}` has a zero behind the code of its country");
    let help = format!("the zero is dialled inside the country alone: write `{shown}`");
    (message, help)
}

/// A number of a text with a zero behind the code of its country, which is dialled inside the country alone.
pub(crate) fn zero_behind_code(written: &str, span: Span) -> Option<Diagnostic> {
    let right = telephone::without_domestic_zero(&telephone::e164(written))?;
    let (message, help) = domestic_zero(written, &right);
    Some(mistake(message, &help).at(span))
}

/// What to do about a number that is written as inside its country; `number` is the same one from everywhere.
pub(crate) fn in_its_country(number: &str) -> String {
    format!(
        "write it as it is called from every country: `\"{number}\"`; compare it with the source"
    )
}

/// A number of which a spreadsheet has kept the first digits alone: `9.64783E+12`.
fn shortened(text: &str) -> Result<(), Mistake> {
    let number = text.trim().replace(',', ".");
    if !number.contains("E+") || number.parse::<f64>().is_err() {
        return Ok(());
    }
    Err(mistake(
        format!("a spreadsheet has shortened `{text}`: its last digits are lost"),
        "take the whole number from its source, and write it in quotes",
    ))
}

/// What a text has besides an international number: the message and the help.
fn with_more(text: &str) -> Option<(String, &'static str)> {
    let rest = text.trim().strip_prefix('+')?;
    let is_digit = |c: char| c.is_ascii_digit();
    let end = rest.find(|c: char| !(is_digit(c) || " -()./\u{a0}".contains(c)));
    if let Some(end) = end {
        let (number, more) = rest.split_at(end);
        let word: String = more.chars().take_while(|c| c.is_alphabetic()).collect();
        let inside = more[word.len()..].starts_with(is_digit) || number.ends_with(is_digit);
        if word.len() == 1 && "oOlIi".contains(&word) && inside {
            let message =
                format!("`{text}` has the letter `{word}` in it, which looks like a digit");
            return Some((
                message,
                "write the digit: `0` in place of `O`, `1` in place of `l` or `I`",
            ));
        }
        let is_number = (7..=15).contains(&number.chars().filter(|c| is_digit(*c)).count());
        let mut others = more.split('+').skip(1);
        if is_number && others.any(|it| it.starts_with(is_digit)) {
            return Some((
                format!("`{text}` has two numbers"),
                "write each of them on a line of its own, each with `- { number: \"` before and `\" }` after it",
            ));
        }
        return is_number.then(|| {
            (
                format!("`{text}` has more than a number"),
                "write the number alone; an extension, a name or opening hours go into `contact_note` in the text of the organisation",
            )
        });
    }
    None
}

/// A link `tel:…` in a text, whose number cannot be dialled. Short numbers are those of
/// emergency services and hotlines.
pub(crate) fn link(number: &str, span: Span) -> Option<Diagnostic> {
    let is_short = (3..=6).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    let mistake = international(number).err().filter(|_| !is_short)?;
    Some(mistake.at(span))
}

/// A number of a text with the plus behind it; `number` is the same one as it is dialled.
pub(crate) fn plus_behind(number: &str, span: Span) -> Diagnostic {
    let message = "the plus stands before a telephone number, and not behind it";
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help(format!("write `{number}`"))
        .fix(span, number)
}

/// A link that opens a conversation in the messenger `WhatsApp`, whose number cannot be found there.
pub(crate) fn whatsapp(url: &str, span: Span) -> Option<Diagnostic> {
    let rest = WHATSAPP.iter().find_map(|site| url.strip_prefix(site))?;
    let number = rest.split(['?', '&', '#']).next().unwrap_or(rest);
    let digits = number.trim_start_matches(['+', ' ']).replace("%20", "");
    // Other addresses of the site have words: `https://wa.me/message/…`.
    let is_number = digits.len() > 4 && digits.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let is_right = || !digits.starts_with('0') && international(&format!("+{digits}")).is_ok();
    if !is_number || is_right() {
        return None;
    }
    let code = CODE;
    let message = format!("`{number}` is not an international number: WhatsApp does not find it");
    let bare = digits.replace('-', "");
    let abroad = bare.strip_prefix("00");
    let abroad = abroad.filter(|it| international(&format!("+{it}")).is_ok());
    // Behind two zeros is the code of a country, and its number is wrong.
    let within = bare.strip_prefix('0').filter(|it| !it.starts_with('0'));
    let with_zero = telephone::without_domestic_zero(&format!("+{bare}"));
    let abroad = with_zero.as_deref().map(|it| &it[1..]).or(abroad);
    let help = match (abroad, within) {
        (Some(number), _) => format!("write `https://wa.me/{number}`"),
        (None, Some(rest)) => format!(
            "write the code of the country in place of the leading 0: `https://wa.me/`, then that code, then `{rest}`"
        ),
        (None, None) => {
            "write `https://wa.me/`, then the code of the country, then the number without a leading 0, in digits alone"
                .to_owned()
        }
    };
    Some(
        Mistake {
            code,
            message,
            help: Some(help),
        }
        .at(span),
    )
}

/// Whether `text` is a number that can be dialled inside one country, with its digits in groups as
/// the source writes it.
pub(crate) fn domestic(text: &str) -> Result<(), Mistake> {
    shortened(text)?;
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_group = |group: &str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    if (3..=15).contains(&digits) && text.split([' ', '-']).all(is_group) {
        return Ok(());
    }
    if text.trim_start().starts_with('+') && international(text).is_ok() {
        return Err(mistake(
            format!("`{text}` begins with `+`: it is a number for calls from every country"),
            &as_number(text),
        ));
    }
    Err(mistake(
        format!("`{text}` is not a number to dial"),
        "write the digits, in groups as the source has them: `0808 157 0123`",
    ))
}

/// A number for calls inside a country begins with the code of that country; `number` is the same number
/// for calls from every country.
pub(crate) fn own_code(written: &str, code: &str, number: &str, span: Span) -> Diagnostic {
    let message =
        format!("`{written}` begins with {code}, the code of its country, and has no `+`");
    mistake(message, &as_number(number)).at(span)
}

/// What to do about a number with the code of its country where one without is expected.
fn as_number(number: &str) -> String {
    format!(
        "write `number: \"{number}\"` in place of `domestic` and `country`; if it can be called only inside the country, write it as people there dial it, without the code of the country"
    )
}

fn mistake(message: String, help: &str) -> Mistake {
    Mistake {
        code: CODE,
        message,
        help: Some(help.to_owned()),
    }
}

/// A number of a line takes text messages by the facts.
pub(crate) fn sms_to_line(number: Span) -> Diagnostic {
    let mut found = Diagnostic::new(
        CODE,
        "this number is that of a line in a house, and text messages to it are lost",
    )
    .at(number, "")
    .help(
        "compare with the source: take `sms` out of `channels`, or write the number of the mobile",
    );
    found.severity = Severity::Warning;
    found
}

#[cfg(test)]
mod tests {
    use super::whatsapp;
    use spanned::{Sources, Span};

    #[test]
    fn no_number_with_a_zero_is_proposed() {
        let sources = Sources::in_memory(&[("a.md", "")]);
        let place = Span::start_of(sources.ids().next().unwrap());
        for (number, says) in [
            ("00447911123456", Some("write `https://wa.me/447911123456`")),
            ("07911123456", Some("then `7911123456`")),
            ("0060012345", Some("without a leading 0")),
            ("0044020", Some("without a leading 0")),
            ("4407911123456", Some("write `https://wa.me/447911123456`")),
            ("447911123456", None),
        ] {
            let told = whatsapp(&format!("https://wa.me/{number}"), place);
            let help = told.and_then(|it| it.help);
            assert_eq!(help.is_some(), says.is_some(), "{number}");
            assert!(
                help.unwrap_or_default().contains(says.unwrap_or_default()),
                "{number}"
            );
        }
    }
}
