import { isRecord, valueAt } from "#src/api/contract.ts";
import type { ListEndpoint } from "#src/api/endpoints.ts";
import { programmeAfterEntry } from "#src/api/programme-after-entry.ts";
import { isMonth, type Month } from "#src/domain/month.ts";
import type { BaseRow, ImportBase, ImportReview, ReviewLine } from "./import-review.ts";

/** The six answers as they go over the wire. */
export type WireAnswers = { readonly programme: unknown } & { readonly [List in ListEndpoint]: readonly unknown[] };

/** What files are compared with, where there is no store: the publication as it was read. */
export function baseOfAnswers(answers: WireAnswers): ImportBase & { readonly proposals: readonly BaseRow[] } {
  const rows = (list: readonly unknown[]) => list.map(baseRowOf);
  return {
    programme: answers.programme,
    communes: rows(answers.communes),
    agencies: rows(answers.agencies),
    enterprises: rows(answers.enterprises),
    support: rows(answers.support),
    proposals: rows(answers.proposals),
  };
}

/** A row without an id is one that no file speaks of. */
function baseRowOf(row: unknown): BaseRow {
  const id = valueAt(row, ["id"]);
  return { id: typeof id === "string" ? id : "", row, revision: null };
}

/**
 * The publication with the import in it: the lines of the review, the last month with data where a figure was delivered in a later one, and the time of
 * the data as the store would say it. All else is as it was, rows that no contract keeps included. `now`: ISO 8601 with offset.
 */
export function publicationAfter(base: ImportBase, review: Pick<ImportReview, "lines">, now: string): WireAnswers {
  return {
    programme: programmeAfter(base.programme, review, now),
    communes: wireOf(base.communes),
    agencies: wireOf(base.agencies),
    enterprises: wireOf(base.enterprises),
    support: supportAfter(base.support, review),
    proposals: wireOf(base.proposals ?? []),
  };
}

function wireOf(rows: readonly BaseRow[]): unknown[] {
  return rows.map(({ row }) => row);
}

/** Lines stay in their places; new ones come after them. */
function supportAfter(support: readonly BaseRow[], { lines }: Pick<ImportReview, "lines">): unknown[] {
  const changed = new Map(lines.filter(({ state }) => state === "changed").map(({ id, after }) => [id, after]));
  // All that have the id of a line that goes: the second one, in no figure until now, would be in them.
  const removed = new Set(lines.filter(({ state }) => state === "removed").map(({ id }) => id));
  const rows = support.flatMap(({ id, row }) => {
    if (removed.has(id)) return [];
    const after = changed.get(id);
    changed.delete(id);
    return [after ?? row];
  });
  return [...rows, ...lines.filter(({ state }) => state === "new").map(({ after }) => after)];
}

function programmeAfter(programme: unknown, { lines }: Pick<ImportReview, "lines">, now: string): unknown {
  if (!isRecord(programme)) return programme;
  const before = typeof programme.dataThrough === "string" && isMonth(programme.dataThrough) ? programme.dataThrough : null;
  const last = lines.reduce<Month | null>((latest, { after }) => {
    const month = monthDelivered(after);
    return month !== null && (latest === null || month > latest) ? month : latest;
  }, before);
  const after = last === null ? programme : { ...programme, dataThrough: last };
  return lines.some(isEntry) ? programmeAfterEntry(after, Date.parse(now)) : after;
}

/** The store is told of it. */
function isEntry({ state }: ReviewLine): boolean {
  return state === "new" || state === "changed" || state === "removed";
}

/** The month of a row that says what was delivered in it. */
function monthDelivered(row: unknown): Month | null {
  const month = valueAt(row, ["month"]);
  const isSaid = typeof valueAt(row, ["delivered"]) === "number";
  return isSaid && typeof month === "string" && isMonth(month) ? month : null;
}
