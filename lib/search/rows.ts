/** The records of a library as a search holds them. */
import type { Article } from '@/lib/model/article';
import type { Case } from '@/lib/model/case';
import type { Clipping } from '@/lib/model/clipping';
import type { ArticleId, CaseId, ClippingId } from '@/lib/model/id';
import { proposeRegion } from '@/lib/text/region';
import { Columns } from './columns';
import { Haystacks } from './haystacks';
import { byFacet, type Facet } from './request';
import { Values } from './values';

export interface SearchRecords {
  readonly articles?: readonly Article[];
  readonly cases?: readonly Case[];
  readonly clippings?: readonly Clipping[];
}

/** Numbers of values; 0 is none. */
interface CaseRow {
  readonly field: number;
  readonly organization: number;
  readonly method: number;
  readonly status: number;
  readonly region: number;
  readonly likelyRegion: number;
  readonly tags: readonly number[];
}

interface ArticleRow {
  readonly source: number;
  readonly year: number;
  readonly region: number;
  readonly likelyRegion: number;
  /** Epoch milliseconds; -Infinity where it is unknown. */
  readonly publishedAt: number;
}

const NO_CASE: CaseRow = { field: 0, organization: 0, method: 0, status: 0, region: 0, likelyRegion: 0, tags: [] };
const NO_ARTICLE: ArticleRow = {
  source: 0,
  year: 0,
  region: 0,
  likelyRegion: 0,
  publishedAt: Number.NEGATIVE_INFINITY,
};

/** Clippings may come before the articles and cases that they name; until then they have none. */
export class Rows {
  readonly values: Readonly<Record<Facet, Values>> = byFacet(() => new Values());
  readonly columns = new Columns();
  readonly texts = new Haystacks();
  readonly caseTexts = new Haystacks();
  readonly titles = new Haystacks();
  readonly cases: CaseRow[] = [NO_CASE];
  readonly articles: ArticleRow[] = [NO_ARTICLE];
  /** How many clippings there are. */
  live = 0;
  readonly #ids: ClippingId[] = [];
  readonly #ownTags: (readonly number[])[] = [];
  readonly #ownYears: number[] = [];
  readonly #slots = new Map<string, number>();
  readonly #caseSlots = new Map<CaseId, number>();
  readonly #articleSlots = new Map<ArticleId, number>();

  /** Puts what is new or changed, takes out what is deleted, and gives the slots of which something is not as it was. */
  put({ articles = [], cases = [], clippings = [] }: SearchRecords): number[] {
    const changedArticles = new Set(articles.map((article) => this.#putArticle(article)));
    const changedCases = new Set(cases.map((its) => this.#putCase(its)));
    const changed: number[] = [];
    if (changedArticles.size > 0 || changedCases.size > 0) {
      const { count, articleSlots, caseSlots } = this.columns;
      for (let slot = 0; slot < count; slot++)
        if (changedArticles.has(articleSlots[slot] ?? 0) || changedCases.has(caseSlots[slot] ?? 0)) {
          this.#derive(slot);
          changed.push(slot);
        }
    }
    for (const clipping of clippings) {
      if (clipping.deletedAt === undefined) changed.push(this.#putClipping(clipping));
      else this.remove(clipping.id);
    }
    return changed;
  }

  remove(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined || this.columns.live[slot] === 0) return;
    this.live--;
    this.columns.live[slot] = 0;
    this.texts.clear(slot);
  }

  /** The ids of the slots from `slot` on, removed ones too. */
  idsFrom(slot: number): ClippingId[] {
    return this.#ids.slice(slot);
  }

  #putArticle({ id, title, source, site, publishedAt, region }: Article): number {
    const slot = slotOf(this.#articleSlots, id, this.articles, NO_ARTICLE);
    this.titles.set(slot, [title]);
    this.articles[slot] = {
      source: this.values.source.idOf(source?.trim() || site),
      year: this.values.year.idOf(publishedAt?.slice(0, 4) ?? ''),
      region: this.values.region.idOf(region?.trim() ?? ''),
      likelyRegion: this.values.region.idOf(proposeRegion(title) ?? ''),
      publishedAt: momentOf(publishedAt),
    };
    return slot;
  }

  #putCase({ id, organization, method, field, region, status, tags, note }: Case): number {
    const slot = slotOf(this.#caseSlots, id, this.cases, NO_CASE);
    this.caseTexts.set(slot, [organization, method, note, ...tags]);
    this.cases[slot] = {
      field: this.values.field.idOf(field ?? ''),
      organization: this.values.organization.idOf(organization),
      method: this.values.method.idOf(method ?? ''),
      status: this.values.status.idOf(status),
      region: this.values.region.idOf(region?.trim() ?? ''),
      likelyRegion: this.values.region.idOf(proposeRegion(organization) ?? ''),
      tags: tags.map((tag) => this.values.tag.idOf(tag)),
    };
    return slot;
  }

  #putClipping(clipping: Clipping): number {
    const { id, articleId, caseId, quote, note, tags, annotations, part, createdAt, updatedAt } = clipping;
    const { columns } = this;
    const slot = slotOf(this.#slots, id, this.#ids, id);
    columns.include(slot);
    if (columns.live[slot] === 0) this.live++;
    columns.live[slot] = 1;
    columns.caseSlots[slot] = caseId === undefined ? 0 : slotOf(this.#caseSlots, caseId, this.cases, NO_CASE);
    columns.articleSlots[slot] = slotOf(this.#articleSlots, articleId, this.articles, NO_ARTICLE);
    columns.createdAt[slot] = momentOf(createdAt);
    columns.updatedAt[slot] = momentOf(updatedAt);
    columns.single.part[slot] = this.values.part.idOf(part ?? '');
    this.#ownTags[slot] = tags.map((tag) => this.values.tag.idOf(tag));
    this.#ownYears[slot] = this.values.year.idOf(createdAt.slice(0, 4));
    this.texts.set(slot, [quote.exact, note, ...tags], annotations);
    this.#derive(slot);
    return slot;
  }

  /** What a clipping has by its case and its article. */
  #derive(slot: number): void {
    const { single, tags, caseSlots, articleSlots } = this.columns;
    const its = this.cases[caseSlots[slot] ?? 0] ?? NO_CASE;
    const article = this.articles[articleSlots[slot] ?? 0] ?? NO_ARTICLE;
    single.field[slot] = its.field;
    single.organization[slot] = its.organization;
    single.method[slot] = its.method;
    single.status[slot] = its.status;
    single.source[slot] = article.source;
    single.region[slot] = its.region || article.region || its.likelyRegion || article.likelyRegion;
    single.year[slot] = article.year || (this.#ownYears[slot] ?? 0);
    tags[slot] = union(this.#ownTags[slot] ?? [], its.tags);
  }
}

function union(own: readonly number[], more: readonly number[]): readonly number[] {
  const fresh = more.filter((tag) => !own.includes(tag));
  return fresh.length === 0 ? own : [...own, ...fresh];
}

/** A new id gets the next slot, with `empty` in it. */
function slotOf<Id, Row>(slots: Map<Id, number>, id: Id, rows: Row[], empty: Row): number {
  const known = slots.get(id);
  if (known !== undefined) return known;
  const slot = rows.length;
  slots.set(id, slot);
  rows.push(empty);
  return slot;
}

function momentOf(time: string | undefined): number {
  const moment = time === undefined ? Number.NaN : Date.parse(time);
  return Number.isNaN(moment) ? Number.NEGATIVE_INFINITY : moment;
}
