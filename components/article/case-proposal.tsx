/** A proposed case in the sheet: accept it, change it, or drop it, with the passages that tell it. */
import { CaseNameFields } from '@/components/card/case-name-fields';
import { PARTS, type Part } from '@/lib/model/clipping';
import { PART_LABELS } from '@/lib/model/labels';
import type { CompleteNames } from '@/lib/model/name';
import type { SheetCase } from './entry';

/** A proposal as the clerk has it so far; `parts` has an entry for each passage. */
export interface CaseState {
  readonly isAccepted: boolean;
  readonly organization: string;
  readonly method: string;
  readonly parts: readonly { readonly isKept: boolean; readonly part: Part | undefined }[];
}

interface Props {
  readonly proposed: SheetCase;
  readonly state: CaseState;
  readonly complete: CompleteNames;
  readonly error: string | undefined;
  readonly onChange: (state: CaseState) => void;
}

export function CaseProposal({ proposed, state, complete, error, onChange }: Props) {
  const { isAccepted, organization, method, parts } = state;
  const change = (changed: Partial<CaseState>) => onChange({ ...state, ...changed });
  const name = method || organization || proposed.method;
  return (
    <li class={isAccepted ? 'proposal' : 'proposal is-dropped'}>
      <label class="check proposal-head">
        <input
          type="checkbox"
          checked={isAccepted}
          aria-label={`采用案例 ${name}`}
          onChange={({ currentTarget }) => change({ isAccepted: currentTarget.checked })}
        />
        <span class="proposal-name">{name}</span>
        {!isAccepted && <span class="hint">不采用</span>}
      </label>
      {isAccepted && (
        <div class="proposal-body">
          <CaseNameFields
            organization={organization}
            method={method}
            organizations={proposed.organizations}
            methods={[proposed.method]}
            complete={complete}
            error={error}
            onOrganization={(value) => change({ organization: value })}
            onMethod={(value) => change({ method: value })}
          />
          {proposed.passages.length === 0 && (
            <p class="hint">没有找到讲它的段落。可以先保存全文，再到页面上选中文字剪报。</p>
          )}
          <ul class="tellings">
            {proposed.passages.map(({ text }, i) => {
              const { isKept, part } = parts[i] ?? { isKept: false, part: undefined };
              const set = (changed: Partial<(typeof parts)[number]>) =>
                change({ parts: parts.map((each, at) => (at === i ? { ...each, ...changed } : each)) });
              return (
                <li key={text} class={isKept ? 'telling' : 'telling is-dropped'}>
                  <input
                    type="checkbox"
                    checked={isKept}
                    aria-label={`保存段落 ${text.slice(0, 20)}`}
                    onChange={({ currentTarget }) => set({ isKept: currentTarget.checked })}
                  />
                  <select
                    class="telling-part"
                    aria-label={`部分 ${text.slice(0, 20)}`}
                    value={part ?? ''}
                    onChange={({ currentTarget }) => set({ part: PARTS.find((each) => each === currentTarget.value) })}
                  >
                    {PARTS.map((each) => (
                      <option key={each} value={each}>
                        {PART_LABELS[each]}
                      </option>
                    ))}
                    <option value="">不指明</option>
                  </select>
                  <p class="telling-text" title={text}>
                    {text}
                  </p>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </li>
  );
}
