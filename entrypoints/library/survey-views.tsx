/** The views that tell of the whole library: 工作法名录, 数据台账, 单位, 统计. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { PictureFormat } from '@/components/library/chart';
import type { Entry } from '@/components/library/entry';
import { LedgerView, WHOLE_LEDGER } from '@/components/library/ledger-view';
import { pngOf, standaloneSvg } from '@/components/library/picture';
import { StatisticsView } from '@/components/library/statistics-view';
import { ThingPage } from '@/components/library/thing-page';
import { type ThingKind, ThingsView } from '@/components/library/things-view';
import { Notice } from '@/components/notice';
import { saveFile } from '@/components/save-file';
import type { ClippingId } from '@/lib/model/id';
import type { LedgerFigure, Survey, Thing } from '@/lib/model/survey';
import { isoTime } from '@/lib/model/time';
import { failureSentence } from '@/lib/store/failure';
import { mergeNames, previewNameMerge } from '@/lib/store/merge-cases';
import { rowsOf } from '@/lib/store/rows';
import { conflictsOf, inLedgerOrder, unitsOf } from '@/lib/survey/ledger';
import type { Doing } from './doing';
import { useMergeOffers } from './use-merge-offers';
import { addressOf, type Route } from './use-route';
import type { SurveyState } from './use-survey';

interface Props {
  readonly route: Route;
  readonly state: SurveyState;
  readonly does: Doing;
  readonly onRetry: () => void;
  readonly onOpen: (id: ClippingId) => void;
  /** Shows the clippings of a thing in the list. */
  readonly onList: (kind: ThingKind, name: string) => void;
}

export function SurveyViews({ route, state, does, onRetry, onOpen, onList }: Props) {
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
        <Things key={route.view} kind={route.view} things={survey[route.view]} does={does} />
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

interface ThingsProps extends Pick<Props, 'does'> {
  readonly kind: ThingKind;
  readonly things: readonly Thing[];
}

function Things({ kind, things, does }: ThingsProps) {
  const noun = nounOf(kind);
  const { offers, tellApart } = useMergeOffers(noun, things);
  return (
    <ThingsView
      kind={kind}
      things={things}
      addressOf={addressOf}
      offers={offers}
      onMerge={({ from, into }) => void does.act(`已并到「${into}」`, () => mergeNames(noun, from, into))}
      onDistinct={(offer) =>
        void does.attempt(
          () => tellApart(offer),
          () => '没有记下来。请再试一次。',
        )
      }
    />
  );
}

function nounOf(kind: ThingKind): 'method' | 'organization' {
  return kind === 'methods' ? 'method' : 'organization';
}

async function savePicture(svg: SVGSVGElement, title: string, format: PictureFormat): Promise<void> {
  const text = standaloneSvg(svg, title);
  const name = `${title}-${isoTime().slice(0, 10)}.${format}`;
  if (format === 'svg') saveFile(name, 'image/svg+xml', text);
  else saveFile(name, 'image/png', await pngOf(text));
}

interface LedgerProps {
  readonly figures: readonly LedgerFigure[];
  readonly onOpen: (source: { readonly clippingId: ClippingId }) => void;
}

function Ledger({ figures, onOpen }: LedgerProps) {
  const [query, setQuery] = useState(WHOLE_LEDGER);
  const { text, unit, order, isDescending } = query;
  const units = useMemo(() => unitsOf(figures), [figures]);
  const conflicts = useMemo(() => (query.shows === 'conflicts' ? conflictsOf(figures) : []), [figures, query.shows]);
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  const matches = (facts: readonly string[], itsUnit: string) =>
    (unit === undefined || itsUnit === unit) &&
    words.every((word) => facts.some((fact) => fact.toLowerCase().includes(word)));
  const shown = useMemo(
    () =>
      inLedgerOrder(
        figures.filter((each) =>
          matches([each.of ?? '', each.organization, each.method, each.source, each.text], each.unit),
        ),
        order,
        isDescending,
      ),
    [figures, text, unit, order, isDescending],
  );
  return (
    <LedgerView
      query={query}
      onQuery={setQuery}
      units={units}
      figures={shown}
      conflicts={conflicts.filter((each) => matches([each.of, each.organization, each.method], each.unit))}
      addressOf={addressOf}
      onOpen={onOpen}
    />
  );
}

interface OneThingProps extends Pick<Props, 'onList' | 'does'> {
  readonly kind: ThingKind;
  readonly name: string;
  readonly survey: Survey;
  readonly onOpen: (source: { readonly clippingId: ClippingId }) => void;
}

/** Clippings beyond these are in the list. */
const MOST_CLIPPINGS = 60;

function OneThing({ kind, name, survey, does, onOpen, onList }: OneThingProps) {
  const [entries, setEntries] = useState<readonly Entry[]>();
  const thing = survey[kind].find((each) => each.name === name);
  useEffect(() => {
    setEntries(undefined);
    // Where they cannot be read the page does without; the list tells why.
    rowsOf(thing?.clippings.slice(-MOST_CLIPPINGS) ?? []).then(setEntries, () => setEntries([]));
  }, [thing]);
  const noun = nounOf(kind);
  const preview = useCallback(
    // Where it cannot be read nothing is told, and the change itself says why.
    (into: string) => previewNameMerge(noun, [name], into).catch(() => undefined),
    [noun, name],
  );
  const rename = async (into: string) => {
    const isDone = await does.act(`「${name}」已改为「${into}」`, () => mergeNames(noun, [name], into));
    if (isDone) location.replace(addressOf(kind, into));
    return isDone;
  };
  const figures = survey.figures.filter((each) => (kind === 'methods' ? each.method : each.organization) === name);
  return (
    <ThingPage
      kind={kind}
      name={name}
      thing={thing}
      figures={inLedgerOrder(figures, 'day', true)}
      conflicts={conflictsOf(figures)}
      entries={entries}
      addressOf={addressOf}
      onOpen={onOpen}
      onList={() => onList(kind, name)}
      names={survey[kind].map((each) => each.name)}
      onPreviewRename={preview}
      onRename={rename}
    />
  );
}
