/** One kind of what a page holds: its switch and its names. */
import { useState } from 'preact/hooks';
import { countText } from '@/components/figure-text';
import type { Kind, Range } from '@/lib/model/annotation';
import { KIND_LABELS } from '@/lib/model/labels';
import type { FoundName } from './found-names';
import { Switch } from './switch';

interface Props {
  readonly kind: Kind;
  readonly names: readonly FoundName[];
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
  readonly onReveal: (range: Range) => void;
}

/** Beyond these a page's names are folded. */
const FIRST_NAMES = 12;

/** The names of one kind; a click goes to a mention, the next click to the next one. */
export function FoundKind({ kind, names, isShown, onShow, onReveal }: Props) {
  const [isWhole, setWhole] = useState(false);
  const visible = isWhole ? names : names.slice(0, FIRST_NAMES);
  const label = KIND_LABELS[kind];
  return (
    <section class={`found found-${kind}`} aria-label={label}>
      <div class="found-head">
        <h2 class="found-title">{label}</h2>
        <span class="found-count">{countText(names.length)}</span>
        <Switch label={`标注${label}`} isOn={isShown} onChange={onShow} />
      </div>
      {names.length === 0 ? (
        <p class="quiet">没有找到{label}。</p>
      ) : (
        <ul class="names">
          {visible.map((name) => (
            <NameButton key={`${name.label} ${name.detail}`} name={name} onReveal={onReveal} />
          ))}
        </ul>
      )}
      {visible.length < names.length && (
        <button type="button" class="button-text" onClick={() => setWhole(true)}>
          显示全部 {countText(names.length)} 项
        </button>
      )}
    </section>
  );
}

function NameButton({ name, onReveal }: { name: FoundName; onReveal: (range: Range) => void }) {
  const [next, setNext] = useState(0);
  const { label, detail, mentions } = name;
  const reveal = () => {
    const mention = mentions[next % mentions.length];
    if (mention) onReveal(mention);
    setNext(next + 1);
  };
  return (
    <li>
      <button type="button" class="name" title="在页面中查看" onClick={reveal}>
        <span>{label}</span>
        {detail && <span class="name-detail">{detail}</span>}
        {mentions.length > 1 && <span class="name-count">×{countText(mentions.length)}</span>}
      </button>
    </li>
  );
}
