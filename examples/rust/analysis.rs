//! What else can be asked of a strategy, besides how far it has got?

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a program may print, read files and know what day it is"
)]

use std::error::Error;
use std::process::ExitCode;

use milepost::{
    AuditOptions, BriefOptions, CalendarOptions, ChangesOptions, ExplainOptions, GraphFormat, GraphOptions, Id, Lang,
    Limits, Measure, Moment, Portfolio, ProgressOptions, ScheduleOptions, SuccessionOptions,
};

const USAGE: &str = "\
What else can be asked of a strategy, besides how far it has got?

usage: analysis QUESTION [options]

  progress             how far each area had got
  changes              what has changed since the day of --since, as it was known then
  explain              why a figure is what it is: that of --measure and --key
  succession           what is left to a successor of --strategy, or became of it in --successor
  brief                all of it in one document, as for a parliament
  audit                what the data cannot support
  schedule             what holds the plan up: when each milestone can and must be reached
  impact               what slips when the milestone of --key takes so many --days longer
  blockers             what to finish first, by what it would free
  calendar             what is due, what took place and what is to, as an iCalendar
  graph                the elements and what joins them, for other programs

  --as-of DATE         what had happened by this day (default: today)
  --known-on DATE      told only by what was published by this day (default: everything)
  --within ID[,ID...]  only what is reachable from these (default: all)
  --since DATE         for changes: the earlier day
  --measure KEY        for explain: a key of a progress report (default: completion_low)
  --key ID             for explain: what the figure is about (default: all); for impact: the milestone
  --days COUNT         for impact: the calendar days of the delay (default: 90)
  --strategy ID        for succession: the older strategy (default: thb21)
  --successor ID       for succession: the newer one (default: what remains open)
  --lang LANGUAGE      en, fr or de (default: en)
  --format FORMAT      of a graph: mermaid, dot, graphml or json (default: mermaid)
  --root ID            of a graph: only what hangs together with this element (default: all)
  --depth COUNT        of a graph: only what lies within so many edges of the root
  --kinds KIND[,KIND]  of a graph: only elements of these kinds
  --portfolio FILE     a portfolio of your own instead of the embedded one
  --output FILE        write there instead of to the terminal
";

/// What was asked on the command line.
#[derive(Default)]
struct Asked {
    question: Option<String>,
    as_of: Option<String>,
    known_on: Option<String>,
    within: Option<Vec<Id>>,
    since: Option<String>,
    measure: Option<Measure>,
    key: Option<String>,
    days: Option<i64>,
    strategy: Option<String>,
    successor: Option<Id>,
    lang: Lang,
    format: Option<GraphFormat>,
    graph: GraphOptions,
    portfolio: Option<String>,
    output: Option<String>,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("analysis: {error}");
            if let Some(known) = error.downcast_ref::<milepost::Error>() {
                for (what, said) in [("where", known.path()), ("hint", known.hint())] {
                    said.into_iter().for_each(|said| eprintln!("  {what}: {said}"));
                }
            }
            ExitCode::from(2)
        }
    }
}

fn asked() -> Result<Option<Asked>, Box<dyn Error>> {
    let mut asked = Asked::default();
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        // `--depth=2` and `--depth 2` are the same.
        let (name, mut given) = match word.split_once('=') {
            Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
            None => (word, None),
        };
        let mut value = || given.take().or_else(|| words.next()).ok_or(format!("{name} needs a value"));
        match &*name {
            "--as-of" => asked.as_of = Some(value()?),
            "--known-on" => asked.known_on = Some(value()?),
            "--within" => asked.within = Some(value()?.split(',').map(Into::into).collect()),
            "--since" => asked.since = Some(value()?),
            "--measure" => asked.measure = Some(value()?.parse()?),
            "--key" => asked.key = Some(value()?),
            "--days" => asked.days = Some(value()?.parse().map_err(|_| "--days is a whole number")?),
            "--strategy" => asked.strategy = Some(value()?),
            "--successor" => asked.successor = Some(value()?.into()),
            "--lang" => asked.lang = value()?.parse()?,
            "--format" => asked.format = Some(value()?.parse()?),
            "--root" => asked.graph.root = Some(value()?.into()),
            "--depth" => asked.graph.depth = Some(value()?.parse().map_err(|_| "--depth is a whole number")?),
            "--kinds" => asked.graph.kinds = Some(value()?.split(',').map(str::parse).collect::<Result<_, _>>()?),
            "--portfolio" => asked.portfolio = Some(value()?),
            "--output" => asked.output = Some(value()?),
            "--help" | "-h" => return Ok(None),
            other if other.starts_with('-') => {
                return Err(format!("there is no option {other}; --help lists them").into());
            }
            _ if asked.question.is_none() => asked.question = Some(name),
            other => return Err(format!("one question at a time, and not {other} too").into()),
        }
    }
    Ok(Some(asked))
}

fn run() -> Result<(), Box<dyn Error>> {
    let Some(asked) = asked()? else {
        print!("{USAGE}");
        return Ok(());
    };
    let text = answer(&asked)?;
    match &asked.output {
        Some(file) => std::fs::write(file, text).map_err(|error| format!("cannot write {file}: {error}").into()),
        None => {
            print!("{text}");
            Ok(())
        }
    }
}

fn answer(asked: &Asked) -> Result<String, Box<dyn Error>> {
    let portfolio = match &asked.portfolio {
        Some(file) => {
            let text = std::fs::read_to_string(file).map_err(|error| format!("cannot read {file}: {error}"))?;
            Portfolio::from_json(&text, &Limits::default())?
        }
        None => milepost::embedded(),
    };
    let (within, lang) = (asked.within.clone(), asked.lang);
    Ok(match asked.question.as_deref() {
        Some("progress") => {
            let options = ProgressOptions { within, ..Default::default() };
            portfolio.progress(moment(asked)?, &options)?.to_markdown(lang)
        }
        Some("changes") => {
            let since = day(asked.since.as_deref().ok_or("since when? --since says")?)?;
            let options = ChangesOptions { within, ..Default::default() };
            portfolio.changes(Moment::new(since, Some(since)), moment(asked)?, &options)?.to_markdown(lang)
        }
        Some("explain") => {
            let options = ExplainOptions { key: asked.key.clone(), within, ..Default::default() };
            let measure = asked.measure.unwrap_or(Measure::CompletionLow);
            portfolio.explain(measure, moment(asked)?, &options)?.to_markdown(lang)
        }
        Some("succession") => {
            let old = asked.strategy.as_deref().unwrap_or("thb21");
            let options = SuccessionOptions { new: asked.successor.clone(), ..Default::default() };
            portfolio.succession(old, moment(asked)?, &options)?.to_markdown(lang)
        }
        Some("brief") => {
            let options = BriefOptions { within, lang, ..Default::default() };
            portfolio.brief(moment(asked)?, &options)?.to_markdown(lang)
        }
        Some("audit") => {
            let options = AuditOptions { within, ..Default::default() };
            portfolio.audit(moment(asked)?, &options)?.to_markdown(lang)
        }
        Some("schedule") => {
            let options = ScheduleOptions { within, ..Default::default() };
            portfolio.schedule(moment(asked)?, &options)?.to_markdown(lang)
        }
        Some("impact") => {
            let id = asked.key.as_deref().ok_or("which milestone? --key says")?;
            let options = ScheduleOptions { within, ..Default::default() };
            portfolio.impact(id, asked.days.unwrap_or(90), moment(asked)?, &options)?.to_markdown(lang)
        }
        Some("blockers") => {
            let options = ScheduleOptions { within, ..Default::default() };
            portfolio.blockers(moment(asked)?, &options)?.to_markdown(lang)
        }
        Some("calendar") => portfolio.calendar(moment(asked)?, &CalendarOptions { within, lang })?,
        Some("graph") => portfolio.graph(asked.format.unwrap_or(GraphFormat::Mermaid), &asked.graph)?,
        Some(other) => return Err(format!("there is no question {other}; --help lists them").into()),
        None => return Err("what is the question? --help lists them".into()),
    })
}

fn day(text: &str) -> Result<chrono::NaiveDate, milepost::Error> {
    text.parse::<Moment>().map(|moment| moment.as_of)
}

fn moment(asked: &Asked) -> Result<Moment, milepost::Error> {
    let as_of = match &asked.as_of {
        Some(text) => day(text)?,
        None => chrono::Utc::now().date_naive(),
    };
    Ok(Moment::new(as_of, asked.known_on.as_deref().map(day).transpose()?))
}
