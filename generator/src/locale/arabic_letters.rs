//! Languages that are written in Arabic letters, told apart by the letters that one has and another has not.
//! Their short words are alike, so these do not tell them apart.

use super::letters::is_alphabetic;
use super::{is_latin, primary_language};

/// Fewer letters do not show what a text is.
const FEWEST: usize = 60;

/// What a text in Arabic letters is made of.
#[derive(Debug, Default)]
struct Letters {
    all: usize,
    /// `ک` and `ی`, for which Arabic has other letters.
    keheh_and_yeh: usize,
    /// `پ`, `چ`, `ژ` and `گ`, which Arabic has not.
    persian: usize,
    urdu: usize,
    sorani: usize,
    pashto: usize,
    words: usize,
    /// Words that begin with the Arabic article.
    with_article: usize,
}

/// The code of the language that the parts of a text are in, where it is another one than that of `tag`; both are
/// written in Arabic letters. `None` if this is not sure.
pub(crate) fn other_in_arabic_letters<'t>(
    parts: impl IntoIterator<Item = &'t str>,
    tag: &str,
) -> Option<&'static str> {
    let own = match primary_language(tag) {
        "ar" => "ar",
        "fa" | "prs" => "fa",
        "ur" => "ur",
        "ps" => "ps",
        "ckb" => "ckb",
        "ku" if is_latin(tag) == Some(false) => "ckb",
        _ => return None,
    };
    Letters::of(parts).language().filter(|found| *found != own)
}

/// Whether an Arabic text is typed with letters of a Persian keyboard, and the first word that has one. A word that also
/// has a letter of another language is a name from there.
pub(crate) fn on_persian_keyboard<'t>(parts: &[&'t str]) -> Option<&'t str> {
    /// Fewer can be a name.
    const FEWEST: usize = 3;
    let letters = Letters::of(parts.iter().copied());
    let is_arabic = letters.all >= FEWEST * 10 && letters.with_article * 100 >= letters.words * 8;
    if letters.keheh_and_yeh < FEWEST || !is_arabic {
        return None;
    }
    let words = parts
        .iter()
        .flat_map(|part| part.split(|c: char| !is_alphabetic(c)));
    let own = words.filter(|word| {
        let found = Letters::of([*word]);
        let others = found.persian + found.urdu + found.sorani + found.pashto;
        found.keheh_and_yeh > 0 && others == 0
    });
    let own: Vec<&str> = own.collect();
    own.get(FEWEST - 1)?;
    own.first().copied()
}

impl Letters {
    fn of<'t>(parts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut found = Self::default();
        for part in parts {
            for letter in part.chars().filter(|c| ('\u{620}'..='\u{6D5}').contains(c)) {
                found.all += usize::from(is_alphabetic(letter));
                let of = match letter {
                    'ک' | 'ی' => &mut found.keheh_and_yeh,
                    'پ' | 'چ' | 'ژ' | 'گ' => &mut found.persian,
                    'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' | 'ہ' => &mut found.urdu,
                    'ە' | 'ێ' | 'ۆ' | 'ڵ' | 'ڕ' | 'ڤ' => &mut found.sorani,
                    'ټ' | 'ډ' | 'ړ' | 'ږ' | 'ښ' | 'ڼ' | 'ځ' | 'څ' | 'ۍ' | 'ې' => {
                        &mut found.pashto
                    }
                    _ => continue,
                };
                *of += 1;
            }
            for word in part
                .split(|c: char| !is_alphabetic(c))
                .filter(|it| !it.is_empty())
            {
                let bare = word.strip_prefix(['و', 'ب', 'ف', 'ك']).unwrap_or(word);
                found.words += 1;
                found.with_article += usize::from(word.starts_with("ال") || bare.starts_with("ال"));
            }
        }
        found
    }

    fn language(&self) -> Option<&'static str> {
        if self.all < FEWEST {
            return None;
        }
        // Names and quotations have some letters of another language.
        let are_many = |letters: usize, of_hundred: usize| letters * 100 >= self.all * of_hundred;
        let has_articles = |of_hundred: usize| self.with_article * 100 >= self.words * of_hundred;
        let (urdu, sorani, pashto) = (self.urdu, self.sorani, self.pashto);
        if !has_articles(8) {
            for (code, own, others) in [
                ("ur", urdu, sorani + pashto),
                ("ckb", sorani, urdu + pashto),
                ("ps", pashto, urdu + sorani),
            ] {
                if are_many(own, 4) && own > 4 * others {
                    return Some(code);
                }
            }
        }
        let has_others = are_many(urdu + sorani + pashto, 1);
        let is_persian = are_many(self.keheh_and_yeh, 6) && self.persian > 0;
        if is_persian && !has_others && !has_articles(8) {
            return Some("fa");
        }
        let has_none = self.keheh_and_yeh + self.persian + urdu + sorani + pashto == 0;
        (has_none && has_articles(15)).then_some("ar")
    }
}

#[cfg(test)]
mod tests {
    use super::{on_persian_keyboard, other_in_arabic_letters};

    /// The first article of the Universal Declaration of Human Rights, and sentences of portals.
    const TEXTS: [(&str, &str); 7] = [
        (
            "ar",
            "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق. وقد وهبوا عقلا وضميرا وعليهم أن يعامل بعضهم بعضا بروح الإخاء.",
        ),
        (
            "ar",
            "يمكن للمكتب أن يساعدك في الحصول على جواز السفر. اتصل بالمكتب قبل السفر، واسأل عن الأوراق التي تحتاجها في بلدك.",
        ),
        (
            "fa",
            "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه دارای عقل و وجدان هستند و باید نسبت به یکدیگر با روح برادری رفتار کنند.",
        ),
        (
            "fa",
            "برخی از افراد نمی‌توانند مدت زیادی از خانه دور باشند. آنها از کودکان یا بستگان خود مراقبت می‌کنند و برای این که بتوانند در یک دوره شرکت کنند به کمک نیاز دارند. اگر پول ندارید بپرسید.",
        ),
        (
            "ur",
            "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔ انہیں ضمیر اور عقل ودیعت ہوئی ہے۔ اس لئے انہیں ایک دوسرے کے ساتھ بھائی چارے کا سلوک کرنا چاہئے۔",
        ),
        (
            "ckb",
            "هەموو مرۆڤەکان بە ئازادی و بە مافی یەکسان لەدایک دەبن. ئەوان خاوەنی ئەقڵ و ویژدانن و پێویستە بە گیانی برایەتی لەگەڵ یەکتر هەڵسوکەوت بکەن.",
        ),
        (
            "ps",
            "ټول انسانان آزاد نړۍ ته راځي او د حيثيت او حقوقو له مخي سره برابر دي. دوی د عقل او وجدان خاوندان دي او يو له بل سره بايد د ورورۍ په روحيه چلند وکړي.",
        ),
    ];

    #[test]
    fn each_text_is_told_under_the_name_of_another_language_and_not_under_its_own() {
        for (language, text) in TEXTS {
            for tag in [
                "ar", "ar-IQ", "fa", "prs", "ur", "ckb", "ku-Arab", "ps", "ug", "en",
            ] {
                let is_own = match tag {
                    "prs" => language == "fa",
                    "ku-Arab" => language == "ckb",
                    "ug" | "en" => true,
                    tag => tag.starts_with(language),
                };
                let wanted = (!is_own).then_some(language);
                let found = other_in_arabic_letters([text], tag);
                assert_eq!(found, wanted, "{tag}: {text}");
            }
        }
    }

    #[test]
    fn a_persian_keyboard_is_told_in_arabic_alone() {
        let text =
            "یشرح لکم شخص یعرف القانون حقوقکم وواجباتکم. اسألوا المكتب عن الأوراق التي تحتاجونها.";
        assert_eq!(on_persian_keyboard(&[text]), Some("یشرح"));
        for (_, text) in TEXTS {
            assert_eq!(on_persian_keyboard(&[text]), None, "{text}");
        }
        let name = "يقع المكتب في مدينة کرمان قرب شارع کیلان گیلان پاکستان، ويفتح أبوابه كل يوم من الصباح إلى المساء.";
        assert_eq!(on_persian_keyboard(&[name]), None);
    }

    #[test]
    fn names_dialects_and_other_keyboards_are_left() {
        for text in [
            // Arabic on a Persian keyboard, with names from Iran.
            "یمکن للمکتب أن یساعدک فی الحصول علی جواز السفر. اتصل بالمکتب فی گیلان أو چابهار قبل السفر، واسأل عن الأوراق التی تحتاجها.",
            // Names in an Arabic text.
            "يقع المكتب في مدينة گرگان قرب شارع پاسداران، ويفتح أبوابه كل يوم من الصباح إلى المساء للعائدين وعائلاتهم.",
            // The dialect of Iraq.
            "چان عندي محل صغير ويا أخويه، وبعدين رجعت للبيت وگعدت وي أهلي شهرين، وهسه أشتغل ويا جماعة من المنطقة.",
        ] {
            assert_eq!(other_in_arabic_letters([text], "ar"), None, "{text}");
        }
        assert_eq!(other_in_arabic_letters(["پول و کار"], "ar"), None);
    }
}
