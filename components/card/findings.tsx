/** What was recognized in the passage, as chips in the order of the text, each once. */
import { figureText } from '@/components/figure-text';
import type { Annotation } from '@/lib/model/annotation';
import { KIND_LABELS } from '@/lib/model/labels';

export function Findings({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const chips = new Map(annotations.map((annotation) => [`${annotation.kind} ${wordsOf(annotation)}`, annotation]));
  if (chips.size === 0) return <p class="hint">这段文字中没有识别出单位、工作法或数据。</p>;
  return (
    <ul class="findings" aria-label="识别结果">
      {[...chips].map(([key, annotation]) => (
        <li key={key} class={`finding ${annotation.kind}`} title={annotation.text}>
          <span class="finding-kind">{KIND_LABELS[annotation.kind]}</span>
          <span class="finding-words">{wordsOf(annotation)}</span>
        </li>
      ))}
    </ul>
  );
}

function wordsOf(annotation: Annotation): string {
  switch (annotation.kind) {
    case 'organization':
      return annotation.text;
    case 'method':
      return annotation.name;
    case 'figure':
      return annotation.of ? `${annotation.of} ${figureText(annotation)}` : figureText(annotation);
  }
}
