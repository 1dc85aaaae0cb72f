/** Proposes organization names: a head, and the words to its left that belong to it. */
import type { Organization } from '@/lib/model/annotation';
import type { Context } from '@/lib/recognize/context';
import { type Head, headsIn } from '@/lib/recognize/organization/heads';
import { wordsOfName } from '@/lib/recognize/organization/left-edge';
import { isParticular } from '@/lib/recognize/organization/particular';

/** Every name that ends with a head and names something particular; names within names are proposed too. */
export function organizations(context: Context): Organization[] {
  return headsIn(context.document.text).flatMap((head) => nameOf(context, head) ?? []);
}

function nameOf(context: Context, head: Head): Organization | undefined {
  const words = wordsOfName(context, head);
  if (!isParticular(words, head)) return undefined;
  const start = words[0]?.start ?? head.start;
  const text = context.document.text.slice(start, head.end);
  return { kind: 'organization', start, end: head.end, text, sort: head.sort, rule: `organization/head-${head.need}` };
}
