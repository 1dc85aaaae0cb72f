/** The keys of a review. Pure. */
import { isImeKey } from '@/components/ime';
import type { CaseStatus } from '@/lib/model/case';
import { PARTS, type Part } from '@/lib/model/clipping';

export type ReviewKey =
  | { readonly act: 'decide'; readonly status: CaseStatus }
  | { readonly act: 'reject' | 'names' | 'leave' }
  | { readonly act: 'skip' | 'clipping'; readonly step: 1 | -1 }
  | { readonly act: 'part'; readonly part: Part | undefined };

/** What a key asks for; undefined where it belongs to a field, a button or the input method. */
export function reviewKey(event: KeyboardEvent): ReviewKey | undefined {
  if (event.defaultPrevented || isImeKey(event)) return undefined;
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  const isTyped = target?.matches('input:not([type=radio]), textarea, select') ?? false;
  if (isTyped) return event.key === 'Escape' ? { act: 'leave' } : onControl(event);
  if (event.ctrlKey || event.metaKey || event.altKey) return onControl(event);
  if (event.key === 'Enter' && target?.matches('button, a, summary')) return undefined;
  const part = '1234'.indexOf(event.key);
  if (part >= 0) return { act: 'part', part: PARTS[part] };
  // Arrow keys choose among radio buttons.
  const isRadio = target?.matches('input[type=radio]') ?? false;
  if (isRadio && event.key.startsWith('Arrow')) return undefined;
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
}

/** Ctrl+Enter decides from inside a field as well. */
function onControl(event: KeyboardEvent): ReviewKey | undefined {
  const isDecided = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  return isDecided ? { act: 'decide', status: 'verified' } : undefined;
}

const KEYS: Readonly<Record<string, ReviewKey>> = {
  Enter: { act: 'decide', status: 'verified' },
  v: { act: 'decide', status: 'verified' },
  d: { act: 'decide', status: 'doubtful' },
  x: { act: 'reject' },
  e: { act: 'names' },
  '0': { act: 'part', part: undefined },
  n: { act: 'skip', step: 1 },
  ArrowRight: { act: 'skip', step: 1 },
  p: { act: 'skip', step: -1 },
  ArrowLeft: { act: 'skip', step: -1 },
  j: { act: 'clipping', step: 1 },
  ArrowDown: { act: 'clipping', step: 1 },
  k: { act: 'clipping', step: -1 },
  ArrowUp: { act: 'clipping', step: -1 },
};
