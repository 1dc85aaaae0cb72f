/** The library page: a full tab. */
import { render } from 'preact';
import '@/components/tokens.css';
import '@/components/base.css';
import '@/components/popup/controls.css';
import '@/components/clipping/form.css';
import '@/components/clipping/clipping.css';
import '@/components/card/combobox.css';
import '@/components/tags/tags.css';
import '@/components/library/frame.css';
import '@/components/library/facets.css';
import '@/components/library/keys-help.css';
import '@/components/library/list.css';
import '@/components/library/passage.css';
import '@/components/library/reading.css';
import '@/components/library/review.css';
import '@/components/library/table.css';
import '@/components/library/thing.css';
import '@/components/library/renaming.css';
import '@/components/library/statistics.css';
import '@/components/library/exchange.css';
import '@/components/library/backup.css';
import { keepUpLater } from '@/lib/store/upkeep';
import { tellPagesOfChanges } from '@/lib/tell-pages';
import { App } from './app';

const root = document.getElementById('app');
if (!root) throw new Error('library.html has no #app');
render(<App />, root);

keepUpLater();
tellPagesOfChanges();
