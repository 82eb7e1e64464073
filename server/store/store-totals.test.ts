// @vitest-environment node
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { checkAdjustments } from "#src/api/check-adjustments.ts";
import { GroupRows } from "#src/api/groups/group-rows.ts";
import { readGroups } from "#src/api/groups/read-groups.ts";
import { writeGroups } from "#src/api/groups/write-groups.ts";
import { readRows } from "#src/api/rows.ts";
import { supportLineContract } from "#src/api/support.ts";
import { crossTotals } from "#src/domain/cross-totals.ts";
import { month as monthOf } from "#src/domain/month.ts";
import { buildSupportTable } from "#src/domain/support-table.ts";
import { EMPTY_TOTAL, type Total, totals } from "#src/domain/totals.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { aPublication, aWireLine, newestOf, publishedRows, STAFF } from "#test/store-rows.ts";
import { tableAnswers } from "#test/table-answers.ts";
import { freshStore, useDatabase } from "#test/use-database.ts";
import type { Database } from "../database/open-database.ts";
import { groupedStore } from "../grouped-store.ts";
import { judgeFor } from "./judge-changes.ts";
import type { RowChange } from "./row-change.ts";
import { storeGroups } from "./store-groups.ts";
import { storeTotals, type TotalRow } from "./store-totals.ts";
import { writeRows } from "./write-rows.ts";

type Line = z.output<typeof supportLineContract>;
const EVERYTHING = { range: null, communes: null, sponsorType: null, sponsors: null, kinds: null };
const LEDGERS = 1_000;
/** So many at once in one store: each alone would cost a store of its own. */
const TOGETHER = 20;

const amount = fc.oneof(
  fc.nat({ max: 9 }),
  fc.nat({ max: 2_000_000_000_000 }),
  fc.constantFrom(null, undefined, "notApplicable" as const),
);
const signed = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  fc.constantFrom(null, undefined),
);
const month = fc.constantFrom("2016-07", "2016-12", "2017-01", "2017-09", "2017-10");

/** One thing that happens to the ledger: a line is added or changed, adjusted, or goes. Numbers name lines by their place. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("put" as const),
      at: fc.nat(11),
      given: fc.record({ month, kind: fc.constantFrom("roads", "jobs"), isB: fc.boolean(), planned: amount, delivered: amount }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("adjust" as const), at: fc.nat(11), planned: signed, delivered: signed }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("drop" as const), at: fc.nat(11) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const MOST_BATCHES = 3;
const ledger = fc.array(fc.array(step, { minLength: 1, maxLength: 10, size: "max" }), { minLength: 1, maxLength: MOST_BATCHES });

type Kept = { line: Line; revision: number };

/** Each ledger has two communes and two sponsors of its own in one store. */
function publicationOf(many: number) {
  const places = Array.from({ length: many }, (_, place) => place);
  const standard = { stage: "registered", level: "standard" };
  return aPublication({
    communes: places.flatMap((place) =>
      ["a", "b"].map((name) => ({ id: `${name}-${place}`, name: "Xã", standard, criteria: [] })),
    ),
    agencies: [{ id: "cq", name: "Cơ quan", level: "district", communes: [] }],
    enterprises: [{ id: "dn", name: "Doanh nghiệp", sector: "", communes: [] }],
  });
}

function ledgerOf(id: string): number {
  return Number(id.split("-").at(-1));
}

describe.each(DATABASE_PLACES)("the sums that $name groups", ({ make }) => {
  const opened = useDatabase(make);
  let adjustments = 0;
  let cuts = 0;
  let ledgers = 0;
  let longest = 0;

  it(`are those of the engine and of an oracle without an index, to the dong, of ${LEDGERS} ledgers`, {
    timeout: 600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ledger, { minLength: TOGETHER, maxLength: TOGETHER, size: "max" }), async (histories) => {
        const store = await freshStore(opened.database, publicationOf(TOGETHER));
        const now = histories.map(() => new Map<string, Kept>());
        for (let batch = 0; batch < MOST_BATCHES; batch++) {
          const changes = histories.flatMap((history, place) => changesOf(history[batch] ?? [], now[place] ?? new Map(), place));
          if (changes.length === 0) continue;
          const { revisions } = await writeRows(
            store.database,
            changes,
            { account: "staff", reason: "", at: 0 },
            judgeFor(STAFF),
          );
          for (const [index, { id, row }] of changes.entries()) {
            const kept = now[ledgerOf(id)];
            if (row === null) kept?.delete(id);
            else kept?.set(id, { line: z.parse(supportLineContract, row), revision: revisions[index] ?? 0 });
          }
        }
        const lines = now.map((kept) => [...kept.values()].map(({ line }) => line));
        const found = await storeTotals(store.database);
        expect(new Map(found.map((row) => [keyOf(row), measuresOf(row)]))).toEqual(oracle(lines.flat()));
        const published = publishedRows(await newestOf(store), "support");
        agreesWithEngine(found, published);
        cuts += await agreesInGroups(store.database, published);
        ledgers += lines.length;
        adjustments += lines.flat().filter(({ adjusts }) => adjusts).length;
        longest = Math.max(longest, ...lines.map(({ length }) => length));
      }),
      { numRuns: LEDGERS / TOGETHER },
    );
  });

  afterAll(() => {
    expect(ledgers).toBe(LEDGERS);
    expect(cuts).toBeGreaterThan(LEDGERS);
    expect(adjustments).toBeGreaterThan(LEDGERS / 10);
    expect(longest).toBeGreaterThan(10);
  });
});

/** Each step as a change of the store, where it can be one: at most one for each line in a batch. */
function changesOf(steps: readonly Step[], now: ReadonlyMap<string, Kept>, place: number): RowChange[] {
  const changes = new Map<string, RowChange>();
  for (const one of steps) {
    const id = `ht-${one.at}-${place}`;
    const own = `adj-${one.at}-${place}`;
    const kept = now.get(id);
    const isAdjusted = now.has(own) || changes.has(own);
    if (one.kind === "put" && !changes.has(id) && !isAdjusted) {
      const { isB, ...given } = one.given;
      const whose = isB
        ? ({ communeId: `b-${place}`, sponsor: { type: "enterprise", id: "dn" } } as const)
        : { communeId: `a-${place}` };
      changes.set(id, change(id, kept, aWireLine({ id, ...whose, ...given })));
    } else if (one.kind === "adjust" && kept && !changes.has(id) && !changes.has(own)) {
      const { planned, delivered } = one;
      if (planned === undefined && delivered === undefined) continue;
      changes.set(
        own,
        change(own, now.get(own), { ...kept.line, id: own, adjusts: id, adjustReason: "Nhập trùng", planned, delivered }),
      );
    } else if (one.kind === "drop" && kept && !changes.has(id) && !isAdjusted) {
      changes.set(id, change(id, kept, null));
    }
  }
  return [...changes.values()];
}

function change(id: string, kept: Kept | undefined, row: object | null): RowChange {
  return { collection: "support", id, ifRevision: kept?.revision ?? null, row: row === null ? null : withoutUndefined(row) };
}

function withoutUndefined(row: object): unknown {
  return JSON.parse(JSON.stringify(row));
}

type Key = Pick<TotalRow, "communeId" | "month" | "kind" | "sponsorType">;

function keyOf({ communeId, month: of, kind, sponsorType }: Key): string {
  return `${communeId} ${of} ${kind} ${sponsorType}`;
}

function measuresOf({ delivered, planned, lines, linesPlanned, linesReported, linesNotReported, linesPlanOwed }: Total): Total {
  const sums = { delivered, planned, lines, linesPlanned, linesReported, linesNotReported };
  return linesPlanOwed === undefined ? sums : { ...sums, linesPlanOwed };
}

/** The plainest sums over what was written, row by row. */
function oracle(lines: readonly Line[]): Map<string, Total> {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const groups = new Map<string, { -readonly [Measure in keyof Total]: Total[Measure] }>();
  for (const line of lines) {
    const adjusted = line.adjusts ? byId.get(line.adjusts) : undefined;
    const planned =
      typeof line.planned === "number"
        ? line.planned
        : adjusted && line.planned !== null && typeof adjusted.planned === "number"
          ? 0
          : null;
    const delivered = typeof line.delivered === "number" ? line.delivered : adjusted && line.delivered !== null ? 0 : null;
    const key = keyOf({ ...line, sponsorType: line.sponsor.type });
    const sums = groups.get(key) ?? { ...EMPTY_TOTAL };
    sums.lines += 1;
    sums.planned += planned ?? 0;
    sums.delivered += delivered ?? 0;
    sums.linesPlanned += planned === null ? 0 : 1;
    sums.linesReported += delivered === null ? 0 : 1;
    sums.linesNotReported += line.delivered === null ? 1 : 0;
    if (line.planned === null) sums.linesPlanOwed = (sums.linesPlanOwed ?? 0) + 1;
    groups.set(key, sums);
  }
  return new Map(groups);
}

/** An amount of a few ledgers is larger: their lines stand beside the groups. */
const LARGEST = 1_000_000_000_000;

/** What the app makes of lines that the store added up answers as what it makes of the lines, in their order; for all and for each ledger. How many cuts that were. */
async function agreesInGroups(database: Database, published: readonly unknown[]): Promise<number> {
  const added = await storeGroups(database, LARGEST);
  const grouped = added && groupedStore(added);
  if (!grouped) throw new Error("Few lines stand beside");
  const lines = readRows("support", published).rows;
  const communes = new Set(lines.map(({ value }) => value.communeId));
  const references = { communeIds: communes, sponsorKeys: null, span: null };
  const dimensions = { communes: [], kinds: ["roads", "jobs"], sponsors: [] };
  const read = new GroupRows(readGroups(JSON.parse(JSON.stringify(writeGroups(grouped))), "support.json"));
  const { inGroups } = read.checked(references);
  const engine = buildSupportTable(
    checkAdjustments(lines, null).rows.map(({ value }) => value),
    dimensions,
  );
  const table = inGroups?.support(dimensions, monthOf("2000-01")).table;
  if (!table) throw new Error("Groups stay groups");
  const ledgers = [...new Set([...communes].map(ledgerOf))];
  const cuts = [EVERYTHING, ...ledgers.map((of) => ({ ...EVERYTHING, communes: new Set([`a-${of}`, `b-${of}`]) }))];
  for (const cut of cuts)
    expect(tableAnswers(table, cut, ["sponsor", "month"])).toEqual(tableAnswers(engine, cut, ["sponsor", "month"]));
  return cuts.length;
}

/** Whatever the engine says by month, commune, kind and side of the published lines is the sum of the store's rows for it. */
function agreesWithEngine(found: readonly TotalRow[], published: readonly unknown[]): void {
  const { rows, setAside } = checkAdjustments(readRows("support", published).rows, null);
  expect(setAside).toEqual([]);
  const table = buildSupportTable(
    rows.map(({ value }) => value),
    { communes: [], kinds: ["roads", "jobs"], sponsors: [] },
  );
  const added = (group: readonly TotalRow[]) =>
    group.map(measuresOf).reduce<Total>((sum, next) => {
      const linesPlanOwed = (sum.linesPlanOwed ?? 0) + (next.linesPlanOwed ?? 0);
      return {
        delivered: sum.delivered + next.delivered,
        planned: sum.planned + next.planned,
        lines: sum.lines + next.lines,
        linesPlanned: sum.linesPlanned + next.linesPlanned,
        linesReported: sum.linesReported + next.linesReported,
        linesNotReported: sum.linesNotReported + next.linesNotReported,
        ...(linesPlanOwed > 0 ? { linesPlanOwed } : {}),
      };
    }, EMPTY_TOTAL);
  const answer = totals(table, EVERYTHING);
  expect(added(found)).toEqual(answer.whole);
  for (const [dimension, field] of [
    ["month", "month"],
    ["commune", "communeId"],
    ["kind", "kind"],
    ["sponsorType", "sponsorType"],
  ] as const) {
    const groups = new Map([...Map.groupBy(found, (row) => row[field])].map(([key, group]) => [key, added(group)]));
    expect(groups, dimension).toEqual(new Map(answer.by(dimension)));
  }
  for (const [commune, months] of crossTotals(table, EVERYTHING, "commune", "month")) {
    for (const [of, total] of months) {
      expect(added(found.filter((row) => row.communeId === commune && row.month === of))).toEqual(total);
    }
  }
}
