import { describe, expect, test } from 'vitest';
import { requireExtensionPage, requireOurs, requireSameSite, type Sender } from '@/entrypoints/background/sender';

const US = { id: 'us', root: 'chrome-extension://us/' };
const POPUP: Sender = { id: 'us', url: 'chrome-extension://us/popup.html' };
const LIBRARY: Sender = { ...POPUP, tab: { id: 3 } };
const CONTENT: Sender = { id: 'us', url: 'https://news.example/a', tab: { id: 1 } };
const STRANGER: Sender = { id: 'them', url: 'chrome-extension://them/popup.html' };
const PRETENDER: Sender = { id: 'us', url: 'https://evil.example/?chrome-extension://us/', tab: { id: 2 } };
const SERVICE: Sender = { id: 'us' };
const FILE: Sender = { id: 'us', url: 'file:///a.html', tab: { id: 1 } };

const may = (ask: () => void) => {
  try {
    ask();
    return true;
  } catch {
    return false;
  }
};

describe('who may ask', () => {
  test.each([
    ['popup', POPUP, true, true],
    ['library tab', LIBRARY, true, true],
    ['content script', CONTENT, true, false],
    ['another extension', STRANGER, false, false],
    ['a page whose address looks like ours', PRETENDER, true, false],
    ['no tab and no page', SERVICE, false, false],
  ])('%s', (_, sender, ours, page) => {
    expect(may(() => requireOurs(sender, US))).toBe(ours);
    expect(may(() => requireExtensionPage(sender, US))).toBe(page);
  });
});

describe('for which address', () => {
  test.each([
    ['its own', CONTENT, 'https://news.example/a', true],
    ['its own site, moved on', CONTENT, 'https://news.example/b?x#y', true],
    ['another site', CONTENT, 'https://other.example/a', false],
    ['another scheme', CONTENT, 'http://news.example/a', false],
    ['another port', CONTENT, 'https://news.example:8443/a', false],
    ['a name that begins alike', CONTENT, 'https://news.example.evil/a', false],
    ['any, for the popup', POPUP, 'https://other.example/a', true],
    ['none, for a stranger', STRANGER, 'https://news.example/a', false],
    ['no file', FILE, 'file:///a.html', false],
    ['its tab, where the browser tells no address', { id: 'us', tab: { id: 1 } }, 'https://news.example/a', true],
  ])('%s', (_, sender, url, allowed) => expect(may(() => requireSameSite(sender, url, US))).toBe(allowed));
});
