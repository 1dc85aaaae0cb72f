/** The module that reads the article on a page: the content script loads it when somebody asks (docs/decisions/0005-card-on-demand.md). */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleReader } from '@/lib/page/article-reader';

export default defineUnlistedScript({ globalName: false, main: () => articleReader });
