/** Which part of its case the passage tells. */
import { useId } from 'preact/hooks';
import { PARTS, type Part } from '@/lib/model/clipping';
import { PART_LABELS } from '@/lib/model/labels';

interface Props {
  readonly value: Part | undefined;
  readonly onChange: (part: Part | undefined) => void;
}

export function PartField({ value, onChange }: Props) {
  const group = useId();
  return (
    <div class="field" role="radiogroup" aria-labelledby={`${group}-label`}>
      <span id={`${group}-label`} class="field-label">
        部分
      </span>
      <div class="segments">
        {[...PARTS, undefined].map((part) => (
          <label key={part ?? 'none'} class="segment">
            <input type="radio" name={group} checked={part === value} onChange={() => onChange(part)} />
            <span>{part ? PART_LABELS[part] : '不指明'}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
