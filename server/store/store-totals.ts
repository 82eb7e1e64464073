import { sql } from "kysely";
import type { Total } from "#src/domain/totals.ts";
import type { Database } from "../database/open-database.ts";

/** Sums over the lines of one commune, month, kind and side, as the engine adds them: dong, and counts of lines. */
export type TotalRow = Total & {
  readonly communeId: string;
  readonly month: string;
  readonly kind: string;
  readonly sponsorType: string;
};

const COLUMNS = ["communeId", "month", "kind", "sponsorType"] as const;
const MEASURES = ["delivered", "planned", "lines", "linesPlanned", "linesReported", "linesNotReported", "linesPlanOwed"] as const;

/** All sums by commune, month, kind and side, grouped in the database. In the order of their keys. */
export async function storeTotals(database: Database): Promise<TotalRow[]> {
  const [sums, unchanged] = await Promise.all([
    database.rowsAsArrays(sumsQuery(database).compile()),
    database.rowsAsArrays(unchangedQuery(database).compile()),
  ]);
  const rows = new Map<string, TotalRow>();
  for (const values of sums) {
    const row = totalRow(values);
    rows.set(keyOf(row), row);
  }
  // An amount that an adjustment leaves out does not change: it is a figure of 0, as `checkAdjustments` has it for the engine.
  for (const [communeId, month, kind, sponsorType, planned, delivered] of unchanged) {
    const key = keyOf({
      communeId: String(communeId),
      month: String(month),
      kind: String(kind),
      sponsorType: String(sponsorType),
    });
    const row = rows.get(key);
    if (!row) throw new Error(`Adjustments without their lines: ${key}`);
    rows.set(key, {
      ...row,
      linesPlanned: row.linesPlanned + Number(planned),
      linesReported: row.linesReported + Number(delivered),
    });
  }
  return [...rows.values()];
}

function sumsQuery({ db }: Database) {
  return db
    .selectFrom("support_line")
    .groupBy(["commune_id", "month", "kind", "sponsor_type"])
    .select(({ fn }) => [
      "commune_id",
      "month",
      "kind",
      "sponsor_type",
      fn.sum<number>("delivered").as("delivered"),
      fn.sum<number>("planned").as("planned"),
      fn.countAll<number>().as("lines"),
      countOf("planned_state", "reported").as("lines_planned"),
      countOf("delivered_state", "reported").as("lines_reported"),
      countOf("delivered_state", "not-reported").as("lines_not_reported"),
      countOf("planned_state", "not-reported").as("lines_plan_owed"),
    ])
    .orderBy("commune_id")
    .orderBy("month")
    .orderBy("kind")
    .orderBy("sponsor_type");
}

function countOf(column: "planned_state" | "delivered_state", state: string) {
  return sql<number>`sum(case when ${sql.ref(column)} = ${state} then 1 else 0 end)`;
}

/** Of the adjustments: how many leave the plan out of a line that has one, and how many leave the delivery out. */
function unchangedQuery({ db }: Database) {
  return db
    .selectFrom("support_line as line")
    .innerJoin("support_line as adjusted", (join) =>
      join.onRef("adjusted.commune_id", "=", "line.commune_id").onRef("adjusted.id", "=", "line.adjusts"),
    )
    .where("line.adjusts", "<>", "")
    .groupBy(["line.commune_id", "line.month", "line.kind", "line.sponsor_type"])
    .select([
      "line.commune_id",
      "line.month",
      "line.kind",
      "line.sponsor_type",
      sql<number>`sum(case when line.planned_state = 'not-applicable' and adjusted.planned_state = 'reported' then 1 else 0 end)`.as(
        "planned",
      ),
      sql<number>`sum(case when line.delivered_state = 'not-applicable' then 1 else 0 end)`.as("delivered"),
    ]);
}

function totalRow(values: readonly (string | number)[]): TotalRow {
  const [communeId = "", month = "", kind = "", sponsorType = ""] = values.slice(0, COLUMNS.length).map(String);
  const [delivered = 0, planned = 0, lines = 0, linesPlanned = 0, linesReported = 0, linesNotReported = 0, linesPlanOwed = 0] =
    values.slice(COLUMNS.length, COLUMNS.length + MEASURES.length).map(Number);
  const sums = { delivered, planned, lines, linesPlanned, linesReported, linesNotReported };
  return { communeId, month, kind, sponsorType, ...sums, ...(linesPlanOwed > 0 ? { linesPlanOwed } : {}) };
}

function keyOf({ communeId, month, kind, sponsorType }: Pick<TotalRow, (typeof COLUMNS)[number]>): string {
  return JSON.stringify([communeId, month, kind, sponsorType]);
}
