// Long reports in part, so that a page never gets more rows than it shows.

/** HTML of the core with at most so many rows in the body of each table, and how many the longest had. */
export function cut(html: string, most: number): { html: string; rows: number } {
  let longest = 0;
  const kept = html.replace(/<tbody>\n([^]*?)<\/tbody>/g, (whole, body: string) => {
    const rows = body.split('</tr>\n').slice(0, -1);
    longest = Math.max(longest, rows.length);
    return rows.length <= most ? whole : `<tbody>\n${rows.slice(0, most).map((row) => `${row}</tr>\n`).join('')}</tbody>`;
  });
  return { html: kept, rows: longest };
}
