//! Words of languages that checks look for.
//!
//! `generator/lexicon/README.md` says what the words of each key mean, and which form they have. A file is
//! searched for a key when its words are first needed: each list is made once, and only those that
//! a command needs.

use crate::locale::primary_language;
use memchr::memmem;
use std::sync::LazyLock;

/// The languages that have a file.
const FILES: [(&str, &str); 11] = [
    ("ar", include_str!("../lexicon/ar.txt")),
    ("de", include_str!("../lexicon/de.txt")),
    ("el", include_str!("../lexicon/el.txt")),
    ("en", include_str!("../lexicon/en.txt")),
    ("es", include_str!("../lexicon/es.txt")),
    ("fr", include_str!("../lexicon/fr.txt")),
    ("it", include_str!("../lexicon/it.txt")),
    ("nb", include_str!("../lexicon/nb.txt")),
    ("ru", include_str!("../lexicon/ru.txt")),
    ("sv", include_str!("../lexicon/sv.txt")),
    ("tr", include_str!("../lexicon/tr.txt")),
];

/// Words of languages, made when they are first needed.
pub(crate) type Words = LazyLock<Vec<&'static str>>;

macro_rules! keys {
    ($($key:ident $name:literal),* $(,)?) => {
        /// What words are for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Key {
            $($key),*
        }

        impl Key {
            #[cfg(test)]
            const ALL: &'static [Self] = &[$(Self::$key),*];

            /// As the files have it.
            fn name(self) -> &'static str {
                match self {
                    $(Self::$key => $name),*
                }
            }
        }
    };
}

keys! {
    LessThan "less_than",
    AtMost "at_most",
    MoreThan "more_than",
    AtLeast "at_least",
    LessThanAfter "less_than_after",
    AtMostAfter "at_most_after",
    MoreThanAfter "more_than_after",
    AtLeastAfter "at_least_after",
    Age "age",
    ForEach "for_each",
    Eur "eur",
    Usd "usd",
    Gbp "gbp",
    Chf "chf",
    Link "link",
    Picture "picture",
    Promise "promise",
    NoPromise "no_promise",
    Answer "answer",
    AnswerEnd "answer_end",
    AnswerOffer "answer_offer",
    AnswerNote "answer_note",
    LostReference "lost_reference",
    MailSender "mail_sender",
    MailSent "mail_sent",
    MailOther "mail_other",
    PhoneSignature "phone_signature",
    MediaOmitted "media_omitted",
    Fax "fax",
    Phone "phone",
    PhoneStem "phone_stem",
    Call "call",
    Mission "mission",
    NewPlace "new_place",
    DateOf "date_of",
    Every "every",
    Clock "clock",
    Apply "apply",
    Until "until",
    Deadline "deadline",
    Past "past",
    RelativeDay "relative_day",
    Page "page",
    PageOf "page_of",
    Document "document",
    DocumentNumber "document_number",
    Currency "currency",
    UnitHour "unit_hour",
    UnitDay "unit_day",
    UnitWeek "unit_week",
    UnitMonth "unit_month",
    UnitYear "unit_year",
    Born "born",
    BornAfter "born_after",
    BirthDate "birth_date",
    Lives "lives",
    LivesAfter "lives_after",
    Street "street",
    House "house",
    Name "name",
    NamesChanged "names_changed",
    NamesChangedNote "names_changed_note",
    RealName "real_name",
    RealNameNote "real_name_note",
    NoName "no_name",
    PrivateFile "private_file",
    ToFill "to_fill",
    ToDo "to_do",
    ReadMore "read_more",
    Ministry "ministry",
    MinistryAfter "ministry_after",
    Am "am",
    Pm "pm",
    Oclock "oclock",
    ToHour "to_hour",
    TableBelow "table_below",
    Step "step",
    StepAfter "step_after",
    NotFree "not_free",
    CallLine "call_line",
    CallElsewhere "call_elsewhere",
    OnlyInKind "only_in_kind",
    EventBegins "event_begins",
    GapNone "gap_none",
    GapBefore "gap_before",
    GapPhone "gap_phone",
    GapMail "gap_mail",
    GapWebsite "gap_website",
    GapAddress "gap_address",
    Began "began",
    BeganAfter "began_after",
    Since "since",
    EndedOf "ended_of",
    Ended "ended",
    EndedOther "ended_other",
    Night "night",
    Forward "forward",
    Backward "backward",
    Yes "yes",
    No "no",
}

/// The tags of the languages that have words.
pub(crate) fn languages() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(tag, _)| *tag)
}

/// The words of a language, or of its primary language, in the order of the file.
pub(crate) fn of(tag: &str, key: Key) -> Vec<&'static str> {
    let primary = primary_language(tag);
    let file = FILES.iter().filter(|(tag, _)| *tag == primary);
    file.flat_map(|(_, file)| words(file, key)).collect()
}

/// The words of all languages, each once.
pub(crate) fn of_all(key: Key) -> Vec<&'static str> {
    let all = FILES.iter().flat_map(|(_, file)| words(file, key));
    let mut all: Vec<&str> = all.collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn words(file: &'static str, key: Key) -> impl Iterator<Item = &'static str> {
    let start = format!("\n{}: ", key.name());
    let at = memmem::find(file.as_bytes(), start.as_bytes());
    let line = at.and_then(|at| file[at + start.len()..].lines().next());
    line.into_iter().flat_map(|line| line.split(" | "))
}

#[cfg(test)]
mod tests;
