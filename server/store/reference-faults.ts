import { type Kysely, sql } from "kysely";
import * as z from "zod/mini";
import { agencyContract } from "#src/api/agencies.ts";
import { communeContract } from "#src/api/communes.ts";
import { enterpriseContract } from "#src/api/enterprises.ts";
import type { Collection } from "#src/api/entry/collections.ts";
import { programmeContract } from "#src/api/programme.ts";
import { proposalContract } from "#src/api/proposals.ts";
import { supportLineContract } from "#src/api/support.ts";
import { addMonths, month } from "#src/domain/month.ts";
import type { SponsorRef } from "#src/domain/sponsor.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import type { Tables } from "../database/tables.ts";
import { breather } from "./breather.ts";
import { keptLines, keptRow, keptRows } from "./kept-rows.ts";
import { LIST_OF_REPORTER } from "./month-id.ts";
import type { RowFault, StoreFault } from "./row-change.ts";
import { IDS_AT_ONCE, slicesOf } from "./slices-of.ts";
import type { CheckedChange } from "./write-rows.ts";

type Fault = { readonly field: string; readonly reason: StoreFault };
type Line = z.output<typeof supportLineContract>;
type Programme = z.output<typeof programmeContract>;

/**
 * What the changes refer to and is not there, and what others refer to and would go: with all changes made. What the app would set aside
 * when it reads is not taken in.
 */
export async function referenceFaults(changes: readonly CheckedChange[], db: Kysely<Tables>): Promise<RowFault[]> {
  const breathe = breather();
  const store = await withChanges(changes, db);
  const faults: RowFault[] = await faultsOfSums(store.lines, db);
  for (const change of changes) {
    await breathe();
    const found = change.after === null ? await faultsOfDeletion(change, store) : await faultsOfRow(change, store);
    faults.push(...found.map((fault) => ({ index: change.index, ...fault })));
  }
  return faults;
}

async function faultsOfRow(change: CheckedChange, store: StoreView): Promise<Fault[]> {
  const { collection, after, before } = change;
  switch (collection) {
    case "support":
      return await faultsOfLine(store.lineOf(change), before !== null, store);
    case "proposals": {
      const { communeId, addressedTo, kind } = proposalContract.parse(after);
      return [
        ...(await unknownCommune(store, "communeId", communeId)),
        ...(addressedTo ? await unknownSponsor(store, "addressedTo.id", addressedTo) : []),
        ...unknownKind(await store.programme(), kind),
      ];
    }
    case "agencies":
      return await unknownAssignments(store, agencyContract.parse(after).communes);
    case "enterprises":
      return await unknownAssignments(store, enterpriseContract.parse(after).communes);
    case "communes": {
      const commune = communeContract.parse(after);
      const numbers = commune.criteria.map(({ number }) => number);
      return [...unknownCriteria(await store.programme(), commune), ...twice("criteria", numbers)];
    }
    case "programme":
      return before === null ? ANOTHER : await faultsOfProgramme(programmeContract.parse(after), store);
    case "settings":
      return before === null ? ANOTHER : [];
    case "months":
      return [];
    default:
      return assertNever(collection);
  }
}

/** There is one programme and one configuration. */
const ANOTHER: Fault[] = [{ field: "id", reason: "duplicate-id" }];

function twice(field: string, keys: readonly (string | number)[]): Fault[] {
  return new Set(keys).size === keys.length ? [] : [{ field, reason: "duplicate-id" }];
}

async function faultsOfLine(line: Line, wasThere: boolean, store: StoreView): Promise<Fault[]> {
  const programme = await store.programme();
  const isOutside = programme !== null && (line.month < programme.firstMonth || line.month > latestMonth(programme));
  return [
    ...(await unknownCommune(store, "communeId", line.communeId)),
    ...(await unknownSponsor(store, "sponsor.id", line.sponsor)),
    ...unknownKind(programme, line.kind),
    ...(isOutside ? [{ field: "month", reason: "outside-programme" } as const] : []),
    ...(line.adjusts ? faultsOfAdjustment(line, await store.line(line.adjusts)) : []),
    ...(wasThere ? store.adjustmentsOf(line.id).flatMap((other) => faultsOfAdjusted(other, line)) : []),
  ];
}

/** Plans reach ahead by years, and not by generations: a month so far away is a wrong key. */
const YEARS_AHEAD = 10;

function latestMonth({ dataThrough }: Programme): string {
  return addMonths(month(dataThrough), YEARS_AHEAD * 12);
}

/** Below this no number of lines that a programme has adds up to more than a sum can hold. In dong. */
const ORDINARY = 1_000_000_000_000;

/** Whoever enters a sum that could not be added up any more is told so, at the amount: else nobody would get any sums. */
async function faultsOfSums(lines: readonly ChangedLine[], db: Kysely<Tables>): Promise<RowFault[]> {
  const sizeOf = (amount: unknown) => (typeof amount === "number" ? Math.abs(amount) : 0);
  const fields = (["planned", "delivered"] as const).filter((field) => lines.some(({ line }) => sizeOf(line[field]) > ORDINARY));
  const faults: RowFault[] = [];
  for (const field of fields) {
    const thousands = (await thousandsOf(field, db)) - (await thousandsOfLines(field, lines, db));
    const own = lines.reduce((sum, { line }) => sum + sizeOf(line[field]), 0);
    if (own + thousands * 1000 <= Number.MAX_SAFE_INTEGER - ORDINARY) continue;
    const largest = lines.reduce((most, next) => (sizeOf(next.line[field]) > sizeOf(most.line[field]) ? next : most));
    faults.push({ index: largest.index, field, reason: "too-large" });
  }
  return faults;
}

function sizes(field: "planned" | "delivered", db: Kysely<Tables>) {
  return db
    .selectFrom("support_line")
    .select(({ fn }) => fn.sum<number | null>(sql`cast(abs(${sql.ref(field)}) / 1000 as bigint)`).as("thousands"));
}

async function thousandsOf(field: "planned" | "delivered", db: Kysely<Tables>): Promise<number> {
  return (await sizes(field, db).executeTakeFirst())?.thousands ?? 0;
}

/** Of the lines that change, as they still are. */
async function thousandsOfLines(
  field: "planned" | "delivered",
  lines: readonly ChangedLine[],
  db: Kysely<Tables>,
): Promise<number> {
  let thousands = 0;
  for (const slice of slicesOf(lines, IDS_AT_ONCE)) {
    const ids = slice.map(({ line }) => line.id);
    thousands += (await sizes(field, db).where("id", "in", ids).executeTakeFirst())?.thousands ?? 0;
  }
  return thousands;
}

/** The same as `checkAdjustments` sets aside at reading, and a month before that of the line: what was not yet given cannot be put right. */
function faultsOfAdjustment(line: Line, adjusted: Line | null): Fault[] {
  if (line.adjusts === line.id) return [{ field: "adjusts", reason: "adjusts-itself" }];
  if (adjusted === null) return [{ field: "adjusts", reason: "unknown-line" }];
  if (adjusted.adjusts) return [{ field: "adjusts", reason: "adjusts-adjustment" }];
  const faults: Fault[] = [];
  const reason = "adjusts-elsewhere";
  if (line.communeId !== adjusted.communeId) faults.push({ field: "communeId", reason });
  if (line.sponsor.type !== adjusted.sponsor.type || line.sponsor.id !== adjusted.sponsor.id)
    faults.push({ field: "sponsor.id", reason });
  if (line.kind !== adjusted.kind) faults.push({ field: "kind", reason });
  if (line.month < adjusted.month) faults.push({ field: "month", reason: "adjusts-outside" });
  return faults;
}

/** A line that others adjust cannot go where they cannot follow. */
function faultsOfAdjusted(adjustment: Line, line: Line): Fault[] {
  return faultsOfAdjustment(adjustment, line).map(({ field }) => ({ field, reason: "in-use" }));
}

async function faultsOfProgramme(programme: Programme, store: StoreView): Promise<Fault[]> {
  const kinds = new Set(programme.kinds.map(({ id }) => id));
  const lost = (await store.kindsInUse()).some((kind) => !kinds.has(kind));
  const unknown: Fault[] = [];
  for (const { communeId } of programme.mapUnits ?? []) {
    if (communeId) unknown.push(...(await unknownCommune(store, "mapUnits", communeId)));
  }
  const communes = await store.rows("communes", communeContract);
  const lostCriteria = communes.some((commune) => unknownCriteria(programme, commune).length > 0);
  return [
    ...twice(
      "kinds",
      programme.kinds.map(({ id }) => id),
    ),
    ...(lost ? [{ field: "kinds", reason: "in-use" } as const] : []),
    ...(lostCriteria ? [{ field: "criteriaSet", reason: "in-use" } as const] : []),
    ...unknown,
  ];
}

async function faultsOfDeletion({ collection, id }: CheckedChange, store: StoreView): Promise<Fault[]> {
  const isInUse = await isReferredTo(collection, id, store);
  return isInUse ? [{ field: "id", reason: "in-use" }] : [];
}

async function isReferredTo(collection: Collection, id: string, store: StoreView): Promise<boolean> {
  switch (collection) {
    case "support":
      return store.adjustmentsOf(id).length > 0;
    case "communes":
      return await isCommuneReferredTo(id, store);
    case "agencies":
      return await isSponsorReferredTo({ type: "agency", id }, store);
    case "enterprises":
      return await isSponsorReferredTo({ type: "enterprise", id }, store);
    case "programme":
    case "settings":
      return true;
    case "proposals":
    case "months":
      return false;
    default:
      return assertNever(collection);
  }
}

async function isCommuneReferredTo(id: string, store: StoreView): Promise<boolean> {
  const sponsors = [...(await store.rows("agencies", agencyContract)), ...(await store.rows("enterprises", enterpriseContract))];
  return (
    (await store.hasLines({ communeId: id })) ||
    (await store.rows("proposals", proposalContract)).some(({ communeId }) => communeId === id) ||
    sponsors.some(({ communes }) => communes.some(({ communeId }) => communeId === id)) ||
    ((await store.programme())?.mapUnits ?? []).some(({ communeId }) => communeId === id)
  );
}

async function isSponsorReferredTo(sponsor: SponsorRef, store: StoreView): Promise<boolean> {
  const isIt = (other: SponsorRef | null) => other !== null && other.type === sponsor.type && other.id === sponsor.id;
  const proposals = await store.rows("proposals", proposalContract);
  return (await store.hasLines({ sponsor })) || proposals.some(({ addressedTo }) => isIt(addressedTo));
}

async function unknownCommune(store: StoreView, field: string, id: string): Promise<Fault[]> {
  return (await store.has("communes", id)) ? [] : [{ field, reason: "unknown-commune" }];
}

async function unknownSponsor(store: StoreView, field: string, { type, id }: SponsorRef): Promise<Fault[]> {
  return (await store.has(LIST_OF_REPORTER[type], id)) ? [] : [{ field, reason: "unknown-sponsor" }];
}

async function unknownAssignments(store: StoreView, communes: readonly { communeId: string }[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [place, { communeId }] of communes.entries()) {
    faults.push(...(await unknownCommune(store, `communes.${place}.communeId`, communeId)));
  }
  return faults;
}

function unknownKind(programme: Programme | null, kind: string): Fault[] {
  return programme === null || programme.kinds.some(({ id }) => id === kind) ? [] : [{ field: "kind", reason: "unknown-kind" }];
}

function unknownCriteria(programme: Programme | null, commune: z.output<typeof communeContract>): Fault[] {
  if (programme === null) return [];
  const sets = [programme.criteriaSet, ...(programme.criteriaSets ?? [])];
  const set = commune.criteriaSet ? sets.find(({ id }) => id === commune.criteriaSet) : programme.criteriaSet;
  if (!set) return [{ field: "criteriaSet", reason: "not-in-list" }];
  const numbers = new Set(set.criteria.map(({ number }) => number));
  return commune.criteria.some(({ number }) => !numbers.has(number)) ? [{ field: "criteria", reason: "not-in-list" }] : [];
}

type StoreView = Awaited<ReturnType<typeof withChanges>>;

/** A support line as it will be, and by which of the changes. */
type ChangedLine = { readonly index: number; readonly line: Line };

/** The store as it will be with the changes made. What is asked for twice is read once. */
async function withChanges(changes: readonly CheckedChange[], db: Kysely<Tables>) {
  const changed = new Map(changes.map(({ collection, id, after }) => [`${collection} ${id}`, after]));
  const kept = new Map<string, Promise<unknown>>();

  async function row(collection: Collection, id: string): Promise<unknown> {
    const key = `${collection} ${id}`;
    if (changed.has(key)) return changed.get(key) ?? null;
    const reading =
      kept.get(key) ?? keptRow(db, collection, id).then((found): unknown => (found === null ? null : JSON.parse(found.text)));
    kept.set(key, reading);
    return await reading;
  }

  async function rows<Row extends { readonly id: string }>(collection: Collection, contract: z.ZodMiniType<Row>): Promise<Row[]> {
    const stored = (await keptRows(db, collection).execute())
      .filter(({ id }) => !changed.has(`${collection} ${id}`))
      .map(({ after }) => z.parse(contract, JSON.parse(after)));
    const own = changes.flatMap((change) =>
      change.collection === collection && change.after !== null ? [z.parse(contract, change.after)] : [],
    );
    return [...stored, ...own];
  }

  const changedLines = changes.filter(({ collection }) => collection === "support");
  const lines = await linesOf(changedLines);
  const lineByIndex = new Map(lines.map(({ index, line }) => [index, line]));
  const goneLines = new Set(changedLines.map(({ id }) => id));
  const wereThere = changedLines.flatMap(({ id, before }) => (before === null ? [] : [id]));
  const adjustments = Map.groupBy(
    [...(await keptAdjustments(wereThere, goneLines, db)), ...lines.map(({ line }) => line)],
    ({ adjusts }) => adjusts ?? "",
  );

  let programme: Promise<Programme | null> | null = null;

  return {
    lines,
    rows,
    /** The line that a change makes. @throws where it makes none. */
    lineOf: ({ index, after }: CheckedChange) => lineByIndex.get(index) ?? supportLineContract.parse(after),
    has: async (collection: Collection, id: string) => (await row(collection, id)) !== null,
    programme: () => {
      programme ??= rows("programme", programmeContract).then(([only]) => only ?? null);
      return programme;
    },
    line: async (id: string) => {
      const line = await row("support", id);
      return line === null ? null : supportLineContract.parse(line);
    },
    /** Of a line that changes. */
    adjustmentsOf: (lineId: string): readonly Line[] => adjustments.get(lineId) ?? [],
    hasLines: async ({ communeId, sponsor }: { communeId?: string; sponsor?: SponsorRef }) => {
      let query = db.selectFrom("support_line").select("id");
      if (communeId !== undefined) query = query.where("commune_id", "=", communeId);
      if (sponsor) query = query.where("sponsor_type", "=", sponsor.type).where("sponsor_id", "=", sponsor.id);
      const stored = await query.limit(goneLines.size + 1).execute();
      const isOf = ({ line }: ChangedLine) =>
        sponsor ? line.sponsor.type === sponsor.type && line.sponsor.id === sponsor.id : line.communeId === communeId;
      return stored.some(({ id }) => !goneLines.has(id)) || lines.some(isOf);
    },
    kindsInUse: async () => (await db.selectFrom("support_line").select("kind").distinct().execute()).map(({ kind }) => kind),
  };
}

async function linesOf(changes: readonly CheckedChange[]): Promise<ChangedLine[]> {
  const breathe = breather();
  const lines: ChangedLine[] = [];
  for (const { index, after } of changes) {
    if (after !== null) lines.push({ index, line: supportLineContract.parse(after) });
    await breathe();
  }
  return lines;
}

/** The adjustments of lines that change, but for those that change themselves. Beyond some lines all are read: they are few, and no index finds them. */
async function keptAdjustments(
  lineIds: readonly string[],
  goneLines: ReadonlySet<string>,
  db: Kysely<Tables>,
): Promise<readonly Line[]> {
  if (lineIds.length === 0) return [];
  const all = keptLines(db);
  const asked = lineIds.length <= IDS_AT_ONCE ? all.where("now.adjusts", "in", lineIds) : all.where("now.adjusts", "<>", "");
  const of = new Set(lineIds);
  return (await asked.execute())
    .filter(({ id }) => !goneLines.has(id))
    .map(({ after }) => supportLineContract.parse(JSON.parse(after)))
    .filter(({ adjusts }) => of.has(adjusts ?? ""));
}
