/** The one element that the extension adds to a page, once the user acts: a closed shadow root for its own controls. */
import { type ComponentChild, render } from 'preact';
import sheetStyle from '@/components/article/sheet.css?inline';
import tokens from '@/components/tokens.css?inline';
import cardStyle from './card.css?inline';
import elsewhereStyle from './elsewhere-note.css?inline';

export interface Overlay {
  /** Shows this and nothing else; null takes the element off the page. */
  show(content: ComponentChild): void;
  /** Whether an event came from inside. */
  holds(event: Event): boolean;
}

/** What the page must not hear of what is typed and clicked inside. */
const PRIVATE_EVENTS = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'cut', 'copy', 'paste'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'mousedown', 'mouseup', 'mousemove'],
  ...['mouseover', 'mouseout', 'click', 'dblclick', 'auxclick', 'contextmenu', 'wheel', 'touchstart', 'touchmove'],
  ...['touchend', 'focusin', 'focusout', 'dragstart', 'dragover', 'drop', 'selectstart'],
];

export function createOverlay(signal: AbortSignal): Overlay {
  let mounted: { readonly host: HTMLElement; readonly root: ShadowRoot } | undefined;

  function remove(): void {
    if (!mounted) return;
    render(null, mounted.root);
    mounted.host.remove();
    mounted = undefined;
  }

  signal.addEventListener('abort', remove);
  return {
    show(content) {
      if (content === null || signal.aborted) return remove();
      mounted ??= mount();
      // A page that replaces its whole content takes the element with it.
      if (!mounted.host.isConnected) document.documentElement.append(mounted.host);
      render(content, mounted.root);
    },
    holds: (event) => mounted !== undefined && event.composedPath().includes(mounted.host),
  };
}

function mount(): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('dangjian-clipper');
  const style = { all: 'initial', position: 'fixed', top: '0', left: '0', 'z-index': '2147483647', display: 'block' };
  for (const [name, value] of Object.entries(style)) host.style.setProperty(name, value, 'important');
  host.lang = 'zh-CN';
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root);
  for (const type of PRIVATE_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(host);
  return { host, root };
}

function addStyle(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([tokens, cardStyle, sheetStyle, elsewhereStyle].join('\n'));
  root.adoptedStyleSheets = [sheet];
}
