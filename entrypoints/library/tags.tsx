/** 标签, wired to store and search. */
import { TagsView } from '@/components/library/tags-view';
import { Notice } from '@/components/notice';
import { completeNames } from '@/lib/ask-names';
import { TAG_COLOR_LABELS } from '@/lib/model/labels';
import { normalTag } from '@/lib/model/tag';
import type { LibrarySearch } from '@/lib/search/library-search';
import { deleteTag, mergeTags, renameTag, setTagColor } from '@/lib/store/tags';
import type { Doing } from './doing';
import { matchesName } from './matches-name';
import { tagPreview } from './merge-preview';
import { useMergeOffers } from './use-merge-offers';
import { useTags } from './use-tags';

interface Props {
  /** Undefined until it has read the whole library. */
  readonly search: LibrarySearch | undefined;
  readonly round: number;
  readonly does: Doing;
  readonly onRetry: () => void;
  /** Shows the clippings of a tag in the list. */
  readonly onList: (name: string) => void;
}

export function Tags({ search, round, does, onRetry, onList }: Props) {
  const state = useTags(round);
  const tags = state.state === 'open' ? state.tags : NONE;
  const { offers, tellApart } = useMergeOffers(search, 'tag', tags);
  if (state.state === 'reading')
    return (
      <p class="middle quiet" role="status">
        正在清点标签…
      </p>
    );
  if (state.state === 'failed')
    return (
      <div class="middle">
        <Notice title="标签读不出来" tone="failed">
          <p>{state.reason}</p>
          <button type="button" class="button" onClick={onRetry}>
            重试
          </button>
        </Notice>
      </div>
    );
  const isKnown = (name: string) => tags.some((tag) => tag.name === name);
  return (
    <TagsView
      tags={tags}
      offers={offers}
      complete={completeNames}
      matches={matchesName}
      onPreview={(from, into) => tagPreview(from, normalTag(into), isKnown(normalTag(into)))}
      onRename={(from, typed) => {
        const into = normalTag(typed);
        return isKnown(into)
          ? does.act(`「${from}」已并到「${into}」`, () => mergeTags([from], into))
          : does.act(`「${from}」已改为「${into}」`, () => renameTag(from, into));
      }}
      onMerge={({ from, into }) => void does.act(`已并到「${into}」`, () => mergeTags(from, into))}
      onDistinct={(offer) =>
        void does.attempt(
          () => tellApart(offer),
          () => '没有记下来。请再试一次。',
        )
      }
      onColor={(name, color) =>
        void does.act(color ? `「${name}」改为${TAG_COLOR_LABELS[color]}色` : `「${name}」已去掉颜色`, () =>
          setTagColor(name, color),
        )
      }
      onDelete={(name) => void does.act(`已从 {n} 条剪报去掉标签「${name}」`, () => deleteTag(name))}
      onList={onList}
    />
  );
}

const NONE = [] as const;
