/**
 * The tagger's weights as bytes, little-endian:
 * magic `DJCT`, format u8, features version u8, hash bits u8, labels u8; step of a weight f32; rows u32; by row, ascending: gaps
 * to the row before as varints; then for each of `DOMAINS`: transitions f32 × labels², label masks u8 by row, and, by label,
 * the weights that its mask names as i8. Streams of one sort compress better than rows.
 */
import { FEATURES_VERSION, HASH_BITS } from './features';
import { LABEL_COUNT } from './labels';

const MAGIC = 'DJCT';
const FORMAT = 2;
const HEADER = 16;

/** Whose habits the tagger follows: party-building news name other things than the general news. */
export const DOMAINS = ['party', 'general'] as const;
export type Domain = (typeof DOMAINS)[number];

/** `weights[row * LABEL_COUNT + label]`. */
export interface DomainWeights {
  readonly transition: Float32Array;
  readonly weights: Int8Array;
}

export interface Model {
  /** The step of a weight: weights are small whole multiples of it. */
  readonly step: number;
  /** Features that have weights, ascending. */
  readonly features: Int32Array;
  readonly domains: Readonly<Record<Domain, DomainWeights>>;
}

/** The bytes of a model; `decodeModel(encodeModel(x))` equals `x`. */
export function encodeModel({ step, features, domains }: Model): Uint8Array {
  const bytes: number[] = [...MAGIC].map((letter) => letter.charCodeAt(0));
  bytes.push(FORMAT, FEATURES_VERSION, HASH_BITS, LABEL_COUNT, ...bytesOf(Float32Array.of(step)));
  bytes.push(...bytesOf(Uint32Array.of(features.length)));
  features.forEach((feature, row) => {
    pushVarint(bytes, feature - (row === 0 ? 0 : (features[row - 1] ?? 0)));
  });
  for (const domain of DOMAINS) pushDomain(bytes, domains[domain], features.length);
  return Uint8Array.from(bytes);
}

function pushDomain(bytes: number[], { transition, weights }: DomainWeights, count: number): void {
  bytes.push(...bytesOf(transition));
  for (let row = 0; row < count; row++) {
    let mask = 0;
    for (let label = 0; label < LABEL_COUNT; label++) if (weights[row * LABEL_COUNT + label] !== 0) mask |= 1 << label;
    bytes.push(mask);
  }
  for (let label = 0; label < LABEL_COUNT; label++)
    for (let row = 0; row < count; row++) {
      const weight = weights[row * LABEL_COUNT + label] ?? 0;
      if (weight !== 0) bytes.push(weight & 0xff);
    }
}

/** Every machine that runs browsers is little-endian. */
function bytesOf({ buffer }: Float32Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer);
}

/** Throws where the bytes are no tagger, one of another version, or cut short. */
export function decodeModel(bytes: Uint8Array): Model {
  if (bytes.length < HEADER || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC)
    throw new Error('单位识别模型的文件不是本扩展的模型，请重新安装扩展。');
  const found = [...bytes.subarray(4, 8)].join('.');
  const wanted = [FORMAT, FEATURES_VERSION, HASH_BITS, LABEL_COUNT].join('.');
  if (found !== wanted)
    throw new Error(`单位识别模型的版本是 ${found}，本扩展需要 ${wanted}，请重新安装扩展或重新训练模型。`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(12, true);
  if (count > bytes.length) throw cutShort();
  const from = { bytes, view, at: HEADER };
  const features = decodeFeatures(from, count);
  const party = decodeDomain(from, count);
  const general = decodeDomain(from, count);
  if (from.at !== bytes.length) throw cutShort();
  return { step: view.getFloat32(8, true), features, domains: { party, general } };
}

/** Bytes, and how far they are read. */
interface Source {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
}

function decodeFeatures(from: Source, count: number): Int32Array {
  const features = new Int32Array(count);
  let feature = 0;
  for (let row = 0; row < count; row++) {
    let byte = 0x80;
    let gap = 0;
    for (let shift = 0; byte & 0x80; shift += 7) {
      byte = nextByte(from);
      gap |= (byte & 0x7f) << shift;
    }
    feature += gap;
    features[row] = feature;
  }
  return features;
}

function decodeDomain(from: Source, count: number): DomainWeights {
  const { bytes, view } = from;
  const transition = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  const masksAt = from.at + 4 * transition.length;
  if (masksAt + count > bytes.length) throw cutShort();
  transition.forEach((_, i) => {
    transition[i] = view.getFloat32(from.at + 4 * i, true);
  });
  const weights = new Int8Array(count * LABEL_COUNT);
  from.at = masksAt + count;
  for (let label = 0; label < LABEL_COUNT; label++)
    for (let row = 0; row < count; row++)
      if ((bytes[masksAt + row] ?? 0) & (1 << label)) weights[row * LABEL_COUNT + label] = nextByte(from);
  return { transition, weights };
}

function nextByte(from: Source): number {
  const byte = from.bytes[from.at];
  if (byte === undefined) throw cutShort();
  from.at++;
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
