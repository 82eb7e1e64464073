import type { Month } from "#src/domain/month.ts";

/** How much data to generate. The same size and seed give the same data. */
export type DataSize = {
  readonly seed: number;
  readonly communes: number;
  readonly agencies: number;
  readonly enterprises: number;
  readonly firstMonth: Month;
  readonly months: number;
  readonly lines: number;
  readonly proposals: number;
  /** Communes then lie in them, in their order, and one in six shares its name with another's, as in the nation. Absent: one level, own names. */
  readonly provinces?: number;
  /** So many neighbours are one unit by a table of changes. Absent: there is no table. */
  readonly merged?: number;
};

/** @throws RangeError when a count is not a whole number, or lines are asked for with nobody to give or receive them. */
export function checkSize(size: DataSize): void {
  const { firstMonth: _, ...counts } = size;
  for (const [name, count] of Object.entries(counts)) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${name} must be a whole number, 0 or more: ${count}`);
  }
  if (size.months < 1) throw new RangeError(`months must be 1 or more: ${size.months}`);
  const hasSponsor = size.agencies + size.enterprises > 0;
  if (size.lines > 0 && !(size.communes > 0 && hasSponsor)) throw new RangeError("Lines need a commune and a sponsor");
  if ((size.provinces ?? 0) > size.communes) throw new RangeError("Each province needs a commune");
  if (size.proposals > 0 && size.communes === 0) throw new RangeError("Proposals need a commune");
}

/** "dn-007": ids of one list have one length, so that they sort as text. */
export function numberedId(prefix: string, index: number, count: number): string {
  return `${prefix}-${numberText(index, count)}`;
}

export function numberText(index: number, count: number): string {
  return String(index + 1).padStart(Math.max(2, String(count).length), "0");
}
