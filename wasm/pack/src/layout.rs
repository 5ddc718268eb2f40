//! Line breaks, indents and comments for what `ts-rs` writes in one stream.

use std::fmt::Write;

/// One declaration as a person would write it: a property a line, its comment above it.
pub(crate) fn lay_out(docs: &str, declaration: &str) -> String {
    let mut text = comment(docs, "");
    let declaration =
        declaration.strip_suffix(", };").map_or_else(|| declaration.to_owned(), |open| format!("{open},\n}};"));
    let mut lines = declaration.lines().map(str::trim);
    let (mut indent, mut prefix) = ("", "export ");
    while let Some(line) = lines.next() {
        if line == "/**" {
            let docs: Vec<&str> = lines.by_ref().take_while(|line| *line != "*/").collect();
            text.push_str(&comment(&docs.join("\n"), indent));
            continue;
        }
        if line == "};" {
            indent = "";
        }
        // Writing to a `String` cannot fail.
        let _ = match line.strip_suffix(',') {
            Some(property) => writeln!(text, "{indent}{prefix}{property};"),
            None => writeln!(text, "{indent}{prefix}{line}"),
        };
        if line.ends_with('{') {
            indent = "  ";
        }
        prefix = "";
    }
    text
}

/// A comment of the core as one of TypeScript: without its examples, which are in Rust, and in one
/// line where one is enough.
fn comment(docs: &str, indent: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut in_example = false;
    for line in docs.lines() {
        let line = line.trim().trim_start_matches("/**").trim_end_matches("*/").trim_start_matches('*').trim();
        let opens_a_gap = line.is_empty() && lines.last().is_some_and(|before| !before.is_empty());
        if line.starts_with("```") {
            in_example = !in_example;
        } else if !in_example && (opens_a_gap || !line.is_empty()) {
            lines.push(without_links(line).replace("`None`", "`null`"));
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    match lines.as_slice() {
        [] => String::new(),
        [line] => format!("{indent}/** {line} */\n"),
        _ => {
            let mut text = format!("{indent}/**\n");
            for line in lines {
                let _ = writeln!(text, "{}", format!("{indent} * {line}").trim_end());
            }
            let _ = writeln!(text, "{indent} */");
            text
        }
    }
}

/// Links to items of Rust lead nowhere here: what they are called stays.
fn without_links(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, link)) = rest.split_once("[`") {
        let Some((called, after)) = link.split_once("`]") else { break };
        text.push_str(before);
        let _ = write!(text, "`{called}`");
        rest = after.strip_prefix('(').and_then(|address| address.split_once(')')).map_or(after, |(_, after)| after);
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::lay_out;

    #[test]
    fn a_property_a_line_under_its_comment() {
        let written = "type Row = { \n/**\n * Its id.\n */\nid: string, \n/**\n * When, such as\n * `2024`.\n */\ndue?: string, };";
        let wanted = "\
/** A row. */
export type Row = {
  /** Its id. */
  id: string;
  /**
   * When, such as
   * `2024`.
   */
  due?: string;
};
";
        assert_eq!(lay_out("/**\n * A row.\n */\n", written), wanted);
    }

    #[test]
    fn examples_and_links_of_rust_are_left_out() {
        let docs =
            "/**\n * Up to [`due`](Row::due) of [`Row`], at `facts[3]`.\n *\n * ```\n * let x = 1;\n * ```\n */\n";
        let wanted = "/** Up to `due` of `Row`, at `facts[3]`. */\nexport type Kind = \"a\" | \"b\";\n";
        assert_eq!(lay_out(docs, "type Kind = \"a\" | \"b\";"), wanted);
    }
}
