//! Pages that are read from right to left: numbers in groups keep their order. The only module that names
//! the HTML rewriter.
//!
//! A page is changed when it is whole, because only its HTML says what is text, and what is isolated
//! already: such numbers stand in texts, in single values and in UI strings.

use crate::locale::{isolated, next_digit, with_numbers_between};
use lol_html::errors::RewritingError;
use lol_html::html_content::{ContentType, Element, TextChunk, TextType};
use lol_html::{RewriteStrSettings, element, end_tag, rewrite_str, text};
use memchr::{memchr, memmem, memrchr, memrchr2};
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

/// What changes the direction, or has no place for markup: code is shown as it was typed.
const SCOPES: &str = "[dir], code, pre, kbd, samp, svg, option";

/// Whether a page has a number to isolate, as far as a look at its signs tells: on most pages the rewriter
/// would find nothing.
fn may_have_number(html: &[u8]) -> bool {
    let mut next = 0;
    while let Some(digit) = next_digit(html, next) {
        let behind = |sign: u8| memchr(sign, &html[digit..]).map_or(html.len(), |at| digit + at);
        let Some(before) = memrchr2(b'<', b'>', &html[..digit]) else {
            next = behind(b'>');
            continue;
        };
        if html[before] == b'<' {
            next = behind(b'>');
            continue;
        }
        next = behind(b'<');
        let tag = memrchr(b'<', &html[..before]).map_or(&[][..], |start| &html[start + 1..before]);
        let is_hidden = tag.starts_with(b"script") || tag.starts_with(b"style");
        let is_isolated = is_hidden || memmem::find(tag, b"dir=\"ltr\"").is_some();
        let text = str::from_utf8(&html[before + 1..next]).unwrap_or_default();
        if !is_isolated && matches!(isolated(text), Cow::Owned(_)) {
            return true;
        }
    }
    false
}

/// A page with each number in groups isolated as left to right, where its line is read from right to left.
///
/// # Errors
/// What the rewriter reports. No page that browsers understand causes one.
pub(super) fn page(html: Vec<u8>) -> Result<Vec<u8>, RewritingError> {
    let text = may_have_number(&html).then(|| str::from_utf8(&html));
    let Some(Ok(text)) = text else {
        return Ok(html);
    };
    // Whether each scope that is open is read from right to left, the innermost last.
    let scopes = Rc::new(RefCell::new(Vec::new()));
    let inside = Rc::clone(&scopes);
    let open = move |element: &mut Element<'_, '_>| {
        let is_right_to_left = element.get_attribute("dir").is_some_and(|dir| dir == "rtl");
        if let Some(handlers) = element.end_tag_handlers() {
            inside.borrow_mut().push(is_right_to_left);
            let inside = Rc::clone(&inside);
            handlers.push(end_tag!(move |_| {
                inside.borrow_mut().pop();
                Ok(())
            }));
        }
        Ok(())
    };
    let words = move |chunk: &mut TextChunk<'_>| {
        let is_right_to_left = scopes.borrow().last().copied().unwrap_or_default();
        let new = match chunk.text_type() {
            TextType::Data if is_right_to_left => {
                with_numbers_between(chunk.as_str(), "<bdi dir=\"ltr\">", "</bdi>")
            }
            // A title or what is typed into a field has no markup.
            TextType::RCData if is_right_to_left => isolated(chunk.as_str()),
            _ => return Ok(()),
        };
        if let Cow::Owned(new) = new {
            chunk.replace(&new, ContentType::Html);
        }
        Ok(())
    };
    let page = rewrite_str(
        text,
        RewriteStrSettings::new()
            .with_strict(false)
            .append_element_content_handler(element!(SCOPES, open))
            .append_element_content_handler(text!("*", words)),
    )?;
    Ok(page.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::page;

    const BEFORE: &str = "<!DOCTYPE html>\n<html dir=\"rtl\"><head><title>1 000 يورو</title><script>\"06 80 20 50 18\"</script></head>";

    fn body(html: &str) -> String {
        let page = page(format!("{BEFORE}<body>{html}</body></html>").into_bytes()).unwrap();
        let page = String::from_utf8(page).unwrap();
        let (head, body) = page.split_once("<body>").unwrap();
        let isolated = "\u{2066}1 000\u{2069} يورو";
        assert_eq!(head, BEFORE.replace("1 000 يورو", isolated));
        body.strip_suffix("</body></html>").unwrap().to_owned()
    }

    #[test]
    fn numbers_of_a_text_are_isolated_once() {
        assert_eq!(
            body(
                "<p title=\"06 80 20 50 18\">اتصل <b>06 80 20 50 18</b> &amp; +3614905800<br>ثم</p>"
            ),
            "<p title=\"06 80 20 50 18\">اتصل <b><bdi dir=\"ltr\">06 80 20 50 18</bdi></b> &amp; <bdi dir=\"ltr\">+3614905800</bdi><br>ثم</p>"
        );
    }

    #[test]
    fn what_is_isolated_or_code_or_reads_left_to_right_stays() {
        for html in [
            "<bdi dir=\"ltr\">06 80 20 50 18</bdi>",
            "<a href=\"tel:06 80 20 50 18\">اتصل</a>",
            "<code>06 80 20 50 18</code>",
            "<svg><path d=\"M06 80 20 50 18\"/><text>06 80 20 50 18</text></svg>",
            "<div lang=\"en\" dir=\"ltr\"><p>Call 06 80 20 50 18</p></div>",
            "<!-- 06 80 20 50 18 -->\u{200E}06 80 20 50 18\u{200E}",
        ] {
            assert_eq!(body(html), html);
        }
        assert_eq!(
            body("<div dir=\"ltr\"><p dir=\"rtl\">06 80 20 50 18</p></div><p>1 000</p>"),
            "<div dir=\"ltr\"><p dir=\"rtl\"><bdi dir=\"ltr\">06 80 20 50 18</bdi></p></div><p><bdi dir=\"ltr\">1 000</bdi></p>"
        );
    }

    #[test]
    fn texts_single_values_and_titles_keep_their_numbers_and_data_are_bare() {
        let text = "---\ntitle: خط 800 50 555\nsummary: مبلغ 1 500 يورو.\ngaps: [\"هل يجيب 06 80 20 50 18؟\"]\n---\nاتصل 0850 211 262.\n";
        let sample = Sample::with(&[("content/services/law/ar.md", text)]);
        let page = sample.render("ar/services/law.html").unwrap();
        for number in ["800 50 555", "1 500", "06 80 20 50 18", "0850 211 262"] {
            let isolated = format!("<bdi dir=\"ltr\">{number}</bdi>");
            assert!(page.contains(&isolated), "{number}: {page}");
        }
        assert!(
            page.contains("<title>خط \u{2066}800 50 555\u{2069} · "),
            "{page}"
        );
        assert!(page.contains("\"name\":\"خط 800 50 555\""), "{page}");
        let list = sample.render("ar/services/index.html").unwrap();
        assert!(
            list.contains("خط <bdi dir=\"ltr\">800 50 555</bdi>"),
            "{list}"
        );
        assert!(
            !sample
                .render("en/services/law.html")
                .unwrap()
                .contains("bdi dir=\"ltr\">8")
        );
    }
}
