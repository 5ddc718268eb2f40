//! Figures for people: rounded, but never so that they say more than is true.

use crate::date::Date;
use crate::moment::Moment;
use crate::texts::{Lang, Texts};

/// Which version made the report of which portfolio.
pub(super) fn provenance(portfolio: &str, lang: Lang) -> String {
    lang.texts().fill("figures.provenance", &[("version", crate::VERSION), ("hash", portfolio)])
}

/// A share as a percentage, its sign never on another line. 100 % is all and 0 % is none; what only rounds to them is said to.
pub(crate) fn percent(share: f64) -> String {
    let rounded = (share * 100.0).round();
    if rounded >= 100.0 && share < 1.0 {
        ">99\u{a0}%".to_owned()
    } else if rounded <= 0.0 && share > 0.0 {
        "<1\u{a0}%".to_owned()
    } else {
        format!("{rounded}\u{a0}%")
    }
}

/// A share that may be absent.
pub(super) fn percent_or_dash(share: Option<f64>) -> String {
    share.map_or_else(|| "–".to_owned(), percent)
}

/// A range of shares, or one where both ends are the same.
pub(super) fn range(low: Option<f64>, high: Option<f64>) -> String {
    let (Some(low), Some(high)) = (low, high) else { return "–".to_owned() };
    let (low_text, high_text) = (percent(low), percent(high));
    if low_text == high_text {
        return low_text;
    }
    format!("{}–{high_text}", low_text.trim_end_matches("\u{a0}%"))
}

/// How many are overdue, with a question mark behind those that only possibly are.
pub(super) fn overdue(certainly: u32, possibly: u32) -> String {
    match (certainly, possibly) {
        (certain, 0) => certain.to_string(),
        (0, possible) => format!("{possible}?"),
        (certain, possible) => format!("{certain} + {possible}?"),
    }
}

/// A moment in words: the day, and what was known then if that is limited.
pub(crate) fn moment(moment: Moment, texts: &Texts) -> String {
    let as_of = moment.as_of.to_string();
    let Some(known_on) = moment.known_on else { return as_of };
    let key = if known_on == moment.as_of { "moment.as_then_known" } else { "moment.as_known_on" };
    texts.fill(key, &[("as_of", &as_of), ("known_on", &known_on.to_string())])
}

/// A number to three places, and never so short that something becomes nothing.
pub(crate) fn number(number: f64, texts: &Texts) -> String {
    // There is no negative zero.
    let number = number + 0.0;
    let written = if number != 0.0 && !(0.0005..1e15).contains(&number.abs()) {
        ryu_js::Buffer::new().format(number).to_owned()
    } else {
        format!("{number:.3}").trim_end_matches('0').trim_end_matches('.').to_owned()
    };
    written.replace('.', texts.get("figures.decimal_mark"))
}

/// A date of stated precision: its days, months or years as ISO writes them, and words between them.
pub(super) fn date(date: Date, texts: &Texts) -> String {
    let stated = date.to_string();
    match stated.split_once('/') {
        Some(("..", end)) => texts.fill("date.by", &[("date", end)]),
        Some((start, end)) => texts.fill("date.from_to", &[("start", start), ("end", end)]),
        None => stated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_as_precisely_as_they_were_stated() {
        let told = |text: &str| date(text.parse().unwrap(), Lang::English.texts());
        assert_eq!(told("2026-Q3"), "2026-Q3");
        assert_eq!(told("../2024-05-02"), "by 2024-05-02");
        assert_eq!(told("2023-06-10/2023-07"), "2023-06-10 to 2023-07");
    }

    #[test]
    fn all_and_none_are_said_only_of_all_and_none() {
        assert_eq!(percent(1.0), "100 %".replace(' ', "\u{a0}"));
        assert_eq!(percent(0.9999), ">99 %".replace(' ', "\u{a0}"));
        assert_eq!(percent(0.0), "0 %".replace(' ', "\u{a0}"));
        assert_eq!(percent(0.0001), "<1 %".replace(' ', "\u{a0}"));
        assert_eq!(range(Some(0.341), Some(0.61)), "34–61 %".replace(' ', "\u{a0}"));
        assert_eq!(range(Some(0.0), Some(0.0)), "0 %".replace(' ', "\u{a0}"));
        assert_eq!(range(None, None), "–");
    }
}
