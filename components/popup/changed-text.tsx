/** What was edited in a passage: the saved words that are gone, and the new ones. */
import diff from 'fast-diff';

interface Props {
  readonly saved: string;
  readonly now: string;
}

export function ChangedText({ saved, now }: Props) {
  return (
    <span class="changed-text">
      {diff(saved, now).map(([change, text], at) => {
        if (change === diff.DELETE) return <del key={at}>{text}</del>;
        return change === diff.INSERT ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>;
      })}
    </span>
  );
}
