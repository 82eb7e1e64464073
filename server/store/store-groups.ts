import { sql } from "kysely";
import { isRecord } from "#src/api/contract.ts";
import { MOST_BESIDE } from "#src/api/groups/grouped-lines.ts";
import { KeyCoder } from "#src/domain/code-column.ts";
import { LINE_CLASSES, type LineClass } from "#src/domain/line-class.ts";
import type { LineGroups } from "#src/domain/line-groups.ts";
import { type Month, month } from "#src/domain/month.ts";
import type { Database, RowAsArray } from "../database/open-database.ts";
import { breather } from "./breather.ts";
import { keptRowsOf } from "./kept-rows.ts";

/** Lines of a store added up in the database, in no order; places are `position`s, by which the list is ordered. */
export type StoreGroups = {
  /** Lines of the list. */
  readonly lines: number;
  /** In parts. `firstRow` has positions. */
  readonly groups: readonly LineGroups[];
  /** The rows that stand beside them, as they were entered, and their positions. */
  readonly beside: readonly { readonly position: number; readonly row: unknown }[];
  /** Every position, rising; null where they follow one another, from the first. */
  readonly positions: Int32Array | null;
  readonly firstPosition: number;
};

/** SQLite answers within this process, and nobody else is answered meanwhile: lines of some communes at a time. */
const LINES_AT_ONCE = 5_000;
/** PostgreSQL answers by itself, and goes over most of the table for each of so many parts: those of a commune lie scattered. */
const PARTS_AT_MOST = 10;

/**
 * The lines of a store, added up by commune, month, kind, sponsor and class. What stands beside them is that of `groupedLines`: lines that adjust
 * another or are adjusted, and those of more than `largestDong`. Null where that would be too many.
 *
 * @throws RangeError for a sum that passes 2⁵³.
 */
export async function storeGroups(database: Database, largestDong: number): Promise<StoreGroups | null> {
  const breathe = breather();
  const communes = await linesByCommune(database);
  const lines = communes.reduce((sum, one) => sum + one.lines, 0);
  const span = await spanOf(database);
  const besideIds = await idsBeside(database, span, largestDong);
  if ([...besideIds.values()].reduce((sum, ids) => sum + ids.size, 0) > MOST_BESIDE) return null;
  const most = database.dialect === "sqlite" ? LINES_AT_ONCE : Math.ceil(lines / PARTS_AT_MOST);
  const groups: LineGroups[] = [];
  for (const ids of slicesByLines(communes, most)) {
    const beside = ids.flatMap((id) => [...(besideIds.get(id) ?? [])]);
    if (beside.length > MOST_PARAMETERS) return null;
    groups.push(lineGroups(await database.rowsAsArrays(groupsQuery(database, ids, beside).compile())));
    await breathe();
  }
  const kept = await keptRowsOf(
    database.db,
    "support",
    [...besideIds.values()].flatMap((ids) => [...ids]),
  );
  const beside = [...kept.values()].map(({ position, text }) => ({ position, row: parsed(text) }));
  beside.sort((one, other) => one.position - other.position);
  return { lines, groups, beside, ...(await positionsOf(database, lines, span)) };
}

/** SQLite takes no more in one statement. */
const MOST_PARAMETERS = 30_000;

type Span = { readonly first: number; readonly last: number };

/** The first and the last position; those of nothing where there is no line. */
async function spanOf({ db }: Database): Promise<Span> {
  const { first, last } = await db
    .selectFrom("support_line")
    .select(({ fn }) => [fn.min<number | null>("position").as("first"), fn.max<number | null>("position").as("last")])
    .executeTakeFirstOrThrow();
  return { first: first ?? 1, last: last ?? 0 };
}

/** The ids of the lines that stand beside, by their commune; an adjustment is of that of its line. */
async function idsBeside(database: Database, span: Span, largestDong: number): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>();
  const breathe = breather();
  for (let from = span.first; from <= span.last; from += POSITIONS_AT_ONCE) {
    const query = database.db
      .selectFrom("support_line")
      .where("position", ">=", from)
      .where("position", "<", from + POSITIONS_AT_ONCE)
      .where((line) =>
        line.or([line("adjusts", "<>", ""), line("planned", ">", largestDong), line("delivered", ">", largestDong)]),
      )
      .select(["commune_id", "id", "adjusts"]);
    for (const [commune, id, adjusts] of await database.rowsAsArrays(query.compile())) {
      const ids = found.get(String(commune)) ?? new Set();
      found.set(String(commune), ids.add(String(id)));
      if (adjusts !== "") ids.add(String(adjusts));
    }
    await breathe();
  }
  return found;
}

async function linesByCommune({ db }: Database): Promise<readonly { readonly id: string; readonly lines: number }[]> {
  return await db
    .selectFrom("support_line")
    .groupBy("commune_id")
    .select(({ fn }) => ["commune_id as id", fn.countAll<number>().as("lines")])
    .orderBy("commune_id")
    .execute();
}

/** Communes that have so many lines together, or one that has more by itself. */
function slicesByLines(communes: readonly { readonly id: string; readonly lines: number }[], most: number): string[][] {
  const slices: string[][] = [];
  let size = most;
  for (const { id, lines } of communes) {
    if (size + lines > most) {
      slices.push([]);
      size = 0;
    }
    slices.at(-1)?.push(id);
    size += lines;
  }
  return slices;
}

function groupsQuery({ db }: Database, communes: readonly string[], beside: readonly string[]) {
  return db
    .selectFrom((from) =>
      from
        .selectFrom("support_line")
        .where("commune_id", "in", communes)
        .$if(beside.length > 0, (lines) => lines.where("id", "not in", beside))
        .select([
          "commune_id",
          "month",
          "kind",
          "sponsor_type",
          "sponsor_id",
          "planned",
          "delivered",
          "position",
          LINE_CLASS.as("line_class"),
        ])
        .as("line"),
    )
    .groupBy(["commune_id", "month", "kind", "sponsor_type", "sponsor_id", "line_class"])
    .select(({ fn }) => [
      "commune_id",
      "month",
      "kind",
      "sponsor_type",
      "sponsor_id",
      "line_class",
      fn.countAll<number>().as("lines"),
      fn.sum<number>("planned").as("planned"),
      fn.sum<number>("delivered").as("delivered"),
      fn.min<number>("position").as("position"),
    ]);
}

const classCode = (name: LineClass) => sql.lit(LINE_CLASSES.indexOf(name));

/** `lineClassOf`, by the columns of a line, as its place in `LINE_CLASSES`. */
const LINE_CLASS = sql<number>`case
  when planned_state = 'not-reported' and delivered_state = 'not-reported' then ${classCode("plan-owed-and-owed")}
  when planned_state = 'not-reported' and delivered_state <> 'reported' then ${classCode("plan-owed-without-money")}
  when planned_state = 'not-reported' and delivered = 0 then ${classCode("plan-owed-zero")}
  when planned_state = 'not-reported' then ${classCode("plan-owed")}
  when delivered_state = 'not-reported' and planned_state = 'reported' then ${classCode("owed")}
  when delivered_state = 'not-reported' then ${classCode("unplanned-owed")}
  when delivered_state <> 'reported' and planned_state <> 'reported' then ${classCode("without-amounts")}
  when delivered_state <> 'reported' and planned = 0 then ${classCode("zero-plan-without-money")}
  when delivered_state <> 'reported' then ${classCode("plan-without-money")}
  when planned_state <> 'reported' and delivered = 0 then ${classCode("unplanned-zero")}
  when planned_state <> 'reported' then ${classCode("unplanned")}
  when delivered = planned then ${classCode("as-planned")}
  when planned = 0 then ${classCode("more-than-no-plan")}
  when delivered > planned then ${classCode("above-plan")}
  when delivered = 0 then ${classCode("none-of-plan")}
  else ${classCode("below-plan")} end`;

function lineGroups(rows: readonly RowAsArray[]): LineGroups {
  const commune = new KeyCoder<string>(rows.length);
  const sponsor = new KeyCoder<string>(rows.length);
  const kind = new KeyCoder<string>(rows.length);
  const months = new KeyCoder<Month>(rows.length);
  const lineClass = new Uint8Array(rows.length);
  const lines = new Int32Array(rows.length);
  const planned = new Float64Array(rows.length);
  const delivered = new Float64Array(rows.length);
  const firstRow = new Int32Array(rows.length);
  rows.forEach((row, place) => {
    const [communeId = "", of = "", kindId = "", sponsorType = "", sponsorId = "", ...numbers] = row;
    const [own = 0, count = 0, plan = 0, amount = 0, position = 0] = numbers.map(Number);
    commune.add(String(communeId));
    months.add(month(String(of)));
    kind.add(String(kindId));
    sponsor.add(`${sponsorType}:${sponsorId}`);
    lineClass[place] = own;
    lines[place] = count;
    planned[place] = plan;
    delivered[place] = amount;
    firstRow[place] = position;
  });
  return {
    count: rows.length,
    commune: commune.column(),
    sponsor: sponsor.column(),
    kind: kind.column(),
    month: months.column(),
    lineClass,
    lines,
    planned,
    delivered,
    firstRow,
  };
}

/** So many positions are read at once. */
const POSITIONS_AT_ONCE = 20_000;

async function positionsOf(
  database: Database,
  lines: number,
  { first, last }: Span,
): Promise<Pick<StoreGroups, "positions" | "firstPosition">> {
  if (last - first + 1 === lines) return { positions: null, firstPosition: first };
  const { db } = database;
  const positions = new Int32Array(lines);
  const breathe = breather();
  let after = first - 1;
  for (let count = 0; count < lines; ) {
    const query = db
      .selectFrom("support_line")
      .where("position", ">", after)
      .orderBy("position")
      .limit(POSITIONS_AT_ONCE)
      .select("position");
    const rows = await database.rowsAsArrays(query.compile());
    if (rows.length === 0) break;
    for (const [position] of rows) positions[count++] = Number(position);
    after = Number(rows.at(-1)?.[0]);
    await breathe();
  }
  return { positions, firstPosition: first };
}

function parsed(text: string): unknown {
  const row: unknown = JSON.parse(text);
  if (!isRecord(row)) throw new Error("A line that is no record");
  return row;
}
