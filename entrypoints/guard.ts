/** Runs before a page's own scripts: what is typed into the card is none of theirs (docs/decisions/0006-input-guard.md). */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installInputGuard } from '@/lib/page/input-guard';

export default defineUnlistedScript({ globalName: false, main: installInputGuard });
