// The style sheets of the dashboard, made once for all dashboards of a page.
import base from './styles/base.css';
import controls from './styles/controls.css';
import dialogs from './styles/dialogs.css';
import print from './styles/print.css';
import tables from './styles/tables.css';
import tokens from './styles/tokens.css';

let made: CSSStyleSheet | null = null;

export function sheet(): CSSStyleSheet {
  if (made === null) {
    made = new CSSStyleSheet();
    made.replaceSync([tokens, base, controls, tables, dialogs, print].join('\n'));
  }
  return made;
}
