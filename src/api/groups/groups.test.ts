// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "#src/domain/month.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { ready, valueOf } from "#src/lib/loaded.ts";
import { timesTogether } from "#src/lib/times-together.ts";
import { anyFilter } from "#test/arbitraries.ts";
import { aCommune } from "#test/builders.ts";
import { anyFaults, withFaults } from "#test/faulty-lines.ts";
import { anyPublication } from "#test/generated-publication.ts";
import { aWireLine } from "#test/store-rows.ts";
import { tableAnswers } from "#test/table-answers.ts";
import { planesOf } from "../columns/number-planes.ts";
import { readColumns } from "../columns/read-columns.ts";
import { writeColumns } from "../columns/write-columns.ts";
import { assembleDataset, type Dataset } from "../dataset.ts";
import { outsideLives } from "../outside-lives.ts";
import { type ReadRows, readRows, usedCount } from "../rows.ts";
import { answersOf, readSnapshot } from "../snapshot.ts";
import { GroupRows } from "./group-rows.ts";
import { groupedLines } from "./grouped-lines.ts";
import type { GroupsFile } from "./groups-file.ts";
import { groupsText } from "./groups-text.ts";
import { readGroups } from "./read-groups.ts";
import { writeGroups } from "./write-groups.ts";

const DATASETS = 200;
const URL = "support.json";

/** Each row that stands for several, as often as it does. */
function spelt(setAside: Dataset["setAside"]) {
  return setAside
    .flatMap(({ endpoint, field, value, reason, times = 1 }) =>
      Array.from({ length: times }, () => JSON.stringify([endpoint, field, value, reason])),
    )
    .sort();
}

const partsOf = ({ setAside, outside, flagged, notices, known, unreadable, uncounted, support }: Dataset) => ({
  ...{ outside, flagged, notices, known, unreadable: unreadable.map(({ endpoint }) => endpoint), uncounted },
  setAside: spelt(setAside),
  lines: valueOf(support)?.lineCount,
  ofSupport: support.status,
});

describe("lines that came added up", () => {
  it(`make the same dataset as the lines themselves, and the same answers to the dong, on ${DATASETS} cuts`, () => {
    const seen = new Set<string>();
    let grouped = 0;
    fc.assert(
      fc.property(anyPublication, anyFaults, fc.boolean(), anyFilter, ({ programme, ...lists }, faults, isTwice, filter) => {
        const faulty = withFaults(lists.support, faults);
        // Of generated lines few are alike.
        const support = isTwice ? faulty.flatMap((line) => [line, { ...line, id: `${line.id} again` }]) : faulty;
        const snapshot = readSnapshot(
          {
            format: "commune-support-snapshot",
            version: 1,
            frozenAt: "2026-11-25T08:00:00+07:00",
            answers: { programme, ...lists, support },
          },
          "test",
        );
        const answers = answersOf(snapshot);
        const largest = valueOf(answers.programme)?.thresholds.largestPlausibleDong ?? 100_000_000_000;
        const text = groupsText(readColumns(writeColumns(support), URL), largest);
        const byRows = assembleDataset(answers);
        if (text === null) {
          // Sums could pass what a number holds, if only with rows that do not count.
          seen.add("refused");
          return;
        }
        const rows = new GroupRows(readGroups(JSON.parse(text), URL));
        const byGroups = assembleDataset({ ...answers, support: ready(rows) });
        expect(partsOf(byGroups)).toEqual(partsOf(byRows));
        const tables = [byRows, byGroups].map((dataset) => valueOf(dataset.support)?.table);
        const [expected, found] = tables.map(
          (table) => table && [EVERYTHING, filter].map((cut) => tableAnswers(table, cut, ["kind", "month"])),
        );
        expect(found).toEqual(expected);
        if (rows.groups.count < rows.lineCount) grouped += 1;
        for (const { reason } of byRows.setAside) seen.add(reason);
        for (const { kind } of byRows.notices) seen.add(kind);
        if (byRows.outside.lines > 0) seen.add("outside");
        if (byRows.flagged.length > 0) seen.add("flagged");
        seen.add(byRows.support.status);
      }),
      { numRuns: DATASETS },
    );
    expect(grouped).toBeGreaterThan(DATASETS / 10);
    for (const met of [
      "unknown-commune",
      "unknown-sponsor",
      "unknown-line",
      "not-a-month",
      "duplicate-id",
      "outside",
      "flagged",
      "contradiction",
      "unknown-key",
      "ready",
      "error",
      "refused",
    ]) {
      expect(seen).toContain(met);
    }
  }, 120_000);
});

it("lines of months in which their commune was none are told of groups as of lines: by the first row, as often as there are lines", () => {
  const rows = ["2017-08", "2017-09", "2017-09"].map((month, row) => aWireLine({ id: `ht-${row}`, month }));
  const communes = [{ row: 1, value: { ...aCommune({ id: "a" }), validTo: day("2017-08-31") } }];
  const found = (support: Pick<ReadRows<SupportLine>, "rows" | "inGroups">) => outsideLives({ support, communes });
  const why = { endpoint: "support", value: "2017-09", why: "after-its-commune" } as const;
  expect(found(readRows("support", rows))).toEqual([2, 3].map((row) => ({ ...why, row })));
  expect(found(new GroupRows(readGroups(JSON.parse(JSON.stringify(fileOf(rows))), URL)))).toEqual(
    [2, 2].map((row) => ({ ...why, row })),
  );
});

it("a group of an unknown commune is set aside with all its lines, told by the row of the first", () => {
  const rows = ["a", "b", "b"].map((communeId, row) => aWireLine({ id: `ht-${row}`, communeId }));
  const references = { communeIds: new Set(["a"]), sponsorKeys: null, span: null };
  const checked = new GroupRows(readGroups(JSON.parse(JSON.stringify(fileOf(rows))), URL)).checked(references);
  expect(checked.setAside).toEqual([
    { endpoint: "support", row: 2, id: null, field: "communeId", value: "b", reason: "unknown-commune", times: 2 },
  ]);
  expect([usedCount(checked), timesTogether(checked.setAside)]).toEqual([1, 2]);
});

describe("a file of groups that is none", () => {
  const FILE = fileOf([aWireLine({ id: "a" }), aWireLine({ id: "b", month: "2017-08", planned: null }), aWireLine({ id: "c" })]);
  const { columns } = FILE;
  const values = (name: keyof typeof columns, of: unknown[]) => ({
    columns: { ...columns, [name]: { ...columns[name], values: of } },
  });

  it.each([
    ["of another version", { version: 2 }, "version", "not-in-list"],
    ["without a column", { columns: { ...columns, kind: undefined } }, "columns.kind", "missing"],
    ["with a month that is none", values("month", ["2017-13", "2017-08"]), "columns.month.values.0", "not-a-month"],
    [
      "with a class that nobody knows",
      values(
        "lineClass",
        columns.lineClass.values.map(() => "x"),
      ),
      "columns.lineClass.values.0",
      "not-in-list",
    ],
    ["with an amount below 0", values("planned", [-20, 0]), "columns.planned.values.0", "not-whole-dong"],
    ["with a plan of lines that plan none", values("planned", [20, 5]), "columns.planned, #2", "not-in-list"],
    ["with a group of no line", values("lines", [0, 1]), "columns.lines.values.0", "wrong-type"],
    ["with other codes than groups", { count: 3 }, "columns.communeId.codes, 2/3", "rows-do-not-fit"],
    ["with other lines than rows", { rows: 4 }, "rows, 3/4", "rows-do-not-fit"],
    ["with rows that lead out of the list", { firstRows: planesOf(Int32Array.of(1, 3)) }, "firstRows", "rows-do-not-fit"],
    ["with lines beside and no row of theirs", { beside: writeColumns([aWireLine()]) }, "besideRows", "rows-do-not-fit"],
    [
      "with a line beside that breaks its contract",
      { beside: writeColumns([aWireLine({ month: "x" })]), besideRows: planesOf(Int32Array.of(1)) },
      "beside, 0/1",
      "rows-do-not-fit",
    ],
  ])("%s is an error that names the place", (_, changed, field, reason) => {
    const read = () => readGroups(JSON.parse(JSON.stringify({ ...FILE, ...changed })), URL);
    expect(read).toThrow(expect.objectContaining({ name: "ContractError", field, reason }));
  });

  it("is none that is as it was written", () => {
    expect(readGroups(JSON.parse(JSON.stringify(FILE)), URL)).toMatchObject({ listRows: 3, beside: [], setAside: [] });
  });
});

it("where too many rows would stand beside, or are set aside, lines are sent as they are", () => {
  const rows = ["roads", "roads", 7].map((kind, row) => ({ ...aWireLine({ id: `ht-${row}` }), kind }));
  const grouped = (most: number, largestDong = 1) => groupedLines(readColumns(writeColumns(rows), URL), largestDong, most);
  expect(grouped(2)).toBeNull();
  expect(grouped(3)).toMatchObject({ besideRows: Int32Array.of(1, 2), setAside: [{ row: 3 }] });
  expect(grouped(1, 100)).toMatchObject({ setAside: [{ row: 3 }] });
});

function fileOf(rows: readonly unknown[]): GroupsFile {
  const grouped = groupedLines(readColumns(writeColumns(rows), URL), 1e11);
  if (!grouped) throw new Error("Few lines stand beside");
  return writeGroups(grouped);
}

it("groups name the classes that they have alone, so that who knows no others reads them", () => {
  const classesOf = (...given: readonly object[]) => {
    const rows = given.map((one, index) => aWireLine({ id: `ht-${index}`, ...one }));
    const text = groupsText(readColumns(writeColumns(rows), URL), 100_000_000_000);
    const file: GroupsFile = JSON.parse(text ?? "");
    return file.columns.lineClass.values;
  };
  expect(classesOf({ planned: 10, delivered: 10 }, { planned: 10, delivered: null })).toEqual(["as-planned", "owed"]);
  expect(classesOf({ planned: null, delivered: 10 })).toEqual(["plan-owed"]);
});
