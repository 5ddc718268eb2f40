//! How a report looks where nobody else says it: as a document of its own, and in a notebook.
//!
//! A section that stands in somebody's page has no style, so that the page's own holds and no policy is offended.

/// Headings and tables, in whatever page they stand. The selectors outweigh those by which notebooks align all cells to the
/// right.
pub(super) const TABLES: &str = "\
:is(main,section).milepost table{border-collapse:collapse;margin:1em 0;font-size:inherit}
:is(main,section).milepost caption{padding:.25em 0;text-align:start}
:is(main,section).milepost :is(th,td){padding:.3em .6em;border-bottom:1px solid #8886;text-align:start;vertical-align:top;white-space:normal}
:is(main,section).milepost thead th{vertical-align:bottom}
:is(main,section).milepost tbody th{font-weight:inherit}
:is(main,section).milepost tfoot :is(th,td){font-weight:600}
:is(main,section).milepost .milepost-number{text-align:end;font-variant-numeric:tabular-nums}
:is(main,section).milepost .milepost-date{white-space:nowrap}
:is(main,section).milepost figure{margin:1em 0;max-width:40rem}
:is(main,section).milepost svg{height:auto}
:is(main,section).milepost figcaption{font-size:.9em}
@media print{:is(main,section).milepost :is(tr,figure){break-inside:avoid}
:is(main,section).milepost table{font-size:.75em}
:is(main,section).milepost :is(th,td){padding:.2em .4em}}
";

/// A document of its own.
pub(super) const PAGE: &str = "\
:root{color-scheme:light dark}
body{margin:0 auto;max-width:60rem;padding:1rem;font:100%/1.5 system-ui,sans-serif;overflow-wrap:break-word}
h1,h2{line-height:1.25}
h1{font-size:1.6rem}
h2{font-size:1.25rem}
";
