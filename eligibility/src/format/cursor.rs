//! Reading and writing numbers, texts and lists.

use super::LoadError;
use crate::Date;
use alloc::{string::String, vec::Vec};

/// A cursor that never reads past the end.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    pub(crate) fn byte(&mut self) -> Result<u8, LoadError> {
        let (first, rest) = self.rest.split_first().ok_or(LoadError::Short)?;
        self.rest = rest;
        Ok(*first)
    }

    pub(crate) fn flag(&mut self) -> Result<bool, LoadError> {
        match self.byte()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(LoadError::Invalid),
        }
    }

    pub(crate) fn number(&mut self) -> Result<u64, LoadError> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let part = u64::from(byte & 0x7f);
            if part << shift >> shift != part {
                return Err(LoadError::Invalid);
            }
            number |= part << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(LoadError::Invalid)
    }

    pub(crate) fn signed(&mut self) -> Result<i64, LoadError> {
        let number = self.number()?;
        Ok((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    /// A day, as the number of days since 1970-01-01.
    pub(crate) fn date(&mut self) -> Result<Date, LoadError> {
        let days = i32::try_from(self.signed()?).map_err(|_| LoadError::Invalid)?;
        Date::from_days(days).ok_or(LoadError::Invalid)
    }

    pub(crate) fn small<T: TryFrom<u64>>(&mut self) -> Result<T, LoadError> {
        T::try_from(self.number()?).map_err(|_| LoadError::Invalid)
    }

    /// The length of a list whose items take at least one byte each.
    pub(crate) fn length(&mut self) -> Result<usize, LoadError> {
        let length: usize = self.small()?;
        if length > self.rest.len() {
            Err(LoadError::Short)
        } else {
            Ok(length)
        }
    }

    pub(crate) fn text(&mut self) -> Result<String, LoadError> {
        let length = self.length()?;
        let (text, rest) = self.rest.split_at(length);
        self.rest = rest;
        core::str::from_utf8(text)
            .map(String::from)
            .map_err(|_| LoadError::Invalid)
    }

    pub(crate) fn list<T>(
        &mut self,
        mut item: impl FnMut(&mut Self) -> Result<T, LoadError>,
    ) -> Result<Vec<T>, LoadError> {
        // A loop takes less code in a browser than collecting an iterator of results.
        let mut items = Vec::new();
        for _ in 0..self.length()? {
            items.push(item(self)?);
        }
        Ok(items)
    }

    pub(crate) fn option<T>(
        &mut self,
        item: impl FnOnce(&mut Self) -> Result<T, LoadError>,
    ) -> Result<Option<T>, LoadError> {
        if self.flag()? {
            item(self).map(Some)
        } else {
            Ok(None)
        }
    }
}

/// The counterpart of [`Reader`].
#[cfg(feature = "compile")]
#[derive(Default)]
pub(crate) struct Writer {
    pub(crate) bytes: Vec<u8>,
}

#[cfg(feature = "compile")]
#[expect(clippy::cast_possible_truncation, reason = "seven bits at a time")]
impl Writer {
    pub(crate) fn flag(&mut self, flag: bool) {
        self.bytes.push(u8::from(flag));
    }

    pub(crate) fn number(&mut self, number: impl Into<u64>) {
        let mut number = number.into();
        while number >= 0x80 {
            self.bytes.push(0x80 + (number & 0x7f) as u8);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    pub(crate) fn length(&mut self, length: usize) {
        self.number(length as u64);
    }

    pub(crate) fn signed(&mut self, number: impl Into<i64>) {
        let number = number.into();
        self.number(((number << 1) ^ (number >> 63)).cast_unsigned());
    }

    pub(crate) fn date(&mut self, date: Date) {
        self.signed(date.days());
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.length(text.len());
        self.bytes.extend_from_slice(text.as_bytes());
    }

    pub(crate) fn list<T>(
        &mut self,
        items: impl ExactSizeIterator<Item = T>,
        mut item: impl FnMut(&mut Self, T),
    ) {
        self.length(items.len());
        items.for_each(|next| item(self, next));
    }

    pub(crate) fn option<T>(&mut self, value: Option<T>, item: impl FnOnce(&mut Self, T)) {
        self.flag(value.is_some());
        if let Some(value) = value {
            item(self, value);
        }
    }
}
