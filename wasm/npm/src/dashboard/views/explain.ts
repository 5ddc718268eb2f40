// Why a figure is what it is, step by step.
import type { Page, Why } from '../page';
import { adoptHtml } from '../parts/adopt';
import { button, h } from '../parts/dom';
import type { Dialog } from '../parts/dialog';

/** Long derivations are shown in part until somebody asks for all. */
const MOST = 200;

export async function explain(page: Page, dialog: Dialog, { measure, key = null, by = null, member = null, what, value }: Why): Promise<void> {
  const { words } = page;
  const close = button(words.get('dossier.close'), () => dialog.close(), { part: 'button' });
  dialog.show(words.get('explain.why_of', { what, value }), h('p', {}, words.get('explain.working')), close, () => undefined);
  const asked = page.asked();
  const draw = async (most: number): Promise<void> => {
    const { html, rows } = await page.ask('explain', { asked, measure, key, by, member, most });
    const cut = rows <= most ? null : h('p', { class: 'note' }, [
      words.get('explain.cut', { shown: words.number(most), all: words.number(rows) }),
      ' ',
      button(words.get('explain.all'), () => void draw(Infinity), { part: 'button' }),
    ]);
    dialog.fill(words.get('explain.why_of', { what, value }), [cut, adoptHtml(html, { heading: false })]);
  };
  await draw(MOST);
  page.announce(words.get('explain.why_of', { what, value }));
}
