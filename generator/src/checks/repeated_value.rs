mod contacts;
mod in_translations;

pub(crate) use contacts::{contact, contact_of, number_of_two};
pub(crate) use in_translations::{label, line_of_translation, rule_words, strings};

use super::Subject;
use spanned::{Code, Diagnostic, FileId, Severity, Span};
use std::ops::Range;

/// The same thing is written twice.
pub(crate) const CODE: &Code = &Code {
    name: "repeated-value",
    severity: Severity::Warning,
    summary: "The same thing is written twice.",
    explanation: "A list has the same value twice, an entry names itself, a summary only repeats the \
        title, or a paragraph is there twice. Two sources or two resources have one address, two stories one record of consent, two entries the same facts and the same words, or the same title, or most of the same paragraphs, or two criteria the same title, or two buttons the same words. Two organisations have one website, number or e-mail address, a page has two boxes for one contact or with one number, or a link to itself, two lines of a list lead to the same thing, or two criteria, headings, outcomes or questions have the same words in a translation only. Readers would see the same line again. Often one of the two was meant to be another \
        one. Correct it, or delete it.",
    wrong: "services: [legal-support, legal-support]",
    right: "services: [legal-support]",
};

fn at(message: String, span: Span, help: &str) -> Diagnostic {
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help(help.to_owned())
}

/// A list has a value for the second time; `first` is the place of the first one.
pub(crate) fn in_list(value: &str, span: Span, first: Span) -> Diagnostic {
    let help = "delete one of them, or write the one that was meant";
    at(format!("`{value}` is in this list twice"), span, help).related(first, "the first time")
}

/// A telephone number is there for the second time.
pub(crate) fn number(number: &str, span: Span, first: Span) -> Diagnostic {
    let help = "write one line for the number, with all its channels, such as `channels: [call, whatsapp]`; or correct the digits of one of them";
    at(
        format!("the number {number} is in this list twice"),
        span,
        help,
    )
    .related(first, "the first time")
}

/// Two sources, or two resources, have the same address.
pub(crate) fn address(url: Subject<'_>, other: &str, first: Span) -> Diagnostic {
    let (kinds, id) = (url.folder, url.id);
    let help = format!(
        "write the address of each; if it is one page, keep one of the {kinds}, and name it wherever the other one is named"
    );
    let message = format!("the {kinds} `{other}` and `{id}` have the same address");
    at(message, url.span, &help).related(first, "the first one")
}

/// An entry is the copy of another one, to the letter. `is_unlinked`: other entries refer to that one
/// alone.
pub(crate) fn entry(entry: Subject<'_>, other: &str, is_unlinked: bool, first: Span) -> Diagnostic {
    let Subject {
        kind, folder, id, ..
    } = entry;
    let message = format!(
        "the {kind} `{id}` has the same facts and the same words as `{other}`: is it a copy?"
    );
    let once = if kind == "story" {
        "a person would be published twice: "
    } else {
        ""
    };
    let which = if is_unlinked {
        format!("nothing links to `{id}`: delete `content/{folder}/{id}`, or write into it")
    } else {
        format!(
            "delete `content/{folder}/{id}` or `content/{folder}/{other}`, or write into one of them"
        )
    };
    let help = format!("{once}{which} what was meant; keep copies of files outside `content`");
    at(message, entry.span, &help).related(first, "the other one")
}

/// An entry has the title of another one of its kind, and its text, its summary, or both: `what` are these.
pub(crate) fn words(
    entry: Subject<'_>,
    other: &str,
    what: &str,
    (title, first): (Span, Span),
) -> Diagnostic {
    let Subject { kind, id, .. } = entry;
    let message = format!("the {kind} `{id}` has {what} of `{other}`: is it a copy?");
    let help = "write into one of them the title, the summary and the text that were meant, in each language; if they are one thing, delete one of them";
    at(message, title, help).related(first, "the other one")
}

/// Translations of an entry, in the languages `tags`, are those of the entry `other` of the same kind.
pub(crate) fn translations(
    entry: Subject<'_>,
    other: &str,
    tags: &[&str],
    (title, first): (Span, Span),
) -> Diagnostic {
    let Subject {
        kind, folder, id, ..
    } = entry;
    let named: Vec<String> = tags.iter().map(|tag| format!("`{tag}`")).collect();
    let (message, what) = match tags {
        [_] => (
            format!(
                "this text of the {kind} `{id}` is that of the {kind} `{other}`: was it saved in the wrong folder?"
            ),
            "this text",
        ),
        _ => (
            format!(
                "{} texts of the {kind} `{id}` are those of the {kind} `{other}`: {}",
                tags.len(),
                named.join(", ")
            ),
            "these texts",
        ),
    };
    let help = format!(
        "translate the source text of `{id}` anew, or delete {what} from `content/{folder}/{id}`: then readers get the source text, with a note"
    );
    at(message, title, &help).related(first, "the text of the other one")
}

/// Translations of two entries, in the languages `tags`, are the same, and it is not known for which of the
/// entries they were written; the paths are those of the first two texts. `is_near`: their source texts
/// are almost the same, and it can be right for both.
pub(crate) fn one_of_two(
    tags: &[&str],
    (path, other): (&str, &str),
    is_near: bool,
    (title, first): (Span, Span),
) -> Diagnostic {
    let more = match tags {
        [_, more @ ..] if !more.is_empty() => {
            let named: Vec<String> = more.iter().map(|tag| format!("`{tag}`")).collect();
            format!(" (and those in {})", named.join(", "))
        }
        _ => String::new(),
    };
    let which = if is_near {
        ": was one of them saved in the wrong folder?"
    } else {
        ": one of them was saved in the wrong folder"
    };
    let message = format!("`{path}` and `{other}` are the same text{more}{which}");
    let confirm = if is_near {
        "; if it fits both, run `homeward translations confirm` with both paths"
    } else {
        ""
    };
    let help = format!(
        "compare each with the source text of its own folder, and translate anew the one that does not fit{confirm}"
    );
    at(message, title, &help).related(first, "the other one")
}

/// Entries of a kind, `id` and `other`, have the same title in a language, and other words.
pub(crate) fn title(kind: &str, id: &str, other: &str, (here, there): (Span, Span)) -> Diagnostic {
    let message = format!("the {kind} `{id}` has the title of the {kind} `{other}`");
    let help = "readers cannot tell them apart in lists: write a title for each that says what is different, \
        such as the place or the subject";
    at(message, here, help).related(there, "the other one")
}

/// Two criteria of a programme, or two things that it gives, have the same title.
pub(crate) fn criteria(
    (id, other): (&str, &str),
    title: &str,
    (here, there): (Span, Option<Span>),
) -> Diagnostic {
    let message = format!("`{other}` and `{id}` have the same title: `{title}`");
    let help = "readers cannot tell them apart: write a title for each that says what is different";
    let told = at(message, here, help);
    match there {
        Some(there) => told.related(there, "the other one"),
        None => told,
    }
}

/// Two stories rest on the same record of consent.
pub(crate) fn consent(id: &str, other: &str, (here, there): (Span, Span)) -> Diagnostic {
    let message = format!("the stories `{id}` and `{other}` have the same record of consent");
    let help = "each person needs a consent of their own: correct `reference` in the story to which this record does not \
        belong; if it is about both stories, write which part is about each, such as `letter 8, second page`";
    at(message, here, help).related(there, "the other one")
}

/// An entry refers to itself. `is_one_of`: the list has other entries, too.
pub(crate) fn itself(kind: &str, id: &str, is_one_of: bool, span: Span) -> Diagnostic {
    let help = if is_one_of {
        format!("delete `{id}` from the list, or name another entry in its place")
    } else {
        "name another entry, or delete the line".to_owned()
    };
    at(format!("the {kind} `{id}` names itself"), span, &help)
}

/// Two languages of the site have the same name.
pub(crate) fn language_name(name: &str, span: Span, first: Span) -> Diagnostic {
    let help = "write the name of each language in that language, such as `Français`";
    at(format!("two languages are called `{name}`"), span, help).related(first, "the first one")
}

/// The summary of a text is its title again.
pub(crate) fn summary(span: Span) -> Diagnostic {
    let help = "say in one or two sentences what a reader finds on the page";
    at("the summary only repeats the title".to_owned(), span, help)
}

/// A text has a second front matter below its own, which readers would see: the bytes of its lines.
pub(crate) fn front_matter(file: FileId, text: &str, again: Range<usize>) -> Diagnostic {
    let line = text[again.clone()].lines().next().unwrap_or_default();
    let again = Span::new(file, again.start..again.start + line.len());
    let first = Span::start_of(file);
    let help = "if it is that of another text, delete all of its lines, down to the next line `---`; if it is the right one, delete the one above it";
    let message = "a second front matter begins here: readers would see it as words";
    let mut found = at(message.to_owned(), again, help).related(first, "the first one");
    found.severity = Severity::Error;
    found
}

/// The front matter of a text further down in the words of another one.
pub(crate) fn text(again: Span) -> Diagnostic {
    let help = "compare the words below with those above: if they are the same, delete all from this line on; if they are another text, move them into a file of their own";
    let message = "a second text begins here, with its own title: was a file pasted twice?";
    let mut found = at(message.to_owned(), again, help);
    found.severity = Severity::Error;
    found
}

/// A paragraph of a text, or an item of a list, is right behind the same one.
pub(crate) fn paragraph(is_item: bool, again: Span, first: Span) -> Diagnostic {
    let what = if is_item { "item" } else { "paragraph" };
    let help = "delete one of the two, or write the words that were meant";
    at(format!("this {what} is there twice"), again, help).related(first, "the first time")
}

/// Two options of a question have the same words.
pub(crate) fn option(words: &str, span: Span, first: Span) -> Diagnostic {
    let help = "write words for each option that a person can tell from the others";
    at(format!("two options have the words `{words}`"), span, help).related(first, "the first one")
}

/// Two lines of a list, each with a label, link to the same thing.
pub(crate) fn line(target: &str, labels: [&str; 2], again: Span, first: Span) -> Diagnostic {
    let [one, other] = labels;
    let message = format!("two lines of this list link to `{target}`");
    let help = if one.is_empty() || other.is_empty() || one == other {
        "write the link that was meant, or delete the line".to_owned()
    } else {
        format!(
            "write the link that was meant; if one link is for both, make one line of them: `{one}, {other}: [](…)`"
        )
    };
    at(message, again, &help).related(first, "the first one")
}

/// A source is cited twice, with the same place.
pub(crate) fn source(id: &str, again: Span, first: Span) -> Diagnostic {
    let message = format!("`{id}` is in this list twice, with the same place");
    let help = "delete one of them, or write the source or the place that was meant";
    at(message, again, help).related(first, "the first time")
}

/// A text links to its own page.
pub(crate) fn own_page(kind: &str, id: &str, span: Span) -> Diagnostic {
    let message = format!("this link leads to the page on which it is, the {kind} `{id}`");
    let help = "write the address that was meant; if it is a section of this page, write `#` and the name of the section; else delete the link, and keep its words";
    at(message, span, help)
}

/// An entry has most of the paragraphs of another one.
pub(crate) fn paragraphs(
    entry: Subject<'_>,
    other: &str,
    (here, there): (Span, Span),
) -> Diagnostic {
    let Subject { kind, id, .. } = entry;
    let message =
        format!("most of the text of the {kind} `{id}` is that of `{other}`: is it a copy?");
    let help = if kind == "story" {
        "write what this person told, in each language; if both stories are of one person, keep one of them"
    } else {
        "write what is true of this one, in each language; if they are one thing, keep one of them"
    };
    at(message, here, help).related(there, "the other one")
}
