//! How far has the strategy got? The main job, on the embedded portfolio or on a file.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a program may print, read files and know what day it is"
)]

use std::error::Error;
use std::process::ExitCode;

use milepost::{HtmlOptions, Lang, Limits, Moment, Portfolio, ProgressOptions, StatesOptions};

const USAGE: &str = "\
How far has a strategy got?

usage: report [options]

  --as-of DATE         what had happened by this day (default: today)
  --known-on DATE      told only by what was published by this day (default: everything)
  --by WHAT            strategy, area, action, milestone, actor, theme, member, kind or grouping:<id> (default: area)
  --within ID[,ID...]  only what is reachable from these (default: thb21; all of a --portfolio)
  --credit RULE        none, stated or half (default: none)
  --roll-up WAY        milestones or children (default: milestones)
  --standing WHICH     any or assessed (default: any)
  --states             the state of every milestone instead of a progress report
  --format FORMAT      text, markdown, html, svg, json or csv (default: text)
  --portfolio FILE     a portfolio of your own instead of the embedded one
  --output FILE        write there instead of to the terminal
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("report: {error}");
            if let Some(known) = error.downcast_ref::<milepost::Error>() {
                for line in known
                    .path()
                    .map(|path| format!("  where: {path}"))
                    .into_iter()
                    .chain(known.hint().map(|hint| format!("  hint: {hint}")))
                {
                    eprintln!("{line}");
                }
                for finding in known.findings().iter().skip(1).take(9) {
                    eprintln!("  {}: {}", finding.path.as_deref().unwrap_or("document"), finding.message);
                }
            }
            ExitCode::from(2)
        }
    }
}

/// What was asked on the command line.
#[derive(Default)]
struct Asked {
    as_of: Option<String>,
    known_on: Option<String>,
    within: Option<String>,
    states: bool,
    format: Option<String>,
    portfolio: Option<String>,
    output: Option<String>,
    options: ProgressOptions,
}

fn asked() -> Result<Option<Asked>, Box<dyn Error>> {
    let mut asked = Asked::default();
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        // `--by=area` and `--by area` are the same.
        let (name, mut given) = match word.split_once('=') {
            Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
            None => (word, None),
        };
        let mut value = || given.take().or_else(|| words.next()).ok_or(format!("{name} needs a value"));
        match &*name {
            "--as-of" => asked.as_of = Some(value()?),
            "--known-on" => asked.known_on = Some(value()?),
            "--by" => asked.options.by = value()?.parse()?,
            "--within" => asked.within = Some(value()?),
            "--credit" => asked.options.credit = value()?.parse()?,
            "--roll-up" => asked.options.roll_up = value()?.parse()?,
            "--standing" => asked.options.standing = value()?.parse()?,
            "--states" => asked.states = true,
            "--format" => asked.format = Some(value()?),
            "--portfolio" => asked.portfolio = Some(value()?),
            "--output" => asked.output = Some(value()?),
            "--help" | "-h" => return Ok(None),
            other => return Err(format!("there is no option {other}; --help lists them").into()),
        }
    }
    Ok(Some(asked))
}

fn run() -> Result<(), Box<dyn Error>> {
    let Some(asked) = asked()? else {
        print!("{USAGE}");
        return Ok(());
    };
    let portfolio = match &asked.portfolio {
        Some(file) => {
            let text = std::fs::read_to_string(file).map_err(|error| format!("cannot read {file}: {error}"))?;
            Portfolio::from_json(&text, &Limits::default())?
        }
        None => milepost::embedded(),
    };
    let day = |text: &str| text.parse::<Moment>().map(|moment| moment.as_of);
    let as_of = match &asked.as_of {
        Some(text) => day(text)?,
        None => chrono::Utc::now().date_naive(),
    };
    let moment = Moment::new(as_of, asked.known_on.as_deref().map(day).transpose()?);
    let within = match (&asked.within, &asked.portfolio) {
        (Some(ids), _) => Some(ids.split(',').map(Into::into).collect()),
        (None, None) => Some(vec!["thb21".into()]),
        (None, Some(_)) => None,
    };
    let format = asked.format.as_deref().unwrap_or("text");
    let text = if asked.states {
        let options = StatesOptions { within, standing: asked.options.standing, ..Default::default() };
        let report = portfolio.states(moment, &options)?;
        match format {
            "text" => report.to_text(),
            "markdown" => report.to_markdown(Lang::English),
            "html" => report.to_html(&HtmlOptions::default()),
            "svg" => report.to_svg(Lang::English),
            "json" => report.to_json() + "\n",
            "csv" => report.to_csv(),
            other => return Err(format!("there is no format {other}: text, markdown, html, svg, json or csv").into()),
        }
    } else {
        let report = portfolio.progress(moment, &ProgressOptions { within, ..asked.options })?;
        match format {
            "text" => report.to_text(),
            "markdown" => report.to_markdown(Lang::English),
            "html" => report.to_html(&HtmlOptions::default()),
            "svg" => report.to_svg(Lang::English),
            "json" => report.to_json() + "\n",
            "csv" => report.to_csv(),
            other => return Err(format!("there is no format {other}: text, markdown, html, svg, json or csv").into()),
        }
    };
    match &asked.output {
        Some(file) => std::fs::write(file, text).map_err(|error| format!("cannot write {file}: {error}").into()),
        None => {
            print!("{text}");
            Ok(())
        }
    }
}
