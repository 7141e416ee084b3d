//! The one component: it joins the self-check, its views and the device.

use super::device::Device;
use crate::check::{Act, Check, Place};
use crate::report::{Report, Shared};
use crate::view::{Scene, Tap, page};
use crate::words::Words;
use homeward_eligibility::{Date, Ruleset};
use std::rc::Rc;
use yew::{Callback, Component, Context, Html, Properties, html};

/// What it starts with.
#[derive(Clone, Properties)]
pub(super) struct Setting {
    pub(super) rules: Ruleset,
    pub(super) words: Rc<Words>,
    pub(super) today: Date,
    pub(super) device: Device,
    pub(super) programme: String,
    pub(super) kept: String,
    pub(super) place: Place,
    pub(super) remember: bool,
    pub(super) shared: Option<Vec<Shared>>,
}

impl PartialEq for Setting {
    /// It never changes.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.words, &other.words)
    }
}

/// What happens to it.
pub(super) enum Message {
    /// The person did something on the page.
    Tapped(Tap),
    /// The browser went a step back or forth.
    Went(Place),
}

/// The self-check on its page.
pub(super) struct App {
    check: Check,
    tap: Callback<Tap>,
    /// What takes the focus once the page is drawn.
    focus: Option<&'static str>,
    address: Option<String>,
    shared: Option<Vec<Shared>>,
    remember: bool,
    cleared: bool,
}

impl Component for App {
    type Message = Message;
    type Properties = Setting;

    fn create(ctx: &Context<Self>) -> Self {
        let setting = ctx.props();
        let mut check = Check::of(&setting.rules, setting.today, &setting.programme);
        if !setting.kept.is_empty() {
            check.take_up(&setting.kept, setting.place);
        }
        let app = Self {
            check,
            tap: ctx.link().callback(Message::Tapped),
            focus: None,
            address: None,
            shared: setting.shared.clone(),
            remember: setting.remember,
            cleared: false,
        };
        setting.device.correct(&app.place(ctx));
        app.keep(ctx);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let device = &ctx.props().device;
        let before = self.check.place();
        let act = match message {
            Message::Went(place) => {
                self.check.act(Act::Go(place));
                // Where the answers no longer lead there, the step is put right.
                device.correct(&self.place(ctx));
                return self.arrived(ctx, before);
            }
            Message::Tapped(Tap::Check(Act::Back)) if device.back() => return false,
            Message::Tapped(Tap::Check(act)) => act,
            Message::Tapped(Tap::ContinueWith(country)) => {
                if let Some(country) = country {
                    self.check.act(Act::Pick(country));
                }
                Act::Continue
            }
            Message::Tapped(tap) => return self.aside(ctx, &tap),
        };
        let moves = !matches!(
            act,
            Act::Choose(_) | Act::ChooseNone | Act::Write(..) | Act::Show(..)
        );
        self.cleared = act == Act::Clear;
        let go_on = act == Act::Continue;
        self.check.act(act);
        if self.check.place() != before {
            device.step(&self.place(ctx));
        } else if go_on && self.check.wrong().is_some() {
            self.focus = Some("sc-errors");
        }
        if moves {
            self.arrived(ctx, before)
        } else {
            true
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let scene = Scene {
            words: &ctx.props().words,
            check: &self.check,
            shared: self.shared.as_deref(),
            address: self.address.as_deref(),
            remember: self.remember,
            cleared: self.cleared,
            tap: &self.tap,
        };
        // A fresh tree for each place: no field keeps what stood in another.
        let key = if self.shared.is_some() {
            String::new()
        } else {
            self.place(ctx)
        };
        html! { <div class="sc" {key}>{ page(scene) }</div> }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let device = &ctx.props().device;
        match self.focus.take() {
            Some(id) => device.focus(id),
            None => device.reveal(),
        }
    }
}

impl App {
    fn place(&self, ctx: &Context<Self>) -> String {
        self.check.place().to_text(&ctx.props().rules)
    }

    /// At another place the heading takes the focus, and what was shown of the last is gone.
    fn arrived(&mut self, ctx: &Context<Self>, before: Place) -> bool {
        if self.check.place() != before {
            self.focus = Some("sc-heading");
            self.address = None;
        }
        self.keep(ctx);
        true
    }

    /// What is not about the answers.
    fn aside(&mut self, ctx: &Context<Self>, tap: &Tap) -> bool {
        let device = &ctx.props().device;
        match tap {
            Tap::Jump(id) => self.focus = Some(*id),
            Tap::Print => device.print(),
            Tap::Save => device.save(),
            Tap::Remember => {
                self.remember = !self.remember;
                if self.remember {
                    self.keep(ctx);
                } else {
                    device.keep(None);
                }
            }
            Tap::Counsellor => {
                let hidden = self.address.is_none();
                let address = || device.address(&Report::of(&self.check).fragment());
                self.address = hidden.then(address);
            }
            Tap::Own => {
                self.shared = None;
                self.focus = Some("sc-heading");
            }
            // Handled where they come in.
            Tap::Check(_) | Tap::ContinueWith(_) => {}
        }
        true
    }

    /// Keeps the answers in this tab, if the person allowed it; and always where the loader
    /// finds them should the person change the language.
    fn keep(&self, ctx: &Context<Self>) {
        let device = &ctx.props().device;
        let answers = self.check.kept();
        device.hold(&answers);
        if self.remember {
            device.keep(Some(&answers));
        }
    }
}
