//! Why bytes are not a rule file.

/// Why some bytes are not a rule file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// The bytes do not begin with the magic word of rule files.
    #[error("this is not a rule set")]
    Foreign,
    /// The file has another version of the format.
    #[error("the rule set is of version {0}, which this program does not read")]
    Version(u8),
    /// The file ends too early.
    #[error("the rule set is cut short")]
    Short,
    /// The checksum does not match: the file was changed after it was written.
    #[error("the rule set is damaged")]
    Damaged,
    /// The checksum matches, but the content is not a valid rule set.
    #[error("the rule set contradicts itself")]
    Invalid,
    /// The rule set would take more memory than the reader allows.
    #[error("the rule set is too large")]
    TooLarge,
}

/// Refuses content for which a condition does not hold.
pub(crate) fn require(condition: bool) -> Result<(), LoadError> {
    if condition {
        Ok(())
    } else {
        Err(LoadError::Invalid)
    }
}
