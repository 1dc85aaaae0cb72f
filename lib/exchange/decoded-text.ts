/** A file's text as a stream, whatever of the usual ways it is kept in. */
import { CUT_OFF, NOTHING_IMPORTED, UnreadableFile } from './unreadable-file';

/** More text than this is no library: a small compressed file can be made to swell without end. */
const LONGEST = 4_000_000_000;

/**
 * UTF-8, UTF-16 with a byte order mark, or either compressed by gzip. Reading it throws `UnreadableFile` where the bytes
 * are none of these. `onRead` is told how many bytes of the file have been read.
 */
export async function decodedText(file: Blob, onRead: (bytes: number) => void): Promise<ReadableStream<string>> {
  const [first = 0, second = 0] = await firstBytes(file);
  const isCompressed = first === 0x1f && second === 0x8b;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  let bytes = file.stream().pipeThrough(counted(onRead));
  if (isCompressed)
    bytes = bytes.pipeThrough(
      new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>,
    );
  const text = bytes.pipeThrough(
    new TextDecoderStream(encoding, { fatal: true }) as ReadableWritablePair<string, Uint8Array<ArrayBuffer>>,
  );
  const isCut = async () => encoding === 'utf-8' && endsInCharacter(await endOf(file));
  return explained(text, isCompressed, isCut);
}

async function firstBytes(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, 2).arrayBuffer());
  } catch (cause) {
    throw new UnreadableFile(GONE, { cause });
  }
}

async function endOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(-3).arrayBuffer());
}

/** Whether the last character of UTF-8 lacks bytes: what was cut off, not what was saved in another encoding. */
function endsInCharacter(bytes: Uint8Array): boolean {
  const lead = bytes.findLastIndex((byte) => byte >= 0xc0);
  const first = bytes[lead] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  return lead >= 0 && bytes.slice(lead + 1).every((byte) => byte >= 0x80) && bytes.length - lead < length;
}

function counted(onRead: (bytes: number) => void) {
  let read = 0;
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      read += chunk.byteLength;
      onRead(read);
      controller.enqueue(chunk);
    },
  });
}

function explained(
  text: ReadableStream<string>,
  isCompressed: boolean,
  isCut: () => Promise<boolean>,
): ReadableStream<string> {
  const reader = text.getReader();
  let length = 0;
  return new ReadableStream<string>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        length += value.length;
        if (length > LONGEST) throw new UnreadableFile(`文件太大，不像导出的文件。${NOTHING_IMPORTED}`);
        controller.enqueue(value);
      } catch (error) {
        if (error instanceof UnreadableFile) return controller.error(error);
        const isCutOff = error instanceof TypeError && !isCompressed && (await isCut());
        const why = isCutOff ? CUT_OFF : reason(error, isCompressed);
        controller.error(new UnreadableFile(why, { cause: error }));
      }
    },
    cancel: (why) => reader.cancel(why),
  });
}

const GONE = `文件读不出来，可能已移动、删除或正在被改写。${NOTHING_IMPORTED}`;

function reason(error: unknown, isCompressed: boolean): string {
  if (error instanceof DOMException) return GONE;
  if (isCompressed) return `压缩文件已损坏或不完整。${NOTHING_IMPORTED}`;
  if (!(error instanceof TypeError)) return GONE;
  return `文件的文字编码不是 UTF-8，可能被别的软件另存过。请用原来的文件，或另存为 UTF-8 再导入。${NOTHING_IMPORTED}`;
}
