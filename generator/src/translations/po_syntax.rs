//! Whether a text has the lines of a PO file. The crate that reads PO files takes this for
//! granted.

/// The number of a line that is not one of a PO file, from 1.
pub(super) fn first_bad_line(text: &str) -> Option<usize> {
    let mut in_message = false;
    for (at, line) in text.lines().enumerate() {
        let line = line.trim_end_matches('\r');
        let is_good = match line.chars().next() {
            None | Some('#') => {
                in_message = false;
                true
            }
            Some('"') => in_message && is_quoted(line),
            _ => {
                in_message = true;
                is_field(line)
            }
        };
        if !is_good {
            return Some(at + 1);
        }
    }
    None
}

fn is_field(line: &str) -> bool {
    let Some((name, text)) = line.split_once(' ') else {
        return false;
    };
    let number = name
        .strip_prefix("msgstr[")
        .and_then(|rest| rest.strip_suffix(']'));
    let is_form = number.is_some_and(|it| it.len() == 1 && it.bytes().all(|b| b.is_ascii_digit()));
    let is_name = ["msgctxt", "msgid", "msgid_plural", "msgstr"].contains(&name);
    (is_name || is_form) && is_quoted(text)
}

/// Whether a text is in quotes, and no quote or lone backslash is within.
fn is_quoted(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('"').and_then(|it| it.strip_suffix('"')) else {
        return false;
    };
    let mut escaped = false;
    for c in inner.chars() {
        match c {
            _ if escaped => {
                if !"\\\"nrt".contains(c) {
                    return false;
                }
                escaped = false;
            }
            '\\' => escaped = true,
            '"' => return false,
            _ => {}
        }
    }
    !escaped
}

#[cfg(test)]
mod tests {
    use super::first_bad_line;

    #[test]
    fn only_lines_of_a_po_file_pass() {
        let good = "# a\n#, fuzzy\nmsgctxt \"c\"\nmsgid \"\"\n\"a\\\"b\\n\"\nmsgstr[2] \"x\"\n\n#~ msgid \"old\"\n";
        assert_eq!(first_bad_line(good), None);
        assert_eq!(first_bad_line(&good.replace('\n', "\r\n")), None);
        for bad in [
            "\"alone\"",
            "msgid",
            "msgid x",
            "msgid \"",
            "msgid \"a\"b\"",
            "msgid \"a\\\"",
            "msgid \"\\q\"",
            "msgstr[10] \"a\"",
            "msgfoo \"a\"",
            "text",
        ] {
            assert_eq!(first_bad_line(&format!("#\n{bad}\n")), Some(2), "{bad}");
        }
    }
}
