/** 标签: every tag with how often it is used and its colour, to rename, merge, colour and delete. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { countText } from '@/components/figure-text';
import { Notice } from '@/components/notice';
import { TagName } from '@/components/tags/tag-name';
import { TAG_COLOR_LABELS } from '@/lib/model/labels';
import type { CompleteNames } from '@/lib/model/name';
import { TAG_COLORS, type TagColor, type TagInUse } from '@/lib/model/tag';
import { FilterField } from './filter-field';
import { type MergeOffer, MergeOffers } from './merge-offers';
import { RenameForm } from './rename-form';
import { type Column, VirtualTable } from './virtual-table';

interface Props {
  readonly tags: readonly TagInUse[];
  readonly offers: readonly MergeOffer[];
  readonly complete: CompleteNames;
  /** Whether what is typed stands for a tag, by its characters or its pinyin. */
  readonly matches: (name: string, typed: string) => boolean;
  /** What giving the tags `from` the name `into` would do, as a sentence. */
  readonly onPreview: (from: readonly string[], into: string) => Promise<string | undefined>;
  readonly onRename: (from: string, into: string) => Promise<boolean>;
  readonly onMerge: (offer: MergeOffer) => void;
  readonly onDistinct: (offer: MergeOffer) => void;
  readonly onColor: (name: string, color: TagColor | null) => void;
  readonly onDelete: (name: string) => void;
  /** Its clippings, in the list. */
  readonly onList: (name: string) => void;
}

type Order = 'name' | 'count';

export function TagsView(props: Props) {
  const { tags, offers, matches, onPreview, onRename } = props;
  const [text, setText] = useState('');
  const [sorted, setSorted] = useState<{ order: Order; isDescending: boolean }>({ order: 'count', isDescending: true });
  const [renamed, setRenamed] = useState<string>();
  const opener = useRef<HTMLElement>(null);
  const shown = useMemo(() => {
    const sign = sorted.isDescending ? -1 : 1;
    return tags.filter(({ name }) => matches(name, text)).sort((a, b) => sign * COMPARE[sorted.order](a, b));
  }, [tags, matches, text, sorted]);
  const preview = useMemo(
    () => (into: string) => onPreview(renamed === undefined ? [] : [renamed], into),
    [onPreview, renamed],
  );
  const close = () => {
    setRenamed(undefined);
    const pane = document.querySelector<HTMLElement>('.table-pane');
    (opener.current?.isConnected ? opener.current : pane)?.focus();
  };
  const begin = (name: string, button: HTMLElement) => {
    opener.current = button;
    setRenamed(name);
  };
  return (
    <>
      <div class="bar">
        <h1 class="bar-title">标签</h1>
        <FilterField label="筛选标签" value={text} placeholder="标签或拼音" onChange={setText} />
        <p class="quiet" role="status">
          {countText(shown.length)} 个
        </p>
        <MergeOffers
          what="标签"
          offers={offers}
          onPreview={({ from, into }) => onPreview(from, into)}
          onMerge={props.onMerge}
          onDistinct={props.onDistinct}
        />
      </div>
      {renamed !== undefined && (
        <RenameForm
          key={renamed}
          of="tag"
          what="标签"
          name={renamed}
          names={tags.map(({ name }) => name)}
          complete={props.complete}
          onPreview={preview}
          onRename={async (into) => {
            const isDone = await onRename(renamed, into);
            if (isDone) close();
            return isDone;
          }}
          onCancel={close}
        />
      )}
      {shown.length === 0 ? (
        <div class="middle">
          <Notice title={tags.length === 0 ? '还没有标签' : '没有符合的标签'}>
            <p>{tags.length === 0 ? '剪报时在卡片里加上标签，它们就会出现在这里。' : '换一个词试试。'}</p>
          </Notice>
        </div>
      ) : (
        <VirtualTable
          label="标签"
          columns={columns(props, begin)}
          rows={shown}
          sorted={sorted}
          onSort={(order) =>
            setSorted({ order, isDescending: sorted.order === order ? !sorted.isDescending : order === 'count' })
          }
        />
      )}
    </>
  );
}

const chinese = new Intl.Collator('zh-CN');

const COMPARE: Readonly<Record<Order, (a: TagInUse, b: TagInUse) => number>> = {
  name: (a, b) => chinese.compare(a.name, b.name),
  count: (a, b) => a.count - b.count,
};

function columns(
  { onList, onColor, onDelete }: Props,
  begin: (name: string, button: HTMLElement) => void,
): Column<TagInUse, Order>[] {
  return [
    {
      key: 'name',
      label: '标签',
      width: '34%',
      order: 'name',
      render: ({ name }) => (
        <button type="button" class="thing-link" title="在列表中查看" onClick={() => onList(name)}>
          <TagName name={name} />
        </button>
      ),
    },
    {
      key: 'count',
      label: '剪报',
      width: '88px',
      order: 'count',
      isNumber: true,
      render: ({ count }) => countText(count),
    },
    {
      key: 'color',
      label: '颜色',
      width: '112px',
      render: ({ name, color }) => (
        <select
          class="input select tag-color"
          aria-label={`${name} 的颜色`}
          value={color ?? ''}
          onChange={({ currentTarget: { value } }) => onColor(name, TAG_COLORS.find((each) => each === value) ?? null)}
        >
          <option value="">无</option>
          {TAG_COLORS.map((each) => (
            <option key={each} value={each}>
              {TAG_COLOR_LABELS[each]}
            </option>
          ))}
        </select>
      ),
    },
    {
      key: 'actions',
      label: '操作',
      render: ({ name }) => (
        <span class="tag-actions">
          <button
            type="button"
            class="button-text"
            aria-label={`${name} 改名或合并`}
            onClick={({ currentTarget }) => begin(name, currentTarget)}
          >
            改名或合并
          </button>
          <button
            type="button"
            class="button-text button-bad"
            aria-label={`删除标签 ${name}`}
            onClick={() => onDelete(name)}
          >
            删除
          </button>
        </span>
      ),
    },
  ];
}
