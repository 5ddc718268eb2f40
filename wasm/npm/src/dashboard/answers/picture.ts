// Pictures that reports draw of themselves.
import type { Lang } from 'milepost';

/** The picture of a report as SVG text; null where the report has none. */
export function picture(report: object, lang: Lang): string | null {
  return (report as { toSvg?(options: { lang: Lang }): string }).toSvg?.({ lang }) ?? null;
}
