// The words of the dashboard and of the static pages: the same blanks in every language, and none that nobody says.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../wasm/npm/src/', import.meta.url));

/** The texts of a file by their keys. @param {string} file */
const texts = (file) => new Map([...readFileSync(file, 'utf8').matchAll(/^ {2}'([\w.]+)': '(.*)',$/gm)].map(([, key = '', text = '']) => [key, text]));

/** @param {string} text */
const blanks = (text) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();

/** All that is written in the sources but the texts. */
const written = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/texts\/\w+\.ts$/.test(name))
  .map((name) => readFileSync(`${source}${name}`, 'utf8'))
  .join('\n');
/** How keys begin that are put together, such as `tab.` in `tab.${name}`. */
const begun = [...written.matchAll(/`([\w.]+\.)\$\{/g)].map(([, start = '']) => start);

for (const part of ['dashboard', 'site']) {
  suite(part, () => {
    const folder = `${source}${part}/texts/`;
    const english = texts(`${folder}en.ts`);
    test('there are some', () => assert(english.size > 20));
    for (const file of readdirSync(folder).filter((name) => name !== 'en.ts')) {
      test(`${file} has the blanks of English`, () => {
        const other = texts(`${folder}${file}`);
        assert.deepEqual([...other.keys()].sort(), [...english.keys()].sort());
        for (const [key, text] of english) assert.deepEqual([...new Set(blanks(other.get(key) ?? ''))], [...new Set(blanks(text))], key);
      });
    }
    test('every text is said somewhere', () => {
      const unsaid = [...english.keys()].filter((key) => {
        const name = key.replace(/\.(one|other)$/, '');
        return !written.includes(`'${name}'`) && !begun.some((start) => name.startsWith(start));
      });
      assert.deepEqual(unsaid, []);
    });
  });
}
