/** The memory of a browser's processes while something is done in it. */
import { execFileSync } from 'node:child_process';
import type { TestBrowser } from '@/tests/e2e/browsers';

/** What `act` answers, and the MB at the highest, of all processes, above what they had before. */
export async function watched<T>(driven: TestBrowser, act: () => Promise<T>): Promise<T & { readonly peak: number }> {
  const root = driven.browser.process()?.pid ?? 0;
  const before = memory(root);
  let highest = before;
  const timer = setInterval(() => {
    highest = Math.max(highest, memory(root));
  }, 200);
  try {
    const done = await act();
    return { ...done, peak: highest - before };
  } finally {
    clearInterval(timer);
  }
}

/** MB in memory of a process and all that it started. */
function memory(root: number): number {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  const processes = lines.map((line) => line.trim().split(/\s+/u).map(Number));
  const family = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid = 0, parent = 0] of processes)
      if (family.has(parent) && !family.has(pid)) {
        family.add(pid);
        grown = true;
      }
  }
  return processes.reduce((sum, [pid = 0, , rss = 0]) => sum + (family.has(pid) ? rss / 1000 : 0), 0);
}
