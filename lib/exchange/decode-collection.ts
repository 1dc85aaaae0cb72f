/** A file's content → a collection, all of it or nothing. */
import * as v from 'valibot';
import { COLLECTION_FORMAT, COLLECTION_VERSION, type Collection } from '@/lib/model/collection';
import { collectionShape } from './collection-shape';
import { complaint, type Decoded, placeOf } from './decoded';

/** `input` is parsed JSON. The reason names the first place that is wrong: `clippings[3].quote.exact`. */
export function decodeCollection(input: unknown): Decoded<Collection> {
  const stranger = refusal(input);
  if (stranger) return { reason: stranger };
  const result = v.safeParse(collectionShape, input, { abortEarly: true, message: complaint });
  if (!result.success) {
    const [issue] = result.issues;
    return { reason: `文件中 ${placeOf(issue)} 处有误：${issue.message}。没有导入任何内容。` };
  }
  const dangling = brokenReference(result.output);
  return dangling ? { reason: `文件中 ${dangling}。没有导入任何内容。` } : { value: result.output };
}

/** Why a file is none of ours, or none of ours yet. */
function refusal(input: unknown): string | undefined {
  const { format, version }: { format?: unknown; version?: unknown } = input instanceof Object ? input : {};
  if (format !== COLLECTION_FORMAT) return '这不是党建剪报导出的文件。请选择由「导出 JSON」得到的文件。';
  if (typeof version === 'number' && version > COLLECTION_VERSION) {
    return `此文件由较新版本（${version}）导出，请先升级扩展再导入。`;
  }
  return undefined;
}

/** The first id that stands twice, or that names nothing in the file. */
function brokenReference({ articles, clippings, cases, tags }: Collection): string | undefined {
  const keys = [
    ['articles', articles.map(({ id }) => id)],
    ['clippings', clippings.map(({ id }) => id)],
    ['cases', cases.map(({ id }) => id)],
    ['tags', tags.map(({ name }) => name)],
  ] as const;
  for (const [list, ids] of keys) {
    const seen = new Set<string>();
    for (const [i, id] of ids.entries()) {
      if (seen.has(id)) return `${list}[${i}] 与前面的一条重复（${id}）`;
      seen.add(id);
    }
  }
  const articleIds = new Set(articles.map(({ id }) => id));
  const caseIds = new Set(cases.map(({ id }) => id));
  for (const [i, { articleId, caseId }] of clippings.entries()) {
    if (!articleIds.has(articleId)) return `clippings[${i}].articleId 所指的文章不在文件里`;
    if (caseId !== undefined && !caseIds.has(caseId)) return `clippings[${i}].caseId 所指的案例不在文件里`;
  }
  return undefined;
}
