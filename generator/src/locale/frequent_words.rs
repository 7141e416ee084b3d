//! Words by which languages are told apart.

use super::near::share_words;
use super::{is_latin, primary_language};
use std::collections::HashMap;

/// Languages without blanks between words.
const WITHOUT_BLANKS: [&str; 4] = ["ja", "ko", "th", "zh"];

/// Fewer words do not show what a text is.
const FEWEST: usize = 60;

/// The most frequent words of the languages of a portal, those that are words of one of them alone.
#[derive(Debug, Default)]
pub(crate) struct FrequentWords {
    /// The position of the language that has a word; `None` if there are several.
    languages: HashMap<&'static str, Option<usize>>,
    /// The languages whose words are known, and whether they are written in Latin letters.
    known: Vec<Option<(&'static str, bool)>>,
}

impl FrequentWords {
    /// Those of the languages with some tags.
    pub(crate) fn of<'t>(tags: impl Iterator<Item = &'t str>) -> Self {
        let mut found = Self::default();
        for (at, tag) in tags.enumerate() {
            let code = code(tag);
            let words = stop_words::lookup(code).unwrap_or_default();
            let is_known = words.len() >= FEWEST && !WITHOUT_BLANKS.contains(&code);
            let known = stop_words::available_languages()
                .iter()
                .find(|it| **it == code);
            let known = known.filter(|_| is_known).copied();
            found
                .known
                .push(known.and_then(|code| Some((code, is_latin(tag)?))));
            for word in words.iter().filter(|_| is_known) {
                let language = found.languages.entry(word).or_insert(Some(at));
                if *language != Some(at) {
                    *language = None;
                }
            }
        }
        found
    }

    /// The position of the language that the parts of a text are in, where it is another one than that at the
    /// position `own`. `None` if this is not sure.
    pub(crate) fn other_language<'t>(
        &self,
        parts: impl IntoIterator<Item = &'t str>,
        own: usize,
    ) -> Option<usize> {
        /// Different words of another language.
        const ENOUGH: usize = 6;
        /// Shorter words are often abbreviations and names.
        const SHORTEST: usize = 3;
        let (_, is_own_latin) = (*self.known.get(own)?)?;
        let mut found: Vec<Vec<&str>> = vec![Vec::new(); self.known.len()];
        let words = parts.into_iter();
        let words = words.flat_map(|part| part.split(|c: char| !c.is_alphabetic()));
        for word in words {
            let Some(language) = self.languages.get(word).copied().flatten() else {
                continue;
            };
            let words = &mut found[language];
            if (language == own || word.len() >= SHORTEST) && !words.contains(&word) {
                words.push(word);
                // A text in its own language ends here, soon after its beginning.
                if language == own && words.len() > 1 {
                    return None;
                }
            }
        }
        let most = (0..found.len()).max_by_key(|language| found[*language].len())?;
        let is_comparable = |language: &usize| {
            let is_latin = self.known[*language].map(|(_, is_latin)| is_latin);
            is_latin == Some(is_own_latin) && !self.are_close(own, *language)
        };
        Some(most)
            .filter(|it| *it != own && found[*it].len() >= ENOUGH)
            .filter(is_comparable)
    }

    fn are_close(&self, one: usize, other: usize) -> bool {
        let codes = self.known[one].zip(self.known[other]);
        codes.is_some_and(|((one, _), (other, _))| share_words(one, other))
    }
}

/// The code of a language by which its words are known.
fn code(tag: &str) -> &str {
    match primary_language(tag) {
        "nb" | "nn" => "no",
        code => code,
    }
}

#[cfg(test)]
mod tests {
    use super::FrequentWords;

    #[test]
    fn texts_are_told_apart_where_it_is_sure() {
        const FRENCH: &str = "Certaines personnes ne peuvent pas s’absenter longtemps de la maison. Elles s’occupent d’enfants ou de proches, ou elles ont du mal à se déplacer. Sans aide, elles ne peuvent pas suivre de formation. Quelqu’un s’occupe des enfants pendant la formation, ou vous gagnez de l’argent tout près.";
        const SPANISH: &str = "Algunas personas no pueden salir de casa muchas horas. Cuidan a niños o a familiares, o les cuesta moverse. Sin ayuda no pueden ir a una capacitación. Hay dos soluciones. Se pueden combinar: alguien cuida a los niños durante la capacitación, o usted gana dinero en casa o muy cerca.";
        const TURKISH: &str = "Bazı insanlar evden uzun süre ayrılamaz. Çocuklara veya yakınlarına bakarlar ya da hareket etmekte zorlanırlar. Bu yardım olmadan kursa gidemezler. İki çözüm var, ikisi de birlikte olabilir: ders sırasında biri çocuklara bakar. Ne kadar sürer, kim öder? Bunu merkeze sorun, çünkü kaynak bir şey demiyor.";
        const PERSIAN: &str = "برخی از افراد نمی‌توانند مدت زیادی از خانه دور باشند. آنها از کودکان یا بستگان خود مراقبت می‌کنند و برای این که بتوانند در یک دوره شرکت کنند به کمک نیاز دارند.";
        const BULGARIAN: &str = "Някои хора не могат да напускат дома си за дълго време. Те се грижат за деца или за близки и им е трудно да се движат, защото няма кой да им помогне.";
        const PORTUGUESE: &str = "Algumas pessoas não podem sair de casa durante muito tempo. Cuidam de crianças ou de familiares, e têm dificuldade em deslocar-se, mas com ajuda podem ir a uma formação que fica perto.";
        let tags = ["en", "fr", "es", "tr", "pt", "ar", "fa", "ru", "bg", "zh"];
        let words = FrequentWords::of(tags.into_iter());
        let at = |tag: &str| tags.iter().position(|it| *it == tag).unwrap();
        let texts = [
            ("fr", FRENCH),
            ("es", SPANISH),
            ("tr", TURKISH),
            ("pt", PORTUGUESE),
            ("fa", PERSIAN),
            ("bg", BULGARIAN),
        ];
        for (language, text) in texts {
            assert_eq!(
                words.other_language([text], at(language)),
                None,
                "{language}"
            );
        }
        for (language, text, saved_as) in [
            ("fr", FRENCH, "es"),
            ("es", SPANISH, "fr"),
            ("fr", FRENCH, "tr"),
            ("tr", TURKISH, "fr"),
            ("es", SPANISH, "en"),
        ] {
            let found = words.other_language([text], at(saved_as));
            assert_eq!(found, Some(at(language)), "{language} as {saved_as}");
        }
        // Near relatives, other letters, and names.
        for (text, saved_as) in [
            (PORTUGUESE, "es"),
            (PERSIAN, "ar"),
            (BULGARIAN, "ru"),
            (FRENCH, "zh"),
            (FRENCH, "ru"),
            (
                "Office français de l’immigration et de l’intégration, Paris",
                "en",
            ),
        ] {
            assert_eq!(
                words.other_language([text], at(saved_as)),
                None,
                "{saved_as}"
            );
        }
    }
}
