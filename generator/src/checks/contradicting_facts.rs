mod said;

pub(crate) use said::{
    call_not_free, code_of_other, ended, near_address, near_host, never_cash, not_missing,
    time_of_event, year,
};

use super::Subject;
use spanned::{Code, Diagnostic, Severity, Span};

/// Two facts cannot both be true.
pub(crate) const CODE: &Code = &Code {
    name: "contradicting-facts",
    severity: Severity::Warning,
    summary: "Two facts cannot both be true.",
    explanation: "A person cannot go back from a country to the same country, a programme is not for nobody, one \
        that helps people in one country has not helped a person in another, and each country has its own code and is in one region. A number that works in one country only belongs to an \
        organisation that is there, an office has the name of its own country, and a language is listed with its own name. \
        Two stories do not have one photo. A text does not contradict facts: a ministry is a part of a government, a number that costs money is not `toll_free`, help that is never money is not `cash`, a programme that has ended is not `running`, what the facts have is not missing in `gaps`, and an event is at the hour that its text names. The part of an e-mail address behind the `@` is not almost, but not quite, that of the website. An address in a text is not one of the facts with another ending. A story whose text says that names are changed has `names_changed: true`. The countries \
        of a programme are those for which its rules do not exclude everybody, and its services are those \
        that its rules suggest, and perhaps more; its sources are those that its rules name, and perhaps more. One of \
        the two facts is probably a typo. Compare both with the source.",
    wrong: "host_country: iraq\norigin_country: iraq",
    right: "host_country: lithuania\norigin_country: iraq",
};

/// A story leads from a country to the same country.
pub(crate) fn same_country(story: Subject<'_>) -> Diagnostic {
    let message = format!(
        "the story `{}` leads from a country to the same country",
        story.id
    );
    Diagnostic::new(CODE, message).at(story.span, "").help(
        "correct `host_country` (where the person was) or `origin_country` (where the person went)",
    )
}

/// A story names a country that its programme does not serve. `key` is the key of the story.
pub(crate) fn other_country(
    story: Subject<'_>,
    key: &str,
    country: &str,
    programme: &str,
    listed: &[&str],
) -> Diagnostic {
    let listed: Vec<String> = listed.iter().map(|id| format!("`{id}`")).collect();
    let message =
        format!("the programme `{programme}` does not help people with `{key}: {country}`");
    Diagnostic::new(CODE, message)
        .at(story.span, "")
        .help(if listed.is_empty() {
            "it names no countries; correct the story, or the facts of the programme".to_owned()
        } else {
            format!(
                "its countries are {}; correct the story, or the facts of the programme",
                listed.join(", ")
            )
        })
}

/// The text of a story says that names are changed, and its facts say that they are not.
pub(crate) fn names(story: Subject<'_>, text: Span) -> Diagnostic {
    let message = format!(
        "the text of the story `{}` says that a name is changed, and `names_changed` is `false`",
        story.id
    );
    Diagnostic::new(CODE, message)
        .at(story.span, "")
        .related(text, "the text says so here")
        .help("if this story gives the person another name than the real one, write `names_changed: true`; if the name in the text is the real one, change it, or correct the text")
}

/// The facts of a programme list a country, and its rules exclude everybody there. `key` is the key
/// of the facts, and `question` asks for the country.
pub(crate) fn excluded(
    programme: Subject<'_>,
    key: &str,
    question: &str,
    code: &str,
) -> Diagnostic {
    let id = programme.id;
    let message = format!(
        "`{key}` of `{id}` lists `{code}`, and the rules exclude everybody with `{question}: {code}`"
    );
    Diagnostic::new(CODE, message)
        .at(programme.span, "")
        .help("compare both with the source; correct the facts in `programme.yaml` or the rules in `rules.yaml`")
}

/// A programme lists no country, and is not open to others. `key` is the key of the list.
pub(crate) fn nobody(programme: Subject<'_>, key: &str) -> Diagnostic {
    let id = programme.id;
    let message = format!("`{key}` of `{id}` has no country: the programme would be for nobody");
    Diagnostic::new(CODE, message).at(programme.span, "").help(format!(
        "list the countries that the source names: `{key}: {{ listed: [lithuania], open: false }}`; only if it names none, write `open: true`"
    ))
}

/// The rules of a programme do not exclude the people of a country that its facts do not list. `is_open`:
/// the list is open, or would be wrong if it were.
pub(crate) fn unlisted(
    programme: Subject<'_>,
    key: &str,
    question: &str,
    code: &str,
    is_open: bool,
) -> Diagnostic {
    let id = programme.id;
    let open = if is_open {
        ""
    } else {
        ", write `open: true` if there may be others"
    };
    let message = format!(
        "`{key}` of `{id}` does not have `{code}`, and the rules do not exclude people with `{question}: {code}`"
    );
    Diagnostic::new(CODE, message)
        .at(programme.span, "")
        .help(format!("compare both with the source; list the country{open}, or correct the rules; perhaps `host_countries` and `origin_countries` are exchanged"))
}

/// The rules of a programme suggest a service that its facts do not list.
pub(crate) fn unlisted_service(programme: Subject<'_>, service: &str, row: Span) -> Diagnostic {
    let id = programme.id;
    let message = format!(
        "the rules of `{id}` give the service `{service}`, and `services` of `{id}` does not list it"
    );
    Diagnostic::new(CODE, message)
        .at(programme.span, "")
        .related(row, "the rules give it here")
        .help(format!(
            "compare both with the source; add `{service}` to `services`, or delete the line in `rules.yaml`"
        ))
}

/// The organisations of a programme are all offices in countries that it does not name: the first office, and its
/// country.
pub(crate) fn office_elsewhere(programme: Subject<'_>, office: &str, country: &str) -> Diagnostic {
    let message = format!(
        "the programme `{}` is given by `{office}`, which is in `{country}`, and it does not name this country",
        programme.id
    );
    Diagnostic::new(CODE, message).at(programme.span, "").help(format!(
        "compare both with the source; correct `organisations`, or add `{country}` to `host_countries` or `origin_countries`"
    ))
}

/// The rules of a programme name a source that its facts do not list.
pub(crate) fn unlisted_source(programme: &str, source: &str, span: Span) -> Diagnostic {
    let message = format!(
        "the rules of `{programme}` name the source `{source}`, and `sources` of `{programme}` does not list it"
    );
    Diagnostic::new(CODE, message).at(span, "").help(format!(
        "if this line was copied from another programme, correct `ref` and `at`; if the source says this of `{programme}`, add it to `sources` in `programme.yaml`"
    ))
}

/// A country has the code of another country, by its title.
pub(crate) fn other_code(country: Subject<'_>, title: &str, code: &str, right: &str) -> Diagnostic {
    let message = format!("`{code}` is not the code of {title}");
    Diagnostic::new(CODE, message)
        .at(country.span, "")
        .help(format!("write `{right}`, or correct the title"))
}

/// The title of an office names a country in which it is not, by the facts.
pub(crate) fn country_of_title(
    office: Subject<'_>,
    country: &str,
    named: &str,
    title: Span,
) -> Diagnostic {
    let message = format!(
        "the title of `{}` says {named}, and `country` is `{country}`",
        office.id
    );
    Diagnostic::new(CODE, message)
        .at(office.span, "")
        .related(title, "the title")
        .help("compare both with the source, and correct the one that is wrong")
}

/// An organisation belongs to one that belongs to it.
pub(crate) fn circle(id: &str, parent: &str, span: Span) -> Diagnostic {
    let message = format!("`{id}` belongs to `{parent}`, and `{parent}` belongs to `{id}`");
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help("delete `parent` in the facts of the body that is above the other one")
}

/// A number works in a country in which its organisation is not.
pub(crate) fn number_elsewhere(
    organisation: &str,
    country: &str,
    number_in: &str,
    span: Span,
) -> Diagnostic {
    let message = format!(
        "the organisation `{organisation}` is in `{country}`, and its number works in `{number_in}` only"
    );
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help("compare both with the source, and correct the one that is wrong")
}

/// A number is of a country in which its organisation is not: as people read it, and the title of the
/// country.
pub(crate) fn foreign_number(
    organisation: &str,
    country: &str,
    (number, title): (&str, &str),
    span: Span,
) -> Diagnostic {
    let message = format!(
        "the organisation `{organisation}` is in `{country}`, and `{number}` is a number of {title}"
    );
    Diagnostic::new(CODE, message).at(span, "").help(format!(
        "compare it with the source; if it is right, say in `contact_note` of the text that it is a number in {title}: a call to another country costs more"
    ))
}

/// The texts of the first language say that they are translations, and those of another one do not.
pub(crate) fn source_language(first: &str, source: &str, span: Span) -> Diagnostic {
    let message = format!(
        "the first language is the source language: the texts in `{first}` say that they are translations (`translation:`), and those in `{source}` do not"
    );
    let mut diagnostic = Diagnostic::new(CODE, message)
        .at(span, "")
        .help(format!("put the line of `{source}` first in `languages`"));
    diagnostic.severity = Severity::Error;
    diagnostic
}

/// The host of `static/CNAME` is not that of the portal's address.
pub(crate) fn other_host(named: &str, base_url: &str, span: Span, file: Span) -> Diagnostic {
    let message = format!(
        "`static/CNAME` says that the portal is at `{named}`, and `base_url` is `{base_url}`"
    );
    Diagnostic::new(CODE, message)
        .at(span, "")
        .related(file, "the file for the host")
        .help(format!(
            "feeds, the sitemap and links that people share have the address in `base_url`: write `https://{named}/`, or correct the file"
        ))
}

/// Two stories have the same photo; `first` is the id of the first one.
pub(crate) fn same_photo(first: &str, story: Subject<'_>) -> Diagnostic {
    let message = format!(
        "the stories `{first}` and `{}` have the same photo",
        story.id
    );
    Diagnostic::new(CODE, message).at(story.span, "").help(
        "put the photo of each person into the folder of her or his story, and look at its consent; if it shows both persons, cut out one for each story",
    )
}

/// `static/CNAME` has an address instead of the name of a host.
pub(crate) fn no_host(named: &str, host: &str, file: Span) -> Diagnostic {
    let message = format!("`static/CNAME` has `{named}`, which is not the name of a host");
    Diagnostic::new(CODE, message)
        .at(file, "")
        .help(format!("write the name alone: `{host}`"))
}

/// The name of a language is not its own: it is in other letters, or in another language. `own` is the
/// name by which the language calls itself, where it is known.
pub(crate) fn language_name(tag: &str, name: &str, own: Option<&str>, span: Span) -> Diagnostic {
    let message = format!("`{name}` is not what those who speak the language `{tag}` call it");
    let example = own.map_or_else(
        || "it as they do, such as `العربية` for Arabic".to_owned(),
        |own| format!("`{own}`"),
    );
    Diagnostic::new(CODE, message).at(span, "").help(format!(
        "readers look for the name that they know: write {example}"
    ))
}

/// A country is in another region than its facts say: the region of the facts, and the right one.
pub(crate) fn other_region(
    country: Subject<'_>,
    code: &str,
    (stated, right): (&str, &str),
) -> Diagnostic {
    let message = format!("the country `{code}` is not in the region `{stated}`");
    Diagnostic::new(CODE, message)
        .at(country.span, "")
        .help(format!(
            "write `region: {right}`, as the United Nations count it: programmes that are open to a region reach the countries in it"
        ))
}

/// Files for other programs are wanted, without the address of the portal.
pub(crate) fn data_without_address(data: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "files for other programs are wanted, and without `base_url` none are written",
    )
    .at(data, "")
    .help("add `base_url: https://…` with the address of the portal, or remove `data: true`")
}

/// The title of a body that is no part of a state is that of a ministry.
pub(crate) fn ministry(body: Subject<'_>, category: &str, title: Span) -> Diagnostic {
    let message = format!(
        "`{}` has the title of a ministry, and `type` is `{category}`",
        body.id
    );
    Diagnostic::new(CODE, message)
        .at(body.span, "")
        .related(title, "the title")
        .help("people who fear the authorities of their country must know what is a part of them: if it is a part of a state, write `type: government`; if it is not, such as a church, begin the title with another word")
}
