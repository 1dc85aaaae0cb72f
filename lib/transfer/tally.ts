/** Counts what an import would do, and keeps the first of what is worth a look. */
import type { FileRecord } from '@/lib/exchange/file-record';
import { FIELD_LABELS } from '@/lib/exchange/place';
import type { RecordKind } from '@/lib/model/change';
import {
  type ChangedRecord,
  type ImportPreview,
  MOST_LISTED,
  type Outcome,
  type WrongRecord,
} from '@/lib/model/import';
import { changedFields, isNewer } from '@/lib/model/merge';
import type { Broken } from './references';

type Counts = Record<RecordKind, Record<Outcome, number>>;

const none = () => ({ new: 0, same: 0, changed: 0, trashed: 0, wrong: 0 });

export class Tally {
  readonly #counts: Counts = { articles: none(), clippings: none(), cases: none(), tags: none() };
  readonly #changed: ChangedRecord[] = [];
  readonly #wrong: WrongRecord[] = [];
  #newer = 0;

  /** `own` is what the library has of the same thing. */
  compared(kind: RecordKind, place: string, record: object, own: object | undefined): void {
    this.#counts[kind][this.#outcome(kind, place, record, own)]++;
  }

  wrong({ kind, place, reason }: FileRecord & { readonly reason: string }): void {
    this.#counts[kind].wrong++;
    if (this.#wrong.length < MOST_LISTED) this.#wrong.push({ place, reason });
  }

  /** They were taken for new, same or changed until the file's end showed that they are not whole. */
  broken({ place, reason, count }: Broken): void {
    const clippings = this.#counts.clippings;
    clippings.wrong += count;
    const fresh = Math.min(count, clippings.new);
    clippings.new -= fresh;
    clippings.same = Math.max(0, clippings.same - (count - fresh));
    const more = count > 1 ? `（同样的另有 ${count - 1} 条）` : '';
    if (this.#wrong.length < MOST_LISTED) this.#wrong.push({ place, reason: `${reason}${more}` });
  }

  result(): Pick<ImportPreview, 'counts' | 'changed' | 'wrong' | 'newer'> {
    return { counts: this.#counts, changed: this.#changed, wrong: this.#wrong, newer: this.#newer };
  }

  #outcome(kind: RecordKind, place: string, record: object, own: object | undefined): Outcome {
    if (!own) return 'new';
    if ('deletedAt' in own) return 'trashed';
    const fields = changedFields(own, record);
    if (fields.length === 0) return 'same';
    const newer = (kind === 'clippings' || kind === 'cases') && isNewer(record, own);
    if (newer) this.#newer++;
    if (this.#changed.length < MOST_LISTED)
      this.#changed.push({
        kind,
        place,
        title: titleOf(record),
        isNewer: newer,
        fields: fields.map((field) => ({
          field: FIELD_LABELS[field] ?? field,
          own: shown((own as Record<string, unknown>)[field]),
          file: shown((record as Record<string, unknown>)[field]),
        })),
      });
    return 'changed';
  }
}

const LONGEST = 80;

function shown(value: unknown): string {
  if (value === undefined || value === '') return '';
  const texts = Array.isArray(value) && value.every((each) => typeof each === 'string');
  const text = texts ? value.join('、') : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function titleOf(record: object): string {
  const { quote, title, organization, method, name } = record as Record<string, unknown>;
  if (quote instanceof Object && 'exact' in quote) return shown(quote.exact);
  if (typeof organization === 'string') return [organization, method].filter(Boolean).join(' · ');
  return shown(title ?? name);
}
