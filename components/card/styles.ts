/** The style of everything inside the shadow root, one file a component; later files come after what they refine. */
import sheet from '@/components/article/sheet.css?inline';
import tokens from '@/components/tokens.css?inline';
import base from './base.css?inline';
import card from './card.css?inline';
import combobox from './combobox.css?inline';
import elsewhere from './elsewhere-note.css?inline';
import fields from './fields.css?inline';
import findings from './findings.css?inline';
import notice from './page-notice.css?inline';
import parts from './part-field.css?inline';
import saved from './saved-view.css?inline';
import suggested from './suggested-tags.css?inline';
import tags from './tag-field.css?inline';
import toolbar from './toolbar.css?inline';

export const styles = [
  tokens,
  base,
  toolbar,
  card,
  findings,
  fields,
  combobox,
  parts,
  tags,
  suggested,
  saved,
  notice,
  sheet,
  elsewhere,
].join('\n');
