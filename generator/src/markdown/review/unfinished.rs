//! Texts whose last paragraph ends in the middle of a sentence.

use super::super::pieces::Piece;
use super::Review;
use crate::checks::pasted_text::{self, Left};
use crate::locale::{begins_small, ends_sentence, last_word};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// Shorter paragraphs can be a name, a place or an address.
const FEWEST: usize = 8;

/// In a text with fewer other paragraphs that end as sentences do, it is not known that its author writes so.
const OTHERS: usize = 2;

/// A paragraph that is in no list, quotation, block or table.
struct Paragraph {
    range: Range<usize>,
    /// Whether a heading, a line or the end of the text is below it. Others can begin a list.
    is_last: bool,
}

/// Looks at the last paragraph of each section.
pub(super) fn look(review: &mut Review<'_, '_>, pieces: &[(Piece<'_>, Range<usize>)]) {
    let all = paragraphs(pieces);
    let slice = |it: &Paragraph| review.text[it.range.clone()].trim_end();
    let cut = all.iter().position(|it| it.is_last && is_cut(slice(it)));
    let Some(cut) = cut else {
        return;
    };
    let others = all.iter().enumerate().filter(|(at, _)| *at != cut);
    let long = others
        .map(|(_, it)| slice(it))
        .filter(|it| words(it) > FEWEST);
    let (whole, open): (Vec<&str>, Vec<&str>) = long.partition(|it| is_whole(it));
    if open.is_empty() && whole.len() >= OTHERS {
        let paragraph = slice(&all[cut]);
        let end = all[cut].range.start + paragraph.len();
        let last = paragraph.split_whitespace().next_back().unwrap_or_default();
        let span = review.span(end - last.len()..end);
        review.found.push(pasted_text::left(Left::Unfinished, span));
    }
}

fn paragraphs(pieces: &[(Piece<'_>, Range<usize>)]) -> Vec<Paragraph> {
    let mut found: Vec<Paragraph> = Vec::new();
    let mut depth = 0_usize;
    // Whether the last paragraph has nothing below it so far.
    let mut is_open = false;
    for (piece, range) in pieces {
        let begins = match piece {
            Piece::Open(..) => true,
            Piece::Markdown(Event::Start(Tag::Paragraph)) => depth == 0,
            Piece::Markdown(Event::Start(tag)) => holds_others(tag),
            _ => false,
        };
        if begins && std::mem::take(&mut is_open) {
            found
                .last_mut()
                .into_iter()
                .for_each(|it| it.is_last = false);
        }
        match piece {
            Piece::Open(..) => depth += 1,
            Piece::Close(_) => depth = depth.saturating_sub(1),
            Piece::Markdown(Event::Start(Tag::Heading { .. }) | Event::Rule) => is_open = false,
            Piece::Markdown(Event::Start(Tag::Paragraph)) if depth == 0 => {
                found.push(Paragraph {
                    range: range.clone(),
                    is_last: true,
                });
                is_open = true;
            }
            Piece::Markdown(Event::Start(tag)) if holds_others(tag) => depth += 1,
            Piece::Markdown(Event::End(tag)) if ends_others(*tag) => {
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
    }
    found
}

fn holds_others(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::BlockQuote(_)
            | Tag::List(_)
            | Tag::Table(_)
            | Tag::FootnoteDefinition(_)
            | Tag::CodeBlock(_)
            | Tag::HtmlBlock
            | Tag::DefinitionList
    )
}

fn ends_others(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Table
            | TagEnd::FootnoteDefinition
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::DefinitionList
    )
}

/// Words between blanks; in scripts without blanks, two characters count as one.
fn words(paragraph: &str) -> usize {
    let is_ideograph = |c: &char| matches!(c, '\u{3040}'..='\u{9fff}');
    let ideographs = paragraph.chars().filter(is_ideograph).count();
    paragraph.split_whitespace().count().max(ideographs / 2)
}

/// Whether a paragraph ends with a letter, as no sentence does. The lines of an address are none, and a name can be the
/// end of one line of it.
fn is_cut(paragraph: &str) -> bool {
    let has_lines = || paragraph.contains("  \n") || paragraph.contains("\\\n");
    // Most paragraphs are done here.
    begins_small(last_word(paragraph)) && words(paragraph) >= FEWEST && !has_lines()
}

/// Whether a paragraph ends as a sentence does: its last signs may close a quotation, brackets or a mark.
fn is_whole(paragraph: &str) -> bool {
    let mut signs = paragraph.chars().rev();
    let mut signs = signs.by_ref().take_while(|c| !c.is_alphanumeric());
    signs.any(|c| ends_sentence(c) || matches!(c, ':' | '…'))
}

#[cfg(test)]
mod tests {
    use super::super::tests::codes;
    use crate::checks::pasted_text;

    #[test]
    fn a_text_that_ends_in_the_middle_of_a_sentence_is_told() {
        const EN: &str = "The office helps people who go back to their own country.\n\nAsk there what it can do for you and for your family.\n\n";
        const AR: &str = "يساعد المكتب الأشخاص الذين يعودون إلى بلدهم مع عائلاتهم بعد مدة.\n\nهل تعرفون ما الذي يمكن أن يقدمه المكتب لكم ولعائلتكم؟\n\n";
        const AM: &str = "ቢሮው ወደ አገራቸው ለሚመለሱ ሰዎች ሁሉ በየቀኑ እርዳታ ይሰጣል እንዲሁም ይመክራል።\n\nለእርስዎ እና ለቤተሰብዎ ምን ማድረግ እንደሚችል እዚያ ሄደው ይጠይቁ እባክዎ።\n\n";
        for (start, end, is_told) in [
            (
                EN,
                "If you fear your government, get legal advice before you",
                true,
            ),
            (
                EN,
                "If you fear your government, get legal advice before you\n\n## More\n\n- One",
                true,
            ),
            (
                AR,
                "إذا كنتم تخافون من حكومتكم فاطلبوا مشورة قانونية قبل أن",
                true,
            ),
            (AM, "መንግሥትን የሚፈሩ ከሆነ ከመሄድዎ በፊት የሕግ ምክር ማግኘት", true),
            (
                EN,
                "If you fear your government, get legal advice before you go (soon.)",
                false,
            ),
            (
                EN,
                "She said: “If you fear your government, get legal advice first.”",
                false,
            ),
            (
                EN,
                "If you fear your government, get legal advice from the following\n\n- lawyers",
                false,
            ),
            (
                EN,
                "Read more about it there: [a lawyer can help](page:home)",
                false,
            ),
            (EN, "The team of the portal", false),
            (
                EN,
                "Office of the aid, House of the people, Karrada, Baghdad",
                false,
            ),
            (
                EN,
                "Office of the aid\\\nHouse of the people\\\nStreet of the hills\\\nBaghdad",
                false,
            ),
            // A person who never writes full stops.
            (
                "The office helps people who go back to their own country\n\nAsk there what it can do for you and for your family\n\n",
                "If you fear your government, get legal advice before you",
                false,
            ),
            (
                "",
                "If you fear your government, get legal advice before you",
                false,
            ),
        ] {
            let text = format!("{start}{end}\n");
            let found = codes(&text).contains(&pasted_text::CODE);
            assert_eq!(found, is_told, "{text}");
        }
    }
}
