/** Whose method the passage tells of, or that it belongs to no case. */
import type { Ref } from 'preact';
import type { CompleteNames } from '@/lib/model/name';
import { CaseNameFields } from './case-name-fields';

interface Props {
  readonly belongs: boolean;
  readonly organization: string;
  readonly method: string;
  readonly organizations: readonly string[];
  readonly methods: readonly string[];
  readonly complete: CompleteNames;
  readonly error?: string | undefined;
  readonly organizationRef: Ref<HTMLInputElement>;
  readonly onChange: (change: { belongs?: boolean; organization?: string; method?: string }) => void;
}

export function CaseFields(props: Props) {
  const { belongs, organization, method, error, organizationRef, onChange } = props;
  return (
    <fieldset class="case">
      <legend class="visually-hidden">案例</legend>
      <div class="case-head">
        <span class="case-title" aria-hidden="true">
          案例
        </span>
        <label class="check">
          <input
            type="checkbox"
            checked={!belongs}
            onChange={(event) => onChange({ belongs: !event.currentTarget.checked })}
          />
          <span>不归入案例</span>
        </label>
      </div>
      {belongs && (
        <CaseNameFields
          organization={organization}
          method={method}
          organizations={props.organizations}
          methods={props.methods}
          complete={props.complete}
          error={error}
          organizationRef={organizationRef}
          onOrganization={(value) => onChange({ organization: value })}
          onMethod={(value) => onChange({ method: value })}
        />
      )}
    </fieldset>
  );
}
