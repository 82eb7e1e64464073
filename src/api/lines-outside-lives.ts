import { type Lives, livesOf, monthsLived } from "#src/domain/commune-life.ts";
import type { Month } from "#src/domain/month.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import type { PublishedCommune } from "./communes.ts";
import type { LinesRead, ReadRow } from "./rows.ts";

/** Lines of a month in which there is no such commune, by its first and last day. They count in every sum, and are told. No object is made of others. */
export function linesOutsideLives(
  { rows, inColumns }: LinesRead,
  communes: readonly ReadRow<PublishedCommune>[],
): readonly ReadRow<SupportLine>[] {
  const lives = livesOf(communes.map(({ value }) => value));
  if (lives.size === 0) return [];
  if (!inColumns) return rows.filter(({ value }) => isOutside(value.communeId, value.month, lives));
  const { commune, month, count } = inColumns.columns;
  // Asked once for each pair of commune and month, and only of communes with a life.
  const outside = commune.keys.map((id) => (lives.has(id) ? month.keys.map((at) => isOutside(id, at, lives)) : null));
  const found: ReadRow<SupportLine>[] = [];
  for (let index = 0; index < count; index++) {
    const ofCommune = outside[commune.codes[index] ?? 0];
    if (ofCommune?.[month.codes[index] ?? 0]) found.push(inColumns.rowAt(index));
  }
  return found;
}

function isOutside(id: string, month: Month, lives: Lives): boolean {
  const commune = lives.get(id);
  return commune !== undefined && monthsLived(commune, { first: month, last: month }) === null;
}
