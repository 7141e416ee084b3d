//! Comments in the content that silence warnings: `homeward: ignore[…] until …: …`.

use crate::Date;
use crate::checks::{
    self, TOOL, ignore_ended, ignore_malformed, ignore_too_long, ignore_unknown, ignore_unused,
};
use crate::file_names::ending;
use crate::markdown;
use crate::parse::front_matter;
use spanned::silence::{
    Comment, CommentReader, Day, Effect, Ignore, Silences, Syntax, yaml_comments,
};
use spanned::{Diagnostic, Diagnostics, FileId, Sources};

/// Removes the warnings that comments silence, reports what is wrong with the comments, and
/// returns the number of removed warnings.
///
/// `complete` is whether all stages have run: otherwise a comment may be right although
/// there is no warning for it.
pub(crate) fn apply(
    diagnostics: &mut Diagnostics,
    sources: &Sources,
    today: Date,
    complete: bool,
) -> usize {
    let today = day(today);
    let mut silences = read(sources, today);
    let removed = silences.apply(diagnostics, sources);
    let complete = complete && !diagnostics.has_errors();
    for (comment, effects) in silences.iter() {
        match &comment.ignore {
            Err(mistake) => diagnostics.push(ignore_malformed::comment(mistake, comment.span)),
            Ok(ignore) => diagnostics.extend(mistakes(ignore, effects, today, complete)),
        }
    }
    removed
}

/// As [`apply`], without a report on the comments: for a run that makes some warnings only.
pub(crate) fn silenced(diagnostics: &mut Diagnostics, sources: &Sources, today: Date) -> usize {
    read(sources, day(today)).apply(diagnostics, sources)
}

/// The comments of all files.
fn read(sources: &Sources, today: Day) -> Silences {
    let comments = sources.ids().flat_map(|file| comments(file, sources));
    Silences::new(comments.collect(), today)
}

fn day(date: Date) -> Day {
    let (year, month, day) = date.civil();
    Day::new(year, month, day)
}

/// What is wrong with a well-formed comment.
fn mistakes(ignore: &Ignore, effects: &[Effect], today: Day, complete: bool) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if !ignore.is_in_time(today) {
        found.push(ignore_too_long::until(ignore.until, ignore.until_span));
    }
    let usable = found.is_empty();
    for (named, effect) in ignore.codes.iter().zip(effects) {
        let codes = checks::ALL.iter().map(|code| code.name);
        if let Some(unknown) = ignore_unknown::check(&named.name, codes, named.span) {
            found.push(unknown);
            continue;
        }
        match effect {
            Effect::Ended => found.push(ignore_ended::since(ignore.until, ignore.until_span)),
            Effect::Refused => found.push(ignore_unused::error(&named.name, named.span)),
            Effect::Unused if complete && usable => {
                found.push(ignore_unused::nothing(&named.name, named.span));
            }
            Effect::Silenced | Effect::Unused => {}
        }
    }
    found
}

/// The comments for this program in a file of the content.
fn comments(file: FileId, sources: &Sources) -> Vec<Comment> {
    let (path, text) = (sources.path(file), sources.text(file));
    if !text.contains(TOOL) || path.ends_with("README.md") {
        return Vec::new();
    }
    match ending(path) {
        "yaml" => yaml_comments(TOOL, file, text, 0..text.len()),
        "md" => of_text(file, text),
        _ => Vec::new(),
    }
}

/// The comments in the front matter and the Markdown of a text.
fn of_text(file: FileId, text: &str) -> Vec<Comment> {
    // Mistakes of the front matter were reported when the text was parsed.
    let split = front_matter::split(file, text, &mut Diagnostics::default());
    let Some((front, body)) = split else {
        return Vec::new();
    };
    let mut found = yaml_comments(TOOL, file, text, front);
    let of_body = markdown::comments(text, body);
    let mut reader = CommentReader::new(TOOL, Syntax::Markdown, file, text);
    let of_body = of_body.into_iter();
    found.extend(of_body.filter_map(|(whole, words)| reader.read(whole, words)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::raw_html;
    use spanned::{Code, Span};

    fn run(text: &str, complete: bool) -> (usize, Vec<&'static Code>) {
        let text = format!("---\ntitle: x\nsummary: y\n---\n{text}\n");
        let sources = Sources::in_memory(&[("content/pages/a/en.md", &text)]);
        let file = sources.ids().next().unwrap();
        let mut diagnostics = Diagnostics::default();
        if let Some(at) = text.find("<b") {
            diagnostics.push(raw_html::changed(
                raw_html::Lost::Look,
                Span::new(file, at..at + 2),
            ));
        }
        let today = "2026-11-21".parse().unwrap();
        let silenced = apply(&mut diagnostics, &sources, today, complete);
        (silenced, diagnostics.iter().map(|it| it.code).collect())
    }

    #[test]
    fn a_comment_in_markdown_silences_its_line_or_the_next() {
        let comment = "<!-- homeward: ignore[raw-html] until 2027-01-31: agreed -->";
        for text in [
            format!("<b a>x</b> {comment}"),
            format!("{comment}\n\n<b a>x</b>"),
        ] {
            assert_eq!(run(&text, true), (1, vec![]), "{text}");
        }
        assert_eq!(
            run(&format!("{comment}\nx\n<b a>x</b>"), true),
            (0, vec![raw_html::CODE, ignore_unused::CODE])
        );
    }

    #[test]
    fn a_run_that_stopped_early_reports_no_unused_comment() {
        let comment = "<!-- homeward: ignore[raw-html] until 2027-01-31: agreed -->";
        assert_eq!(run(comment, true).1, [ignore_unused::CODE]);
        assert_eq!(run(comment, false).1, Vec::<&Code>::new());
    }

    #[test]
    fn each_mistake_of_a_comment_has_its_code() {
        let cases = [
            ("raw-html] until 2027-01-31", ignore_malformed::CODE),
            ("raw-htlm] until 2027-01-31: x", ignore_unknown::CODE),
            ("raw-html] until 2028-01-31: x", ignore_too_long::CODE),
            ("raw-html] until 2026-11-20: x", ignore_ended::CODE),
        ];
        for (rest, code) in cases {
            let text = format!("<b a>x</b> <!-- homeward: ignore[{rest} -->");
            assert_eq!(run(&text, true), (0, vec![raw_html::CODE, code]), "{rest}");
        }
    }
}
