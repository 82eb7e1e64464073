import { isRecord, valueAt } from "#src/api/contract.ts";
import { isMonth, type Month } from "#src/domain/month.ts";
import { SPONSOR_TYPES, type SponsorRef } from "#src/domain/sponsor.ts";
import type { BaseRow } from "./import-review.ts";

/** A line as the store or the publication has it. It need not keep the contract: what a file says of it may mend it. */
export type BaseLine = {
  readonly id: string;
  readonly revision: number | null;
  readonly row: Readonly<Record<PropertyKey, unknown>>;
  readonly communeId: string;
  readonly month: Month;
  readonly sponsor: SponsorRef | null;
  readonly kind: string;
  readonly title: string;
  /** The id of the line that it adjusts. */
  readonly adjusts: string | null;
};

export type BaseLines = {
  /** The first of each id: a second one is in no figure. */
  readonly byId: ReadonlyMap<string, BaseLine>;
  /** All ids, those of rows that are no lines too. */
  readonly ids: ReadonlySet<string>;
  /** Ids of lines that others adjust. */
  readonly adjusted: ReadonlySet<string>;
};

export function baseLinesOf(support: readonly BaseRow[]): BaseLines {
  const byId = new Map<string, BaseLine>();
  const ids = new Set<string>();
  const adjusted = new Set<string>();
  for (const base of support) {
    const line = ids.has(base.id) ? null : baseLineOf(base);
    ids.add(base.id);
    if (!line) continue;
    byId.set(line.id, line);
    if (line.adjusts !== null) adjusted.add(line.adjusts);
  }
  return { byId, ids, adjusted };
}

/** Null where it says of no commune and month. */
function baseLineOf({ id, revision, row }: BaseRow): BaseLine | null {
  if (!isRecord(row)) return null;
  const { communeId, month } = row;
  if (typeof communeId !== "string" || typeof month !== "string" || !isMonth(month)) return null;
  return {
    id,
    revision,
    row,
    communeId,
    month,
    sponsor: sponsorOf(row.sponsor),
    kind: textOf(row.kind),
    title: textOf(row.title),
    adjusts: textOf(row.adjusts) || null,
  };
}

function sponsorOf(value: unknown): SponsorRef | null {
  const type = SPONSOR_TYPES.find((known) => known === valueAt(value, ["type"]));
  const id = valueAt(value, ["id"]);
  return type && typeof id === "string" ? { type, id } : null;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
