//! Reads texts from JSON.

use super::json::Json;
use super::{
    BETWEEN_ALIASES, BETWEEN_NAMES, ById, Contact, ContactWay, CountryNames, Link, OtherLanguage,
    Phrase, ProgrammeTexts, QuestionTexts, Texts, TitledText,
};

impl Texts {
    /// Reads the JSON that the generator wrote; `None` if it is damaged.
    pub fn parse(text: &str) -> Option<Self> {
        let json = Json::parse(text)?;
        let texts = Self {
            lang: json.get("lang").text(),
            ui: map(json.get("ui"), phrase),
            date: json.get("date").text(),
            months: texts(json.get("months")),
            countries: countries(&json.get("countries").text()),
            needs: json.get("needs").text(),
            place: texts(json.get("place")),
            first_words: texts(json.get("first_words")),
            known_countries: json
                .get("known_countries")
                .text()
                .parse()
                .unwrap_or_default(),
            questions: map(json.get("questions"), question),
            outcomes: map(json.get("outcomes"), title_and_text),
            programmes: map(json.get("programmes"), programme),
            sources: map(json.get("sources"), link),
            services: map(json.get("services"), link),
            check: link(json.get("check")),
            other: links(json.get("other")),
        };
        (!texts.lang.is_empty() && !texts.questions.is_empty()).then_some(texts)
    }
}

fn map<T>(json: &Json, read: fn(&Json) -> T) -> ById<T> {
    json.entries()
        .iter()
        .map(|(key, value)| (key.clone(), read(value)))
        .collect()
}

fn texts(json: &Json) -> Vec<String> {
    json.items().iter().map(Json::text).collect()
}

fn countries(text: &str) -> Vec<CountryNames> {
    let mut all = Vec::new();
    let mut names = text.split(BETWEEN_NAMES);
    let codes = names.next().unwrap_or_default();
    for name in names {
        let at = 2 * all.len();
        if let Some(code) = codes.get(at..at + 2) {
            all.push(CountryNames {
                code: code.to_owned(),
                names: name.split(BETWEEN_ALIASES).map(str::to_owned).collect(),
            });
        }
    }
    all
}

fn phrase(json: &Json) -> Phrase {
    Phrase {
        forms: texts(json.get("forms")),
        by_count: json.get("by_count").text(),
    }
}

fn question(json: &Json) -> QuestionTexts {
    QuestionTexts {
        title: json.get("title").text(),
        help: json.get("help").some_text(),
        why: json.get("why").some_text(),
        options: map(json.get("options"), Json::text),
    }
}

fn title_and_text(json: &Json) -> TitledText {
    TitledText {
        title: json.get("title").text(),
        text: json.get("text").text(),
    }
}

fn programme(json: &Json) -> ProgrammeTexts {
    ProgrammeTexts {
        page: link(json),
        criteria: map(json.get("criteria"), title_and_text),
        gives: map(json.get("gives"), title_and_text),
        builds_on: links(json.get("builds_on")),
        prepare: links(json.get("prepare")),
        ended: *json.get("ended") == Json::Flag(true),
        contact: some(json.get("contact"), contact),
        offices: json.get("offices").items().iter().map(contact).collect(),
    }
}

fn link(json: &Json) -> Link {
    Link {
        title: json.get("title").text(),
        url: json.get("url").text(),
        lang: some(json.get("lang"), language),
    }
}

fn language(json: &Json) -> OtherLanguage {
    OtherLanguage {
        tag: json.get("tag").text(),
        dir: json.get("dir").text(),
    }
}

fn links(json: &Json) -> Vec<Link> {
    json.items().iter().map(link).collect()
}

fn contact(json: &Json) -> Contact {
    Contact {
        page: link(json),
        ways: json.get("ways").items().iter().map(way).collect(),
        address: texts(json.get("address")),
        note: json.get("note").some_text(),
        country: json.get("country").text(),
    }
}

fn way(json: &Json) -> ContactWay {
    ContactWay {
        by: json.get("by").text(),
        url: json.get("url").text(),
        shown: json.get("shown").text(),
        hint: json.get("hint").some_text(),
    }
}

fn some<T>(json: &Json, read: fn(&Json) -> T) -> Option<T> {
    (*json != Json::Null).then(|| read(json))
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;

    /// Texts with a value in every field, to notice a field that is not read.
    fn everything() -> Texts {
        let one = |key: &str| key.to_owned();
        let page = || Link {
            title: one("t"),
            url: one("u"),
            lang: Some(OtherLanguage {
                tag: one("en"),
                dir: one("ltr"),
            }),
        };
        let contact = Contact {
            page: page(),
            ways: vec![ContactWay {
                by: one("b"),
                url: one("u"),
                shown: one("s"),
                hint: Some(one("h")),
            }],
            address: vec![one("a")],
            note: Some(one("n")),
            country: one("IQ"),
        };
        let pair = || TitledText {
            title: one("t"),
            text: one("x"),
        };
        let question = QuestionTexts {
            title: one("q"),
            help: Some(one("h")),
            why: Some(one("w")),
            options: [(one("o"), one("p"))].into_iter().collect(),
        };
        let programme = ProgrammeTexts {
            page: page(),
            criteria: [(one("c"), pair())].into_iter().collect(),
            gives: [(one("g"), pair())].into_iter().collect(),
            builds_on: vec![page()],
            prepare: vec![page()],
            ended: true,
            offices: vec![contact.clone()],
            contact: Some(contact),
        };
        Texts {
            lang: one("ar"),
            ui: [(one("k"), Phrase::counted([one("a"), one("b")]))]
                .into_iter()
                .collect(),
            date: one("{d}"),
            months: vec![one("m")],
            countries: vec![
                CountryNames {
                    code: one("LT"),
                    names: vec![one("Lithuania")],
                },
                CountryNames {
                    code: one("IQ"),
                    names: vec![one("العراق"), one("Iraq")],
                },
            ],
            known_countries: 1,
            needs: one("q"),
            place: vec![one("q|r|o")],
            first_words: vec![one("o|v|r|p")],
            questions: [(one("q"), question)].into_iter().collect(),
            outcomes: [(one("o"), pair())].into_iter().collect(),
            programmes: [(one("p"), programme)].into_iter().collect(),
            sources: [(one("s"), page())].into_iter().collect(),
            services: [(one("v"), page())].into_iter().collect(),
            check: page(),
            other: vec![page()],
        }
    }

    #[test]
    fn reads_what_it_wrote() {
        let texts = everything();
        let written = serde_json::to_string(&texts).unwrap();
        assert_eq!(Texts::parse(&written), Some(texts));
    }

    #[test]
    fn rejects_truncated_text() {
        let written = serde_json::to_string(&everything()).unwrap();
        for end in (0..written.len()).filter(|end| written.is_char_boundary(*end)) {
            assert_eq!(Texts::parse(&written[..end]), None);
        }
    }
}
