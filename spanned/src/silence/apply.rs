use super::comment::line_with_content;
use super::{Comment, Day, Ignore, Syntax};
use crate::{Diagnostic, Diagnostics, FileId, Severity, Sources, Span};
use std::collections::HashMap;

/// What a code in a comment did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Effect {
    /// There was no warning of this code.
    #[default]
    Unused,
    /// It silenced at least one warning.
    Silenced,
    /// There is a warning, but the end date has passed.
    Ended,
    /// There is an error of this code, which cannot be silenced.
    Refused,
}

/// The comments of a run.
#[derive(Debug)]
pub struct Silences {
    comments: Vec<(Comment, Vec<Effect>)>,
    today: Day,
}

/// A line of a file, by its first byte.
type Line = (FileId, usize);

impl Silences {
    /// The comments of all files, for a run on a day.
    pub fn new(comments: Vec<Comment>, today: Day) -> Self {
        let effects = |comment: &Comment| match &comment.ignore {
            Ok(ignore) => vec![Effect::default(); ignore.codes.len()],
            Err(_) => Vec::new(),
        };
        Self {
            comments: comments
                .into_iter()
                .map(|comment| {
                    let effects = effects(&comment);
                    (comment, effects)
                })
                .collect(),
            today,
        }
    }

    /// Removes the silenced warnings and returns their number.
    pub fn apply(&mut self, diagnostics: &mut Diagnostics, sources: &Sources) -> usize {
        if self.comments.is_empty() {
            return 0;
        }
        let mut by_line: HashMap<Line, Vec<usize>> = HashMap::new();
        for (index, (comment, _)) in self.comments.iter().enumerate() {
            if let Some(line) = comment.line {
                by_line
                    .entry((comment.span.file, line))
                    .or_default()
                    .push(index);
            }
        }
        let mut silenced = 0;
        diagnostics.retain(|diagnostic| {
            let line = diagnostic
                .primary
                .as_ref()
                .and_then(|label| line_of(label.span, sources));
            let comments = line.and_then(|line| by_line.get(&line));
            let keep = comments
                .into_iter()
                .flatten()
                .all(|index| self.keeps(*index, diagnostic));
            silenced += usize::from(!keep);
            keep
        });
        silenced
    }

    /// Every comment with the effect of each of its codes.
    pub fn iter(&self) -> impl Iterator<Item = (&Comment, &[Effect])> {
        let comments = self.comments.iter();
        comments.map(|(comment, effects)| (comment, effects.as_slice()))
    }

    /// Whether a comment that is about the line of a diagnostic leaves it as it is.
    fn keeps(&mut self, index: usize, diagnostic: &Diagnostic) -> bool {
        let today = self.today;
        let (comment, effects) = &mut self.comments[index];
        let Ok(ignore) = &comment.ignore else {
            return true;
        };
        let mut keep = true;
        for (named, effect) in ignore.codes.iter().zip(effects) {
            if named.name == diagnostic.code.name {
                *effect = match diagnostic.severity {
                    Severity::Warning if today > ignore.until => Effect::Ended,
                    Severity::Warning if ignore.is_in_time(today) => Effect::Silenced,
                    Severity::Error => Effect::Refused,
                    Severity::Warning | Severity::Note => continue,
                };
                keep &= *effect != Effect::Silenced;
            }
        }
        keep
    }
}

impl Ignore {
    /// Whether the end date is at most a year after `today`: a comment with a later one has
    /// no effect.
    pub fn is_in_time(&self, today: Day) -> bool {
        !self.until.is_over_a_year_after(today)
    }
}

/// The line of a diagnostic: for one about the whole file, the first line with content.
fn line_of(span: Span, sources: &Sources) -> Option<Line> {
    let text = sources.text(span.file);
    let line = if (span.start, span.end) == (0, 0) {
        line_with_content(text, 0, Syntax::Yaml)?
    } else {
        sources.lines(span.file).start(span.start as usize)
    };
    Some((span.file, line))
}

#[cfg(test)]
mod tests {
    use super::super::yaml_comments;
    use super::*;
    use crate::Code;

    const WARNING: &Code = &Code {
        name: "old",
        severity: Severity::Warning,
        summary: "",
        explanation: "",
        wrong: "",
        right: "",
    };

    /// The number of silenced diagnostics, and the effects, of a diagnostic of a severity at
    /// the bytes of `at`.
    fn run(text: &str, at: &str, severity: Severity) -> (usize, Vec<Effect>) {
        let sources = Sources::in_memory(&[("a.yaml", text)]);
        let file = sources.ids().next().unwrap();
        let start = text.find(at).unwrap();
        let mut diagnostic =
            Diagnostic::new(WARNING, "").at(Span::new(file, start..start + at.len()), "");
        diagnostic.severity = severity;
        let mut diagnostics: Diagnostics = [diagnostic].into_iter().collect();
        let comments = yaml_comments("t", file, text, 0..text.len());
        let mut silences = Silences::new(comments, Day::parse("2026-11-21").unwrap());
        let removed = silences.apply(&mut diagnostics, &sources);
        assert_eq!(removed + diagnostics.iter().count(), 1);
        let effects = silences.iter().flat_map(|(_, effects)| effects.to_vec());
        (removed, effects.collect())
    }

    #[test]
    fn a_warning_on_the_line_or_the_line_below_is_silenced() {
        let comment = "# t: ignore[old] until 2027-01-31: x";
        for text in [
            format!("a: 1\nb: 2 {comment}\n"),
            format!("a: 1\n{comment}\nb: 2\n"),
        ] {
            assert_eq!(
                run(&text, "b", Severity::Warning),
                (1, vec![Effect::Silenced])
            );
            assert_eq!(
                run(&text, "a", Severity::Warning),
                (0, vec![Effect::Unused])
            );
            assert_eq!(run(&text, "b", Severity::Error), (0, vec![Effect::Refused]));
            assert_eq!(run(&text, "b", Severity::Note), (0, vec![Effect::Unused]));
        }
    }

    #[test]
    fn a_warning_about_the_file_is_silenced_at_its_first_lines() {
        let comment = "# t: ignore[old] until 2027-01-31: x";
        for text in [
            format!("{comment}\n\n# note\na: 1\n"),
            format!("\na: 1 {comment}\n"),
        ] {
            assert_eq!(run(&text, "", Severity::Warning).0, 1, "{text}");
        }
        let below = format!("a: 1\n{comment}\nb: 2\n");
        assert_eq!(run(&below, "", Severity::Warning).0, 0);
    }

    #[test]
    fn it_works_to_the_last_day_and_at_most_a_year() {
        let on = |day: &str| {
            let text = format!("a: 1 # t: ignore[new, old] until {day}: x");
            run(&text, "a", Severity::Warning)
        };
        assert_eq!(
            on("2026-11-21"),
            (1, vec![Effect::Unused, Effect::Silenced])
        );
        assert_eq!(on("2026-11-20"), (0, vec![Effect::Unused, Effect::Ended]));
        assert_eq!(on("2027-11-21").0, 1);
        assert_eq!(on("2027-11-22"), (0, vec![Effect::Unused; 2]));
    }
}
