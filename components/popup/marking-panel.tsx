/** 设置: when pages are marked, in general and on single sites. */
import { MARKING_LABELS, type SiteChoice, type SiteChoices } from '@/lib/model/marking';
import { Switch } from './switch';

interface Props {
  readonly atOnce: boolean;
  readonly choices: SiteChoices;
  readonly onAtOnce: (atOnce: boolean) => void;
  readonly onChoose: (site: string, choice: SiteChoice | undefined) => void;
}

export function MarkingPanel({ atOnce, choices, onAtOnce, onChoose }: Props) {
  const sites = Object.entries(choices).toSorted(([a], [b]) => a.localeCompare(b));
  return (
    <section class="settings" aria-labelledby="settings-marking">
      <h2 class="settings-title" id="settings-marking">
        标注
      </h2>
      <div class="settings-row">
        <p>{atOnce ? '打开党建新闻就标注。' : '在弹出窗口或用快捷键要求时才标注。'}</p>
        <Switch label="自动标注党建新闻" isOn={atOnce} onChange={onAtOnce} />
      </div>
      {sites.length > 0 && (
        <ul class="settings-rows" aria-label="单独设置的网站">
          {sites.map(([site, choice]) => (
            <li key={site} class="settings-row">
              <span class="settings-site">{site}</span>
              <span class="quiet">{MARKING_LABELS[choice]}</span>
              <button
                type="button"
                class="button-text"
                aria-label={`移除 ${site} 的设置`}
                onClick={() => onChoose(site, undefined)}
              >
                移除
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
