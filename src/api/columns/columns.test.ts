// @vitest-environment node
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOfNumber } from "#src/domain/amount-number.ts";
import { codeColumn } from "#src/domain/code-column.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import { ODD_TEXTS } from "#test/generated-publication.ts";
import { aWireLine } from "#test/store-rows.ts";
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

  it("give the same columns of lines as the lines themselves", () => {
    fc.assert(
      fc.property(anyList, (rows) => {
        const { columns, rows: read } = overTheWire(rows);
        const lines = read.map(({ value }) => value);
        expect(columns.count).toBe(lines.length);
        expect(columns.commune).toEqual(codeColumn(lines, ({ communeId }) => communeId));
        expect(columns.sponsor).toEqual(codeColumn(lines, (line) => sponsorKey(line.sponsor)));
        expect(columns.kind).toEqual(codeColumn(lines, ({ kind }) => kind));
        expect(columns.month).toEqual(codeColumn(lines, ({ month }) => month));
        expect([...columns.planned].map(amountOfNumber)).toEqual(lines.map(({ planned }) => planned));
        expect([...columns.delivered].map(amountOfNumber)).toEqual(lines.map(({ delivered }) => delivered));
        expect(lines.map((_, index) => columns.lineAt(index))).toEqual(lines);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["a line that is set aside has a value that no other has", [{ communeId: "xa-b", delivered: -1 }, { communeId: "xa-a" }]],
    [
      "a sponsor is written in two ways",
      [
        { sponsor: { type: "agency" as const, id: "a" } },
        { sponsor: { id: "a", type: "agency" as const } },
        { sponsor: { id: "b", type: "agency" as const } },
      ],
    ],
  ])("give the columns of the lines where %s", (_, given) => {
    const { columns, rows } = overTheWire(given.map((fields, index) => aWireLine({ id: `ht-${index}`, ...fields })));
    const lines = rows.map(({ value }) => value);
    expect(columns.commune).toEqual(codeColumn(lines, ({ communeId }) => communeId));
    expect(columns.sponsor).toEqual(codeColumn(lines, (line) => sponsorKey(line.sponsor)));
  });

  it("are fewer bytes than two a field, and few where ids count on", () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => aWireLine({ id: `ht-${String(index).padStart(5, "0")}` }));
    const file = writeColumns(rows);
    expect(file.ids).toEqual({ first: ["ht-00000"], rows: [1_000] });
    expect(JSON.stringify(file).length).toBeLessThan(20 * rows.length);
  });
});

describe("a body that is no columns", () => {
  const sound = () => writeColumns(["a", "b", "c"].map((id) => aWireLine({ id, communeId: `xa-${id}` })));
  const broken = (change: (file: ReturnType<typeof sound>) => unknown) => () => readColumns(change(sound()), "support.json");
  const withColumn = (key: string, given: object) =>
    broken((file) => ({ ...file, columns: { ...file.columns, [key]: { ...file.columns[key], ...given } } }));

  it.each([
    ["of a later version", "version", "not-in-list", broken((file) => ({ ...file, version: 2 }))],
    ["with fewer ids than rows", "ids, 3/4", "rows-do-not-fit", broken((file) => ({ ...file, count: 4 }))],
    [
      "with a run of ids that ends in no number",
      "ids.rows, a",
      "rows-do-not-fit",
      broken((file) => ({ ...file, count: 4, ids: { first: ["a", "b"], rows: [2, 2] } })),
    ],
    [
      "with a run of ids past its digits",
      "ids.rows, ht-8",
      "rows-do-not-fit",
      broken((file) => ({ ...file, ids: { first: ["ht-8"], rows: [3] } })),
    ],
    ["with a row beyond the last", "others, #5", "rows-do-not-fit", broken((file) => ({ ...file, count: 4, others: [[4, {}]] }))],
    [
      "with two rows in one place",
      "others, #2",
      "rows-do-not-fit",
      broken((file) => ({
        ...file,
        count: 5,
        others: [
          [1, {}],
          [1, {}],
        ],
      })),
    ],
    [
      "with a column that no field names",
      "columns.communeId",
      "unknown-field",
      broken((file) => ({ ...file, keys: file.keys.filter((key) => key !== "communeId") })),
    ],
    ["with a field named twice", "keys, kind", "duplicate-id", broken((file) => ({ ...file, keys: [...file.keys, "kind"] }))],
    [
      "with a field that has no column",
      "columns.delivered",
      "missing",
      broken((file) => ({
        ...file,
        columns: Object.fromEntries(Object.entries(file.columns).filter(([key]) => key !== "delivered")),
      })),
    ],
    [
      "with a column that is too short",
      "columns.communeId.codes, 2/3",
      "rows-do-not-fit",
      withColumn("communeId", { codes: [">>"] }),
    ],
    ["with a value that is not there", "columns.communeId, #3", "not-in-list", withColumn("communeId", { codes: [">?Z"] })],
    ["with the value after the last", "columns.communeId, #2", "not-in-list", withColumn("communeId", { codes: [">A?"] })],
    ["with a letter that is no number", "columns.communeId, #2", "not-in-list", withColumn("communeId", { codes: [">é?"] })],
    ["with a letter before the first", "columns.communeId, #2", "not-in-list", withColumn("communeId", { codes: ["><?"] })],
    [
      "with a letter that is no number in a higher place",
      "columns.communeId, #3",
      "not-in-list",
      withColumn("communeId", { codes: ["==\\", ">?@"] }),
    ],
    [
      "with more places than a number has",
      "columns.communeId, #1",
      "not-in-list",
      withColumn("communeId", { codes: [">>>", ...Array(7).fill("===")] }),
    ],
    [
      "with a number that would not be held",
      "columns.communeId, #1",
      "not-in-list",
      withColumn("communeId", { codes: ["}==", ...Array(4).fill("==="), ">?@"] }),
    ],
    ["with a column told by itself", "columns.title.within, kind", "wrong-type", withColumn("title", { within: "kind" })],
    [
      "with a column told by none",
      "columns.title.within, constructor",
      "unknown-field",
      withColumn("title", { within: "constructor" }),
    ],
    ["with fewer new values than rows need", "columns.sponsor, #2", "not-in-list", withColumn("sponsor", { fresh: [">"] })],
    [
      "with a place among values of which none was told",
      "columns.sponsor, #2",
      "not-in-list",
      withColumn("sponsor", { codes: ["=>="], fresh: [">>"] }),
    ],
    ["with values for no row", "columns.sponsor.fresh, 4/3", "rows-do-not-fit", withColumn("sponsor", { fresh: [">>>>"] })],
  ])("%s is refused by the name of what is wrong, and why", (_, field, reason, read) => {
    expect(() => readColumns(sound(), "support.json")).not.toThrow();
    expect(read).toThrow(expect.objectContaining({ name: "ContractError", field, reason }));
  });
});
