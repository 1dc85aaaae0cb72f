/** Offers to mark the passage always, where it can be a name. */
import type { Annotation } from '@/lib/model/annotation';
import { type DictionaryChange, isName, NAME_KINDS, type NameKind, normalName } from '@/lib/model/dictionary';
import { KIND_LABELS } from '@/lib/model/labels';
import { isoTime } from '@/lib/model/time';
import { isUsersOwn } from './hand-over';

interface Props {
  readonly passage: string;
  readonly annotations: readonly Annotation[];
  /** `text` tells the clerk what was done. */
  readonly onChange: (change: DictionaryChange, text: string) => void;
}

/** Longer passages and those with a mark that ends a sentence or a clause are no names. */
const LONGEST = 40;
const NO_NAME = /[。！？!?；;…，,\n]/u;

export function WholeName({ passage, annotations, onChange }: Props) {
  const name = normalName(passage);
  if (passage.length > LONGEST || NO_NAME.test(passage) || !isName(name)) return null;
  const isKept = (kind: NameKind) =>
    annotations.some((a) => a.kind === kind && a.rule === 'dictionary/always' && a.text === passage);
  const keep = (kind: NameKind) =>
    onChange(
      { keep: [{ action: 'always', kind, name, addedAt: isoTime() }], forget: [] },
      `始终标注“${name}”为${KIND_LABELS[kind]}，已记下。`,
    );
  return (
    <p class="whole hint">
      将所选名称始终标注为
      {NAME_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          class="alternative"
          aria-label={`始终标注为${KIND_LABELS[kind]}`}
          aria-disabled={isKept(kind)}
          onClick={(event) => isUsersOwn(event) && !isKept(kind) && keep(kind)}
        >
          {KIND_LABELS[kind]}
        </button>
      ))}
    </p>
  );
}
