/** What an import, or a restore, would do: numbers, differences field by field, what cannot be imported and why. */
import { useId } from 'preact/hooks';
import { countText } from '@/components/figure-text';
import { Notice } from '@/components/notice';
import type { RecordKind } from '@/lib/model/change';
import { type ChangedRecord, type ImportPreview, MOST_LISTED, type WrongRecord } from '@/lib/model/import';
import type { Policy } from '@/lib/model/merge';

export interface PreviewProps {
  readonly preview: ImportPreview;
  readonly policy: Policy;
  /** A backup is restored rather than a file imported. */
  readonly isRestore?: boolean;
  readonly onPolicy: (policy: Policy) => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

const FORMATS = { collection: '党建剪报', hypothesis: 'Hypothesis', obsidian: 'Obsidian Web Clipper' } as const;

const ROWS: readonly (readonly [RecordKind, string])[] = [
  ['clippings', '剪报'],
  ['cases', '案例'],
  ['articles', '文章'],
  ['tags', '标签'],
];

const POLICY_LABELS: Readonly<Record<Policy, string>> = {
  newer: '保留较新的',
  file: '以文件为准',
  own: '保留现有的',
};

export function ImportPreviewView({ preview, policy, isRestore = false, onPolicy, onImport, onCancel }: PreviewProps) {
  const { name, format, counts, changed, wrong } = preview;
  const sum = (outcome: 'new' | 'changed' | 'trashed' | 'wrong') =>
    ROWS.reduce((total, [kind]) => total + counts[kind][outcome], 0);
  const isNothing = sum('new') + sum('changed') + sum('trashed') === 0;
  const verb = isRestore ? '恢复' : '导入';
  const rest = sum('wrong') > 0 ? '其余' : '';
  return (
    <section class="import-preview" aria-label={`${verb}预览`}>
      <h2 class="exchange-title">{name}</h2>
      <p class="quiet" role="status">
        {FORMATS[format]} 的文件，已全部核对，还没有写入。
        {isNothing && `里面的内容资料库里都已有，没有可${verb}的。`}
      </p>
      <Counts counts={counts} />
      {sum('changed') + sum('trashed') > 0 && <Policies policy={policy} onPolicy={onPolicy} preview={preview} />}
      {changed.length > 0 && <Changes changed={changed} all={sum('changed')} />}
      {wrong.length > 0 && <Wrong wrong={wrong} all={sum('wrong')} />}
      <p class="exchange-end">
        <button type="button" class="button" onClick={onCancel}>
          {isNothing ? '关闭' : '取消'}
        </button>
        {!isNothing && (
          <button type="button" class="button button-main" onClick={onImport}>
            {verb}
            {rest}
          </button>
        )}
      </p>
    </section>
  );
}

function Counts({ counts }: Pick<ImportPreview, 'counts'>) {
  const columns = [
    ['new', '新增'],
    ['same', '相同'],
    ['changed', '有差异'],
    ['trashed', '在回收站'],
    ['wrong', '不能导入'],
  ] as const;
  return (
    <table class="import-counts">
      <thead>
        <tr>
          <td />
          {columns.map(([key, label]) => (
            <th key={key} scope="col" class="import-column">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([kind, label]) => (
          <tr key={kind}>
            <th scope="row">{label}</th>
            {columns.map(([key]) => (
              <td key={key} class={counts[kind][key] === 0 ? 'import-none' : `import-${key}`}>
                {countText(counts[kind][key])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Policies({ policy, onPolicy, preview }: Pick<PreviewProps, 'policy' | 'onPolicy' | 'preview'>) {
  const group = useId();
  const { clippings, cases } = preview.counts;
  const trashed = clippings.trashed + cases.trashed;
  return (
    <fieldset class="import-policy">
      <legend class="field-label">资料库里的与文件不同时</legend>
      {(['newer', 'file', 'own'] as const).map((key) => (
        <label key={key} class="dictionary-radio">
          <input type="radio" name={group} checked={policy === key} onChange={() => onPolicy(key)} />
          {POLICY_LABELS[key]}
          {key === 'newer' && <span class="quiet">文件里有 {countText(preview.newer)} 条较新</span>}
          {key === 'file' && trashed > 0 && <span class="quiet">同时恢复回收站里的 {countText(trashed)} 条</span>}
        </label>
      ))}
    </fieldset>
  );
}

function Changes({ changed, all }: { readonly changed: readonly ChangedRecord[]; readonly all: number }) {
  return (
    <details class="import-list">
      <summary>
        有差异的 {countText(all)} 条{more(changed.length, all)}
      </summary>
      <ul>
        {changed.map((record) => (
          <li key={record.place} class="import-item">
            <p class="import-item-title">
              {record.title}{' '}
              <span class="quiet">
                {record.place}，{record.isNewer ? '文件里的较新' : '资料库里的较新或无先后'}
              </span>
            </p>
            <dl class="import-fields">
              {record.fields.map(({ field, own, file }) => (
                <div key={field}>
                  <dt>{field}</dt>
                  <dd>
                    <del>{own || '（无）'}</del> → <ins>{file || '（无）'}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Wrong({ wrong, all }: { readonly wrong: readonly WrongRecord[]; readonly all: number }) {
  return (
    <Notice title={`不能导入的 ${countText(all)} 条${more(wrong.length, all)}`} tone="failed">
      <ul class="import-wrong">
        {wrong.map(({ place, reason }) => (
          <li key={`${place} ${reason}`}>
            {place}：{reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const more = (listed: number, all: number) => (all > listed && listed === MOST_LISTED ? `（列出前 ${listed} 条）` : '');
