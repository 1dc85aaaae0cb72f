/** The script of the search worker, `search-worker.js`: an entrypoint, since WXT leaves workers of a page unbuilt. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPage } from './answer-page';

export default defineUnlistedScript(answerPage);
