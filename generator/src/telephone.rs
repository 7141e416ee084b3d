//! Telephone numbers. The only module that names the crate that knows the numbering plans.

use rlibphonenumber::{PhoneNumber, PhoneNumberFormat};
use std::str::FromStr;

/// Whether a number in E.164 can exist in its country.
pub(crate) fn can_exist(number: &str) -> bool {
    PhoneNumber::from_str(number).is_ok_and(|number| number.is_valid())
}

/// A number in E.164 with spaces, as people in its country group its digits: `+964 782 689 2128`.
/// Unchanged if it cannot be read.
pub(crate) fn grouped(number: &str) -> String {
    let read = PhoneNumber::from_str(number);
    read.map_or_else(
        |_| number.to_owned(),
        |read| {
            read.format_as(PhoneNumberFormat::International)
                .into_owned()
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_and_none_is_lost() {
        for (number, shown) in [
            ("+9647826892128", "+964 782 689 2128"),
            ("+442079460958", "+44 20 7946 0958"),
        ] {
            assert!(can_exist(number), "{number}");
            assert_eq!(grouped(number), shown);
        }
        assert!(!can_exist("+9640000"));
        assert_eq!(grouped("80050555"), "80050555");
    }
}
