/** The style inside the shadow root, as components/card/styles.ts puts it together, which only the build can read. */
import { readFileSync } from 'node:fs';

const source = readFileSync('components/card/styles.ts', 'utf8');
const files = new Map(
  [...source.matchAll(/import (\w+) from '(.+?\.css)\?inline'/gu)].map(([, name = '', path = '']) => [
    name,
    path.replace(/^@\//u, '').replace(/^\.\//u, 'components/card/'),
  ]),
);

/** In the order of the list at its end. */
export const CARD_STYLES = [...(/\[([\s\S]+?)\]/u.exec(source)?.[1] ?? '').matchAll(/\w+/gu)]
  .map(([name]) => readFileSync(files.get(name) ?? name, 'utf8'))
  .join('\n');
