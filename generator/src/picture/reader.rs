use super::Unusable;

/// Reads the parts of files one after another.
pub(super) struct Reader<'a> {
    pub(super) rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn take(&mut self, length: usize) -> Result<&'a [u8], Unusable> {
        match self.rest.split_at_checked(length) {
            Some((taken, rest)) => {
                self.rest = rest;
                Ok(taken)
            }
            None => Err(Unusable::damaged("the file ends too early")),
        }
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], Unusable> {
        let taken = self.take(N)?;
        taken
            .try_into()
            .map_err(|_| Unusable::damaged("the file ends too early"))
    }
}
