use super::Review;
use crate::checks::malformed_table;
use crate::checks::stray_mark::{self, Stray};
use crate::markdown::lines;
use std::ops::Range;

/// Reports rows of a table that have more cells than its head, whose rest readers would not see, or fewer: what is
/// behind a lost cell stands below the wrong head.
pub(super) fn cells(review: &mut Review<'_, '_>, columns: usize, table: Range<usize>) {
    let first = table.start;
    for (at, line) in lines(&review.text[table]) {
        let row = bare(line);
        let cells = count(row);
        let is_short = cells < columns && row.contains('|') && !is_rule(line);
        if cells > columns || is_short {
            let start = first + at + (line.len() - line.trim_start_matches(['>', ' ']).len());
            let span = review.span(start..start + row.len());
            review
                .found
                .push(malformed_table::row(cells, columns, span));
        }
    }
}

/// Looks at a line that looks like one of a table and is none. Whether empty lines are what is wrong.
pub(super) fn spaced(review: &mut Review<'_, '_>, run: &Range<usize>) -> bool {
    if run.start < review.tables_end {
        return true;
    }
    let text = review.text;
    let start = text[..run.start].rfind('\n').map_or(0, |at| at + 1);
    let is_row = |line: &str| bare(line).starts_with('|');
    let is_empty = |line: &str| bare(line).is_empty();
    // Only a table whose every line stands alone is sure.
    let mut below = lines(&text[start..]).skip(1).map(|(_, line)| line);
    let is_alone = below.next().is_none_or(is_empty);
    let mut above = text[..start].lines().rev();
    let is_fence = |line: &str| line.trim_end() == "---";
    let is_apart = above.next().is_none_or(|it| is_empty(it) || is_fence(it));
    if !is_alone || !is_apart || !text[run.start..].starts_with('|') {
        return false;
    }
    let goes_on = above.next().is_some_and(is_row);
    let (mut end, mut rows, mut rules) = (start, 0, 0);
    for (at, line) in lines(&text[start..]) {
        if is_row(line) {
            (end, rows) = (start + at + line.len(), rows + 1);
            rules += usize::from(is_rule(line));
        } else if !is_empty(line) {
            break;
        }
    }
    if rows < 2 && !goes_on {
        return false;
    }
    review.tables_end = end;
    let span = review.span(run.start..run.start + text[run.clone()].trim_end().len());
    let found = stray_mark::spaced_table(goes_on || rules > 0, span);
    review.found.push(found);
    true
}

/// Reports lines that look like those of a table and are none, all together: `run` is in the first of them.
pub(super) fn unread(review: &mut Review<'_, '_>, run: &Range<usize>) {
    let text = review.text;
    let begin = |at: usize| text[..at].rfind('\n').map_or(0, |at| at + 1);
    let mut start = begin(run.start);
    // Without bars at its edges, the head of a table looks like words.
    if is_rule(&text[run.clone()]) && start > 0 {
        let above = begin(start - 1);
        start = if text[above..start].contains('|') {
            above
        } else {
            start
        };
    }
    let sign = if text[run.clone()].contains('|') {
        '|'
    } else {
        '\t'
    };
    let rows = lines(&text[start..]).take_while(|(_, line)| line.contains(sign));
    let mut rows = rows.map(|(at, line)| (start + at, line)).peekable();
    let place = |(at, line): (usize, &'_ str)| {
        let start = at + (line.len() - line.trim_start_matches(['>', ' ']).len());
        start..start + bare(line).len()
    };
    let Some(first) = rows.next() else {
        return;
    };
    let mut head = place(first);
    if first.0 == begin(run.start) {
        // The mark of an item can be before it.
        head.start = run.start;
    }
    let second = rows.peek().map(|it| place(*it));
    review.tables_end = rows.last().map_or(head.end, |it| place(it).end);
    if sign == '\t' {
        let span = review.span(head);
        return review.found.push(stray_mark::seen(Stray::Table, span));
    }
    let columns = count(&text[head.clone()]);
    let rule = format!("|{}", "---|".repeat(columns));
    let drawn = second.filter(|it| is_drawn(&text[it.clone()]));
    let found = if is_drawn(&text[head.clone()]) {
        stray_mark::no_head(columns, review.span(head))
    } else if let Some(second) = drawn {
        let written = &text[second.clone()];
        let has_signs = written.chars().all(|c| "|-: ".contains(c)) && written.contains('-');
        let others = has_signs.then(|| (columns, count(written)));
        stray_mark::rule(&rule, others, review.span(second))
    } else {
        stray_mark::no_rule(&rule, review.span(head))
    };
    review.found.push(found);
}

/// Whether a line is drawn, as the second one of a table, with whatever signs.
fn is_drawn(row: &str) -> bool {
    row.chars().all(|c| "|-:=_~+ \t–—―─".contains(c))
}

/// A line without the marks of a quotation.
fn bare(line: &str) -> &str {
    line.trim_start_matches(['>', ' ']).trim_end()
}

/// Whether a line is the second one of a table.
fn is_rule(line: &str) -> bool {
    let is_sign = |c: char| matches!(c, '|' | '-' | ':' | ' ');
    line.contains("--") && bare(line).chars().all(is_sign)
}

/// The number of cells of a row.
fn count(row: &str) -> usize {
    let row = row.strip_prefix('|').unwrap_or(row);
    let row = match row.strip_suffix('|') {
        Some(rest) if !rest.ends_with('\\') => rest,
        _ => row,
    };
    let mut cells = 1;
    let mut escaped = false;
    for character in row.chars() {
        match character {
            '\\' if !escaped => {
                escaped = true;
                continue;
            }
            '|' if !escaped => cells += 1,
            _ => {}
        }
        escaped = false;
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn cells_are_between_bars_that_are_not_escaped() {
        for (row, cells) in [
            ("| a | b |", 2),
            ("a | b", 2),
            ("| a \\| b |", 1),
            ("|---|---|", 2),
            ("| a | b | c |", 3),
            ("a", 1),
        ] {
            assert_eq!(count(row), cells, "{row}");
        }
    }
}
