/// Observes the progress of rendering.
pub trait Progress: Sync {
    /// Called once with the number of output files.
    fn start(&self, total: usize);
    /// Called after each file.
    fn advance(&self);
}

/// No progress is shown.
impl Progress for () {
    fn start(&self, _: usize) {}
    fn advance(&self) {}
}
