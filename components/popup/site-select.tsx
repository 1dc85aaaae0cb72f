/** When the pages of the site in front are marked. */
import { MARKING_LABELS, type Marking, SITE_CHOICES, type SiteChoice } from '@/lib/model/marking';

interface Props {
  readonly site: string;
  /** Undefined: as for every site. */
  readonly choice: SiteChoice | undefined;
  /** What holds for every site. */
  readonly general: Marking;
  readonly onChoose: (site: string, choice: SiteChoice | undefined) => void;
}

export function SiteSelect({ site, choice, general, onChoose }: Props) {
  return (
    <label class="site">
      <span class="site-name">
        在 <b>{site}</b>
      </span>
      <select
        class="input select"
        aria-label={`在 ${site} 上的标注`}
        value={choice ?? ''}
        onChange={({ currentTarget }) =>
          onChoose(
            site,
            SITE_CHOICES.find((each) => each === currentTarget.value),
          )
        }
      >
        <option value="">{general === 'likely' ? '自动标注党建新闻' : MARKING_LABELS[general]}</option>
        {SITE_CHOICES.filter((each) => each !== general).map((each) => (
          <option key={each} value={each}>
            {MARKING_LABELS[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
