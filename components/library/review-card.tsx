/** One case to review: its names and field to correct, its clippings in context, what is missing, and the verdict. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CaseNameFields } from '@/components/card/case-name-fields';
import { CASE_FIELDS, type Case, type CaseField, type CaseStatus } from '@/lib/model/case';
import type { CaseNames, Part } from '@/lib/model/clipping';
import type { ClippingId } from '@/lib/model/id';
import { PART_LABELS, STATUS_LABELS } from '@/lib/model/labels';
import type { CompleteNames } from '@/lib/model/name';
import type { Entry } from './entry';
import { ReviewClipping } from './review-clipping';
import { reviewKey } from './review-keys';

/** What the clerk decides of a case. */
export interface Verdict extends CaseNames {
  readonly field?: CaseField;
  readonly status: CaseStatus;
}

export type ProposeField = (
  organization: string,
  text: string,
) => { readonly field: CaseField; readonly words: readonly string[] } | undefined;

interface Props {
  /** Absent for a clipping that belongs to no case yet. */
  readonly case?: Case;
  readonly entries: readonly Entry[];
  readonly missing: readonly Part[];
  /** Whose method it seems to be, likeliest first. */
  readonly organizations: readonly string[];
  readonly methods: readonly string[];
  /** The field that the organization's name or the passages tell, and by which words. */
  readonly proposeField: ProposeField;
  readonly complete: CompleteNames;
  readonly onDecide: (verdict: Verdict) => void;
  /** Not a case: its clippings belong to none. */
  readonly onReject: () => void;
  readonly onSkip: (step: 1 | -1) => void;
  readonly onPart: (id: ClippingId, part: Part | undefined) => void;
  readonly onOpen: (id: ClippingId) => void;
}

/** Keyed by its case: a new case begins with its own names. */
export function ReviewCard(props: Props) {
  const { case: its, entries, missing, organizations, methods, proposeField, complete } = props;
  const { onDecide, onReject, onSkip, onPart, onOpen } = props;
  const [organization, setOrganization] = useState(its?.organization ?? organizations[0] ?? '');
  const [method, setMethod] = useState(its?.method ?? (its ? '' : (methods[0] ?? '')));
  const [chosenField, setField] = useState<CaseField | 'none' | undefined>(its?.field);
  const proposed = useMemo(
    () => proposeField(organization, entries.map(({ clipping }) => clipping.quote.exact).join('\n')),
    [proposeField, organization, entries],
  );
  // What the clerk has not chosen follows the organization.
  const field = chosenField === 'none' ? undefined : (chosenField ?? proposed?.field);
  const [at, setAt] = useState(0);
  const card = useRef<HTMLElement>(null);
  const organizationInput = useRef<HTMLInputElement>(null);
  // Keys reach the next card as soon as it is seen; whoever is walking along the tabs keeps the focus.
  useLayoutEffect(() => {
    if (document.activeElement?.getAttribute('role') !== 'tab') card.current?.focus();
  }, []);
  const lacksOrganization = organization.trim() === '';

  const decide = (status: CaseStatus) => {
    if (lacksOrganization) return organizationInput.current?.focus();
    const name = method.trim();
    onDecide({
      organization: organization.trim(),
      ...(name === '' ? {} : { method: name }),
      ...(field && { field }),
      status,
    });
  };
  const moveTo = (next: number) => {
    const to = Math.max(0, Math.min(next, entries.length - 1));
    setAt(to);
    card.current?.querySelectorAll('.review-clipping')[to]?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    const key = reviewKey(event);
    if (!key) return;
    event.preventDefault();
    const active = entries[Math.min(at, entries.length - 1)];
    if (key.act === 'decide') decide(key.status);
    else if (key.act === 'reject') onReject();
    else if (key.act === 'skip') onSkip(key.step);
    else if (key.act === 'clipping') moveTo(at + key.step);
    else if (key.act === 'names') organizationInput.current?.select();
    else if (key.act === 'leave') card.current?.focus();
    else if (key.act === 'part' && active) onPart(active.clipping.id, key.part);
  };

  return (
    <section class="review-card" aria-label="待复核的案例" tabIndex={-1} ref={card} onKeyDown={press}>
      <div class="review-form">
        <CaseNameFields
          organization={organization}
          method={method}
          organizations={organizations}
          methods={methods}
          complete={complete}
          error={lacksOrganization ? '案例须写明单位。' : undefined}
          organizationRef={organizationInput}
          onOrganization={setOrganization}
          onMethod={setMethod}
        />
        <label class="field">
          <span class="field-label">领域</span>
          <select
            class="input select"
            aria-label="领域"
            value={field ?? ''}
            onChange={({ currentTarget: { value } }) => setField(CASE_FIELDS.find((each) => each === value) ?? 'none')}
          >
            <option value="">未填</option>
            {CASE_FIELDS.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
          {proposed && chosenField === undefined && (
            <span class="review-reason">按「{proposed.words.join('、')}」建议，请核对</span>
          )}
        </label>
        {its && (
          <p class={missing.length > 0 ? 'review-missing' : 'review-missing review-whole'}>
            {missing.length > 0
              ? `尚缺 ${missing.map((part) => PART_LABELS[part]).join('、')}`
              : '背景、做法、成效、启示齐全'}
          </p>
        )}
        <div class="review-verdict">
          <button
            type="button"
            class="button button-main"
            aria-disabled={lacksOrganization}
            onClick={() => decide('verified')}
          >
            {STATUS_LABELS.verified}，下一个
          </button>
          <button type="button" class="button" aria-disabled={lacksOrganization} onClick={() => decide('doubtful')}>
            {STATUS_LABELS.doubtful}
          </button>
          <button type="button" class="button button-bad" onClick={onReject}>
            {its ? '不成案例' : '不归入'}
          </button>
          <button type="button" class="button" onClick={() => onSkip(1)}>
            跳过
          </button>
        </div>
        <p class="review-keys quiet">
          {KEYS.map((key) => (
            <span key={key}>{key.replace('{reject}', its ? '不成案例' : '不归入')}</span>
          ))}
        </p>
      </div>
      <ol class="review-clippings" aria-label="剪报">
        {entries.map((entry, i) => (
          <ReviewClipping
            key={entry.clipping.id}
            entry={entry}
            isActive={i === Math.min(at, entries.length - 1)}
            onFocus={() => setAt(i)}
            onPart={(part) => onPart(entry.clipping.id, part)}
            onOpen={() => onOpen(entry.clipping.id)}
          />
        ))}
      </ol>
    </section>
  );
}

const KEYS = [
  'Enter 已核',
  'D 存疑',
  'X {reject}',
  '→ 跳过',
  '← 上一个',
  '↑↓ 选剪报',
  '1–4 定部分',
  'E 改名称',
  'Esc 离开输入框',
];
