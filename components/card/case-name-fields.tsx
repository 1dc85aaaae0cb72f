/** The two names of a case: whose method, and what they call it. */
import type { Ref } from 'preact';
import type { CompleteNames } from '@/lib/model/name';
import { NameField } from './name-field';

interface Props {
  readonly organization: string;
  readonly method: string;
  /** Names that the passages tell, likeliest first, to take with one click. */
  readonly organizations?: readonly string[];
  readonly methods?: readonly string[];
  readonly complete: CompleteNames;
  /** What stands in the empty field for the organization. */
  readonly hint?: string;
  /** What is wrong with the organization. */
  readonly error?: string | undefined;
  readonly organizationRef?: Ref<HTMLInputElement>;
  readonly onOrganization: (name: string) => void;
  readonly onMethod: (name: string) => void;
}

export function CaseNameFields(props: Props) {
  const { organizations = [], methods = [], complete, hint = '谁的做法', error, organizationRef } = props;
  return (
    <>
      <NameField
        of="organization"
        label="单位"
        value={props.organization}
        alternatives={organizations}
        complete={complete}
        placeholder={hint}
        error={error}
        {...(organizationRef && { inputRef: organizationRef })}
        onChange={props.onOrganization}
      />
      <NameField
        of="method"
        label="工作法"
        value={props.method}
        alternatives={methods}
        complete={complete}
        placeholder="可不填"
        onChange={props.onMethod}
      />
    </>
  );
}
