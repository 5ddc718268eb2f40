//! The pages about the data, and the schemas, are those that the library writes.

#[test]
fn no_page_is_stale() {
    for page in conformance::pages::all() {
        assert!(!page.is_stale(), "{}: refresh it with `cargo run -p conformance --bin pages`", page.path);
    }
}
