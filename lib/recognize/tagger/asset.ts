/**
 * The tagger's weights as bytes, little-endian:
 * magic `DJCT`, format u8, features version u8, hash bits u8, labels u8; step of a weight f32; transitions f32 × labels²;
 * rows u32; then by row, ascending: gaps to the row before as varints, label masks u8, and, by label, the weights that
 * its mask names as i8. Streams of one sort compress better than rows.
 */
import { FEATURES_VERSION, HASH_BITS } from './features';
import { LABEL_COUNT } from './labels';

const MAGIC = 'DJCT';
const FORMAT = 1;
const HEADER = 12;

/** Weights by feature; `row(feature) * LABEL_COUNT + label`. */
export interface Model {
  /** The step of a weight: weights are small whole multiples of it. */
  readonly step: number;
  readonly transition: Float32Array;
  /** Features that have weights, ascending. */
  readonly features: Int32Array;
  readonly weights: Int8Array;
}

/** The bytes of a model; `decodeModel(encodeModel(x))` equals `x`. */
export function encodeModel({ step, transition, features, weights }: Model): Uint8Array {
  const gaps: number[] = [];
  const masks: number[] = [];
  const values: number[][] = Array.from({ length: LABEL_COUNT }, () => []);
  features.forEach((feature, row) => {
    pushVarint(gaps, feature - (row === 0 ? 0 : (features[row - 1] ?? 0)));
    let mask = 0;
    values.forEach((column, label) => {
      const weight = weights[row * LABEL_COUNT + label] ?? 0;
      if (weight === 0) return;
      mask |= 1 << label;
      column.push(weight & 0xff);
    });
    masks.push(mask);
  });
  const header = new DataView(new ArrayBuffer(HEADER + 4 * transition.length + 4));
  [...MAGIC].forEach((letter, i) => {
    header.setUint8(i, letter.charCodeAt(0));
  });
  [FORMAT, FEATURES_VERSION, HASH_BITS, LABEL_COUNT].forEach((byte, i) => {
    header.setUint8(4 + i, byte);
  });
  header.setFloat32(8, step, true);
  transition.forEach((weight, i) => {
    header.setFloat32(HEADER + 4 * i, weight, true);
  });
  header.setUint32(HEADER + 4 * transition.length, features.length, true);
  return Uint8Array.from([...new Uint8Array(header.buffer), ...gaps, ...masks, ...values.flat()]);
}

/** Throws where the bytes are no tagger, one of another version, or cut short. */
export function decodeModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC)
    throw new Error('单位识别模型的文件不是本扩展的模型，请重新安装扩展。');
  const found = [...bytes.subarray(4, 8)].join('.');
  const wanted = [FORMAT, FEATURES_VERSION, HASH_BITS, LABEL_COUNT].join('.');
  if (found !== wanted)
    throw new Error(`单位识别模型的版本是 ${found}，本扩展需要 ${wanted}，请重新安装扩展或重新训练模型。`);
  const rowsAt = HEADER + 4 * LABEL_COUNT * LABEL_COUNT;
  if (bytes.length < rowsAt + 4) throw cutShort();
  const transition = Float32Array.from({ length: LABEL_COUNT * LABEL_COUNT }, (_, i) =>
    view.getFloat32(HEADER + 4 * i, true),
  );
  const count = view.getUint32(rowsAt, true);
  if (count > bytes.length) throw cutShort();
  const features = new Int32Array(count);
  let at = rowsAt + 4;
  let feature = 0;
  for (let row = 0; row < count; row++) {
    let byte = 0x80;
    let gap = 0;
    for (let shift = 0; byte & 0x80; shift += 7) {
      byte = byteAt(bytes, at++);
      gap |= (byte & 0x7f) << shift;
    }
    feature += gap;
    features[row] = feature;
  }
  return { step: view.getFloat32(8, true), transition, features, weights: decodeWeights(bytes, at, count) };
}

function decodeWeights(bytes: Uint8Array, masksAt: number, count: number): Int8Array {
  const weights = new Int8Array(count * LABEL_COUNT);
  let at = masksAt + count;
  for (let label = 0; label < LABEL_COUNT; label++) {
    for (let row = 0; row < count; row++) {
      if (byteAt(bytes, masksAt + row) & (1 << label)) weights[row * LABEL_COUNT + label] = byteAt(bytes, at++);
    }
  }
  if (at !== bytes.length) throw cutShort();
  return weights;
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw cutShort();
  return byte;
}

const cutShort = () => new Error('单位识别模型的文件不完整，请重新安装扩展。');

function pushVarint(into: number[], value: number): void {
  let rest = value;
  while (rest > 0x7f) {
    into.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  into.push(rest);
}
