// @vitest-environment node
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ODD_TEXTS } from "#test/generated-publication.ts";
import { readRows } from "../rows.ts";
import { LineRows } from "./line-rows.ts";
import { readColumns } from "./read-columns.ts";
import { writeColumns } from "./write-columns.ts";

const text = fc.oneof(
  fc.constantFrom(
    ...ODD_TEXTS,
    "Lá»›p dáº¡y nghá»",
    "Lớp dạy nghề",
    "L\u01A1\u0301p",
    "",
    " ",
    "a,b",
    "  đầu",
    "\u202Eab",
    "שלום",
  ),
  fc.string({ maxLength: 3 }),
);
const anything = fc.oneof(fc.jsonValue({ maxDepth: 1 }), text);
/** Mostly what a line has, and now and then anything at all. */
const mostly = <Value>(usual: fc.Arbitrary<Value>) =>
  fc.oneof({ arbitrary: usual, weight: 30 }, { arbitrary: anything, weight: 1 });
const id = fc.oneof(
  fc.constantFrom(
    "ht-1",
    "ht-2",
    "ht-09",
    "ht-9",
    "ht-10",
    "ht-010",
    "a",
    "a ",
    "9",
    "10",
    "999999999999999",
    "9999999999999999",
  ),
  fc.nat({ max: 200 }).map((number) => `ht-${String(number).padStart(3, "0")}`),
  fc.uuid(),
);
const amount = fc.oneof(fc.constantFrom(0, null, "notApplicable", 1.5, -5, "7"), fc.nat({ max: 9 }));
const count = fc.oneof(fc.nat({ max: 3 }), fc.constantFrom(null, -1));
const field = <Value>(usual: fc.Arbitrary<Value>) => mostly(usual);

const record = fc.record(
  {
    id: field(id),
    communeId: field(fc.constantFrom("xa-1", "xa-2", "xa-3")),
    sponsor: field(
      fc.oneof(
        { arbitrary: fc.record({ type: fc.constantFrom("agency", "enterprise"), id: fc.constantFrom("s1", "s2") }), weight: 20 },
        {
          arbitrary: fc.constantFrom({ type: "x", id: "s1" }, { type: "agency", id: "s1", name: "Sở" }, { type: "agency" }),
          weight: 1,
        },
      ),
    ),
    kind: field(fc.constantFrom("a", "b")),
    month: field(fc.constantFrom("2017-01", "2017-02", "2017-13")),
    title: field(fc.oneof({ arbitrary: fc.constantFrom("Lớp", "Đường"), weight: 9 }, { arbitrary: text, weight: 1 })),
    planned: field(amount),
    delivered: field(amount),
    form: field(fc.constantFrom("cash", "inKind", "labour", "advisory")),
    outputs: field(fc.record({ trained: count, jobs: count, households: count }, { requiredKeys: [] })),
    note: field(text),
    adjusts: fc.option(fc.constantFrom("ht-1", "ht-001"), { freq: 3 }),
    adjustReason: fc.option(text, { freq: 3 }),
    Planned: amount,
    __proto__: anything,
    constructor: anything,
  },
  { requiredKeys: ["id", "communeId", "sponsor", "kind", "month", "title", "form"], noNullPrototype: true },
);
/** Most rows are like one of a few; some have lost their order. */
const shuffled = fc
  .tuple(record, fc.boolean())
  .map(([row, turn]) => (turn ? Object.fromEntries(Object.entries(row).reverse()) : row));
const anyRow = fc.oneof(
  { arbitrary: record, weight: 12 },
  { arbitrary: shuffled, weight: 1 },
  { arbitrary: anything, weight: 1 },
);
const runs = fc
  .tuple(fc.nat({ max: 120 }), fc.array(record, { minLength: 1, maxLength: 40, size: "max" }))
  .map(([from, rows]) => rows.map((row, index) => ({ ...row, id: `ht-${String(from + index).padStart(3, "0")}` })));
const anyRows = fc
  .array(fc.oneof({ arbitrary: anyRow.map((row) => [row]), weight: 3 }, { arbitrary: runs, weight: 1 }), {
    maxLength: 30,
    size: "max",
  })
  .map((parts): unknown[] => JSON.parse(JSON.stringify(parts.flat())));
/** Also lists that have no such field in any of their rows. */
const anyList = fc
  .tuple(
    fc.oneof(anyRows, fc.array(record, { maxLength: 3 })),
    fc.subarray(["planned", "delivered", "outputs", "note", "adjusts", "month"]),
  )
  .map(([rows, without]): unknown[] =>
    JSON.parse(JSON.stringify(rows, (key: string, value: unknown) => (without.includes(key) ? undefined : value))),
  );

const overTheWire = (rows: readonly unknown[]) =>
  new LineRows(readColumns(JSON.parse(JSON.stringify(writeColumns(rows))), "support.json"));

describe("rows in columns", () => {
  it("are read as the same lines, with the same set aside and told, whatever they hold", () => {
    let largest = 0;
    fc.assert(
      fc.property(anyList, (rows) => {
        largest = Math.max(largest, rows.length);
        const byRows = readRows("support", rows);
        const byColumns = overTheWire(rows);
        // A deep comparison by vitest of some hundred rows takes longer than all else here.
        if (!isDeepStrictEqual(byColumns.rows, byRows.rows)) expect(byColumns.rows).toEqual(byRows.rows);
        expect(byColumns.setAside).toEqual(byRows.setAside);
        expect(byColumns.notices).toEqual(byRows.notices ?? []);
        expect(JSON.stringify(byColumns.wire)).toBe(JSON.stringify(rows));
        expect(byColumns.count).toBe(byRows.rows.length);
      }),
      { numRuns: 400 },
    );
    expect(largest).toBeGreaterThan(100);
  });
});
