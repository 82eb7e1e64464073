import type { SectionMeaning } from "./table-input.ts";
import type { TableColumns } from "./table-shape.ts";

const PRIME = 0x100000001b3n;
const BITS = 0xffffffffffffffffn;

/** FNV-1a of 64 bits, in hexadecimal: a name, and no secret. */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & BITS;
  return hash.toString(16).padStart(16, "0");
}

/**
 * The layout of a table: its headings in their order, without years, months and numbers, and what its section rows stand for. A column
 * that comes again for another month is the same one, so that a year of nine months and one of ten have one layout.
 */
export function layoutKey({ columns }: TableColumns, sections: readonly SectionMeaning[]): string {
  const marks = new Set(columns.filter(({ heading }) => heading !== "").map(({ mark }) => mark));
  return `bm-${hashOf(JSON.stringify([[...marks], sections]))}`;
}
