//! Any bytes: an error or a rule set, never a panic.
#![no_main]

use homeward_eligibility::Ruleset;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = Ruleset::from_bytes(bytes);
});
