/** A passage in its surroundings, with its organizations, methods and figures underlined and hits marked. */
import type { Annotation, Range } from '@/lib/model/annotation';
import type { Clipping } from '@/lib/model/clipping';
import { KIND_LABELS } from '@/lib/model/labels';
import type { HitsIn } from './query';

interface Props {
  readonly clipping: Clipping;
  readonly hitsIn: HitsIn;
}

export function Passage({ clipping: { quote, annotations }, hitsIn }: Props) {
  const hits = hitsIn(quote.exact);
  return (
    <blockquote class="context">
      {quote.prefix && <span class="around">…{quote.prefix}</span>}
      {pieces(quote.exact, annotations, hits).map(({ start, text, kinds, isHit }) => {
        const names = kinds.map((kind) => `ann-${kind}`).join(' ');
        const title = kinds.map((kind) => KIND_LABELS[kind]).join('、');
        const content = isHit ? <mark>{text}</mark> : text;
        return kinds.length > 0 ? (
          <span key={start} class={`ann ${names}`} title={title}>
            {content}
          </span>
        ) : (
          <span key={start}>{content}</span>
        );
      })}
      {quote.suffix && <span class="around">{quote.suffix}…</span>}
    </blockquote>
  );
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly kinds: readonly Annotation['kind'][];
  readonly isHit: boolean;
}

/** The text cut wherever an annotation or a hit begins or ends. */
function pieces(text: string, annotations: readonly Annotation[], hits: readonly Range[]): Piece[] {
  const edges = [0, text.length, ...[...annotations, ...hits].flatMap(({ start, end }) => [start, end])];
  const cuts = [...new Set(edges)].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? text.length;
    const covers = (range: Range) => range.start <= start && end <= range.end;
    return {
      start,
      text: text.slice(start, end),
      kinds: [...new Set(annotations.filter(covers).map(({ kind }) => kind))],
      isHit: hits.some(covers),
    };
  });
}
