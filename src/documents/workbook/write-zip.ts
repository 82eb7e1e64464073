import { deflateSync } from "fflate";
import { checksumOf, type ZipEntry } from "./open-zip.ts";

/** An entry of these bytes, packed. */
export function packed(name: string, bytes: Uint8Array): ZipEntry {
  return { name, method: 8, packed: deflateSync(bytes), checksum: ~checksumOf(bytes) >>> 0, saidSize: bytes.length };
}

const LOCAL_HEAD = 30;
const DIRECTORY_HEAD = 46;
const END = 22;

/** A zip of these entries; what was packed stays packed as it was. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const total = named.reduce(
    (sum, { entry, name }) => sum + LOCAL_HEAD + DIRECTORY_HEAD + 2 * name.length + entry.packed.length,
    END,
  );
  const zip = new Uint8Array(total);
  const view = new DataView(zip.buffer);
  let at = 0;
  const starts = named.map(({ entry, name }) => {
    const start = at;
    view.setUint32(at, 0x04034b50, true);
    writeFields(view, at + 4, entry, name.length);
    zip.set(name, at + LOCAL_HEAD);
    zip.set(entry.packed, at + LOCAL_HEAD + name.length);
    at += LOCAL_HEAD + name.length + entry.packed.length;
    return start;
  });
  const directory = at;
  named.forEach(({ entry, name }, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeFields(view, at + 6, entry, name.length);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    zip.set(name, at + DIRECTORY_HEAD);
    at += DIRECTORY_HEAD + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return zip;
}

/** The 1 January 1980, which is what a day of nought would not be. */
const FIRST_DAY = 0x21;
const NAMES_IN_UTF8 = 0x0800;

/** What stands both before an entry and in the directory. */
function writeFields(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, NAMES_IN_UTF8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, entry.checksum, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.saidSize, true);
  view.setUint16(at + 22, nameLength, true);
}
