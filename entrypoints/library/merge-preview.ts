/** What giving names another name would do, as a sentence; undefined where it cannot be read: then the change itself says why. */
import { countText } from '@/components/figure-text';
import { previewNameMerge } from '@/lib/store/merge-cases';
import { previewTagMerge } from '@/lib/store/tags';

/** `isKnown`: `into` is in use, so that the names become one. */
export async function namePreview(
  of: 'organization' | 'method',
  from: readonly string[],
  into: string,
  isKnown: boolean,
): Promise<string | undefined> {
  try {
    const { cases, clippings, merged } = await previewNameMerge(of, from, into);
    const changed = `${countText(cases)} 个案例、${countText(clippings)} 条剪报`;
    const joined = merged > 0 ? `，其中 ${countText(merged)} 个案例并入同名案例` : '';
    return isKnown ? `将把 ${changed} 并到「${into}」${joined}。` : `将改动 ${changed}${joined}。`;
  } catch {
    return undefined;
  }
}

export async function tagPreview(from: readonly string[], into: string, isKnown: boolean): Promise<string | undefined> {
  try {
    const { cases, clippings, already } = await previewTagMerge(from, into);
    const changed = [`${countText(clippings)} 条剪报`, ...(cases > 0 ? [`${countText(cases)} 个案例`] : [])].join('、');
    if (!isKnown) return `将改动 ${changed}。`;
    return `将给 ${changed} 换上「${into}」${already > 0 ? `，其中 ${countText(already)} 条早已有它` : ''}。`;
  } catch {
    return undefined;
  }
}
