/** The short forms under which an article may speak of an organization that it has named in full. */
import type { Organization } from '@/lib/model/annotation';
import type { Context } from '@/lib/recognize/context';
import { COUNTRIES } from '@/lib/recognize/lexicon/countries';
import { occurrencesOf } from '@/lib/text/occurrences';
import { HEADS, headsIn } from './heads';
import { leadingPlace } from './places';
import { wordBefore } from './words';

/** `text` without what is in full form only: 长春合心机械制造有限公司 → 合心机械, 长春合心; 市公安局交警支队车管所 → 车管所. */
export function shortFormsOf(full: Pick<Organization, 'text' | 'start' | 'end'>, context: Context): string[] {
  return [...declaredForms(full, context), ...firmForms(full, context), ...ownHead(full)];
}

// 四川铁科建设监理有限公司（以下简称“四川铁科”）
const DECLARED = /^[（(](?:以下|下)?(?:统称|简称)[:：]?[“"]?([^“”"（）()，。]{2,12})[”"]?[）)]/u;

function declaredForms({ end }: Pick<Organization, 'end'>, { document }: Context): string[] {
  const declared = DECLARED.exec(document.text.slice(end, end + 24));
  return declared?.[1] === undefined ? [] : [declared[1]];
}

const LEGAL_FORM = /(?:集团)?(?:股份|控股)?(?:有限)?(?:责任)?公司$/u;

/** A firm's name loses its legal form, then words from its right, and the place on its left; four characters at least. */
function firmForms({ text, start }: Pick<Organization, 'text' | 'start'>, context: Context): string[] {
  const legal = LEGAL_FORM.exec(text);
  if (!legal || legal[0] === '公司') return [];
  const place = leadingPlace(text);
  const bare = text.slice(place, legal.index);
  // 合心 + 机械: most firms go by two characters of their own and two of their trade.
  const forms = bare.length > 4 ? [bare.slice(0, 4)] : [];
  let end = start + legal.index;
  while (end - start >= 4) {
    const name = context.document.text.slice(start, end);
    forms.push(name);
    if (place > 0 && name.length - place >= 4) forms.push(name.slice(place));
    end = wordBefore(context, end, start).start;
  }
  return forms;
}

const COUNTRY_NAMES = COUNTRIES.trim().split(/\s+/u);

/** 合心德国, 合心美国 of 长春合心机械制造有限公司, by the firm's full name: its own name and a country. In one walk over the text. */
export function branchesAbroad(
  firms: readonly Pick<Organization, 'text'>[],
  { document: { text } }: Context,
): ReadonlyMap<string, readonly string[]> {
  const owns = new Map<string, string>();
  for (const firm of firms) {
    const legal = LEGAL_FORM.exec(firm.text);
    const own = legal ? firm.text.slice(leadingPlace(firm.text), legal.index).slice(0, 2) : '';
    if (own.length === 2) owns.set(firm.text, own);
  }
  const branches = new Map<string, Set<string>>();
  for (const [own, starts] of occurrencesOf(owns.values(), text)) {
    const found = new Set<string>();
    for (const at of starts) {
      const country = COUNTRY_NAMES.find((name) => text.startsWith(name, at + 2));
      if (country !== undefined) found.add(own + country);
      if (found.size === MOST_ABROAD) break;
    }
    branches.set(own, found);
  }
  return new Map([...owns].map(([name, own]) => [name, [...(branches.get(own) ?? [])]]));
}

const MOST_ABROAD = 20;

/** The units that the name is built of, as names of their own: 应用技术学院 of 应用技术学院党总支. */
export function unitsOf({ text }: Pick<Organization, 'text'>): string[] {
  const heads = headsIn(text).filter(({ text: head }) => head.length > 1);
  const cuts = heads.filter(({ end }) => end < text.length).map(({ end }) => end);
  const last = heads.at(-1);
  const rest = last?.sort === 'institution' || last?.sort === 'government' ? cuts.map((end) => text.slice(end)) : [];
  return [...cuts.map((end) => text.slice(0, end)), ...rest].filter(
    (part) => part.length >= 5 && !/^[与和及]/u.test(part),
  );
}

/** A head that names a field by itself stands for its unit: 车管所. */
function ownHead({ text }: Pick<Organization, 'text'>): string[] {
  const numbered = NUMBERED.exec(text);
  return [...SELF_NAMING, ...(numbered ? [numbered[0]] : [])].filter(
    (head) => text.length > head.length && text.endsWith(head),
  );
}

/** 一科 of 海关监管一科 */
const NUMBERED = /[一二三四五六七八九十][科处]$/u;
const SELF_NAMING = [
  '车管所',
  '妇保院',
  '看守所',
  '疾控中心',
  '边检站',
  '巡特警大队',
  '交警支队',
  '交警大队',
  '融媒体中心',
  '行政服务中心',
  '政务服务中心',
].filter((head) => HEADS.has(head));
