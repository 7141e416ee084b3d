//! What a programme gives: never a promise, always "up to".

use super::criteria::source;
use super::element::{classed, element, list, text};
use crate::texts::{ProgrammeTexts, Texts};
use homeward_eligibility::{ComponentStatus, ExplainedComponent, Explanation};
use yew::Html;

/// The components that the programme gives or may give; nothing if its rules name none.
pub(super) fn gives(texts: &Texts, result: &Explanation, of: &ProgrammeTexts) -> Vec<Html> {
    let given = result
        .gives()
        .filter(|it| it.result.status != ComponentStatus::No);
    let each: Vec<Html> = given.map(|it| component(texts, it, of)).collect();
    if each.is_empty() {
        return each;
    }
    vec![
        text("h4", texts.ui("check-gives")),
        list("sc-reasons", each),
        classed("p", "hint", texts.ui("check-gives-note")),
    ]
}

fn component(texts: &Texts, it: ExplainedComponent<'_>, of: &ProgrammeTexts) -> Html {
    let id = &it.info.id;
    let words = of.gives.get(id);
    let title = words.map_or(id, |words| &words.title);
    let mut sentence = vec![element("strong").lang(&of.page).text(title)];
    let currency = it.info.currency.as_deref().unwrap_or_default();
    let money = |amount: u64| format!("{amount} {currency}");
    let amount = it.result.amount.map(|(least, most)| {
        let (least, most) = (money(least), money(most));
        if least == most {
            texts.fill("check-up-to", &[("amount", &most)])
        } else {
            texts.fill("check-up-to-range", &[("min", &least), ("max", &most)])
        }
    });
    let possible = it.result.status == ComponentStatus::Possible;
    let perhaps = possible.then(|| texts.ui("check-perhaps"));
    let mut between = ": ";
    for part in perhaps.into_iter().chain(amount) {
        sentence.extend([Html::from(between), element("bdi").text(&part)]);
        between = ", ";
    }
    let text = words.map_or("", |words| &words.text);
    element("li").with(vec![
        element("p").with(sentence),
        element("p").class("hint").lang(&of.page).text(text),
        source(texts, it.info.source.as_ref()),
    ])
}
