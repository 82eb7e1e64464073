import { unpack, type ZipEntry } from "./open-zip.ts";
import { type XmlHandler, xmlScanner } from "./scan-xml.ts";
import type { WorkMeter } from "./work-meter.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";

/** The parts of a file that are still to be read or counted. */
export type Parts = { readonly left: Map<string, ZipEntry>; readonly meter: WorkMeter };

export function partsOf(entries: readonly ZipEntry[], meter: WorkMeter): Parts {
  return { left: new Map(entries.map((entry) => [entry.name, entry])), meter };
}

/** Reads one part while it is unpacked. */
export async function scanPart({ left, meter }: Parts, path: string, handler: XmlHandler): Promise<void> {
  const entry = left.get(path);
  if (entry === undefined) throw new WorkbookRefusedError("broken");
  left.delete(path);
  const scanner = xmlScanner(handler);
  await unpack(entry, meter, scanner.write);
  scanner.end();
}

/** What is not read is counted all the same, and its markup looked at: the file may be given on. */
export async function countRest(parts: Parts): Promise<void> {
  for (const [path, entry] of parts.left) {
    if (/\.(xml|rels)$/i.test(path)) await scanPart(parts, path, {});
    else await unpack(entry, parts.meter, () => {});
  }
}
