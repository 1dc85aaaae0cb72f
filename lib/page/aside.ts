/** What stands around articles and is no prose of them: navigation, side bars, comment lists, page header and footer. */

import { attributeOf, nameOf } from './unmasked';

/** `plainly`: by its element or its role; `named`: by its class or id, which sites choose freely. */
export type Aside = 'plainly' | 'named' | undefined;

export function asideOf(element: Element, { position }: CSSStyleDeclaration): Aside {
  const name = nameOf(element);
  if (ALWAYS.has(name) || ROLE.test(attributeOf(element, 'role') ?? '')) return 'plainly';
  if (OF_A_PAGE.has(name) && !element.closest('article, main') && !element.querySelector('h1')) return 'plainly';
  // what stays on the screen while the page scrolls is a bar, a button, an advertisement
  if (position === 'fixed') return 'named';
  return NAMES.test(`${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'class') ?? ''}`) ? 'named' : undefined;
}

const ALWAYS = new Set(['nav', 'dialog']);
/** An article has them too: its headline, its editors. */
const OF_A_PAGE = new Set(['header', 'footer', 'aside']);
const ROLE = /^(?:navigation|contentinfo|banner|complementary|search|dialog|alertdialog|menu|menubar|tablist)$/u;
// nav_list, main-menu, comment-box, pinglun, footer2, hotRank
const NAMES =
  /(?:^|[\s_-])(?:nav(?:bar|igation|igator)?|(?:sub|top|main|foot)?menu|foot(?:er)?|copy-?right|bread-?crumbs?|crumbs?|comments?|replies|reply|pinglun|liuyan|related|relevant|recommend|tuijian|share|side-?bar|ranking|pagination|pager|friend-?links?|login|toolbar|popup|modal)(?=$|[\s_\d-])/iu;
