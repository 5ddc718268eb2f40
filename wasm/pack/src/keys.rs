//! Which keys each report has: what its declaration promises is what it is given.

use std::fmt::Write;

/// A module of JavaScript that names the properties of every class that is a report, which is to give plain objects.
pub(crate) fn module(declarations: &str) -> String {
    let mut text = "// Made from the declarations by `cargo run -p pack`.\nexport const KEYS = {\n".to_owned();
    for class in declarations.split("\nexport class ").skip(1) {
        let body = class.split_once("\n}").map_or(class, |(body, _)| body);
        if !body.contains("\n  toObject(): ") {
            continue;
        }
        let name = body.split(' ').next().unwrap_or_default();
        let keys: Vec<&str> = body
            .lines()
            .filter_map(|line| line.strip_prefix("  readonly ")?.split_once(':'))
            .map(|(key, _)| key)
            .collect();
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "  {name}: {keys:?},");
    }
    text + "};\n"
}

#[cfg(test)]
mod tests {
    use super::module;

    #[test]
    fn only_reports_are_named() {
        let declarations = "\
/** Some. */
export class Report {
  toObject(): Document;
  /** Which. */
  readonly report: \"some\";
  readonly where: string | null;
}

export class Portfolio {
  hash(): string;
  readonly id: string;
}
";
        let wanted = "  Report: [\"report\", \"where\"],\n};\n";
        assert!(module(declarations).ends_with(&format!("KEYS = {{\n{wanted}")));
    }
}
