/** The history of one clipping: how it stood after each change, and back to one of these. */
import type { Action } from '@/lib/model/change';
import type { Clipping } from '@/lib/model/clipping';
import type { ClippingId } from '@/lib/model/id';
import { isoTime } from '@/lib/model/time';
import { confirmWritten, database } from './database';
import { LibraryFailure } from './failure';
import { asLeftBy } from './images';
import { clippingsBack } from './records-back';
import { inOneWrite, type Written } from './write';

/** A clipping as it stood for a while. */
export interface Version {
  /** The change that made it so; absent for what is older than the journal. */
  readonly seq?: number;
  readonly action?: Action;
  /** Since when; ISO 8601 with zone. */
  readonly at: string;
  /** Absent where the change removed it. */
  readonly clipping?: Clipping;
}

/** The versions of a clipping, the present one first; empty where nothing is known of it. */
export function clippingHistory(id: ClippingId): Promise<readonly Version[]> {
  return database.transaction('r', database.clippings, database.changes, database.images, async () => {
    const images = await imagesOf(id);
    const [first] = images;
    const oldest = first ? (first.before as Clipping | undefined) : await database.clippings.get(id);
    const versions: Version[] = oldest ? [{ at: oldest.updatedAt, clipping: oldest }] : [];
    for (const image of images) {
      const change = await database.changes.get(image.seq);
      const clipping = (await asLeftBy(image)) as Clipping | undefined;
      const at = change?.at ?? clipping?.updatedAt;
      if (!at) continue;
      versions.push({
        seq: image.seq,
        ...(change ? { action: change.action } : {}),
        at,
        ...(clipping ? { clipping } : {}),
      });
    }
    return versions.reverse();
  });
}

/**
 * Makes a clipping what it was after the change `seq`, or, without `seq`, before every change that is known.
 * Throws what `failureSentence` explains where that version is forgotten, or can no longer stand.
 */
export async function restoreVersion(id: ClippingId, seq?: number): Promise<Written<Clipping>> {
  const now = isoTime();
  const written = await inOneWrite({ action: 'restore-version' }, async () => {
    const images = await imagesOf(id);
    const image = images.find((each) => each.seq === seq);
    const version = (seq === undefined ? images[0]?.before : image && (await asLeftBy(image))) as Clipping | undefined;
    if (!version) throw new LibraryFailure('这个旧版本已超过保留期，不能恢复。');
    if ((await clippingsBack([version], new Map(), now)) === 0)
      throw new LibraryFailure('这个旧版本不能恢复：同一段文字已另存，或它的网页已不在资料库里。');
    const restored = await database.clippings.get(id);
    if (!restored) throw new LibraryFailure('刚写入的内容读不回来，未能保存。请再试一次。');
    return restored;
  });
  return { ...written, value: await confirmWritten(database.clippings, written.value) };
}

function imagesOf(id: ClippingId) {
  return database.images.where('[kind+key+seq]').between(['clippings', id], ['clippings', id, []]).toArray();
}
