use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use tera::{Context, TeraResult, Value};

/// The variables of a template. A copy is cheap: the values are shared.
#[derive(Debug, Clone, Default)]
pub(crate) struct Variables(Context);

impl Variables {
    /// The fields of `view`, which is a struct. None if it cannot be serialised, which structs
    /// of texts and lists always can.
    pub(crate) fn of<T: Serialize>(view: &T) -> Self {
        Self(Context::from_serialize(view).unwrap_or_default())
    }

    /// These and the fields of `view`, which is a struct of texts and lists: that can always be
    /// serialised.
    pub(crate) fn with<T: Serialize>(self, view: &T) -> Self {
        self.and(view).unwrap_or(self)
    }

    /// These and the fields of `view`, which is a struct.
    ///
    /// # Errors
    /// When `view` cannot be serialised, or is no struct.
    pub(crate) fn and<T: Serialize>(&self, view: &T) -> TeraResult<Self> {
        let mut context = self.0.clone();
        context.extend(Context::from_serialize(view)?);
        Ok(Self(context))
    }

    /// These and one more.
    pub(crate) fn and_one<T: Serialize>(&self, name: &'static str, view: &T) -> TeraResult<Self> {
        let mut context = self.0.clone();
        context.insert_value(name, Value::try_from_serializable(view)?);
        Ok(Self(context))
    }

    pub(super) fn context(&self) -> &Context {
        &self.0
    }
}

/// A value that is made once for many pages: views that hold it share it.
#[derive(Debug, Clone)]
pub(crate) struct Prepared(Value);

impl Prepared {
    /// Prepares a view. Undefined to templates if it cannot be serialised, which structs,
    /// texts and lists of them always can.
    pub(crate) fn of<T: Serialize + ?Sized>(view: &T) -> Self {
        Self(Value::try_from_serializable(view).unwrap_or_else(|_| Value::undefined()))
    }

    /// Prepares a text that is HTML already.
    pub(crate) fn of_html(html: &str) -> Self {
        Self(Value::safe_string(html))
    }

    /// Prepares texts that are HTML already, by name.
    pub(crate) fn html<'t>(texts: impl Iterator<Item = (&'t str, &'t str)>) -> Self {
        let texts: BTreeMap<&str, Value> = texts
            .map(|(name, html)| (name, Value::safe_string(html)))
            .collect();
        Self::of(&texts)
    }
}

impl Serialize for Prepared {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
