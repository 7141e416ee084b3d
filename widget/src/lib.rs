//! The self-check in the reader's browser.
