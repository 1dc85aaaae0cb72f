import type { Records } from '@/lib/model/collection';
import type { KnownNames } from './library-actions';
import { tagCounts } from './library-view';

/** The names that a library holds, for completion: tags by use, the others in Chinese order. */
export function knownNames(records: Records): KnownNames {
  const methods = records.cases.flatMap(({ method }) => (method ? [method] : []));
  return {
    tags: [...new Set([...tagCounts(records).map(([tag]) => tag), ...records.tags.map(({ name }) => name)])],
    organizations: inOrder(records.cases.map(({ organization }) => organization)),
    methods: inOrder(methods),
  };
}

function inOrder(names: readonly string[]): string[] {
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'zh-CN'));
}
