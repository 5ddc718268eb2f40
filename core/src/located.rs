//! Reading a value of JSON into a type, and where in it something is wrong.

use serde::de::DeserializeSeed;
use serde_json::{Error, Value};
use serde_path_to_error::{Deserializer, Track};

/// Reads a value; where it is refused, says where: such as `where.actor[1]`, or `.` for the whole of it.
pub(crate) fn read<'de, S: DeserializeSeed<'de>>(seed: S, value: Value) -> Result<S::Value, (String, Error)> {
    let mut track = Track::new();
    let read = seed.deserialize(Deserializer::new(value, &mut track));
    read.map_err(|error| (track.path().to_string(), error))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::marker::PhantomData;

    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "read only to see what is refused")]
    struct Given {
        whole: Option<u32>,
        lists: BTreeMap<String, Vec<Option<f64>>>,
    }

    #[test]
    fn what_is_refused_is_found() {
        for (value, path, message) in [
            (json!({"lists": {"a": [1, null, "2"]}}), "lists.a[2]", "invalid type: string \"2\", expected f64"),
            (json!({"whole": -1, "lists": {}}), "whole", "invalid value: integer `-1`, expected u32"),
            (json!({"whole": 1}), ".", "missing field `lists`"),
            (json!({"hole": 1}), "hole", "unknown field `hole`, expected `whole` or `lists`"),
            (json!({"lists": []}), "lists", "invalid type: sequence, expected a map"),
            (json!([1, {}, 2]), ".", "invalid length 3, expected fewer elements in array"),
            (json!("text"), ".", "invalid type: string \"text\", expected struct Given"),
        ] {
            let (found, error) = read(PhantomData::<Given>, value).unwrap_err();
            assert_eq!((&*found, &*error.to_string()), (path, message));
        }
        let read = read(PhantomData::<Given>, json!({"lists": {"a": [1, null]}, "whole": null}));
        assert_eq!(read.unwrap().lists, BTreeMap::from([("a".to_owned(), vec![Some(1.0), None])]));
    }
}
