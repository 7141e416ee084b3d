use spanned::{Code, Diagnostic, Severity, Span};

/// A translation says something else than its source text.
pub(crate) const CODE: &Code = &Code {
    name: "translation-differs",
    severity: Severity::Warning,
    summary: "A translation says something else than its source text.",
    explanation: "A translation that counts as up to date has another number or date than its source text, or lacks \
        one of its headings, paragraphs, boxes such as `> [!WARNING]`, links or sentences to say in another language. The words of the self-check are \
        compared too, and so are the strings of a theme with those in English. A wrong age, year or amount does harm, and links to a heading that \
        is missing lead nowhere. Compare the two texts.",
    wrong: "## كن آمنا {#safe}",
    right: "## كن آمنا {#stay-safe}",
};

/// A heading of the source text is missing; `id` is its id.
pub(crate) fn heading(id: &str, title: &str, place: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the heading `{title}` of the source text is not here"),
    )
    .at(place, "")
    .help(format!(
        "translate it, and write `{{#{id}}}` behind it as in the source text"
    ))
}

/// A heading has another id than that of the source text in the same place.
pub(crate) fn renamed(id: &str, own: &str, heading: Span) -> Diagnostic {
    other_id(CODE, id, own, heading)
}

/// A heading has the id of another heading of the source text than of that in the same place.
pub(crate) fn exchanged(id: &str, own: &str, heading: Span, source: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("this heading has the id `{own}`, and the one in its place in the source text `{id}`"),
    )
    .at(heading, "")
    .related(source, "the heading in the source text")
    .help(format!(
        "if it is the translation of that heading, end it with `{{#{id}}}`, and correct the other one too; else put the sections in the order of the source text"
    ))
}

/// A box of another kind than in the source text.
pub(crate) fn other_box(wanted: &str, own: &str, place: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("this box is `[!{own}]`, and in the source text `[!{wanted}]`"),
    )
    .at(place, "")
    .help(format!("write `[!{wanted}]` here too"))
}

/// As [`renamed`], for another code: `id` is also that of a section which a text must have.
pub(super) fn other_id(code: &'static Code, id: &str, own: &str, heading: Span) -> Diagnostic {
    Diagnostic::new(
        code,
        format!("this heading has the id `{own}`, and that of the source text `{id}`"),
    )
    .at(heading, "")
    .help(format!(
        "end the heading with `{{#{id}}}`: ids are the same in all languages"
    ))
}

/// A link that the source text does not have, while it has another one: `url` is its address.
pub(crate) fn other_link(url: &str, place: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the source text does not have this link, and has `{url}`"),
    )
    .at(place, "")
    .help(format!(
        "compare the two texts: if these words link to it there, write `{url}` here too"
    ))
}

/// Two links have each other's target: the words of the one at `here` stand for the second of the `targets` elsewhere.
pub(crate) fn exchanged_links(
    words: &str,
    (own, other): (&str, &str),
    here: Span,
    there: Span,
) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("`{words}` is `{other}` in other texts of this language, and links to `{own}` here"),
    )
    .at(here, "")
    .related(there, "this link has the other target")
    .help(format!(
        "compare the two texts: if the two links have each other’s target, write `{other}` here, and `{own}` there"
    ))
}

/// A link of the source text is missing; `url` is its address.
pub(crate) fn link(url: &str, place: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the link `{url}` of the source text is not here"),
    )
    .at(place, "")
    .help(format!(
        "compare the two texts, and write the link where the source text has it: `[]({url})` shows the title"
    ))
}

/// The contacts of the organisation `id` that the source text shows.
pub(crate) fn card(id: &str, title: Span, source: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the source text shows the contacts of `{id}`, and this text does not"),
    )
    .at(title, "")
    .related(source, "the source text")
    .help(format!(
        "compare the two texts: write `> [!CONTACT] {id}` where the source text has it; perhaps the contacts of another one stand there"
    ))
}

/// A section has fewer paragraphs and items than the source text.
pub(crate) fn parts(wanted: usize, found: usize, place: Span) -> Diagnostic {
    let what = match wanted {
        1 => "paragraph or item",
        _ => "paragraphs or items",
    };
    Diagnostic::new(
        CODE,
        format!("the source text has {wanted} {what} here, and this text has {found}"),
    )
    .at(place, "")
    .help(
        "compare the two texts: translate what is missing; where the source text has two paragraphs, write two",
    )
}

/// A translation has fewer lines below `gaps` than the source text.
pub(crate) fn gaps(wanted: usize, found: usize, place: Span) -> Diagnostic {
    let lines = if wanted == 1 { "line" } else { "lines" };
    Diagnostic::new(
        CODE,
        format!("`gaps` of the source text has {wanted} {lines}, and that of this text has {found}"),
    )
    .at(place, "")
    .help("compare the two texts: translate the line that is missing; if one line says what two say there, write two")
}

/// A block with a mark, such as `WARNING`, that a section of the source text has.
pub(crate) fn mark(name: &str, place: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the source text has a {name} block here that this text lacks"),
    )
    .at(place, "")
    .help(format!(
        "compare the two texts, and translate the block: it begins with `> [!{name}]`, and each of its lines with `> `"
    ))
}

/// A number that the source text does not have below a key.
pub(crate) fn number_of(key: &str, number: &str, place: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("`{key}` of the source text does not have the number {number}"),
    )
    .at(place, "")
    .help(format!("compare it with `{key}` of the source text"))
}

/// A number that the source text does not have.
pub(crate) fn number(number: &str, place: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the source text does not have the number {number}"),
    )
    .at(place, "")
    .help("compare it with the source text")
}

/// A number that the source text does not have, while it has another one: `wanted`.
pub(crate) fn other_number(number: &str, wanted: &str, place: Span, source: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the source text has {wanted}, and this text has {number}"),
    )
    .at(place, "")
    .related(source, "the source text")
    .help("compare the two texts, and correct the one that is wrong")
}

/// A translation without any words in bold, where the source text has some.
pub(crate) fn bold(count: usize, place: Span) -> Diagnostic {
    let message =
        format!("the source text has bold words in {count} places, and this text has none");
    Diagnostic::new(CODE, message).at(place, "").help(
        "write two stars before and behind the same words here, `**so**`: readers see first what is bold",
    )
}

/// A number with another unit of time or currency than in the source text: `12 weeks` for `12 months`.
pub(crate) fn other_unit(words: &str, wanted: &str, place: Span, source: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the source text says `{wanted}`, and this text says `{words}`"),
    )
    .at(place, "")
    .related(source, "the source text")
    .help("compare the two texts, and correct the one that is wrong")
}

/// A number that a key of the source text has, and that of this text has not.
pub(crate) fn lost(key: &str, number: &str, place: Span, source: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("`{key}` of the source text has the number {number}, and this text has not"),
    )
    .at(place, "")
    .related(source, "the source text")
    .help(format!("compare it with `{key}` of the source text"))
}

/// Words in another language that are others than in the source text.
pub(crate) fn spoken(tag: &str, words: &str, place: Span, source: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the source text has other words in the language `{tag}` here"),
    )
    .at(place, "")
    .related(source, "the source text")
    .help(format!(
        "words to say in another language are not translated: write `{words}`, and translate what they mean behind them"
    ))
}

/// Words in another language with another mark than in the source text.
pub(crate) fn other_mark(tag: &str, own: &str, place: Span, source: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the source text marks these words as `{tag}`, and this text as `{own}`"),
    )
    .at(place, "")
    .related(source, "the source text")
    .help("compare the two marks, and correct the one that is wrong")
}

/// Words in another language without their mark.
pub(crate) fn unmarked(tag: &str, place: Span, source: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("these words are in the language `{tag}` in the source text, and have no mark here"),
    )
    .at(place, "")
    .related(source, "the source text")
    .help(format!(
        "write `[words](lang:{tag})` as in the source text: programs that read aloud then use the right voice"
    ))
}

/// A sentence to say in another language that is not here.
pub(crate) fn unspoken(tag: &str, words: &str, title: Span, source: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the source text has words to say in the language `{tag}` that this text lacks"),
    )
    .at(title, "")
    .related(source, "the source text")
    .help(format!(
        "write `[{words}](lang:{tag})` where the source text has it, and translate what it means behind it"
    ))
}

/// An amount with the sign between its thousands that is right in the language of the source text, and
/// begins a part of one in this language: `1,500` is one and a half in French. `right` is how it is written here.
pub(crate) fn thousands(written: &str, right: &str, place: Span, source: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("readers of this language can take `{written}` for a number below a thousand"),
    )
    .at(place, "")
    .related(source, "the source text")
    .help(format!("write `{right}`"))
    .fix(place, right)
}

/// A UI string has a number that the string in English, `english`, does not have.
pub(crate) fn string_number(key: &str, number: u32, english: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the string `{key}` says {number}, and in English it does not"),
    )
    .at(span, "")
    .help(format!(
        "in English it is “{}”: write the same number, or none",
        english.trim()
    ))
}
