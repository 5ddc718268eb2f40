//! Writes the pages about the data and the schemas of documents and reports: `cargo run -p conformance --bin pages`; with `--check` only says which are stale.

use std::fs;
use std::process::ExitCode;

use conformance::pages;

fn main() -> ExitCode {
    let check = match std::env::args().nth(1).as_deref() {
        None => false,
        Some("--check") => true,
        Some(other) => {
            eprintln!("`{other}` is no option; there is only --check");
            return ExitCode::FAILURE;
        }
    };
    let stale: Vec<_> = pages::all().into_iter().filter(pages::Page::is_stale).collect();
    for page in &stale {
        if check {
            eprintln!("{}: stale", page.path);
        } else {
            fs::create_dir_all(page.file().parent().expect("a page stands in a folder"))
                .expect("the folder can be made");
            fs::write(page.file(), &page.text).expect("the page can be written");
            println!("{}: written", page.path);
        }
    }
    if check && !stale.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
