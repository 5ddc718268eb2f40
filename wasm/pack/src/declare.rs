//! TypeScript declarations of the JSON that the core reads and writes.

use std::any::TypeId;
use std::collections::HashSet;
use std::fs;

use anyhow::{Context, Result, ensure};
use milepost::document::Document;
use milepost::{
    AuditDocument, AuditOptions, BlockersReport, BriefOptions, BriefReport, CalendarOptions, ChangeRow,
    ChangesDocument, ChangesOptions, CheckReport, Dossier, EarnedScheduleOptions, EarnedScheduleReport, Element,
    ElementsOptions, ElementsReport, ExplainDocument, ExplainOptions, ExplainRow, Extent, Finding, GraphFormat,
    GraphOptions, HtmlOptions, ImpactReport, IndicatorsOptions, IndicatorsReport, Lang, Limits, Moment,
    NeighboursOptions, OnScaleDocument, OnScaleOptions, ProgressDocument, ProgressOptions, ProgressRow, ReachOptions,
    RecommendationsOptions, RecommendationsReport, ScaleRow, ScheduleDocument, ScheduleOptions, ScheduleRow, StateRow,
    StatesDocument, StatesOptions, SuccessionOptions, SuccessionReport, TimelineDocument, TimelineOptions, TimelineRow,
};
use ts_rs::{Config, TS, TypeVisitor};

use crate::layout::lay_out;
use crate::paths::Paths;

const HEAD: &str = "\
// What the JSON of milepost looks like. Made from the structs of the core by `cargo run -p pack`; do not edit.
";

/// Writes the declarations to where they are committed.
pub(crate) fn write(paths: &Paths) -> Result<()> {
    let declarations = declarations();
    // Untouched where nothing changed, so that the crate that includes it is not compiled again.
    if committed(paths).is_ok_and(|committed| committed == declarations) {
        return Ok(());
    }
    Ok(fs::write(paths.types(), declarations)?)
}

/// Fails where the committed declarations are not the core's.
pub(crate) fn check(paths: &Paths) -> Result<()> {
    ensure!(
        committed(paths)? == declarations(),
        "wasm/types.d.ts is not what the core says: run `cargo run -p pack` and commit it"
    );
    println!("wasm/types.d.ts is what the core says");
    Ok(())
}

fn committed(paths: &Paths) -> Result<String> {
    fs::read_to_string(paths.types()).context("wasm/types.d.ts")
}

/// All types that stand in the signatures of the API, and those that these are made of.
fn declarations() -> String {
    let mut types = Types::default();
    types.add::<Document>();
    types.add::<Limits>();
    types.add::<Lang>();
    types.add::<HtmlOptions>();
    types.add::<Moment>();
    types.add::<ProgressOptions>();
    types.add::<ProgressDocument<Vec<ProgressRow>>>();
    types.add::<StatesOptions>();
    types.add::<StatesDocument<Vec<StateRow>>>();
    types.add::<ExplainOptions>();
    types.add::<ExplainDocument<Vec<ExplainRow>>>();
    types.add::<AuditOptions>();
    types.add::<AuditDocument<Vec<Finding>>>();
    types.add::<Dossier>();
    types.add::<OnScaleOptions>();
    types.add::<OnScaleDocument<Vec<ScaleRow>>>();
    types.add::<TimelineOptions>();
    types.add::<TimelineDocument<Vec<TimelineRow>>>();
    types.add::<ChangesOptions>();
    types.add::<ChangesDocument<Vec<ChangeRow>>>();
    types.add::<BriefOptions>();
    types.add::<BriefReport>();
    types.add::<ScheduleOptions>();
    types.add::<ScheduleDocument<Vec<ScheduleRow>>>();
    types.add::<ImpactReport>();
    types.add::<BlockersReport>();
    types.add::<EarnedScheduleOptions>();
    types.add::<EarnedScheduleReport>();
    types.add::<SuccessionOptions>();
    types.add::<SuccessionReport>();
    types.add::<RecommendationsOptions>();
    types.add::<RecommendationsReport>();
    types.add::<IndicatorsOptions>();
    types.add::<IndicatorsReport>();
    types.add::<ElementsOptions>();
    types.add::<NeighboursOptions>();
    types.add::<ReachOptions>();
    types.add::<CalendarOptions>();
    types.add::<GraphFormat>();
    types.add::<GraphOptions>();
    types.add::<ElementsReport>();
    types.add::<Element>();
    types.add::<Extent>();
    types.add::<CheckReport>();
    format!("{HEAD}{}", types.text)
}

/// Collects each type once, those it is made of behind it.
struct Types {
    config: Config,
    seen: HashSet<TypeId>,
    text: String,
}

impl Default for Types {
    fn default() -> Self {
        // Counts are numbers; none of them comes near 2^53.
        Self { config: Config::new().with_large_int("number"), seen: HashSet::new(), text: String::new() }
    }
}

impl Types {
    fn add<T: TS + 'static + ?Sized>(&mut self) {
        let has_a_name = T::output_path().is_some();
        if has_a_name && self.seen.insert(TypeId::of::<T>()) {
            self.text.push('\n');
            self.text.push_str(&lay_out(&T::docs().unwrap_or_default(), &T::decl(&self.config)));
            let mut parts = Parts { config: &self.config, found: Vec::new() };
            T::visit_dependencies(&mut parts);
            // What is derived names its parts in another order each time that it is compiled.
            let mut found = parts.found;
            found.sort_by(|(left, _), (right, _)| left.cmp(right));
            for (_, add) in found {
                add(self);
            }
        }
    }
}

/// [`Types::add`] for some type.
type Add = fn(&mut Types);

/// The types that one type is made of, by name.
struct Parts<'a> {
    config: &'a Config,
    found: Vec<(String, Add)>,
}

impl TypeVisitor for Parts<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.found.push((T::name(self.config), Types::add::<T>));
    }
}
