//! Texts without meaning, the same ones each time.

/// A small generator of pseudo-random numbers (splitmix64): the benchmark must build
/// the same site today and next year.
#[derive(Debug)]
pub(super) struct RandomText {
    state: u64,
    vocabulary: Vec<&'static str>,
}

impl RandomText {
    /// Texts of one language; `name` decides which words they have.
    pub(super) fn of(lang: &str, name: &str) -> Self {
        let digest = blake3::hash(name.as_bytes());
        let seed = digest.as_bytes()[..8].iter();
        let seed = seed.fold(0, |seed, byte| (seed << 8) | u64::from(*byte));
        let text = match lang {
            "ar" => ARABIC,
            "ru" => RUSSIAN,
            "es" => SPANISH,
            "fr" => FRENCH,
            "tr" => TURKISH,
            _ => ENGLISH,
        };
        let vocabulary = text.split_whitespace().collect();
        Self {
            state: seed,
            vocabulary,
        }
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).unwrap_or(0)
    }

    /// `count` words, separated by spaces.
    pub(super) fn some(&mut self, count: usize) -> String {
        let words: Vec<_> = (0..count)
            .map(|_| {
                let at = self.below(self.vocabulary.len());
                self.vocabulary[at]
            })
            .collect();
        words.join(" ")
    }

    /// Sentences of `count` words in all.
    pub(super) fn sentences(&mut self, count: usize) -> String {
        let mut left = count;
        let mut text = String::new();
        while left > 0 {
            let length = (5 + self.below(12)).min(left);
            left -= length;
            text += &self.some(length);
            text += if left > 0 { ". " } else { "." };
        }
        text
    }
}

// Words of a subject, and words that every text of the language has: by those the language of a text is told.
const ENGLISH: &str = "home return support before after arrival plan money paper work school \
    business family house doctor lawyer course help month week office counsellor document \
    country city region step question answer safe free open write call visit ask bring sign \
    the that with this they have from who will not what when";
const SPANISH: &str = "casa regreso ayuda antes después llegada proyecto dinero papel trabajo \
    escuela negocio familia vivienda médico abogado curso mes semana oficina consejero documento \
    país ciudad región paso pregunta respuesta seguro gratis abierto escribir llamar visitar pedir \
    traer firmar una los las del con por como más pero este donde muy";
const FRENCH: &str = "maison retour soutien avant après arrivée projet argent papier travail école \
    entreprise famille logement médecin avocat cours aide mois semaine bureau conseiller dossier \
    pays ville région étape question réponse sûr gratuit ouvert écrire appeler visiter demander \
    apporter signer les des une dans avec vous nous sont pour mais cette aux";
const TURKISH: &str = "ev dönüş destek önce sonra varış plan para kağıt iş okul işletme aile konut \
    doktor avukat kurs yardım ay hafta ofis danışman belge ülke şehir bölge adım soru cevap güvenli \
    ücretsiz açık yazmak aramak ziyaret sormak getirmek imza \
    bir bu için ile gibi daha çok sonra kadar değil her şey";
const RUSSIAN: &str = "дом возвращение помощь до после приезд план деньги бумага работа школа \
    дело семья жильё врач юрист курс месяц неделя офис консультант документ страна город шаг \
    вопрос ответ безопасно бесплатно открыто писать звонить прийти спросить принести подпись \
    это что как они для его она так уже если или только";
const ARABIC: &str = "بيت عودة دعم قبل بعد وصول خطة مال ورقة عمل مدرسة مشروع أسرة سكن طبيب \
    محام دورة مساعدة شهر أسبوع مكتب مستشار وثيقة بلد مدينة منطقة خطوة سؤال جواب آمن مجاني \
    مفتوح كتابة اتصال زيارة طلب إحضار توقيع \
    في من على إلى هذا التي كان مع عن هذه الذي كل";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_language_repeats_the_words_of_another() {
        let languages = ["en", "fr", "ar", "es", "tr", "ru"];
        let texts = languages.map(|lang| RandomText::of(lang, "a name").some(14));
        let distinct: std::collections::BTreeSet<&String> = texts.iter().collect();
        assert_eq!(distinct.len(), languages.len());
    }

    #[test]
    fn the_same_name_gives_the_same_words() {
        let text = |name| RandomText::of("ar", name).sentences(60);
        assert_eq!(text("one"), text("one"));
        assert_ne!(text("one"), text("two"));
        assert_eq!(text("one").split_whitespace().count(), 60);
    }
}
