import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { brotliCompressSync, constants } from "node:zlib";
import { sql } from "kysely";
import { migrate } from "../../server/database/migrate.ts";
import { type Database, type DatabasePlace, openDatabase } from "../../server/database/open-database.ts";
import { groupedStore } from "../../server/grouped-store.ts";
import { storeGroups } from "../../server/store/store-groups.ts";
import { LineRows } from "../../src/api/columns/line-rows.ts";
import { readColumns } from "../../src/api/columns/read-columns.ts";
import { writeColumns } from "../../src/api/columns/write-columns.ts";
import { readGroups } from "../../src/api/groups/read-groups.ts";
import { writeGroups } from "../../src/api/groups/write-groups.ts";
import { LARGEST_PLAUSIBLE_DONG } from "../../src/domain/plausible-amount.ts";
import { EVERYTHING } from "../../src/domain/support-filter.ts";
import { buildSupportTable, type SupportTable } from "../../src/domain/support-table.ts";
import { tableOfGroups } from "../../src/domain/table-of-groups.ts";
import { totals } from "../../src/domain/totals.ts";
import { makeDatabase } from "../make-database.ts";
import { startPostgres } from "../start-postgres.ts";
import type { BenchPart } from "./report.ts";

/** Of a nation and of a province. */
const COMMUNES = [3_321, 129];
const MONTHS = 60;
/** Sponsors of a commune: an agency, which has several, and enterprises of its own. */
const SPONSORS = 4;
const KINDS = 5;
const SIZES = [1_000_000, 10_000_000];
const NOTHING_KNOWN = { communes: [], kinds: [], sponsors: [] };

type World = { readonly communes: number; readonly lines: number };

/** Numbers that look like chance, of the number of a line, from 0: in SQL, alike in both databases. */
const CHANCE = "(((i * i % 1000003) * 2654435 + i * 40503) % 4294967296)";
const OTHER_CHANCE = "(((i * i % 999983) * 2246822 + i * 30011) % 4294967296)";

/** A line by its number, in the order of time. */
function lineIn({ communes, lines }: World) {
  return {
    month: `((i * ${MONTHS}) / ${lines})`,
    commune: `((${CHANCE} / 1024) % ${communes})`,
    kind: `((${OTHER_CHANCE} / 4096) % ${KINDS})`,
    sponsor: `((${OTHER_CHANCE} / 131072) % ${SPONSORS})`,
    planned: `((${CHANCE} / 65536 % 66 + 1) * 500000)`,
    state: `((${OTHER_CHANCE} / 4194304) % 70)`,
  };
}

type Measured = {
  readonly database: string;
  readonly world: World;
  readonly groups: number;
  readonly groupMs: number;
  /** The longest time in which nothing else was answered. */
  readonly heldMs: number;
  readonly writeMs: number;
  readonly bytes: number;
  readonly brotli: number;
  readonly readMs: number;
  readonly tableMs: number;
};

/** Lines added up in the database: time, bytes, and what the app needs to read them, against columns of the lines. */
export async function benchGrouping(sizes: readonly number[] = SIZES, places: readonly number[] = COMMUNES): Promise<BenchPart> {
  const worlds = sizes.flatMap((lines) => places.map((communes): World => ({ communes, lines })));
  const measured: Measured[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), "grouping-"));
  try {
    for (const [place, world] of worlds.entries()) {
      const file = path.join(folder, `${place}.sqlite`);
      measured.push(await measure("SQLite", { file }, world));
      rmSync(file);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const postgres = await startPostgres({ durable: false });
  try {
    for (const world of worlds) {
      const { url, drop } = await makeDatabase(postgres.url);
      measured.push(await measure("PostgreSQL", { url }, world));
      await drop();
    }
  } finally {
    await postgres.stop();
  }
  const columns = worlds.filter(({ lines }) => lines <= MOST_IN_COLUMNS).map(inColumns);
  const failures = measured.flatMap(({ database, world: { lines }, groups }) =>
    groups > lines ? [`${database}: more groups than lines`] : [],
  );
  return { markdown: markdownOf(measured, columns), failures };
}

async function measure(name: string, place: DatabasePlace, world: World): Promise<Measured> {
  const database = openDatabase(place);
  try {
    await migrate(database);
    await fill(database, world);
    let added: Awaited<ReturnType<typeof storeGroups>> = null;
    let heldMs = 0;
    const groupMs = await timed(async () => {
      const watching = watchHolds((held) => {
        heldMs = Math.max(heldMs, held);
      });
      added = await storeGroups(database, LARGEST_PLAUSIBLE_DONG);
      watching();
    });
    if (added === null) throw new Error("Nothing stands beside");
    let text = "";
    const given = added;
    const writeMs = await timed(async () => {
      const grouped = groupedStore(given);
      text = grouped ? JSON.stringify(writeGroups(grouped)) : "";
    });
    const read = await app(() => readGroups(JSON.parse(text), "support.json"));
    const table = await app(() => tableOfGroups(read.value.groups, NOTHING_KNOWN));
    check(table.value, world.lines);
    return {
      database: name,
      world,
      groups: read.value.groups.count,
      groupMs,
      heldMs,
      writeMs,
      bytes: text.length,
      brotli: brotliBytes(text),
      readMs: read.ms,
      tableMs: table.ms,
    };
  } finally {
    await database.close();
  }
}

/** So many lines are written at once: PostgreSQL ends a statement after half a minute. */
const FILLED_AT_ONCE = 250_000;

/** Without the indexes that neither grouping nor pages of the list need: with them filling takes several times as long. */
async function fill({ db, dialect }: Database, world: World): Promise<void> {
  for (const index of ["support_line_sums", "support_line_of_sponsor", "support_line_by_id"])
    await db.schema.dropIndex(index).execute();
  for (let from = 0; from < world.lines; from += FILLED_AT_ONCE) {
    const to = Math.min(world.lines, from + FILLED_AT_ONCE);
    const numbers =
      dialect === "sqlite"
        ? `with recursive n(i) as (select ${from} union all select i + 1 from n where i + 1 < ${to})`
        : `with n as (select generate_series(${from}::bigint, ${to - 1}::bigint) as i)`;
    await sql.raw(insertText(numbers, world)).execute(db);
  }
  if (dialect === "postgres") await sql.raw("analyze support_line").execute(db);
}

function insertText(numbers: string, world: World): string {
  const { month, commune, kind, sponsor, planned, state } = lineIn(world);
  const names = ["commune_id", "id", "month", "kind", "sponsor_type", "sponsor_id", "planned", "planned_state"];
  const target = [...names, "delivered", "delivered_state", "adjusts", "position", "revision"].join(", ");
  const select = `select 'xa-' || ${commune}, 'ht-' || (i + 1),
      (2012 + ${month} / 12) || '-' || substr('010203040506070809101112', cast((${month} % 12) * 2 + 1 as integer), 2),
      'k' || ${kind},
      case when ${sponsor} = 0 then 'agency' else 'enterprise' end,
      case when ${sponsor} = 0 then 'cq-' || (${commune} % 400) else 'dn-' || (${commune} * ${SPONSORS} + ${sponsor}) end,
      case when ${state} % 10 = 9 then 0 else ${planned} end,
      case when ${state} % 10 = 9 then 'not-applicable' else 'reported' end,
      case when ${state} % 7 = 0 then 0 when ${state} % 7 = 1 then ${planned} / 2 else ${planned} end,
      case when ${state} % 7 = 0 then 'not-reported' else 'reported' end,
      '', i + 1, i + 1 from n`;
  return `insert into support_line (${target}) ${numbers} ${select}`;
}

/** The same line, as it is sent. */
function wireLine(i: number, { communes, lines }: World) {
  const chance = (((i * i) % 1_000_003) * 2_654_435 + i * 40_503) % 2 ** 32;
  const other = (((i * i) % 999_983) * 2_246_822 + i * 30_011) % 2 ** 32;
  const of = Math.floor((i * MONTHS) / lines);
  const commune = Math.floor(chance / 1024) % communes;
  const sponsor = Math.floor(other / 131072) % SPONSORS;
  const planned = ((Math.floor(chance / 65536) % 66) + 1) * 500_000;
  const state = Math.floor(other / 4194304) % 70;
  return {
    id: `ht-${i + 1}`,
    communeId: `xa-${commune}`,
    sponsor:
      sponsor === 0
        ? { type: "agency", id: `cq-${commune % 400}` }
        : { type: "enterprise", id: `dn-${commune * SPONSORS + sponsor}` },
    kind: `k${Math.floor(other / 4096) % KINDS}`,
    month: `${2012 + Math.floor(of / 12)}-${String((of % 12) + 1).padStart(2, "0")}`,
    title: `Hỗ trợ ${chance % 61}`,
    ...(state % 10 === 9 ? {} : { planned }),
    delivered: state % 7 === 0 ? null : state % 7 === 1 ? planned / 2 : planned,
    form: "cash",
  };
}

/** More rows are not held as objects. */
const MOST_IN_COLUMNS = 1_000_000;

function inColumns(world: World) {
  const text = JSON.stringify(writeColumns(Array.from({ length: world.lines }, (_, i) => wireLine(i, world))));
  const before = performance.now();
  const { columns } = new LineRows(readColumns(JSON.parse(text), "support.json"));
  const readMs = performance.now() - before;
  const table = buildSupportTable(columns, NOTHING_KNOWN);
  const tableMs = performance.now() - before - readMs;
  check(table, world.lines);
  return { world, bytes: text.length, brotli: brotliBytes(text), readMs, tableMs };
}

/** A comparison of two that do not hold the same compares nothing. */
function check(table: SupportTable, lines: number): void {
  const { whole } = totals(table, EVERYTHING);
  if (whole.lines !== lines || whole.linesNotReported === 0) throw new Error(`${whole.lines} lines of ${lines}`);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

async function app<Value>(work: () => Value): Promise<{ value: Value; ms: number }> {
  await setImmediate();
  const before = performance.now();
  const value = work();
  return { value, ms: performance.now() - before };
}

/** Tells how long others waited each time, until what it returns is called. */
function watchHolds(told: (held: number) => void): () => void {
  let isOver = false;
  let last = performance.now();
  const look = () => {
    if (isOver) return;
    const now = performance.now();
    told(now - last);
    last = now;
    globalThis.setImmediate(look);
  };
  globalThis.setImmediate(look);
  return () => {
    told(performance.now() - last);
    isOver = true;
  };
}

function brotliBytes(text: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  return brotliCompressSync(text, { params }).length;
}

function markdownOf(measured: readonly Measured[], columns: readonly ReturnType<typeof inColumns>[]): string {
  const n = (value: number) => Math.round(value).toLocaleString("en");
  const mb = (bytes: number) => (bytes / 1_000_000).toFixed(1);
  const sizes = ({ bytes, brotli, world: { lines } }: Pick<Measured, "bytes" | "brotli" | "world">) =>
    `${mb(bytes)} | ${mb(brotli)} | ${(brotli / lines).toFixed(2)}`;
  const of = ({ communes, lines }: World) => `${n(communes)} | ${n(lines)}`;
  const rows = measured.map(
    (one) =>
      `| ${one.database} | ${of(one.world)} | ${n(one.groups)} | ${n(one.groupMs)} | ${n(one.heldMs)} | ${n(one.writeMs)} | ${sizes(one)} | ${n(one.readMs)} | ${n(one.tableMs)} |`,
  );
  const beside = columns.map(
    (one) => `| columns of the lines | ${of(one.world)} | | | | | ${sizes(one)} | ${n(one.readMs)} | ${n(one.tableMs)} |`,
  );
  return `## Lines added up by the server

${MONTHS} months, ${SPONSORS} sponsors of each commune, ${KINDS} kinds; made in the database, by chance, without lines that adjust others. "Grouping" is all that the database does, slice by slice; "held" the longest time in which the server answered nobody else; "writing" is a thread's; reading and table are what the app does, in Node. Milliseconds by the clock, once each.

| | communes | lines | groups | grouping, ms | held, ms | writing, ms | MB as text | MB in Brotli | bytes a line | reading, ms | table, ms |
|---|---|---|---|---|---|---|---|---|---|---|---|
${[...rows, ...beside].join("\n")}

Columns of more than ${n(MOST_IN_COLUMNS)} lines were not made.`;
}
