/** Annotated articles → quotations to learn from. */
import { contains } from '@/lib/model/annotation';
import { cutWhereNamed } from '@/lib/recognize/clauses-to-cut';
import { weighedMentions } from '@/lib/recognize/method/evidence';
import { indexOf } from '@/lib/recognize/method/mention';
import { traitsOf } from '@/lib/recognize/method/traits';
import { headsIn } from '@/lib/recognize/organization/heads';
import { documentOf } from '@/lib/text/document';
import { type GoldArticle, groupOf } from '@/scripts/gold';
import { jiebaSegmenter } from '@/scripts/jieba-segmenter';

export interface MethodExample {
  /** Articles of one kind: `paper` of `paper-03`. */
  readonly group: string;
  readonly isMethod: boolean;
  readonly features: readonly string[];
  /** How much it counts. */
  readonly weight: number;
}

/** Quotations that could be either, and those that nothing can make a method, are left out. */
export function methodExamplesOf(articles: readonly GoldArticle[], weight: number): MethodExample[] {
  return articles.flatMap(({ id, text, spans }) => {
    const group = groupOf(id);
    const methods = spans.filter(({ kind }) => kind === 'method');
    return weighedMentions(
      { document: documentOf(text) },
      indexOf(cutWhereNamed(text, headsIn(text), jiebaSegmenter)),
    ).flatMap((weighed) => {
      const span = methods.find((method) => contains(method, weighed.mention.quoted));
      if (span?.optional || weighed.score === Number.NEGATIVE_INFINITY) return [];
      const evidence = weighed.evidence.map((piece) => `evidence:${piece}`);
      const features = ['bias', ...evidence, ...traitsOf(text, weighed.mention)];
      return [{ group, isMethod: span !== undefined, features, weight }];
    });
  });
}
