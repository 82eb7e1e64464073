import { WorkbookRefusedError } from "./workbook-refused-error.ts";

const HEADER = 512;
const DIRECTORY_ENTRY = 128;
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const STREAM = 2;
const ROOT = 5;

/** Opens the streams of an OLE2 file (MS-CFB) by name: those at its top alone, since what is embedded in a workbook may be a workbook too. Null: no such stream. */
export function oleStreams(bytes: Uint8Array): (name: string) => Uint8Array | null {
  try {
    const file = openOle(bytes);
    return (name) => {
      const entry = file.entries.find((candidate) => candidate.type === STREAM && candidate.name === name);
      return entry === undefined ? null : guarded(() => file.stream(entry));
    };
  } catch (error) {
    throw asBroken(error);
  }
}

function guarded(read: () => Uint8Array): Uint8Array {
  try {
    return read();
  } catch (error) {
    throw asBroken(error);
  }
}

/** What lies beyond the file's end is a file cut short. */
function asBroken(error: unknown): unknown {
  return error instanceof RangeError ? new WorkbookRefusedError("broken", { cause: error }) : error;
}

type Entry = {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
};

function openOle(bytes: Uint8Array): { entries: readonly Entry[]; stream: (entry: Entry) => Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new WorkbookRefusedError("broken");
  const size = 2 ** shift;
  const sector = (number: number) => part(bytes, number, size, Math.max(size, HEADER));
  const chains = chainsOf(sectorsOfTable(view, sector).map(sector));
  const whole = (start: number) => joined(followed(start, chains).map(sector));
  const directoryBytes = whole(view.getUint32(48, true));
  if (directoryBytes.length % size !== 0) throw new WorkbookRefusedError("broken");
  const directory = directoryOf(directoryBytes);
  const root = directory[0];
  if (root?.type !== ROOT) throw new WorkbookRefusedError("broken");
  const cutoff = view.getUint32(56, true);
  const miniSize = 2 ** view.getUint16(32, true);
  const miniChains = chainsOf([whole(view.getUint32(60, true))]);
  let mini: Uint8Array | null = null;
  return {
    entries: topEntries(directory, root),
    stream(entry) {
      if (entry.size >= cutoff) return exactly(whole(entry.start), entry.size);
      mini ??= whole(root.start);
      const stream = mini;
      return exactly(joined(followed(entry.start, miniChains).map((number) => part(stream, number, miniSize, 0))), entry.size);
    },
  };
}

function part(bytes: Uint8Array, number: number, size: number, first: number): Uint8Array {
  const from = first + number * size;
  if (from >= bytes.length) throw new WorkbookRefusedError("broken");
  return bytes.subarray(from, from + size);
}

function exactly(stream: Uint8Array, size: number): Uint8Array {
  if (stream.length < size) throw new WorkbookRefusedError("broken");
  return stream.subarray(0, size);
}

/** The sectors in which the table of chains stands: 109 in the head, more in a list of sectors. */
function sectorsOfTable(view: DataView, sector: (number: number) => Uint8Array): readonly number[] {
  const count = view.getUint32(44, true);
  if (count * 512 > view.byteLength) throw new WorkbookRefusedError("broken");
  const numbers: number[] = [];
  for (let index = 0; index < 109; index++) numbers.push(view.getUint32(76 + index * 4, true));
  const seen = new Set<number>();
  let next = view.getUint32(68, true);
  while (next < LAST_SECTOR && !seen.has(next)) {
    seen.add(next);
    const listed = [...chainsOf([sector(next)])];
    next = listed.pop() ?? LAST_SECTOR;
    for (const number of listed) numbers.push(number);
  }
  return numbers.filter((number) => number < LAST_SECTOR).slice(0, count);
}

function chainsOf(sectors: readonly Uint8Array[]): Uint32Array {
  const whole = joined(sectors);
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  return Uint32Array.from({ length: Math.floor(whole.length / 4) }, (_, index) => view.getUint32(index * 4, true));
}

/** A chain that comes back to where it was has no end: the file is broken. */
function followed(start: number, chains: Uint32Array): readonly number[] {
  const numbers: number[] = [];
  for (let number = start; number < LAST_SECTOR; number = chains[number] ?? NO_ENTRY) {
    if (numbers.push(number) > chains.length) throw new WorkbookRefusedError("broken");
  }
  return numbers;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of parts) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function directoryOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + DIRECTORY_ENTRY <= bytes.length; at += DIRECTORY_ENTRY) {
    const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    entries.push({
      name: new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** The root's children are a tree of neighbours. */
function topEntries(directory: readonly Entry[], root: Entry): readonly Entry[] {
  const found = new Set<Entry>();
  const left = [root.child];
  for (let number = left.pop(); number !== undefined; number = left.pop()) {
    const entry = number === NO_ENTRY ? undefined : directory[number];
    if (entry === undefined || found.has(entry)) continue;
    found.add(entry);
    left.push(entry.left, entry.right);
  }
  return [...found];
}
