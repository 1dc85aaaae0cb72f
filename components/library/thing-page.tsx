/** The page of one method or one organization: whose, what parts, its figures, its first source, its clippings. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { sourceLine } from '@/components/clipping/source-line';
import { countText, figureText } from '@/components/figure-text';
import { Notice } from '@/components/notice';
import type { CaseStatus } from '@/lib/model/case';
import { CASE_STATUSES } from '@/lib/model/case';
import { PARTS, type Part } from '@/lib/model/clipping';
import { ORGANIZATION_SORT_LABELS, PART_LABELS, STATUS_LABELS } from '@/lib/model/labels';
import type { CompleteNames } from '@/lib/model/name';
import type { Conflict, LedgerFigure, Source, Thing } from '@/lib/model/survey';
import { Conflicts } from './conflicts';
import type { Entry } from './entry';
import { RenameForm } from './rename-form';
import { type ThingKind, Told } from './things-view';

interface Props {
  readonly kind: ThingKind;
  readonly name: string;
  /** Undefined where the library has none of that name. */
  readonly thing: Thing | undefined;
  readonly figures: readonly LedgerFigure[];
  readonly conflicts: readonly Conflict[];
  /** The newest of its clippings; undefined while they are being read. */
  readonly entries: readonly Entry[] | undefined;
  readonly addressOf: (kind: ThingKind, name?: string) => string;
  readonly onOpen: (source: Pick<Source, 'clippingId'>) => void;
  /** All of its clippings, in the list. */
  readonly onList: () => void;
  /** All names of its kind. */
  readonly names: readonly string[];
  readonly complete: CompleteNames;
  /** What another name would do, as a sentence. */
  readonly onPreviewRename: (into: string) => Promise<string | undefined>;
  readonly onRename: (into: string) => Promise<boolean>;
}

export function ThingPage(props: Props) {
  const { kind, name, thing, figures, conflicts, entries, addressOf, onOpen, onList } = props;
  const [isRenaming, setRenaming] = useState(false);
  const other = kind === 'methods' ? 'organizations' : 'methods';
  return (
    <>
      <div class="bar">
        <a class="back" href={addressOf(kind)}>
          ‹ {kind === 'methods' ? '工作法名录' : '单位'}
        </a>
        <span class="bar-fill" />
        {thing && (
          <>
            <button type="button" class="button" aria-expanded={isRenaming} onClick={() => setRenaming(!isRenaming)}>
              改名或合并
            </button>
            <button type="button" class="button" onClick={onList}>
              在列表中查看 {countText(thing.clippings.length)} 条剪报
            </button>
          </>
        )}
      </div>
      {thing && isRenaming && (
        <RenameForm
          of={kind === 'methods' ? 'method' : 'organization'}
          what={kind === 'methods' ? '工作法' : '单位'}
          name={name}
          complete={props.complete}
          names={props.names}
          onPreview={props.onPreviewRename}
          onRename={props.onRename}
          onCancel={() => setRenaming(false)}
        />
      )}
      {thing ? (
        <article class="thing">
          <header class="thing-head">
            <h1 class={kind === 'methods' ? 'thing-name name-method' : 'thing-name'}>{name}</h1>
            <p class="thing-others">
              {thing.others.map((each) => (
                <a key={each.name} class="thing-link" href={addressOf(other, each.name)}>
                  {each.name}
                  <span class="quiet"> {countText(each.count)}</span>
                </a>
              ))}
            </p>
            <dl class="facts">
              {thing.sort && <Fact label="性质">{ORGANIZATION_SORT_LABELS[thing.sort]}</Fact>}
              <Fact label="部分">
                <Told parts={thing.parts} />
              </Fact>
              <Fact label="案例">
                {countText(thing.cases)} 个{statusText(thing.statuses)}
              </Fact>
              <Fact label="最早来源">
                {thing.first.day} {thing.first.source}《{thing.first.title}》
              </Fact>
            </dl>
          </header>
          {conflicts.length > 0 && (
            <section class="thing-section">
              <h2 class="section-title">说法不一的数据</h2>
              <Conflicts conflicts={conflicts} onOpen={onOpen} />
            </section>
          )}
          {figures.length > 0 && <Figures figures={figures} onOpen={onOpen} />}
          <section class="thing-section">
            <h2 class="section-title">剪报</h2>
            {entries === undefined && <p class="quiet">正在读取…</p>}
            {entries &&
              [...PARTS, undefined].map((part) => (
                <PartClippings key={part ?? 'none'} part={part} entries={entries} onOpen={onOpen} />
              ))}
          </section>
        </article>
      ) : (
        <div class="middle">
          <Notice title={`没有「${name}」`}>
            <p>它的剪报可能已经改名、合并或删除。</p>
          </Notice>
        </div>
      )}
    </>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function statusText(statuses: Readonly<Record<CaseStatus, number>>): string {
  const told = CASE_STATUSES.filter((status) => statuses[status] > 0).map(
    (status) => `${STATUS_LABELS[status]} ${statuses[status]}`,
  );
  return told.length > 0 ? `（${told.join('，')}）` : '';
}

/** Figures beyond these are in the ledger. */
const MOST_FIGURES = 40;

function Figures({ figures, onOpen }: { readonly figures: readonly LedgerFigure[]; readonly onOpen: Props['onOpen'] }) {
  return (
    <section class="thing-section">
      <h2 class="section-title">数据</h2>
      <ul class="figures">
        {figures.slice(0, MOST_FIGURES).map((figure, i) => (
          <li key={`${figure.clippingId} ${i}`}>
            <button
              type="button"
              class="chip chip-figure"
              title={`${figure.day} ${figure.source}`}
              onClick={() => onOpen(figure)}
            >
              {figureText(figure)}
              {figure.of && <span class="name-detail">{figure.of}</span>}
            </button>
          </li>
        ))}
      </ul>
      {figures.length > MOST_FIGURES && <p class="quiet">共 {countText(figures.length)} 个，其余见数据台账。</p>}
    </section>
  );
}

interface PartProps {
  readonly part: Part | undefined;
  readonly entries: readonly Entry[];
  readonly onOpen: Props['onOpen'];
}

function PartClippings({ part, entries, onOpen }: PartProps) {
  const told = entries.filter(({ clipping }) => clipping.part === part);
  if (told.length === 0) return null;
  return (
    <section class="thing-part">
      <h3 class="reading-part">{part ? PART_LABELS[part] : '未指明部分'}</h3>
      <ul class="thing-clippings">
        {told.map(({ clipping, article }) => (
          <li key={clipping.id} class="thing-clipping">
            <blockquote>{clipping.quote.exact}</blockquote>
            <button type="button" class="button-text" onClick={() => onOpen({ clippingId: clipping.id })}>
              {sourceLine(article)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
