/** 改名或合并: another name for an organization or a method, on all of its cases; a name that is in use joins the two. */
import { useEffect, useState } from 'preact/hooks';
import { Combobox } from '@/components/card/combobox';
import { countText } from '@/components/figure-text';
import { answerKeys } from '@/components/popup/form-keys';

/** What the new name would do. */
export interface RenamePreview {
  readonly cases: number;
  /** Cases among them that go into another of the same names. */
  readonly merged: number;
  readonly clippings: number;
}

interface Props {
  /** 单位 or 工作法. */
  readonly what: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly onPreview: (into: string) => Promise<RenamePreview | undefined>;
  readonly onRename: (into: string) => Promise<boolean>;
  readonly onCancel: () => void;
}

export function RenameForm({ what, name, names, onPreview, onRename, onCancel }: Props) {
  const [typed, setTyped] = useState(name);
  const [preview, setPreview] = useState<RenamePreview>();
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
      <Combobox
        label={`新的${what}名称`}
        value={typed}
        options={names.filter((each) => each !== name)}
        onInput={(value) => setTyped(value)}
        onChoose={setTyped}
      />
      <p class="quiet" role="status">
        {isNew
          ? preview && previewText(preview, names.includes(into) ? into : undefined)
          : '改成另一个名称；选已有的名称，就并到一起。'}
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

function previewText({ cases, merged, clippings }: RenamePreview, known: string | undefined): string {
  const changed = `${countText(cases)} 个案例、${countText(clippings)} 条剪报`;
  const joined = merged > 0 ? `，其中 ${countText(merged)} 个案例并入同名案例` : '';
  return known === undefined ? `将改动 ${changed}${joined}。` : `将把 ${changed} 并到「${known}」${joined}。`;
}
