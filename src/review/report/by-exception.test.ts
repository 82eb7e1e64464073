// @vitest-environment node
import { expect, it } from "vitest";
import { generateData } from "#mocks/demo-data/generate-data.ts";
import { assembleDataset } from "#src/api/dataset.ts";
import type { DocumentTable } from "#src/documents/text-document.ts";
import { month } from "#src/domain/month.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import { answersOfPublication } from "#test/demo-dataset.ts";
import { excerptOf } from "./by-exception.ts";
import { reportOf } from "./report-of.ts";

function tablesOf(communes: number): { tables: DocumentTable[]; texts: string[] } {
  const size = {
    seed: 3,
    firstMonth: month("2016-07"),
    months: 15,
    communes,
    agencies: 130,
    enterprises: 12,
    lines: 2_000,
    proposals: 300,
  };
  const dataset = assembleDataset(answersOfPublication(generateData(size)));
  const report = valueOf(reportOf(dataset, NO_FILTER, "party", "vi", vi));
  if (!report) throw new Error("no report");
  return {
    tables: report.parts.flatMap((part) => (part.kind === "fixed" && part.block.kind === "table" ? [part.block.table] : [])),
    texts: report.parts.flatMap((part) => (part.kind === "text" ? [part.text] : [])),
  };
}

function tableOf(tables: readonly DocumentTable[], caption: RegExp): DocumentTable {
  const table = tables.find((one) => caption.test(one.caption));
  if (!table) throw new Error(`no table ${caption}`);
  return table;
}

it("of a hundred rows all are named, of one more those in need, and the others are counted", () => {
  const rows = Array.from({ length: 101 }, (_, need) => need);
  const byNeed = (all: readonly number[]) => all.toSorted((a, b) => b - a);
  expect(excerptOf(rows.slice(0, 100), byNeed)).toEqual({ named: rows.slice(0, 100), rest: [] });
  const { named, rest } = excerptOf(rows, byNeed);
  expect([named.length, named[0], rest.length]).toEqual([40, 100, 61]);
});

it("a report on 120 communes names those that lack most, and the row of the others makes up the sum to the dong", () => {
  const { tables, texts } = tablesOf(120);
  for (const caption of [/theo xã/, /Cơ quan/]) {
    const { caption: said, columns, rows, total } = tableOf(tables, caption);
    expect(said).toMatch(/40\/1\d\d nơi/);
    expect(rows).toHaveLength(41);
    const planned = columns.findIndex(({ heading }) => heading === "Kế hoạch");
    const delivered = columns.findIndex(({ heading }) => heading === "Thực hiện");
    for (const place of [planned, delivered]) {
      const sum = rows.reduce((all, row) => all + (typeof row[place] === "number" ? row[place] : 0), 0);
      expect(sum).toBe(total?.[place]);
    }
  }
  expect(tableOf(tables, /Tiêu chí/).rows).toHaveLength(40);
  expect(Math.max(...texts.map((text) => text.split("\n").length))).toBeLessThan(60);
});

it("a report on 40 communes names every one of them", () => {
  const { tables } = tablesOf(40);
  const { caption, rows } = tableOf(tables, /theo xã/);
  expect([caption.includes("("), rows.length]).toEqual([false, 40]);
});
