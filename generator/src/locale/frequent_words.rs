//! Words by which languages are told apart.

mod lists;

use super::letters::is_alphabetic;
use super::near::share_words;
use super::{is_latin, primary_language};
use lists::{LISTS, Outside};

/// Languages without blanks between words.
const WITHOUT_BLANKS: [&str; 4] = ["ja", "ko", "th", "zh"];

/// Fewer words do not show what a text is.
const FEWEST: usize = 60;

/// Different words of another language that show that a text is in it.
const ENOUGH: usize = 6;

/// Shorter words of another language are often abbreviations and names.
const SHORTEST: usize = 3;

/// The most frequent words of the languages of a portal.
#[derive(Debug)]
pub(crate) struct FrequentWords {
    /// The languages whose words are known, as bits of the lists.
    bits: u64,
    /// Of each bit, the position of its language in the portal; `None` also if there are several.
    positions: [Option<usize>; 64],
    /// Of each language of the portal, what is known.
    known: Vec<Option<Known>>,
}

/// A language whose words are known.
#[derive(Debug)]
struct Known {
    code: &'static str,
    is_latin: bool,
    /// Languages that the portal does not have and that its words tell apart. `None` if the lists have
    /// none.
    outside: Option<Outside>,
}

/// The language of a text, where it is another one than it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OtherLanguage {
    /// The position of a language of the portal.
    OfPortal(usize),
    /// The code of a language that the portal does not have.
    Outside(&'static str),
}

impl FrequentWords {
    /// Those of the languages with some tags.
    pub(crate) fn of<'t>(tags: impl Iterator<Item = &'t str>) -> Self {
        let mut found = Self {
            bits: 0,
            positions: [None; 64],
            known: Vec::new(),
        };
        for (at, tag) in tags.enumerate() {
            let list = LISTS.find(code(tag));
            if let Some((bit, _)) = list {
                let is_first = found.bits & (1 << bit) == 0;
                found.bits |= 1 << bit;
                found.positions[bit] = is_first.then_some(at);
            }
            found.known.push(list.and_then(|(_, code)| {
                Some(Known {
                    code,
                    is_latin: is_latin(tag)?,
                    outside: None,
                })
            }));
        }
        let codes: Vec<&str> = found.known.iter().flatten().map(|it| it.code).collect();
        for known in found.known.iter_mut().flatten() {
            known.outside = LISTS.outside(known.code, known.is_latin, &codes);
        }
        found
    }

    /// The language that the parts of a text are in, where it is another one than that at the position `own`. `None` if
    /// this is not sure.
    pub(crate) fn other_language<'t>(
        &self,
        parts: impl IntoIterator<Item = &'t str>,
        own: usize,
    ) -> Option<OtherLanguage> {
        let known = self.known.get(own)?.as_ref()?;
        let mut of_portal = OfPortal::new(self, own);
        let mut outside = known.outside.map(lists::Search::new);
        for word in words(parts) {
            let of = LISTS.languages(word);
            of_portal.see(word, of);
            if let Some(search) = &mut outside
                && search.see(word, of).is_break()
            {
                outside = None;
            }
            // A text in its own language ends here, soon after its beginning.
            if of_portal.is_own() && outside.is_none() {
                return None;
            }
        }
        let of_portal = of_portal.other().map(OtherLanguage::OfPortal);
        of_portal.or_else(|| outside?.other().map(OtherLanguage::Outside))
    }

    /// The position of the only language of the portal that has a word of some languages.
    fn only(&self, of: u64) -> Option<usize> {
        let of = of & self.bits;
        of.is_power_of_two()
            .then(|| self.positions[of.trailing_zeros() as usize])
            .flatten()
    }
}

/// A search for another language of the portal, by words that one of them alone has.
struct OfPortal<'w, 't> {
    words: &'w FrequentWords,
    own: usize,
    /// Of each language, different words.
    found: Vec<Vec<&'t str>>,
}

impl<'w, 't> OfPortal<'w, 't> {
    fn new(words: &'w FrequentWords, own: usize) -> Self {
        Self {
            words,
            own,
            found: vec![Vec::new(); words.known.len()],
        }
    }

    /// Whether the text is in its own language.
    fn is_own(&self) -> bool {
        self.found[self.own].len() > 1
    }

    fn see(&mut self, word: &'t str, of: u64) {
        if self.is_own() {
            return;
        }
        let Some(language) = self.words.only(of) else {
            return;
        };
        let words = &mut self.found[language];
        if (language == self.own || word.len() >= SHORTEST) && !words.contains(&word) {
            words.push(word);
        }
    }

    fn other(&self) -> Option<usize> {
        if self.is_own() {
            return None;
        }
        let (all, found) = (&self.words.known, &self.found);
        let known = all[self.own].as_ref()?;
        let most = (0..found.len()).max_by_key(|language| found[*language].len())?;
        let is_comparable = |language: &usize| {
            let other = all[*language].as_ref();
            other.is_some_and(|other| {
                other.is_latin == known.is_latin && !share_words(known.code, other.code)
            })
        };
        Some(most)
            .filter(|it| *it != self.own && found[*it].len() >= ENOUGH)
            .filter(is_comparable)
    }
}

/// The words of the parts of a text.
fn words<'t>(parts: impl IntoIterator<Item = &'t str>) -> impl Iterator<Item = &'t str> {
    let words = parts.into_iter();
    let words = words.flat_map(|part| part.split(|c: char| !is_alphabetic(c)));
    words.filter(|word| !word.is_empty())
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
    use super::{FrequentWords, OtherLanguage};

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
            let expected = Some(OtherLanguage::OfPortal(at(language)));
            assert_eq!(found, expected, "{language} as {saved_as}");
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

    #[test]
    fn a_language_that_the_portal_does_not_have_is_told_where_it_is_sure() {
        const ENGLISH: &str = "You can take your time. Nobody has to decide today. Before you read on a phone that others use, read this.";
        const GERMAN: &str = "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und sollen einander im Geist der Brüderlichkeit begegnen.";
        const SWAHILI: &str = "Watu wote wamezaliwa huru, hadhi na haki zao ni sawa. Wote wamejaliwa akili na dhamiri, hivyo yapasa watendeane kindugu. Kila mtu anastahili kuwa na haki zote na uhuru wote bila ubaguzi.";
        const KURMANJI: &str = "Hemû mirov azad û di weqar û mafan de wekhev tên dinyayê. Ew xwedî hiş û şuûr in û divê li hember hev bi zihniyeteke bratiyê bilivin.";
        const CROATIAN: &str = "Sva ljudska bića rađaju se slobodna i jednaka u dostojanstvu i pravima. Ona su obdarena razumom i sviješću i trebaju jedna prema drugima postupati u duhu bratstva.";
        const RUSSIAN: &str = "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью и должны поступать в отношении друг друга в духе братства.";
        for (text, tag, told) in [
            (ENGLISH, "fr", Some("en")),
            (ENGLISH, "sw", Some("en")),
            (ENGLISH, "tr", Some("en")),
            (GERMAN, "en", Some("de")),
            // Its own language, and languages without a list or with one in other letters.
            (ENGLISH, "en-GB", None),
            (SWAHILI, "sw", None),
            (KURMANJI, "ku", None),
            (ENGLISH, "ku", None),
            (ENGLISH, "so", None),
            (ENGLISH, "ti", None),
            (ENGLISH, "ar", None),
            // Near relatives, and names.
            (CROATIAN, "sl", None),
            (CROATIAN, "bs", None),
            (GERMAN, "fr", Some("de")),
            (RUSSIAN, "uk", None),
            (RUSSIAN, "ru", None),
            (
                "International Organization for Migration, office of Stockholm",
                "sv",
                None,
            ),
            (
                "See “What you can do, if they say that you have to go” or ask the office; il y a une copie dans le bureau",
                "fr",
                None,
            ),
        ] {
            let words = FrequentWords::of([tag].into_iter());
            let told = told.map(OtherLanguage::Outside);
            assert_eq!(words.other_language([text], 0), told, "{tag}: {text}");
        }
        // Languages of the portal are told apart by themselves.
        let words = FrequentWords::of(["fr", "en"].into_iter());
        assert_eq!(
            words.other_language([ENGLISH], 0),
            Some(OtherLanguage::OfPortal(1))
        );
    }
}
