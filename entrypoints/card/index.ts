/** Toolbar, card and notices: the module that the content script loads when the user first acts (docs/decisions/0005-card-on-demand.md). */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createDesk } from '@/components/card/desk';

export default defineUnlistedScript({ globalName: false, main: () => createDesk });
