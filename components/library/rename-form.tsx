/** 改名或合并: another name for an organization or a method, on all of its cases; a name that is in use joins the two. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NameCombobox } from '@/components/card/name-combobox';
import { answerKeys } from '@/components/clipping/form-keys';
import type { CompleteNames, Named } from '@/lib/model/name';

interface Props {
  readonly of: Named;
  /** 单位, 工作法 or 标签. */
  readonly what: string;
  readonly name: string;
  /** All that there are. */
  readonly names: readonly string[];
  readonly complete: CompleteNames;
  /** What the new name would do, as a sentence. */
  readonly onPreview: (into: string) => Promise<string | undefined>;
  readonly onRename: (into: string) => Promise<boolean>;
  readonly onCancel: () => void;
}

export function RenameForm({ of, what, name, names, complete, onPreview, onRename, onCancel }: Props) {
  const [typed, setTyped] = useState(name);
  const [preview, setPreview] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  const into = typed.trim();
  const isNew = into !== '' && into !== name;
  useEffect(() => {
    setPreview(undefined);
    if (!isNew) return;
    let isOver = false;
    void onPreview(into).then((found) => {
      if (!isOver) setPreview(found);
    });
    return () => {
      isOver = true;
    };
  }, [into, isNew, onPreview]);
  return (
    <form
      class="rename"
      aria-label={`${what}改名或合并`}
      onSubmit={(event) => {
        event.preventDefault();
        if (isNew) void onRename(into);
      }}
      onKeyDown={(event) => answerKeys(event, onCancel)}
    >
      <span class="rename-what">把「{name}」改为</span>
      <NameCombobox
        of={of}
        label={`新的${what}名称`}
        value={typed}
        complete={complete}
        without={[name]}
        inputRef={field}
        onInput={(value) => setTyped(value)}
        onChoose={setTyped}
      />
      <p class="quiet" role="status">
        {isNew ? preview : '改成另一个名称；选已有的名称，就并到一起。'}
      </p>
      <p class="rename-end">
        <button type="button" class="button" onClick={onCancel}>
          取消
        </button>
        <button type="submit" class="button button-main" aria-disabled={!isNew}>
          {names.includes(into) && isNew ? '合并' : '改名'}
        </button>
      </p>
    </form>
  );
}
