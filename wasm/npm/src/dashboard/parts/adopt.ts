// What the core writes as HTML or SVG, taken over element by element: only what is known to be harmless passes.
import { TRUST } from '../trust';
import { h, webAddress } from './dom';
import { responsive } from './grid';

const HTML = new Set(['SECTION', 'H1', 'H2', 'H3', 'H4', 'P', 'UL', 'OL', 'LI', 'TABLE', 'CAPTION', 'THEAD', 'TBODY', 'TFOOT', 'TR', 'TH', 'TD', 'A', 'SPAN', 'STRONG', 'EM', 'CODE']);

type Adopted = { readonly levels?: number; readonly heading?: boolean };

/** HTML of the core as elements; its headings become `levels` lower, the first is left out where `heading` is false. */
export function adoptHtml(html: string, { levels = 1, heading = true }: Adopted = {}): HTMLElement {
  const source = parsed(html, 'text/html');
  const element = h('div', { class: 'adopted' });
  if (!heading) source.querySelector('h1, h2')?.remove();
  // Which file and version made it stands under every view.
  for (const paragraph of source.querySelectorAll('p')) if (/^milepost \d/.test(paragraph.textContent ?? '')) paragraph.remove();
  copy(source.body, element, levels);
  element.querySelectorAll('table').forEach(responsive);
  return element;
}

/** A document of its own, in which nothing runs and nothing is fetched. */
function parsed(text: string, type: DOMParserSupportedType): Document {
  return new DOMParser().parseFromString(TRUST?.createHTML(text) ?? text, type);
}

function copy(from: Node, to: HTMLElement, levels: number): void {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.nodeValue?.trim() !== '' || !isTablePart(to)) to.append(node.nodeValue ?? '');
    } else if (node instanceof Element && HTML.has(node.tagName)) {
      to.append(copied(node, levels));
    }
  }
}

const isTablePart = (element: Element): boolean => ['TABLE', 'THEAD', 'TBODY', 'TFOOT', 'TR'].includes(element.tagName);

function copied(node: Element, levels: number): HTMLElement {
  const heading = /^H([1-4])$/.exec(node.tagName);
  const tag = heading === null ? node.tagName.toLowerCase() : `h${Math.min(6, Number(heading[1]) + levels)}`;
  const href = tag === 'a' ? webAddress(node.getAttribute('href')) : null;
  const copy_ = h(tag as 'div', {
    lang: node.getAttribute('lang'),
    scope: node.getAttribute('scope'),
    class: node.getAttribute('class') === 'milepost-number' ? 'number' : null,
    href,
    rel: href === null ? null : 'noreferrer',
  });
  copy(node, copy_, levels);
  return copy_;
}

const SVG = new Set(['svg', 'g', 'path', 'rect', 'line', 'circle', 'ellipse', 'polyline', 'polygon', 'text', 'tspan', 'title', 'desc', 'defs', 'clipPath', 'pattern', 'marker', 'use']);

/** A picture of the core as an element; null where its text is no SVG. */
export function adoptSvg(text: string): SVGElement | null {
  const { documentElement } = parsed(text, 'image/svg+xml');
  if (documentElement.localName !== 'svg') return null;
  cleanse(documentElement);
  return document.importNode(documentElement, true) as unknown as SVGElement;
}

function cleanse(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    // No handlers, no styles that a policy would refuse, and nothing that is fetched.
    if (/^on|^style$/i.test(name) || (/href$/i.test(name) && !value.startsWith('#'))) element.removeAttribute(name);
  }
  for (const child of [...element.children]) {
    if (SVG.has(child.localName)) cleanse(child);
    else child.remove();
  }
}
