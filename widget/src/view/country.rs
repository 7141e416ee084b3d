//! The field for a country: a combobox as the ARIA Authoring Practices describe it (editable,
//! list autocomplete, manual selection).

use super::question::FIRST;
use super::{Scene, Tap, typed};
use crate::check::search::{matches, meant as meant_of};
use crate::check::{Act, Entry, Fields, Search};
use homeward_eligibility::{Country, QuestionInfo};
use yew::{Callback, FocusEvent, Html, InputEvent, KeyboardEvent, MouseEvent, html};

/// The countries offered, in the language's order.
fn offered(scene: Scene<'_>, info: &QuestionInfo) -> Vec<(String, String)> {
    let offered = |code: &String| info.options.is_empty() || info.options.contains(code);
    scene
        .words
        .countries
        .iter()
        .filter(|(code, _)| offered(code))
        .cloned()
        .collect()
}

/// The country that what is typed can only mean: it need not be picked from the list.
pub(super) fn meant(scene: Scene<'_>, info: &QuestionInfo, entry: &Entry) -> Option<Country> {
    let Fields::Country(Search {
        typed: Some(typed), ..
    }) = &entry.fields
    else {
        return None;
    };
    let names = offered(scene, info);
    meant_of(&names, typed).and_then(|at| Country::parse(&names[at].0))
}

pub(super) fn field(
    scene: Scene<'_>,
    info: &QuestionInfo,
    search: &Search,
    described: Option<String>,
) -> Html {
    let names = offered(scene, info);
    let found = matches(&names, search.typed.as_deref().unwrap_or_default());
    let shown = search.typed.clone().or_else(|| {
        search
            .picked
            .map(|picked| scene.words.country(picked.code()))
    });
    let oninput = scene
        .tap
        .reform(|event: InputEvent| Tap::Check(Act::Write(0, typed::text(&event))));
    let onkeydown = keys(
        scene,
        search,
        found.iter().map(|at| names[*at].0.clone()).collect(),
    );
    let shut = scene.tap.clone();
    let onblur = Callback::from(move |_: FocusEvent| shut.emit(Tap::Check(Act::Show(false, None))));
    let count = u32::try_from(found.len()).unwrap_or_default();
    let said = search.typed.as_ref().filter(|_| search.open);
    html! {
        <>
            <p class="hint" id="sc-how">{ scene.ui("check-country-hint") }</p>
            <div class="sc-combobox">
                <input id={FIRST} class="sc-input" type="text" role="combobox" autocomplete="off"
                    autocapitalize="off" spellcheck="false" value={shown.unwrap_or_default()}
                    aria-autocomplete="list" aria-controls="sc-listbox" aria-expanded={search.open.to_string()}
                    aria-activedescendant={search.at.map(option_id)} aria-describedby={described}
                    aria-invalid={scene.check.wrong().map(|_| "true")}
                    onclick={scene.act(Act::Show(true, search.at))} {oninput} {onkeydown} {onblur} />
                <ul id="sc-listbox" class="sc-listbox" role="listbox" aria-labelledby="sc-heading"
                    hidden={!search.open || found.is_empty()}>
                    if search.open {
                        { for found.iter().enumerate().map(|(at, name)| option(scene, search, at, &names[*name])) }
                    }
                </ul>
                <p class="unseen" role="status">{ said.map(|_| scene.words.count("check-matches", count)) }</p>
            </div>
        </>
    }
}

fn option_id(at: usize) -> String {
    format!("sc-option-{at}")
}

fn option(scene: Scene<'_>, search: &Search, at: usize, (code, name): &(String, String)) -> Html {
    let active = search.at == Some(at);
    let onclick = Country::parse(code).map(|country| scene.act(Act::Pick(country)));
    // The press would take the focus from the field and so put the list away.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <li id={option_id(at)} role="option" class={active.then_some("sc-active")} {onclick} {onmousedown}
            aria-selected={active.to_string()} key={code.clone()}>{ name }</li>
    }
}

/// What the keys do: arrows open the list and move in it, Enter picks, Escape puts the list
/// away and then what was typed.
fn keys(scene: Scene<'_>, search: &Search, codes: Vec<String>) -> Callback<KeyboardEvent> {
    let tap = scene.tap.clone();
    let Search { open, at, .. } = *search;
    Callback::from(move |event: KeyboardEvent| {
        let last = codes.len().checked_sub(1);
        let act = match (event.key().as_str(), open) {
            ("ArrowDown", false) if event.alt_key() => Act::Show(true, None),
            ("ArrowDown", true) if at < last => {
                Act::Show(true, at.map_or(last.map(|_| 0), |at| Some(at + 1)))
            }
            ("ArrowDown", _) => Act::Show(true, last.map(|_| 0)),
            ("ArrowUp", true) if event.alt_key() => Act::Show(false, None),
            ("ArrowUp", true) => Act::Show(true, at.and_then(|at| at.checked_sub(1)).or(last)),
            ("ArrowUp", false) => Act::Show(true, last),
            ("Escape", true) => Act::Show(false, None),
            ("Escape", false) => Act::Write(0, String::new()),
            ("Enter", true) => {
                let code = at.and_then(|at| codes.get(at));
                let Some(country) = code.and_then(|code| Country::parse(code)) else {
                    return;
                };
                Act::Pick(country)
            }
            _ => return,
        };
        event.prevent_default();
        tap.emit(Tap::Check(act));
    })
}
