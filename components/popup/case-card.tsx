/** A case: its names, figures and state; opens to its clippings by part. */
import { useId, useState } from 'preact/hooks';
import { CaseForm, caseFormKey } from '@/components/clipping/case-form';
import { StatusSelect } from '@/components/clipping/status-select';
import { countText, figureText } from '@/components/figure-text';
import { useIsUnsaved } from '@/components/unsaved';
import type { Figure } from '@/lib/model/annotation';
import { PARTS, type Part } from '@/lib/model/clipping';
import { PART_LABELS } from '@/lib/model/labels';
import type { CompleteNames } from '@/lib/model/name';
import { ClippingItem } from './clipping-item';
import type { LibraryActions } from './library-actions';
import type { CaseEntry } from './library-view';

interface Props extends LibraryActions {
  readonly entry: CaseEntry;
  readonly missing: readonly Part[];
  readonly complete: CompleteNames;
}

/** Figures beyond these are a number. */
const FIRST_FIGURES = 3;

/** One card of the 案例 tab. */
export function CaseCard({ entry, missing, complete, ...actions }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const isUnsaved = useIsUnsaved(caseFormKey(entry.case.id));
  const id = useId();
  const { organization, method, status, note } = entry.case;
  return (
    <li class="case">
      <div class="case-head">
        <h2 class="case-title">
          <button
            type="button"
            class="case-toggle"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {method || organization}
          </button>
        </h2>
        <StatusSelect status={status} onChange={(chosen) => actions.onStatus(entry.case.id, chosen)} />
      </div>
      {method && <p class="case-organization">{organization}</p>}
      {entry.figures.length > 0 && <Figures figures={entry.figures} />}
      <p class="case-facts">
        <span>{countText(entry.clippings.length)} 条剪报</span>
        {missing.length > 0 && <span>尚缺 {partNames(missing)}</span>}
      </p>
      {note && <p class="clipping-note">{note}</p>}
      <div class="case-parts" id={id} hidden={!isOpen}>
        {isOpen && !isEditing && (
          <button type="button" class="button-text" onClick={() => setEditing(true)}>
            {isUnsaved ? '编辑案例（有未保存的修改）' : '编辑案例'}
          </button>
        )}
        {isOpen && isEditing && (
          <CaseForm
            case={entry.case}
            complete={complete}
            onCancel={() => setEditing(false)}
            onSave={async (edit) => {
              const isSaved = await actions.onEditCase(entry.case.id, edit);
              if (isSaved) setEditing(false);
              return isSaved;
            }}
          />
        )}
        {isOpen &&
          [...PARTS, undefined].map((part) => {
            const told = entry.clippings.filter(({ clipping }) => clipping.part === part);
            return (
              told.length > 0 && (
                <section key={part ?? 'none'} class="part">
                  <h3 class="part-title">{part ? PART_LABELS[part] : '未指明'}</h3>
                  <ul class="clippings">
                    {told.map(({ clipping, article }) => (
                      <ClippingItem
                        key={clipping.id}
                        clipping={clipping}
                        article={article}
                        names={entry.case}
                        complete={complete}
                        {...actions}
                      />
                    ))}
                  </ul>
                </section>
              )
            );
          })}
      </div>
    </li>
  );
}

function Figures({ figures }: { figures: readonly Figure[] }) {
  const rest = figures.slice(FIRST_FIGURES);
  return (
    <ul class="figures" aria-label="数据">
      {figures.slice(0, FIRST_FIGURES).map((figure) => (
        <li key={figureText(figure) + figure.of} class="chip chip-figure">
          {figureText(figure)}
          {figure.of && <span class="name-detail">{figure.of}</span>}
        </li>
      ))}
      {rest.length > 0 && (
        <li class="figures-rest" title={rest.map(figureText).join('、')}>
          +{countText(rest.length)}
        </li>
      )}
    </ul>
  );
}

function partNames(parts: readonly Part[]): string {
  return parts.map((part) => PART_LABELS[part]).join('、');
}
