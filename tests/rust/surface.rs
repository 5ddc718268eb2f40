//! What each language declares is what `surface.toml` says.
//!
//! Python is read from its committed stubs, JavaScript from the declarations of the built package
//! (`cargo run -p pack` makes them), Rust from the sources of the core.

use std::collections::BTreeSet;

use conformance::declared::{Declared, python, rust, typescript};
use conformance::surface::{Operation, Parameter, REPORTS, Surface};
use conformance::{read, repository};
use milepost::{Code, ElementsOptions, Measure, Moment, Portfolio};

fn stubs() -> String {
    read(&repository("python/milepost/_core.pyi"))
}

fn declarations() -> String {
    let path = repository("wasm/npm/dist/index.d.ts");
    assert!(path.exists(), "the npm package is not built yet: run `cargo run -p pack`");
    read(&path)
}

/// The declarations of all entries of the npm package.
fn all_declarations() -> String {
    declarations() + &read(&repository("wasm/npm/dist/embedded.d.ts"))
}

/// `snake_case` as JavaScript writes it.
fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |text, word| {
        let (initial, rest) = word.split_at(word.len().min(1));
        text + &initial.to_uppercase() + rest
    })
}

fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    names.into_iter().map(str::to_owned).collect()
}

/// Every operation stands in both, and each is the same by `compare`.
fn same_operations(
    language: &str,
    declared: &[Declared],
    rename: impl Fn(&str) -> String,
    compare: impl Fn(&Operation, &Declared),
) {
    let surface = Surface::read();
    let wanted = surface.operations(language);
    let wanted_names: BTreeSet<String> =
        wanted.iter().map(|(class, name, _)| format!("{class}.{}", rename(name))).collect();
    let methods: Vec<&Declared> = declared.iter().filter(|declared| !declared.is_property).collect();
    let declared_names: BTreeSet<String> =
        methods.iter().map(|method| format!("{}.{}", method.class, method.name)).collect();
    assert_eq!(declared_names, wanted_names, "operations in {language}");
    for (class, name, operation) in wanted {
        let same = |method: &&&Declared| method.class == class && method.name == rename(name);
        let method = methods.iter().find(same).expect("their names are the same");
        assert_eq!(method.is_static, operation.is_static, "{class}.{name}");
        if operation.only.as_ref().is_none_or(|only| only.len() > 1) {
            assert_eq!(
                Some(&method.sentence),
                operation.summary.as_ref(),
                "the first sentence on {class}.{name} in {language}"
            );
        }
        compare(operation, method);
    }
}

#[test]
fn python_has_the_operations() {
    let declared: Vec<Declared> = python::read(&stubs());
    let mut surface_only = declared.clone();
    // The version is no function.
    assert!(stubs().contains("\n__version__: Final[str]\n"));
    surface_only.push(Declared {
        class: "module".into(),
        name: "__version__".into(),
        is_static: false,
        is_property: false,
        parameters: Vec::new(),
        sentence: String::new(),
    });
    same_operations("python", &surface_only, str::to_owned, |operation, method| {
        let wanted: Vec<(String, Option<String>)> =
            operation.parameters.iter().map(|parameter| (parameter.name.clone(), python_default(parameter))).collect();
        let declared: Vec<(String, Option<String>)> =
            method.parameters.iter().map(|parameter| (parameter.name.clone(), parameter.default.clone())).collect();
        assert_eq!(declared, wanted, "the parameters of {}.{} in Python", method.class, method.name);
    });
}

/// A default as Python writes it: a word of the parameter's own in quotation marks, a number, or None.
fn python_default(parameter: &Parameter) -> Option<String> {
    let default = parameter.default.as_ref()?;
    let words = Surface::read().words;
    let is_word = words.get(&parameter.kind).is_some_and(|words| words.contains(default));
    Some(match () {
        () if is_word => format!("\"{default}\""),
        () if default == "none" => "None".to_owned(),
        () if default == "false" => "False".to_owned(),
        () => default.clone(),
    })
}

#[test]
fn python_has_the_keys() {
    let surface = Surface::read();
    let declared = python::read(&stubs());
    let mut wanted_classes: BTreeSet<String> = surface.keys.keys().cloned().collect();
    wanted_classes.extend(surface.class.keys().cloned());
    wanted_classes.insert("Portfolio".to_owned());
    wanted_classes.remove("MilepostError");
    assert_eq!(python::classes(&stubs()).into_iter().collect::<BTreeSet<_>>(), wanted_classes);
    for (class, keys) in &surface.keys {
        let own: BTreeSet<String> = if class == "MilepostError" {
            python::attributes(&read(&repository("python/milepost/errors.py"))).into_iter().collect()
        } else {
            let properties = declared.iter().filter(|declared| declared.is_property && &declared.class == class);
            properties.map(|property| property.name.clone()).collect()
        };
        assert_eq!(own, names(keys.iter().map(String::as_str)), "{class} in Python");
    }
}

#[test]
fn javascript_has_the_operations() {
    let declarations = all_declarations();
    let types = typescript::object_types(&declarations);
    same_operations("javascript", &typescript::read(&declarations), camel_case, |operation, method| {
        let place = format!("the parameters of {}.{} in JavaScript", method.class, method.name);
        let (required, optional): (Vec<&Parameter>, Vec<&Parameter>) =
            operation.parameters.iter().partition(|parameter| parameter.default.is_none());
        let mut wanted: Vec<(String, bool)> =
            required.iter().map(|parameter| (camel_case(&parameter.name), false)).collect();
        if !optional.is_empty() {
            wanted.push(("options".to_owned(), true));
        }
        let declared: Vec<(String, bool)> =
            method.parameters.iter().map(|parameter| (parameter.name.clone(), parameter.default.is_some())).collect();
        assert_eq!(declared, wanted, "{place}");
        if let Some(options) = method.parameters.last().filter(|_| !optional.is_empty()) {
            let keys: Vec<String> = optional.iter().map(|parameter| format!("{}?", parameter.name)).collect();
            assert_eq!(types.get(&options.annotation), Some(&keys), "{place}");
        }
    });
}

#[test]
fn javascript_has_the_keys() {
    let surface = Surface::read();
    let declarations = declarations();
    let (declared, types) = (typescript::read(&declarations), typescript::object_types(&declarations));
    for (class, keys) in &surface.keys {
        let properties = declared.iter().filter(|declared| declared.is_property && &declared.class == class);
        let mut own: BTreeSet<&str> = properties.map(|property| &*property.name).collect();
        let object = match &**class {
            "MilepostError" => {
                // Every error of JavaScript has a name and a message.
                own.remove("name");
                own.insert("message");
                None
            }
            report if REPORTS.contains(&report) => {
                Some(report.strip_suffix("Report").unwrap_or(report).to_owned() + "Document")
            }
            row => {
                own.extend(keys.iter().map(String::as_str));
                Some(row.to_owned())
            }
        };
        assert_eq!(names(own), names(keys.iter().map(String::as_str)), "{class} in JavaScript");
        if let Some(object) = object {
            let declared: Vec<String> =
                types.get(&object).into_iter().flatten().map(|key| key.trim_end_matches('?').to_owned()).collect();
            assert_eq!(&declared, keys, "the type {object}");
        }
    }
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(typescript::words(&declarations, "Code"), codes);
}

#[test]
fn javascript_passes_plain_objects_where_others_have_classes() {
    let surface = Surface::read();
    let types = typescript::object_types(&declarations());
    for (name, class) in &surface.class {
        assert!(!class.only.contains(&"javascript".to_owned()));
        assert!(types.contains_key(name), "the type {name}");
    }
    let keys = |name: &str| types[name].iter().map(|key| key.trim_end_matches('?').to_owned()).collect::<Vec<_>>();
    assert_eq!(keys("Limits"), surface.words["limits"]);
    assert_eq!(keys("Moment"), surface.words["moment"]);
    assert_eq!(keys("Where"), surface.words["where"]);
}

#[test]
fn rust_has_the_sentences() {
    let functions = rust::read(&repository("core/src"));
    for (class, name, operation) in Surface::read().operations("rust") {
        let sentence = operation.summary.as_deref().unwrap_or_default();
        let found = functions.iter().any(|(function, own)| function == name && own == sentence);
        assert!(found, "the first sentence on {class}.{name} in Rust should be: {sentence}");
    }
}

#[test]
fn rust_has_the_keys_in_order() {
    let surface = Surface::read();
    let limits = milepost::Limits::default();
    let portfolio = Portfolio::from_json(r#"{"milepost": 1}"#, &limits).expect("it is a portfolio");
    let moment: Moment = "2024-01-01".parse().expect("it is a day");
    let head = |csv: String| csv.lines().next().unwrap_or_default().split(',').map(str::to_owned).collect::<Vec<_>>();
    let progress = portfolio.progress(moment, &Default::default()).expect("there is nothing to refuse");
    let states = portfolio.states(moment, &Default::default()).expect("there is nothing to refuse");
    let brief = portfolio.brief(moment, &Default::default()).expect("there is nothing to refuse");
    assert_eq!(head(progress.to_csv()), surface.keys["ProgressRow"]);
    assert_eq!(head(brief.to_csv()), surface.keys["BriefRow"]);
    assert_eq!(head(states.to_csv()), surface.keys["StateRow"]);
    let schedule = portfolio.schedule(moment, &Default::default()).expect("there is nothing to refuse");
    assert_eq!(head(schedule.to_csv()), surface.keys["ScheduleRow"]);
    let blockers = portfolio.blockers(moment, &Default::default()).expect("there is nothing to refuse");
    assert_eq!(head(blockers.to_csv()), surface.keys["BlockerRow"]);
    let earned = portfolio.earned_schedule(moment, &Default::default()).expect("there is nothing to refuse");
    assert_eq!(head(earned.to_csv()), surface.keys["EarnedScheduleRow"]);
    let day = moment.as_of;
    let timeline = portfolio.timeline(day, day, &Default::default()).expect("there is nothing to refuse");
    assert_eq!(head(timeline.to_csv()), surface.keys["TimelineRow"]);
    let explained = portfolio.explain(Measure::Milestones, moment, &Default::default()).expect("the total");
    assert_eq!(head(explained.to_csv()), surface.keys["ExplainRow"]);
    let plan = r#"{"milepost": 1, "strategies": [{"id": "s", "title": "A strategy"}]}"#;
    let plan = Portfolio::from_json(plan, &limits).expect("it is a portfolio");
    let succession = plan.succession("s", moment, &Default::default()).expect("there is nothing to refuse");
    assert_eq!(head(succession.to_csv()), surface.keys["SuccessionRow"]);
    let recommendations = portfolio.recommendations(moment, &Default::default());
    assert_eq!(head(recommendations.to_csv()), surface.keys["RecommendationResponse"]);
    let indicators = portfolio.indicators(moment, &Default::default()).expect("there is nothing to refuse");
    assert_eq!(head(indicators.to_csv()), surface.keys["IndicatorVerdict"]);
    assert_eq!(head(portfolio.elements(&ElementsOptions::default()).to_csv()), surface.keys["ElementRow"]);
    assert_eq!(head(milepost::check("", &limits).to_csv()), surface.keys["Finding"]);
}
