import { unpack, type ZipEntry } from "./open-zip.ts";
import { type XmlHandler, xmlScanner } from "./scan-xml.ts";
import { refuseDenseMarkup, type WorkMeter } from "./work-meter.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";

/** The parts of a file that are still to be read or counted, by their names in small letters: capitals make no difference to office programs. */
export type Parts = { readonly left: Map<string, ZipEntry>; readonly meter: WorkMeter };

export function partsOf(entries: readonly ZipEntry[], meter: WorkMeter): Parts {
  return { left: new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])), meter };
}

export function hasPart({ left }: Parts, path: string): boolean {
  return left.has(path.toLowerCase());
}

/** Reads one part while it is unpacked. */
export async function scanPart(parts: Parts, path: string, handler: XmlHandler): Promise<void> {
  const scanner = xmlScanner(handler);
  await takePart(parts, path, scanner.write, refuseDenseMarkup);
  scanner.end();
}

/** Unpacks one part that is no markup, or is wanted as it is. */
export async function takePart(
  { left, meter }: Parts,
  path: string,
  take: (chunk: Uint8Array) => void,
  judge?: (packed: number, unpacked: number) => void,
): Promise<void> {
  const entry = left.get(path.toLowerCase());
  if (entry === undefined) throw new WorkbookRefusedError("broken");
  left.delete(path.toLowerCase());
  await unpack(entry, meter, take, judge);
}

/** What is not read is counted all the same, and its markup looked at: the file may be given on. */
export async function countRest(parts: Parts): Promise<void> {
  for (const path of [...parts.left.keys()]) {
    if (/\.(xml|rels)$/.test(path)) await scanPart(parts, path, {});
    else await takePart(parts, path, () => {});
  }
}
