//! The one component: it joins the session, its views and the device.

use super::device::Device;
use crate::session::{Action, Session, Step};
use crate::sharing::{self, SharedResult};
use crate::texts::Texts;
use crate::view::{Scene, Tap, page};
use homeward_eligibility::{Date, Ruleset};
use std::rc::Rc;
use yew::{Callback, Component, Context, Html, Properties, html};

/// Properties of the root component.
#[derive(Clone, Properties)]
pub(super) struct Settings {
    pub(super) rules: Ruleset,
    pub(super) texts: Rc<Texts>,
    pub(super) today: Date,
    pub(super) device: Device,
    pub(super) programme: String,
    pub(super) saved: String,
    pub(super) step: Step,
    pub(super) remember: bool,
    pub(super) shared: Option<Vec<SharedResult>>,
}

impl PartialEq for Settings {
    /// Properties are immutable after mounting.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.texts, &other.texts)
    }
}

/// Messages of the root component.
pub(super) enum Message {
    /// The person did something on the page.
    Tapped(Tap),
    /// The browser went to another step of its history.
    Navigated(Step),
}

/// The self-check on its page.
pub(super) struct App {
    session: Session,
    tap: Callback<Tap>,
    /// The id of the element that takes the focus once the page is drawn.
    focus: Option<&'static str>,
    address: Option<String>,
    shared: Option<Vec<SharedResult>>,
    remember: bool,
    cleared: bool,
}

impl Component for App {
    type Message = Message;
    type Properties = Settings;

    fn create(ctx: &Context<Self>) -> Self {
        let settings = ctx.props();
        let texts = Rc::clone(&settings.texts);
        let mut session = Session::of(&settings.rules, settings.today, texts, &settings.programme);
        if !settings.saved.is_empty() {
            session.restore(&settings.saved, settings.step);
        }
        let app = Self {
            session,
            tap: ctx.link().callback(Message::Tapped),
            focus: None,
            address: None,
            shared: settings.shared.clone(),
            remember: settings.remember,
            cleared: false,
        };
        settings.device.correct(&app.step(ctx));
        app.save(ctx);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let device = &ctx.props().device;
        let before = self.session.step();
        let action = match message {
            Message::Navigated(step) => {
                self.session.apply(Action::GoTo(step));
                // The answers may no longer allow this step of the history.
                device.correct(&self.step(ctx));
                self.after(ctx, before);
                return true;
            }
            Message::Tapped(Tap::Session(Action::Back)) if device.back() => return false,
            Message::Tapped(Tap::Session(action)) => action,
            Message::Tapped(tap) => {
                self.apply_to_page(ctx, &tap);
                return true;
            }
        };
        let edit = action.is_edit();
        let go_on = action == Action::Continue;
        self.cleared = action == Action::Clear;
        self.session.apply(action);
        if self.session.step() != before {
            device.step(&self.step(ctx));
        } else if go_on && self.session.error().is_some() {
            self.focus = Some("sc-errors");
        }
        if !edit {
            self.after(ctx, before);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let scene = Scene {
            texts: &ctx.props().texts,
            session: &self.session,
            shared: self.shared.as_deref(),
            address: self.address.as_deref(),
            remember: self.remember,
            cleared: self.cleared,
            tap: &self.tap,
        };
        // Each step has a tree of its own: no field keeps the content of another.
        let key = if self.shared.is_some() {
            String::new()
        } else {
            self.step(ctx)
        };
        html! { <div class="sc" {key}>{ page(&scene) }</div> }
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
    fn step(&self, ctx: &Context<Self>) -> String {
        self.session.step().to_text(&ctx.props().rules)
    }

    /// Saves the answers. On a new step the heading takes the focus, and the link with the
    /// results is hidden.
    fn after(&mut self, ctx: &Context<Self>, before: Step) {
        if self.session.step() != before {
            self.focus = Some("sc-heading");
            self.address = None;
        }
        self.save(ctx);
    }

    /// Handles the interactions that do not concern the answers.
    fn apply_to_page(&mut self, ctx: &Context<Self>, tap: &Tap) {
        let device = &ctx.props().device;
        match tap {
            Tap::Jump(id) => self.focus = Some(*id),
            Tap::Print => device.print(),
            Tap::Save => device.save(),
            Tap::Remember => {
                self.remember = !self.remember;
                if self.remember {
                    self.save(ctx);
                } else {
                    device.store(None);
                }
            }
            Tap::Counsellor => {
                let assessment = self.session.assessment();
                let assessment = assessment.filter(|_| self.address.is_none());
                let address = |it| device.address(&sharing::fragment(it));
                self.address = assessment.map(address);
                self.focus = self.address.is_some().then_some("sc-code");
            }
            Tap::Own => {
                self.shared = None;
                self.focus = Some("sc-heading");
            }
            // Handled in `update`.
            Tap::Session(_) => {}
        }
    }

    /// Stores the answers in this tab if the person allowed it. In memory they are always held
    /// for the loader, in case the person changes the language.
    fn save(&self, ctx: &Context<Self>) {
        let device = &ctx.props().device;
        let answers = self.session.saved();
        device.hold(&answers);
        if self.remember {
            device.store(Some(&answers));
        }
    }
}
