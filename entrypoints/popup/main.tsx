/** The popup; it can also be opened as a tab, where it fills the width it is given. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/components/tokens.css';
import '@/components/base.css';
import '@/components/popup/frame.css';
import '@/components/popup/controls.css';
import '@/components/popup/page.css';
import '@/components/popup/library.css';
import '@/components/clipping/form.css';
import '@/components/clipping/clipping.css';
import '@/components/card/combobox.css';
import '@/components/tags/tags.css';
import '@/components/library/passage.css';
import '@/components/library/review.css';
import '@/components/popup/dictionary.css';
import '@/components/popup/settings.css';
import { keepUpLater } from '@/lib/store/upkeep';
import { tellPagesOfChanges } from '@/lib/tell-pages';
import { App } from './app';

const isPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
document.documentElement.classList.toggle('in-popup', isPopup);

const root = document.getElementById('app');
if (!root) throw new Error('popup.html has no #app');
const view = new URLSearchParams(location.search).get('view');
const first = (['library', 'review', 'settings'] as const).find((tab) => tab === view) ?? 'page';
render(<App inPopup={isPopup} first={first} />, root);

keepUpLater();
tellPagesOfChanges();
