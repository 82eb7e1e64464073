import { WorkbookRefusedError } from "./workbook-refused-error.ts";

/** The records of an .xls that are read (MS-XLS, 2.3). */
export const BIFF = {
  formula: 0x0006,
  end: 0x000a,
  dateMode: 0x0022,
  password: 0x002f,
  font: 0x0031,
  continued: 0x003c,
  columns: 0x007d,
  sheet: 0x0085,
  manyNumbers: 0x00bd,
  richText: 0x00d6,
  look: 0x00e0,
  merges: 0x00e5,
  texts: 0x00fc,
  sharedText: 0x00fd,
  number: 0x0203,
  text: 0x0204,
  truthOrError: 0x0205,
  formulaText: 0x0207,
  row: 0x0208,
  shortNumber: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const;

/** A record: its number, its data, and the data of the records that continue it. */
export type BiffRecord = { readonly id: number; readonly blocks: readonly Uint8Array[] };

/** Goes through the records from `start`; `take` says whether to go on. Where the next one begins. */
export function eachRecord(stream: Uint8Array, start: number, take: (record: BiffRecord) => boolean): number {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const idAt = (at: number) => (at + 4 <= stream.length ? view.getUint16(at, true) : -1);
  const dataAt = (at: number) => {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > stream.length) throw new WorkbookRefusedError("broken");
    return stream.subarray(at + 4, end);
  };
  let at = start;
  while (idAt(at) !== -1) {
    const id = idAt(at);
    const blocks = [dataAt(at)];
    at += 4 + (blocks[0]?.length ?? 0);
    while (idAt(at) === BIFF.continued) {
      const block = dataAt(at);
      blocks.push(block);
      at += 4 + block.length;
    }
    if (!take({ id, blocks })) return at;
  }
  throw new WorkbookRefusedError("broken");
}

export type BiffReader = {
  readonly u8: () => number;
  readonly u16: () => number;
  readonly u32: () => number;
  readonly f64: () => number;
  readonly skip: (bytes: number) => void;
  readonly left: () => number;
  /** So many characters, with the byte before them that says how wide they are; where a record continues another, that byte stands again. */
  readonly characters: (count: number, flags: number) => string;
};

/** Reads numbers and texts one after another, over the borders of continued records. Beyond the end: the file is broken. */
export function biffReader({ blocks }: BiffRecord): BiffReader {
  let index = 0;
  let at = 0;

  /** The block in which the next byte is. */
  function block(): Uint8Array {
    for (;;) {
      const current = blocks[index];
      if (current === undefined) throw new WorkbookRefusedError("broken");
      if (at < current.length) return current;
      index++;
      at = 0;
    }
  }

  function u8(): number {
    const byte = block()[at] ?? 0;
    at++;
    return byte;
  }

  function u16(): number {
    return u8() | (u8() << 8);
  }

  function left(): number {
    return blocks.slice(index).reduce((sum, { length }) => sum + length, -at);
  }

  function characters(count: number, flags: number): string {
    let isWide = (flags & 1) !== 0;
    let text = "";
    for (let read = 0; read < count; read++) {
      if (at === (blocks[index]?.length ?? 0)) {
        block();
        isWide = (u8() & 1) !== 0;
      }
      text += String.fromCharCode(isWide ? u16() : u8());
    }
    return text;
  }

  return {
    u8,
    u16,
    u32: () => (u16() | (u16() << 16)) >>> 0,
    f64() {
      const bytes = Uint8Array.from({ length: 8 }, u8);
      return new DataView(bytes.buffer).getFloat64(0, true);
    },
    skip(bytes) {
      for (let left = bytes; left > 0; ) {
        const step = Math.min(left, block().length - at);
        at += step;
        left -= step;
      }
    },
    left,
    characters,
  };
}

/** A number in four bytes: a whole number or half of a double, perhaps in hundredths. */
export function shortNumber(packed: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(4, packed & ~3, true);
  const number = packed & 2 ? packed >> 2 : view.getFloat64(0, true);
  return packed & 1 ? number / 100 : number;
}
