/** The page of one method or organization, wired to the store. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Entry } from '@/components/library/entry';
import { ThingPage } from '@/components/library/thing-page';
import type { ThingKind } from '@/components/library/things-view';
import { completeNames } from '@/lib/ask-names';
import type { ClippingId } from '@/lib/model/id';
import type { Survey } from '@/lib/model/survey';
import { mergeNames } from '@/lib/store/merge-cases';
import { rowsOf } from '@/lib/store/rows';
import { conflictsOf, inLedgerOrder } from '@/lib/survey/ledger';
import type { Doing } from './doing';
import { namePreview } from './merge-preview';
import { nounOf } from './things';
import { addressOf } from './use-route';

interface Props {
  readonly does: Doing;
  readonly onList: (kind: ThingKind, name: string) => void;
  readonly kind: ThingKind;
  readonly name: string;
  readonly survey: Survey;
  readonly onOpen: (source: { readonly clippingId: ClippingId }) => void;
}

/** Clippings beyond these are in the list. */
const MOST_CLIPPINGS = 60;

export function OneThing({ kind, name, survey, does, onOpen, onList }: Props) {
  const [entries, setEntries] = useState<readonly Entry[]>();
  const thing = survey[kind].find((each) => each.name === name);
  useEffect(() => {
    setEntries(undefined);
    // Where they cannot be read the page does without; the list tells why.
    rowsOf(thing?.clippings.slice(0, MOST_CLIPPINGS) ?? []).then(setEntries, () => setEntries([]));
  }, [thing]);
  const noun = nounOf(kind);
  const names = useMemo(() => survey[kind].map((each) => each.name), [survey, kind]);
  const preview = useCallback(
    (into: string) => namePreview(noun, [name], into, names.includes(into)),
    [noun, name, names],
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
      names={names}
      complete={completeNames}
      onPreviewRename={preview}
      onRename={rename}
    />
  );
}
