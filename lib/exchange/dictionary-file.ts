/** The dictionary as a file (docs/dictionary-format.md). */
import * as v from 'valibot';
import type { Dictionary, DictionaryEntry } from '@/lib/model/dictionary';
import { complaint, type Decoded, placeOf } from './decoded';
import { entriesShape } from './dictionary-shape';

const FORMAT = 'dangjian-clipper/dictionary';
const VERSION = 1;

/** The same entries give the same text, whatever order they come in: by name. */
export function encodeDictionary(dictionary: Dictionary): string {
  const entries = dictionary.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(inOrder);
  return `${JSON.stringify({ format: FORMAT, version: VERSION, entries }, null, 2)}\n`;
}

/** All of a file's entries or none; the reason names the first place that is wrong: `entries[3].name`. */
export function decodeDictionary(text: string): Decoded<Dictionary> {
  const input = parsed(text);
  const { format, version }: { format?: unknown; version?: unknown } = input instanceof Object ? input : {};
  if (format !== FORMAT) return { reason: '这不是党建剪报的词典文件。请选择由“导出词典”得到的文件。' };
  if (typeof version === 'number' && version > VERSION)
    return { reason: `此文件由较新版本（${version}）导出，请先升级扩展再导入。` };
  const result = v.safeParse(fileShape, input, { abortEarly: true, message: complaint });
  if (!result.success) {
    const [issue] = result.issues;
    return { reason: `文件中 ${placeOf(issue)} 处有误：${issue.message}。没有导入任何内容。` };
  }
  const { entries } = result.output;
  const seen = new Set<string>();
  for (const [i, { name }] of entries.entries()) {
    if (seen.has(name)) return { reason: `文件中 entries[${i}] 与前面的一条重复（${name}）。没有导入任何内容。` };
    seen.add(name);
  }
  return { value: entries };
}

const fileShape = v.object({ format: v.literal(FORMAT), version: v.literal(VERSION), entries: entriesShape });

/** Not JSON: what is no object is no file of ours. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}

function inOrder(entry: DictionaryEntry): DictionaryEntry {
  const { name, action, addedAt } = entry;
  if (action === 'never') return { name, action, addedAt };
  return { name, action, kind: entry.kind, ...(entry.sort && { sort: entry.sort }), addedAt };
}
