import { strToU8, zipSync } from "fflate";

/** An archive of texts under their names ("api/support.json"), in their order. Equal texts make equal bytes. */
export function writeZip(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
    // The first that the format can say, by the clock of the place, as it does.
    mtime: new Date(1980, 0, 1),
  });
}
