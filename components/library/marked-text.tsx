/** Text with what was searched for marked in it. */

interface Props {
  readonly text: string;
  /** Stretches of `text`, sorted, not overlapping, as UTF-16 offsets. */
  readonly hits: readonly { readonly start: number; readonly end: number }[];
}

export function MarkedText({ text, hits }: Props) {
  if (hits.length === 0) return <>{text}</>;
  const pieces = hits.flatMap(({ start, end }, i) => [
    text.slice(hits[i - 1]?.end ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ]);
  return (
    <>
      {pieces}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  );
}
