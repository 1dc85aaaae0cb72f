/** When a site's pages are marked. */

/** What the user has said of one site; a site that is not told of follows the general choice. */
export const SITE_CHOICES = ['always', 'ask', 'never'] as const;
export type SiteChoice = (typeof SITE_CHOICES)[number];

/** By site, as `siteOf` names it. */
export type SiteChoices = Readonly<Record<string, SiteChoice>>;

/** `likely`: by itself where the page looks like party-building news. */
export type Marking = SiteChoice | 'likely';

export const MARKING_LABELS: Readonly<Record<Marking, string>> = {
  likely: '自动',
  always: '总是标注',
  ask: '需要时再标注',
  never: '从不标注',
};

/** The host of an address as people say it, without `www.`; empty where it has none. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}

/** What holds for a page: what its site was told, else marks at once or on demand. */
export function markingOf(url: string, choices: SiteChoices, atOnce: boolean): Marking {
  const site = siteOf(url);
  return (Object.hasOwn(choices, site) ? choices[site] : undefined) ?? (atOnce ? 'likely' : 'ask');
}
