import { Inflate } from "fflate";
import type { WorkMeter } from "./work-meter.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";

export type ZipEntry = {
  readonly name: string;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
  readonly checksum: number;
  /** Unpacked, as the file says: not to be believed. */
  readonly saidSize: number;
};

const ENTRIES_MOST = 200;
const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const COMMENT_MOST = 65_535;
/** One push may unpack to a thousand times its length before it is counted. */
const PUSH = 8192;
const STORED_PUSH = 65_536;

/** The entries that the directory at the file's end names, which is what spreadsheet programs go by. Nothing is unpacked yet. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > ENTRIES_MOST) throw new WorkbookRefusedError("too-many-parts");
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  try {
    for (let index = 0; index < count; index++) {
      const entry = entryAt(bytes, view, at);
      entries.push(entry);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError) throw new WorkbookRefusedError("broken", { cause: error });
    throw error;
  }
  if (new Set(entries.map(({ name }) => name)).size < entries.length) throw new WorkbookRefusedError("broken");
  return entries;
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - COMMENT_MOST);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new WorkbookRefusedError("broken");
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if (view.getUint32(at, true) !== DIRECTORY) throw new WorkbookRefusedError("broken");
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw new WorkbookRefusedError("encrypted");
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
  if (isUnsafe(name)) throw new WorkbookRefusedError("unsafe-names");
  const length = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== LOCAL) throw new WorkbookRefusedError("broken");
  const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (data + length > bytes.length) throw new WorkbookRefusedError("broken");
  return {
    name,
    method: view.getUint16(at + 10, true),
    packed: bytes.subarray(data, data + length),
    checksum: view.getUint32(at + 16, true),
    saidSize: view.getUint32(at + 24, true),
  };
}

/** Names that would leave the folder in which somebody unpacks them. No spreadsheet program writes such. */
function isUnsafe(name: string): boolean {
  return /^\/|^[A-Za-z]:|\\|\0/.test(name) || name.split("/").includes("..");
}

/** Unpacks an entry stretch by stretch, counted; nothing is kept that `take` does not keep. `judge` hears what the entry has come to so far. */
export async function unpack(
  entry: ZipEntry,
  meter: WorkMeter,
  take: (chunk: Uint8Array) => void,
  judge: (packed: number, unpacked: number) => void = () => {},
): Promise<void> {
  let checksum = checksumOf(new Uint8Array());
  let fresh = 0;
  let unpacked = 0;
  const receive = (chunk: Uint8Array) => {
    fresh += chunk.length;
    unpacked += chunk.length;
    checksum = checksumOf(chunk, checksum);
    take(chunk);
  };
  const step = stepOf(entry, receive);
  const push = entry.method === 0 ? STORED_PUSH : PUSH;
  for (let at = 0; at < entry.packed.length || at === 0; at += push) {
    const piece = entry.packed.subarray(at, at + push);
    step(piece, at + push >= entry.packed.length);
    meter.count(piece.length, fresh);
    judge(at + piece.length, unpacked);
    fresh = 0;
    await meter.rest();
  }
  if ((checksum ^ 0xffffffff) >>> 0 !== entry.checksum) throw new WorkbookRefusedError("broken");
}

function stepOf({ method }: ZipEntry, receive: (chunk: Uint8Array) => void): (piece: Uint8Array, isLast: boolean) => void {
  if (method === 0) return receive;
  if (method !== 8) throw new WorkbookRefusedError("broken");
  let received: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => received.push(chunk));
  return (piece, isLast) => {
    received = [];
    try {
      inflate.push(piece, isLast);
    } catch (error) {
      throw new WorkbookRefusedError("broken", { cause: error });
    }
    for (const chunk of received) receive(chunk);
  };
}

const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** CRC-32, to be gone on with by the bytes that follow; its end is inverted, as is its beginning. */
export function checksumOf(bytes: Uint8Array, before = 0xffffffff): number {
  let sum = before;
  for (const byte of bytes) sum = (CHECKSUMS[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return sum;
}
