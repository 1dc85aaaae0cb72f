/** Whether a page is worth marking without being asked. */

const PARTY = /党(?:建|委|支部|总支|组织|组|员|性|课|务|群|旗|风|费|工委|史|徽)|中共|主题教育|基层治理|先锋/gu;

/** Lenient on purpose: one mention in the title or three in the text; on other pages the user asks for marks. */
export function looksPartyBuilding(title: string, text: string): boolean {
  return mentions(title) >= 1 || mentions(text) >= 3;
}

function mentions(text: string): number {
  return text.match(PARTY)?.length ?? 0;
}
