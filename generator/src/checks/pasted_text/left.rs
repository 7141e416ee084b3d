/// What other programs leave in words that are copied out of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Left {
    /// The mark of a source, of a program that writes texts.
    Source,
    /// A sentence in which such a program says what it does.
    Answer,
    /// Date and sender of a message.
    Message,
    /// The lines before the words of a letter.
    Letter,
    /// What a telephone adds below a letter.
    Signature,
    /// What stands in the place of a picture of a message.
    Omitted,
    /// The mark of a comment of a word processor.
    Comment,
    /// A reference that a word processor has lost.
    Reference,
    /// A line of a printed table of contents.
    Contents,
    /// The number of a printed page.
    Page,
    /// The code of a link.
    Field,
    /// A number without its last digits.
    Shortened,
    /// The end of the beginning of a text: `[…]`.
    Cut,
    /// Where a file is on a computer: `C:\Users\…`.
    Path,
    /// The end of a text in the middle of a sentence.
    Unfinished,
    /// Words about a table that is not there.
    Table,
}

impl Left {
    /// What is wrong, and what to do.
    pub(super) fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Source => (
                "a program that writes texts has left this mark",
                "delete it, and compare the sentence with its source; name the source under `sources`",
            ),
            Self::Answer => (
                "here a program that writes texts speaks, and not the author",
                "delete the sentence",
            ),
            Self::Message => (
                "a messenger has left the time and the sender of a message: a sender may be a real name",
                "delete them, and write the words as a sentence of the text",
            ),
            Self::Letter => (
                "a mail program has left who wrote a letter, and when: the name may be a real one",
                "delete these lines, and write the words of the letter as a text of the page",
            ),
            Self::Signature => (
                "a telephone or a mail program has left this line of a letter",
                "delete the line",
            ),
            Self::Omitted => (
                "a messenger has left this in the place of a picture or a film",
                "delete it, with its brackets; a picture of your own is a file next to the text: `![what the picture shows](entrance.jpg)`",
            ),
            Self::Comment => (
                "a word processor has left the mark of a comment",
                "delete it, after you have done what the comment asks",
            ),
            Self::Reference => (
                "a word processor has left this instead of a reference",
                "delete it, or write a link: `[](service:legal-support)`",
            ),
            Self::Contents => (
                "this is a line of a printed table of contents",
                "delete the table: each page makes its own from the headings",
            ),
            Self::Page => (
                "this is the number of a page of the document that the text was copied from",
                "delete the line; look whether the sentence before it goes on behind it",
            ),
            Self::Path => (
                "this is the place of a file on your computer: readers cannot open it, and it can have your name",
                "delete all of it; for a form, put the file into the folder `static`, which is next to `content`, and write `[words](static:form.pdf)`",
            ),
            Self::Cut => (
                "a web page has cut its text here, and the words end in the middle",
                "write a summary of your own: one or two whole sentences",
            ),
            Self::Unfinished => (
                "the text ends here without the end of a sentence: perhaps a part is lost",
                "look where it was copied from, and write the rest; if nothing is lost, end it with a full stop",
            ),
            Self::Table => (
                "the text speaks of a table that it does not have",
                "copies of web pages lose tables: write it again, as rows such as `| Office | Amount |`, or change the sentence",
            ),
            Self::Shortened => (
                "a spreadsheet has shortened this number: its last digits are lost",
                "give the column the format \"text\" there, write the whole number, and copy it again",
            ),
            Self::Field => (
                "a word processor has left the code of a link",
                "write `[words](https://example.org/)`: first the words, then the address",
            ),
        }
    }
}
