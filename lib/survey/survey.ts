/** What the whole library tells: gathered clipping by clipping, so that no more than a few of them are held at once. */
import type { LedgerFigure, Survey } from '@/lib/model/survey';
import { Catalogue } from './catalogue';
import type { SurveyedClipping } from './entry';
import { ledgerFigures } from './ledger';
import { statistics } from './statistics';

/** Takes live clippings in any order, then tells. */
export class Surveyor {
  readonly #methods = new Catalogue();
  readonly #organizations = new Catalogue();
  readonly #figures: LedgerFigure[] = [];
  readonly #months = new Map<string, number>();
  readonly #tags = new Map<string, number>();
  #clippings = 0;

  add(entry: SurveyedClipping): void {
    const { clipping, case: its } = entry;
    const { organization = '', method = '', tags = [] } = its ?? {};
    this.#clippings += 1;
    this.#methods.add(method, organization, entry);
    this.#organizations.add(organization, method, entry);
    for (const figure of ledgerFigures(entry)) this.#figures.push(figure);
    bump(this.#months, clipping.createdAt.slice(0, 7));
    for (const tag of new Set([...clipping.tags, ...tags])) bump(this.#tags, tag);
  }

  survey(): Survey {
    const methods = this.#methods.things();
    const organizations = this.#organizations.things();
    return {
      methods,
      organizations,
      figures: this.#figures,
      statistics: statistics(this.#months, this.#tags, organizations, methods),
      clippings: this.#clippings,
    };
  }
}

function bump(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
