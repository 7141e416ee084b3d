//! From the tree to Rust types, by serde.

use super::{Key, Node, Value};
use serde::Deserialize;
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use std::fmt;

/// Reads a value of a type from the tree. A key without a value counts as a missing key.
///
/// # Errors
/// What the type refuses. Check the tree with a [`Schema`](crate::schema::Schema) first:
/// it reports every mistake, with its place.
pub fn from_node<'de, T: Deserialize<'de>>(node: &'de Node) -> Result<T, Error> {
    T::deserialize(node)
}

/// The message of a type that refuses a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(String);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl serde::de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

impl<'de> Deserializer<'de> for &'de Node {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Int(value) => visitor.visit_i64(*value),
            Value::Float(value) => visitor.visit_f64(*value),
            Value::Text(text) => visitor.visit_borrowed_str(text),
            Value::Sequence(items) => visitor.visit_seq(Items(items.iter())),
            Value::Mapping(entries) => visitor.visit_map(Entries {
                rest: entries.iter(),
                value: None,
            }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match &self.value {
            Value::Text(text) => visitor.visit_enum(StrDeserializer::new(text)),
            Value::Mapping(entries) => match entries.as_slice() {
                [(key, value)] => visitor.visit_enum(Variant { key, value }),
                _ => Err(serde::de::Error::custom("expected a mapping with one key")),
            },
            _ => Err(serde::de::Error::custom("expected a text or a mapping")),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Error> for &'de Node {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

struct Items<'de>(std::slice::Iter<'de, Node>);

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        self.0.next().map(|item| seed.deserialize(item)).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

struct Entries<'de> {
    rest: std::slice::Iter<'de, (Key, Node)>,
    value: Option<&'de Node>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let given = |(_, value): &&(Key, Node)| !matches!(value.value, Value::Null);
        let Some((key, value)) = self.rest.find(given) else {
            return Ok(None);
        };
        self.value = Some(value);
        seed.deserialize(StrDeserializer::new(&key.name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        match self.value.take() {
            Some(value) => seed.deserialize(value),
            None => Err(serde::de::Error::custom(
                "a value was asked for before its key",
            )),
        }
    }
}

/// An enum variant with data: `{ variant: data }`.
struct Variant<'de> {
    key: &'de Key,
    value: &'de Node,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Error;
    type Variant = &'de Node;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Self::Variant), Error> {
        let variant = seed.deserialize(StrDeserializer::new(&self.key.name))?;
        Ok((variant, self.value))
    }
}

impl<'de> VariantAccess<'de> for &'de Node {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Deserialize::deserialize(self)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_any(visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Diagnostics, Sources};
    use serde::Deserialize;
    use std::collections::BTreeMap;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Shape {
        Point,
        Circle(f64),
        Box { width: u8 },
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(untagged)]
    enum OneOrMany {
        One(String),
        Many(Vec<String>),
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Inner {
        note: Option<String>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Outer {
        count: u16,
        ratio: f64,
        #[serde(default)]
        missing: Vec<String>,
        shapes: Vec<Shape>,
        words: BTreeMap<String, OneOrMany>,
        pair: (i64, bool),
        #[serde(flatten)]
        inner: Inner,
    }

    const TEXT: &str = "count: 3\nratio: 2\nmissing:\nshapes: [point, { circle: 1.5 }, { box: { width: 4 } }]\n\
         words: { a: x, b: [y, z] }\npair: [-1, true]\nnote: ~\n";

    fn node(text: &str) -> Node {
        let sources = Sources::in_memory(&[("a.yaml", text)]);
        let mut diagnostics = Diagnostics::default();
        let id = sources.ids().next().unwrap();
        crate::yaml::parse(id, text, 0..text.len(), &mut diagnostics).unwrap()
    }

    #[test]
    fn every_shape_of_type_is_read() {
        let many = OneOrMany::Many(vec!["y".into(), "z".into()]);
        let expected = Outer {
            count: 3,
            ratio: 2.0,
            missing: Vec::new(),
            shapes: vec![Shape::Point, Shape::Circle(1.5), Shape::Box { width: 4 }],
            words: [("a".into(), OneOrMany::One("x".into())), ("b".into(), many)].into(),
            pair: (-1, true),
            inner: Inner { note: None },
        };
        assert_eq!(from_node::<Outer>(&node(TEXT)), Ok(expected));
    }

    #[test]
    fn it_agrees_with_serde_json() {
        let mut json = node(TEXT).to_json();
        json.as_object_mut()
            .unwrap()
            .retain(|_, value| !value.is_null());
        let by_json: Outer = serde_json::from_value(json).unwrap();
        assert_eq!(from_node::<Outer>(&node(TEXT)), Ok(by_json));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        for text in ["count: -1", "count: 70000", "count: x", "[]"] {
            assert!(from_node::<Outer>(&node(text)).is_err(), "{text}");
        }
        assert!(from_node::<Shape>(&node("{ point: 1, circle: 2 }")).is_err());
        assert!(from_node::<Shape>(&node("hexagon")).is_err());
    }
}
