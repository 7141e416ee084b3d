//! Ids that titles are turned into.

/// The id for a title: its letters from a to z and its digits. `None` if there are none.
pub fn id_of(title: &str) -> Option<String> {
    const LONGEST: usize = 60;
    let lower = title.to_lowercase();
    let mut id = String::new();
    for word in lower.split(|c: char| !c.is_alphanumeric()) {
        let letters: String = word.chars().filter_map(plain).collect();
        if letters.is_empty() || id.len() + letters.len() > LONGEST {
            continue;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(&letters);
    }
    (!id.is_empty()).then_some(id)
}

/// The id for words whose letters are all those that [`id_of`] knows; `None` for other words.
pub(crate) fn whole_id_of(words: &str) -> Option<String> {
    let mut letters = words.to_lowercase();
    letters.retain(char::is_alphanumeric);
    let is_known = letters.chars().all(|letter| plain(letter).is_some());
    is_known.then(|| id_of(words))?
}

/// A letter without its accent, if it is one of Latin that people often use.
fn plain(letter: char) -> Option<char> {
    const ACCENTS: [(char, &str); 9] = [
        ('a', "áàâäãåā"),
        ('c', "çćč"),
        ('e', "éèêëēę"),
        ('i', "íìîïıī"),
        ('n', "ñńň"),
        ('o', "óòôöõøō"),
        ('s', "śšş"),
        ('u', "úùûüūů"),
        ('z', "źżž"),
    ];
    if letter.is_ascii_alphanumeric() {
        return Some(letter);
    }
    let mut accents = ACCENTS.iter();
    accents
        .find(|(_, with)| with.contains(letter))
        .map(|(plain, _)| *plain)
}

#[cfg(test)]
mod tests {
    use super::{id_of, whole_id_of};

    #[test]
    fn an_id_has_the_plain_letters_of_a_title() {
        for (title, id) in [
            ("Amal goes home", Some("amal-goes-home")),
            ("L'école à Şırnak, 2026", Some("l-ecole-a-sirnak-2026")),
            ("السلامة", None),
        ] {
            assert_eq!(id_of(title).as_deref(), id, "{title}");
        }
    }

    #[test]
    fn words_with_accents_have_an_id_and_others_none() {
        let id = whole_id_of("Råd og veiledning");
        assert_eq!(id.as_deref(), Some("rad-og-veiledning"));
        // The second `o` is Cyrillic.
        assert_eq!(whole_id_of("legal-supp\u{43E}rt"), None);
    }
}
