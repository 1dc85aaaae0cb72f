/** When pages are marked, kept in the settings. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Attempt } from '@/components/use-message';
import type { SiteChoice, SiteChoices } from '@/lib/model/marking';
import { marksAtOnce, siteChoices } from '@/lib/settings';

export function useMarking(attempt: Attempt) {
  const [atOnce, setAtOnce] = useState(marksAtOnce.fallback);
  const [choices, setChoices] = useState<SiteChoices>(siteChoices.fallback);
  useEffect(() => {
    void attempt(async () => setAtOnce(await marksAtOnce.getValue()));
    void attempt(async () => setChoices(await siteChoices.getValue()));
    const stops = [marksAtOnce.watch(setAtOnce), siteChoices.watch(setChoices)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [attempt]);
  const onAtOnce = useCallback((next: boolean) => void attempt(() => marksAtOnce.setValue(next)), [attempt]);
  const onChoose = useCallback(
    (site: string, choice: SiteChoice | undefined) => {
      void attempt(async () => {
        const { [site]: _, ...others } = await siteChoices.getValue();
        await siteChoices.setValue(choice ? { ...others, [site]: choice } : others);
      });
    },
    [attempt],
  );
  return { atOnce, choices, onAtOnce, onChoose };
}
