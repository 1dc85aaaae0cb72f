/** Tells before saving that the same words were clipped from another page (转载). */
import type { ClippedElsewhere } from '@/lib/model/elsewhere';

interface Props {
  readonly places: readonly ClippedElsewhere[];
  /** What stands there: 这段话, 本文. */
  readonly subject: string;
}

const SHOWN = 3;

export function ElsewhereNote({ places, subject }: Props) {
  if (places.length === 0) return null;
  const articles = new Map(places.map(({ article, createdAt }) => [article.url, { ...article, createdAt }]));
  return (
    <div class="elsewhere" role="note" aria-label="别处已剪报">
      <p class="elsewhere-title">{subject}已从别处剪报过（转载）</p>
      <ul>
        {[...articles.values()].slice(0, SHOWN).map(({ url, title, source, site, createdAt }) => (
          <li key={url}>
            《{title}》{source || site} · {createdAt.slice(0, 10)} 剪
          </li>
        ))}
      </ul>
      {articles.size > SHOWN && <p>等 {articles.size} 篇</p>}
    </div>
  );
}
