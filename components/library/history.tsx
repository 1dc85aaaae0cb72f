/** 历史: how a clipping stood before, and back to that. */
import { useState } from 'preact/hooks';
import type { Clipping } from '@/lib/model/clipping';
import { PART_LABELS } from '@/lib/model/labels';

/** A clipping as it stood for a while. */
export interface HistoryEntry {
  readonly seq?: number;
  /** 编辑, 加标签 …; absent for what is older than the journal. */
  readonly action?: string;
  readonly at: string;
  readonly clipping?: Clipping;
}

interface Props {
  /** The present first; undefined while it is being read. */
  readonly versions: readonly HistoryEntry[] | undefined;
  readonly onOpen: () => void;
  /** `seq` as in the entry. */
  readonly onRestore: (seq: number | undefined) => void;
}

export function History({ versions, onOpen, onRestore }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="history"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        setOpen(open);
        if (open) onOpen();
      }}
    >
      <summary>历史</summary>
      {isOpen && versions === undefined && <p class="quiet">正在读取…</p>}
      {isOpen && versions?.length === 1 && <p class="quiet">剪报之后没有改过。</p>}
      {isOpen && versions && versions.length > 1 && (
        <ol class="versions">
          {versions.map((version, i) => (
            <li key={version.seq ?? 'first'} class="version">
              <p class="version-head">
                <time dateTime={version.at}>{version.at.slice(0, 16).replace('T', ' ')}</time>
                <span>{version.action ?? '剪报'}</span>
                {i === 0 ? (
                  <span class="quiet">现在</span>
                ) : (
                  version.clipping && (
                    <button type="button" class="button-text" onClick={() => onRestore(version.seq)}>
                      恢复到这里
                    </button>
                  )
                )}
              </p>
              {version.clipping && <Told clipping={version.clipping} before={versions[i + 1]?.clipping} />}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}

/** What this version says otherwise than the one before it. */
function Told({ clipping, before }: { readonly clipping: Clipping; readonly before: Clipping | undefined }) {
  const facts = [
    ['部分', clipping.part ? PART_LABELS[clipping.part] : '不指明', before?.part !== clipping.part],
    ['标签', clipping.tags.join('、') || '无', before?.tags.join() !== clipping.tags.join()],
    ['备注', clipping.note || '无', before?.note !== clipping.note],
    ['案例', clipping.caseId ? '换了归属' : '未归入', before !== undefined && before.caseId !== clipping.caseId],
    [
      '',
      clipping.deletedAt ? '移入回收站' : '移出回收站',
      before !== undefined && before.deletedAt !== clipping.deletedAt,
    ],
  ] as const;
  const changed = facts.filter(([, , isChanged]) => isChanged);
  return (
    <ul class="version-facts">
      {changed.map(([name, text]) => (
        <li key={name}>
          {name && <span class="quiet">{name}：</span>}
          {text}
        </li>
      ))}
    </ul>
  );
}
