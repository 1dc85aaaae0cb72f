import { CASE_STATUSES, type CaseStatus } from '@/lib/model/case';
import { STATUS_LABELS } from '@/lib/model/labels';

interface Props {
  readonly status: CaseStatus;
  readonly onChange: (status: CaseStatus) => void;
}

/** A case's status as a chip that opens to the other two. */
export function StatusSelect({ status, onChange }: Props) {
  return (
    <select
      class={`status status-${status}`}
      aria-label="状态"
      value={status}
      onChange={({ currentTarget }) => {
        const chosen = CASE_STATUSES.find((each) => each === currentTarget.value);
        if (chosen) onChange(chosen);
      }}
    >
      {CASE_STATUSES.map((each) => (
        <option key={each} value={each}>
          {STATUS_LABELS[each]}
        </option>
      ))}
    </select>
  );
}
