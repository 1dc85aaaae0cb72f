import { defineContentScript } from 'wxt/utils/define-content-script';
import { startClipping } from './start';
// Injected by the manifest: that adds no element to the page, and no policy of the page forbids it.
import './marks.css';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main: startClipping,
});
