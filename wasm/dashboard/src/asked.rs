//! What every question says: the moment and the scope.

use std::str::FromStr;

use milepost::{Error, Id, Moment};
use wasm_bindgen::prelude::*;

use crate::{Thrown, thrown};

/// The moment and the scope of a question.
#[wasm_bindgen]
pub struct Asked {
    pub(crate) moment: Moment,
    within: Option<Vec<Id>>,
}

#[wasm_bindgen]
impl Asked {
    #[wasm_bindgen(constructor)]
    pub fn new(as_of: &str, known_on: Option<String>, within: Option<Vec<String>>) -> Thrown<Self> {
        let within = within.map(|ids| ids.into_iter().map(Into::into).collect());
        Ok(Self { moment: moment(as_of, known_on)?, within })
    }
}

impl Asked {
    /// The scope, for the options of one question.
    pub(crate) fn within(&self) -> Option<Vec<Id>> {
        self.within.clone()
    }
}

/// A moment by its days.
pub(crate) fn moment(as_of: &str, known_on: Option<String>) -> Thrown<Moment> {
    let known_on = known_on.map(|day| read::<Moment>(&day)).transpose()?;
    Ok(Moment { known_on: known_on.map(|day| day.as_of), ..read(as_of)? })
}

/// What a text stands for.
pub(crate) fn read<T: FromStr<Err = Error>>(text: &str) -> Thrown<T> {
    text.parse().map_err(thrown)
}

/// What a text stands for, where there is one.
pub(crate) fn maybe<T: FromStr<Err = Error>>(text: Option<String>) -> Thrown<Option<T>> {
    text.map(|text| read(&text)).transpose()
}
