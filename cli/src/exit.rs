//! Exit codes.

/// The command succeeded.
pub(crate) const FINE: u8 = 0;
/// The content has mistakes.
pub(crate) const CONTENT: u8 = 1;
/// The arguments are wrong.
pub(crate) const USAGE: u8 = 2;
/// The program has a fault.
pub(crate) const INTERNAL: u8 = 3;
