/** What can be done with several chosen clippings at once. */
import { useState } from 'preact/hooks';
import { NameCombobox } from '@/components/card/name-combobox';
import { countText } from '@/components/figure-text';
import type { ClippingId } from '@/lib/model/id';
import type { CompleteNames } from '@/lib/model/name';
import { normalTag } from '@/lib/model/tag';
import type { BulkActions } from './actions';

interface Props extends BulkActions {
  readonly chosen: readonly ClippingId[];
  readonly complete: CompleteNames;
  readonly onClear: () => void;
}

export function BulkBar({ chosen, complete, onClear, onTag, onUntag, onVerify, onDelete }: Props) {
  const [tag, setTag] = useState('');
  const name = normalTag(tag);
  const withTag = (act: (ids: readonly ClippingId[], tag: string) => void) => () => {
    if (name === '') return;
    act(chosen, name);
    setTag('');
  };
  return (
    <section class="bulk" aria-label="批量操作">
      <p class="bulk-count" role="status">
        已选 {countText(chosen.length)} 条
      </p>
      <div class="bulk-tag">
        <NameCombobox
          of="tag"
          label="标签"
          value={tag}
          complete={complete}
          placeholder="标签"
          onInput={(value) => setTag(value)}
          onChoose={setTag}
          onKeyDown={(event) => {
            if (event.key === 'Enter') withTag(onTag)();
          }}
        />
        <button type="button" class="button" aria-disabled={name === ''} onClick={withTag(onTag)}>
          加标签
        </button>
        <button type="button" class="button" aria-disabled={name === ''} onClick={withTag(onUntag)}>
          去标签
        </button>
      </div>
      <button type="button" class="button" onClick={() => onVerify(chosen)}>
        标为已核
      </button>
      <button type="button" class="button button-bad" onClick={() => onDelete(chosen)}>
        删除
      </button>
      <button type="button" class="button-text" onClick={onClear}>
        取消选择
      </button>
    </section>
  );
}
