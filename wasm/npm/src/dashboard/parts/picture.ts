// A picture in a box that can be moved sideways where the page is narrower than letters can be read.
import { h } from './dom';

/** A picture; `label` is what its box is called where it scrolls, and the Tab key reaches it only there. */
export function pictured(drawn: SVGElement, label: string): HTMLElement {
  const box = h('div', { class: 'picture', part: 'picture' }, drawn);
  const named = { tabindex: '0', role: 'region', 'aria-label': label };
  new ResizeObserver(() => {
    const scrolls = box.scrollWidth > box.clientWidth + 1;
    for (const [name, value] of Object.entries(named)) {
      if (scrolls) box.setAttribute(name, value);
      else box.removeAttribute(name);
    }
  }).observe(box);
  return box;
}
