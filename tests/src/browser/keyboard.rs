//! A person who only has a keyboard.

use anyhow::{Context, Result, bail, ensure};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::json;

use super::Browser;
use crate::self_check::Input;

/// Tab.
pub const TAB: char = '\u{e004}';
/// Enter.
pub const ENTER: char = '\u{e007}';
/// Shift; held while the next key is pressed.
pub const SHIFT: char = '\u{e008}';
/// Alt; held while the next key is pressed.
pub const ALT: char = '\u{e00a}';
/// Escape.
pub const ESCAPE: char = '\u{e00c}';
/// The space bar.
pub const SPACE: char = ' ';
/// Arrow up.
pub const UP: char = '\u{e013}';
/// Arrow down.
pub const DOWN: char = '\u{e015}';
/// Backspace.
pub const BACKSPACE: char = '\u{e003}';

/// How often Tab must be pressed, in the order of the document, from the element that has
/// the focus to another. Radio buttons of one name are one stop.
const DISTANCE: &str = "
    const [selector] = arguments;
    const can = it => it.tabIndex >= 0 && !it.disabled && it.checkVisibility({ visibilityProperty: true });
    const stop = it => {
        if (it.type !== 'radio') return true;
        const group = [...it.form.elements].filter(other => other.type === 'radio' && other.name === it.name);
        if (group.includes(document.activeElement)) return it === document.activeElement;
        return it === (group.find(other => other.checked) ?? group[0]);
    };
    const all = [...document.querySelectorAll('a[href], button, input, summary, select, textarea, [tabindex]')];
    const stops = all.filter(it => can(it) && stop(it));
    const to = stops.indexOf(stops.find(it => it.matches(selector)));
    const from = document.activeElement === document.body ? null : document.activeElement;
    if (to < 0) return null;
    const after = it => from === null || from.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING;
    const next = stops.findIndex(after);
    return to - next + 1;
";

/// How many letters of a country's name are typed.
const LETTERS: usize = 3;

impl Browser {
    /// Presses keys one after the other.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn keys(&self, keys: &[char]) -> Result<()> {
        let mut actions = KeyActions::new("keyboard".into());
        let mut held = None;
        for value in keys.iter().copied() {
            actions = actions.then(KeyAction::Down { value });
            if [SHIFT, ALT].contains(&value) {
                held = Some(value);
                continue;
            }
            actions = actions.then(KeyAction::Up { value });
            if let Some(value) = held.take() {
                actions = actions.then(KeyAction::Up { value });
            }
        }
        Ok(self.client().perform_actions(actions).await?)
    }

    /// Goes forward by Tab to the first element of a kind.
    ///
    /// # Errors
    /// When Tab does not reach it in the order of the document.
    pub async fn tab_to(&self, selector: &str) -> Result<()> {
        let distance: Option<i64> = self.ask(DISTANCE, vec![json!(selector)]).await?;
        let distance = distance.with_context(|| format!("no way by Tab to {selector}"))?;
        let tabs = usize::try_from(distance);
        let tabs = tabs.with_context(|| format!("{selector} lies before the focus"))?;
        self.keys(&vec![TAB; tabs]).await?;
        let there = "return document.activeElement.matches(arguments[0]) ? ''
            : document.activeElement.outerHTML.slice(0, 200)";
        let instead: String = self.ask(there, vec![json!(selector)]).await?;
        ensure!(
            instead.is_empty(),
            "Tab leads not to {selector}, but to {instead}"
        );
        Ok(())
    }

    /// Enters an answer, without going on.
    ///
    /// # Errors
    /// When the keyboard cannot do it.
    pub async fn enter_by_keyboard(&self, entry: &Input) -> Result<()> {
        match entry {
            Input::Labels(labels) => {
                for label in labels {
                    self.choose(label).await?;
                }
                Ok(())
            }
            Input::Country(name) => self.pick(name).await,
            Input::Fields(texts) => {
                for (text, field) in texts.iter().zip(["#sc-first", "#sc-month", "#sc-year"]) {
                    self.tab_to(field).await?;
                    // The text of a field is selected when Tab reaches the field.
                    self.keys(&text.chars().collect::<Vec<_>>()).await?;
                }
                Ok(())
            }
        }
    }

    /// Arrow keys reach a radio button and choose it; Tab reaches each checkbox.
    async fn choose(&self, label: &str) -> Result<()> {
        let script = "
            const labels = [...document.querySelectorAll('#self-check label.sc-option')];
            const of = labels.find(it => it.textContent.trim() === arguments[0])?.control;
            const radios = [...document.querySelectorAll('#self-check input[type=radio]')];
            return of ? [of.type, of.id, radios.indexOf(of)] : null;
        ";
        let found: Option<(String, String, i64)> = self.ask(script, vec![json!(label)]).await?;
        let (kind, id, at) = found.with_context(|| format!("no option {label:?}"))?;
        match (kind.as_str(), usize::try_from(at)) {
            ("radio", Ok(at)) => {
                self.tab_to("#self-check input[type=radio]").await?;
                let keys = if at == 0 { vec![SPACE] } else { vec![DOWN; at] };
                self.keys(&keys).await
            }
            ("checkbox", _) => {
                self.tab_to(&format!("#{id}")).await?;
                self.keys(&[SPACE]).await
            }
            _ => bail!("{label:?} is a {kind}"),
        }
    }

    /// Types the beginning of a name, and moves down the list to it.
    async fn pick(&self, name: &str) -> Result<()> {
        self.tab_to("#sc-first").await?;
        let letters: Vec<char> = name.chars().take(LETTERS).collect();
        self.keys(&letters).await?;
        let script = "
            const items = [...document.querySelectorAll('#sc-listbox [role=option]')];
            return items.findIndex(it => it.textContent.trim() === arguments[0]);
        ";
        let at: i64 = self.ask(script, vec![json!(name)]).await?;
        let at = usize::try_from(at);
        let at = at.with_context(|| format!("{letters:?} do not bring {name:?}"))?;
        let downs = std::iter::repeat_n(DOWN, at + 1);
        self.keys(&downs.chain([ENTER]).collect::<Vec<_>>()).await
    }
}
