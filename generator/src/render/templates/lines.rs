use std::borrow::Cow;

/// A template in which the white space after a line with a statement or comment alone is
/// removed: a page had one hundred empty lines otherwise. The white space before the line
/// stays, so that words never join. All that is written stays on its line and in its column,
/// so that mistakes are reported at their place.
pub(super) fn without_empty_lines(template: &str) -> Cow<'_, str> {
    if !template.lines().any(is_statement) {
        return template.into();
    }
    let mut out = String::with_capacity(template.len() + 256);
    for line in template.split_inclusive('\n') {
        let tag = line.trim_end();
        if !is_statement(tag) || tag.len() == line.len() {
            out.push_str(line);
            continue;
        }
        let (start, close) = tag.split_at(tag.len() - 2);
        let trims = start.ends_with('-');
        out.extend([
            start,
            if trims { "" } else { "-" },
            close,
            &line[tag.len()..],
        ]);
    }
    out.into()
}

/// Whether a line is one statement or one comment, and nothing else.
fn is_statement(line: &str) -> bool {
    let tag = line.trim();
    let one = |open: &str, close: &str| {
        tag.len() >= open.len() + close.len()
            && tag.starts_with(open)
            && tag.ends_with(close)
            && tag.matches(open).count() == 1
            && tag.matches(close).count() == 1
    };
    // A tag of a component stands for what it makes.
    (one("{%", "%}") && !tag.contains('<')) || one("{#", "#}")
}

#[cfg(test)]
mod tests {
    use super::without_empty_lines;

    #[test]
    fn a_statement_leaves_no_line_and_moves_nothing() {
        let template = "<ul>\n  {% for x in xs %}\n  <li>{{ x }}</li>\n  {%- endfor -%}\n{# a #}\n</ul>{% if y %}\n{% endif %}";
        assert_eq!(
            without_empty_lines(template),
            "<ul>\n  {% for x in xs -%}\n  <li>{{ x }}</li>\n  {%- endfor -%}\n{# a -#}\n</ul>{% if y %}\n{% endif %}"
        );
    }

    #[test]
    fn a_component_and_a_line_with_text_stay() {
        for template in [
            "{% <facts.row label={x}> %}\n",
            "{% if x %}a{% endif %}\n",
            "{{ x }}\n",
            "a {% if x %}\n",
        ] {
            assert_eq!(without_empty_lines(template), template);
        }
    }

    #[test]
    fn the_engine_understands_it() {
        let template =
            "<p>\n{# a comment #}\n{% if x %}\n  one\n{% else %}\n  two\n{% endif %}\n</p>\n";
        let mut tera = tera::Tera::new();
        tera.add_raw_template("t", &without_empty_lines(template))
            .unwrap();
        let mut context = tera::Context::new();
        context.insert("x", &true);
        assert_eq!(tera.render("t", &context).unwrap(), "<p>\none\n</p>\n");
    }
}
