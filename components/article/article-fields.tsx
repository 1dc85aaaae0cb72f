/** An article's particulars, each to be corrected by hand. */
import { useId } from 'preact/hooks';
import { ARTICLE_FIELDS, type ArticleDraft, type ArticleField } from '@/lib/model/article';
import { ARTICLE_LABELS } from '@/lib/model/labels';

interface Props {
  readonly article: ArticleDraft;
  readonly onChange: (article: ArticleDraft) => void;
}

/** An emptied field is none; the title cannot be missing. */
export function ArticleFields({ article, onChange }: Props) {
  const id = useId();
  return (
    <div class="facts-fields">
      {ARTICLE_FIELDS.map((field) => (
        <div key={field} class="field">
          <label class="field-label" for={`${id}-${field}`}>
            {ARTICLE_LABELS[field]}
          </label>
          <input
            id={`${id}-${field}`}
            class="field-input input"
            {...(field === 'publishedAt' ? { type: 'datetime-local', step: 1 } : { type: 'text' })}
            autocomplete="off"
            spellcheck={false}
            value={field === 'publishedAt' ? beijingTime(article.publishedAt) : (article[field] ?? '')}
            onInput={({ currentTarget }) => onChange(withField(article, field, currentTarget.value))}
          />
        </div>
      ))}
    </div>
  );
}

function withField(article: ArticleDraft, field: ArticleField, value: string): ArticleDraft {
  if (field === 'title') return { ...article, title: value };
  const { [field]: _, ...rest } = article;
  if (value.trim() === '') return rest;
  return { ...rest, [field]: field === 'publishedAt' ? `${value.padEnd(19, ':00')}+08:00` : value };
}

/** A moment as a clock in China shows it: `2026-09-18T09:30:00`. */
function beijingTime(moment: string | undefined): string {
  const time = Date.parse(moment ?? '');
  return Number.isNaN(time) ? '' : new Date(time + 8 * 3_600_000).toISOString().slice(0, 19);
}

/** 来源 · 记者 张三 · 2026-09-18 09:30, as far as it is known. */
export function originOf({ source, site, author, reporter, publishedAt }: ArticleDraft): string {
  const time = beijingTime(publishedAt)
    .replace('T', ' ')
    .replace(/:00$/u, '')
    .replace(/ 00:00$/u, '');
  const by = reporter ? `记者 ${reporter}` : author ? `作者 ${author}` : '';
  return [source || site, by, time].filter((part) => part !== '').join(' · ');
}
