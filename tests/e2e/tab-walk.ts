/** Walks through a page by Tab, as somebody without a mouse does, and tells what cannot be reached or seen. */
import type { Page } from 'puppeteer-core';

export interface Walk {
  /** The names of the stops, in their order. */
  readonly stops: readonly string[];
  /** What is wrong, one line each. */
  readonly faults: readonly string[];
}

/** Once round, from wherever the focus is. `root` holds what must be reached. */
export async function walkByTab(page: Page, root = 'body', longest = 400): Promise<Walk> {
  await page.evaluate(watchFocus);
  for (let i = 0; i < longest; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate('djcWalk.isOver()')) break;
  }
  return (await page.evaluate(`djcWalk.end(${JSON.stringify(root)})`)) as Walk;
}

/** Runs in the page. */
function watchFocus(): void {
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const stops: { element: HTMLElement; name: string; looks: string }[] = [];
  const faults: string[] = [];
  let isRound = false;

  const nameOf = (element: HTMLElement): string => {
    const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLLabelElement> | null) : null;
    const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const said = [
      element.ariaLabel,
      labelled.map((id) => document.getElementById(id)?.textContent).join(' '),
      labels?.[0]?.textContent,
      element.textContent,
    ].find((each) => each && each.trim() !== '');
    return (said ?? '').replace(/\s+/gu, ' ').trim().slice(0, 40);
  };
  /** Of the control, of the box around it and of what stands for it (the active row of a list), since any of them may show the focus. */
  const looksOf = (element: HTMLElement) =>
    [element, element.nextElementSibling, element.querySelector('.row-active'), element.closest('.tag-box, label')]
      .map((each) => {
        if (!each) return '';
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
          getComputedStyle(each);
        return [outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor].join();
      })
      .join(';');
  const isSeen = (element: HTMLElement) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const under = document.elementFromPoint(left + Math.min(width / 2, 300), top + Math.min(height / 2, 300));
    return under !== null && (element.contains(under) || under.contains(element) || under.closest('label') !== null);
  };

  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    if (stops.some(({ element }) => element === target)) {
      isRound = true;
      return;
    }
    const name = nameOf(target);
    stops.push({ element: target, name, looks: looksOf(target) });
    const what = `${target.tagName.toLowerCase()}.${target.className} ${name}`;
    if (name === '') faults.push(`has no name: ${what}`);
    if (!isSeen(target)) faults.push(`out of sight: ${what}`);
  });
  document.addEventListener('focusout', ({ target }) => {
    const stop = stops.find(({ element }) => element === target);
    if (!stop) return;
    // by the next frame the focus is elsewhere
    requestAnimationFrame(() => {
      if (
        stop.element.isConnected &&
        stop.element.tabIndex >= 0 &&
        looksOf(stop.element) === stop.looks &&
        document.activeElement !== stop.element
      )
        faults.push(`does not show the focus: ${stop.element.className} ${stop.name}`);
    });
  });

  const isStop = (element: HTMLElement) => {
    const isOtherRadio = element instanceof HTMLInputElement && element.type === 'radio' && !element.checked;
    return element.tabIndex >= 0 && !isOtherRadio && !element.matches(':disabled') && element.checkVisibility();
  };
  Object.assign(globalThis, {
    djcWalk: {
      isOver: () => isRound,
      end: (root: string) => {
        const within = document.querySelector(root) ?? document.body;
        for (const element of within.querySelectorAll<HTMLElement>(CONTROLS))
          if (isStop(element) && !stops.some((stop) => stop.element === element))
            faults.push(`not reached: ${element.className} ${nameOf(element)}`);
        return { stops: stops.map(({ name }) => name), faults };
      },
    },
  });
}
