/** The one element that the extension adds to a page, once the user acts: a closed shadow root for its own controls. */
import { type ComponentChild, render } from 'preact';
import { handOver } from './hand-over';
import { styles } from './styles';

export interface Overlay {
  /** Shows this and nothing else; null takes the element off the page. */
  show(content: ComponentChild): void;
  /** Whether an event came from inside. */
  holds(event: Event): boolean;
}

/** Of rules marked important those inside a shadow root win: no style of the page reaches the host, or through it what is inside. */
const HOST = `:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483647 !important;
  display: block !important;
  overflow: visible !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  user-select: text !important;
}`;

/** What keeps events from the page before its scripts hear of them (lib/page/input-guard.ts). */
export interface Guard {
  controls: { readonly host: Element; take(event: Event): void } | undefined;
}

/** What the page must not hear of what is typed and clicked inside, where that guard is missing. */
const PRIVATE_EVENTS = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'cut', 'copy', 'paste'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'mousedown', 'mouseup', 'mousemove'],
  ...['mouseover', 'mouseout', 'click', 'dblclick', 'auxclick', 'contextmenu', 'wheel', 'touchstart', 'touchmove'],
  ...['touchend', 'focusin', 'focusout', 'dragstart', 'dragover', 'drop', 'selectstart'],
];

/** Stays until it is told to go: what ends with the extension's life on a page is for the desk to say. */
export function createOverlay(guard: Guard): Overlay {
  let mounted: { readonly host: HTMLElement; readonly root: ShadowRoot } | undefined;

  function remove(): void {
    if (!mounted) return;
    render(null, mounted.root);
    mounted.host.remove();
    mounted = undefined;
    guard.controls = undefined;
  }

  return {
    show(content) {
      if (content === null) return remove();
      if (!mounted) {
        const { host, root } = create();
        mounted = { host, root };
        guard.controls = { host, take: (event) => handOver(event, root) };
      }
      // A page that replaces its whole content takes the element with it.
      if (!mounted.host.isConnected) attach(mounted.host);
      render(content, mounted.root);
    },
    holds: (event) => mounted !== undefined && event.composedPath().includes(mounted.host),
  };
}

function create(): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('dangjian-clipper');
  host.lang = 'zh-CN';
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${HOST}\n:host { zoom: ${1 / pageZoom()} !important }\n${styles}`);
  root.adoptedStyleSheets = [sheet];
  for (const type of PRIVATE_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());
  return { host, root };
}

/** In the top layer: above whatever the page has put highest, and beside the window, however the page is transformed. */
function attach(host: HTMLElement): void {
  document.documentElement.append(host);
  host.showPopover();
}

/** How much the page's own style enlarges everything; it would enlarge the card too. */
function pageZoom(): number {
  return document.documentElement.currentCSSZoom || 1;
}
