/// Severity of a diagnostic, the most severe first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The input cannot be used.
    Error,
    /// The input can be used; a person should look. Strict runs treat it as an error.
    Warning,
    /// Information that the report must contain.
    Note,
}
