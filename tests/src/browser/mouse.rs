//! A person who only uses a mouse (and types where there is nothing to choose from).

use anyhow::{Result, bail};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};

use super::{Browser, Screen};
use crate::self_check::Input;

impl Browser {
    /// Presses the first visible element of a kind, with a text if one is given. The press
    /// is the browser's own: what is covered or out of sight cannot be pressed.
    ///
    /// # Errors
    /// When there is none, or it cannot be pressed.
    pub async fn press(&self, selector: &str, text: Option<&str>) -> Result<()> {
        let element = self.visible(selector, text).await?;
        // A person scrolls what is under the lower edge; the driver only what is out of the
        // window.
        let into_view = "arguments[0].scrollIntoView({ block: 'nearest' })";
        let shown = serde_json::to_value(&element)?;
        self.client().execute(into_view, vec![shown]).await?;
        Ok(element.click().await?)
    }

    /// Presses it twice, as fast as a finger can.
    ///
    /// # Errors
    /// As [`Browser::press`].
    pub async fn press_twice(&self, selector: &str) -> Result<()> {
        let element = self.visible(selector, None).await?;
        let into_view = "arguments[0].scrollIntoView({ block: 'center' })";
        let element_json = serde_json::to_value(&element)?;
        self.client().execute(into_view, vec![element_json]).await?;
        let to = PointerAction::MoveToElement {
            element,
            duration: None,
            x: 0.0,
            y: 0.0,
        };
        let (button, mut mouse) = (
            MOUSE_BUTTON_LEFT,
            MouseActions::new("mouse".into()).then(to),
        );
        for _ in 0..2 {
            mouse = mouse.then(PointerAction::Down { button });
            mouse = mouse.then(PointerAction::Up { button });
        }
        self.client().perform_actions(mouse).await?;
        Ok(self.client().release_actions().await?)
    }

    /// Enters an answer, without going on.
    ///
    /// # Errors
    /// When the page does not offer it.
    pub async fn enter_by_mouse(&self, entry: &Input) -> Result<()> {
        match entry {
            Input::Labels(labels) => {
                for label in labels {
                    self.press("#self-check label.sc-option", Some(label))
                        .await?;
                }
            }
            Input::Country(name) => {
                self.press("#sc-first", None).await?;
                self.press("#sc-listbox [role=option]", Some(name)).await?;
            }
            Input::Fields(texts) => {
                for (text, field) in texts.iter().zip(["#sc-first", "#sc-month", "#sc-year"]) {
                    let field = self.visible(field, None).await?;
                    field.clear().await?;
                    field.send_keys(text).await?;
                }
            }
        }
        Ok(())
    }

    /// Goes on from the page that is shown.
    ///
    /// # Errors
    /// When it has no way on.
    pub async fn go_on_by_mouse(&self, from: Screen) -> Result<()> {
        if from == Screen::Result || from == Screen::Shared {
            bail!("there is no way on from {from:?}");
        }
        self.press("#self-check .sc-actions button", None).await
    }
}
