/** The views that tell of the whole library: 工作法名录, 数据台账, 单位, 统计. */
import type { PictureFormat } from '@/components/library/chart';
import { StatisticsView } from '@/components/library/statistics-view';
import type { ThingKind } from '@/components/library/things-view';
import { Notice } from '@/components/notice';
import type { ClippingId } from '@/lib/model/id';
import type { LibrarySearch } from '@/lib/search/library-search';
import { failureSentence } from '@/lib/store/failure';
import type { Doing } from './doing';
import { Ledger } from './ledger';
import { OneThing } from './one-thing';
import { savePicture } from './save-picture';
import { Things } from './things';
import type { Route } from './use-route';
import type { SurveyState } from './use-survey';

interface Props {
  readonly search: LibrarySearch | undefined;
  readonly route: Route;
  readonly state: SurveyState;
  readonly does: Doing;
  readonly onRetry: () => void;
  readonly onOpen: (id: ClippingId) => void;
  /** Shows the clippings of a thing in the list. */
  readonly onList: (kind: ThingKind, name: string) => void;
}

export function SurveyViews({ search, route, state, does, onRetry, onOpen, onList }: Props) {
  const { survey, error, progress } = state;
  const open = ({ clippingId }: { readonly clippingId: ClippingId }) => onOpen(clippingId);
  // A name that was just given is not in the last survey.
  const isKnown = (kind: ThingKind, name: string) => survey?.[kind].some((each) => each.name === name);
  const isAwaited =
    isThing(route.view) && route.name !== undefined && !state.isFresh && !isKnown(route.view, route.name);
  if (!survey || isAwaited)
    return (
      <div class="middle">
        {error === undefined ? (
          <p class="reading-progress" role="status">
            <progress value={progress} aria-label="正在读取剪报" /> 正在读取剪报…
          </p>
        ) : (
          <Notice title="剪报库读不出来" tone="failed">
            <p>{failureSentence(error)}</p>
            <button type="button" class="button" onClick={onRetry}>
              重试
            </button>
          </Notice>
        )}
      </div>
    );
  switch (route.view) {
    case 'methods':
    case 'organizations':
      return route.name === undefined ? (
        <Things key={route.view} search={search} kind={route.view} things={survey[route.view]} does={does} />
      ) : (
        <OneThing
          key={`${route.view} ${route.name}`}
          kind={route.view}
          name={route.name}
          survey={survey}
          does={does}
          onOpen={open}
          onList={onList}
        />
      );
    case 'figures':
      return <Ledger figures={survey.figures} onOpen={open} />;
    default: {
      const save = (svg: SVGSVGElement, title: string, format: PictureFormat) =>
        void does.attempt(
          () => savePicture(svg, title, format),
          () => '图片没有存下来。请再试一次，或改存 SVG。',
        );
      return (
        <StatisticsView
          statistics={survey.statistics}
          clippings={survey.clippings}
          methods={survey.methods.length}
          organizations={survey.organizations.length}
          figures={survey.figures.length}
          onSave={save}
        />
      );
    }
  }
}

function isThing(view: Route['view']): view is ThingKind {
  return view === 'methods' || view === 'organizations';
}
