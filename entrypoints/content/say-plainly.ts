/** A sentence at the foot of the window where the card's own module, with its notice, could not be loaded. */

const SHOWN_FOR = 8000;

export function sayPlainly(text: string): void {
  const host = document.createElement('dangjian-clipper');
  const place =
    'all: initial; position: fixed; inset: auto 0 16px; z-index: 2147483647; display: flex; justify-content: center';
  host.style.cssText = place.replaceAll(/;|$/gu, ' !important;');
  host.lang = 'zh-CN';
  const line = document.createElement('p');
  line.role = 'alert';
  line.style.cssText =
    'margin: 0 8px; padding: 8px 16px; font: 14px/1.6 sans-serif; color: #22201d; background: #fff; border: 1px solid #8a5200; border-radius: 10px';
  line.textContent = text;
  host.attachShadow({ mode: 'closed' }).append(line);
  document.documentElement.append(host);
  setTimeout(() => host.remove(), SHOWN_FOR);
}
