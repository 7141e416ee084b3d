use super::Review;
use crate::checks::malformed_table;
use crate::markdown::lines;
use std::ops::Range;

/// Reports rows of a table that have more cells than its head: readers would not see the rest.
pub(super) fn cells(review: &mut Review<'_, '_>, columns: usize, table: Range<usize>) {
    let first = table.start;
    for (at, line) in lines(&review.text[table]) {
        let row = line.trim_start_matches(['>', ' ']).trim_end();
        let cells = count(row);
        if cells > columns {
            let start = first + at + (line.len() - line.trim_start_matches(['>', ' ']).len());
            let span = review.span(start..start + row.len());
            review
                .found
                .push(malformed_table::row(cells, columns, span));
        }
    }
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
