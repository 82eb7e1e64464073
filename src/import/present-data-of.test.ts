// @vitest-environment node
import { expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import type { WireSupportLine } from "#mocks/demo-data/wire-publication.ts";
import type { TemplateCell } from "#src/documents/workbook/template.ts";
import { recordOf } from "#src/lib/record-of.ts";
import { importBaseOf } from "#test/import-base.ts";
import { FORM_COLUMNS, type FormColumn } from "./form-headings.ts";
import { presentDataOf } from "./present-data-of.ts";

const PUBLICATION = illustrativePublication();
const LINE: WireSupportLine = {
  id: "ht-001",
  communeId: "gia-thang",
  sponsor: { type: "enterprise", id: "dn-01" },
  kind: "vocationalTraining",
  month: "2016-07",
  title: "Lớp nấm",
  form: "cash",
};

function rowsOf(...support: unknown[]): Record<FormColumn, TemplateCell>[] {
  const { sheets } = presentDataOf(importBaseOf({ ...PUBLICATION, support }), "vi");
  const rows = sheets.flatMap((sheet) => (sheet.kind === "table" ? sheet.rows : []));
  return rows.map((row) => recordOf(FORM_COLUMNS, (column) => row[FORM_COLUMNS.indexOf(column)] ?? null));
}

it("has every line, its names written out beside their codes", () => {
  const rows = rowsOf(...PUBLICATION.support);
  expect(rows).toHaveLength(PUBLICATION.support.length);
  expect(rowsOf(LINE)[0]).toMatchObject({
    id: "ht-001",
    communeCode: "14506",
    commune: "Gia Thắng",
    sponsorCode: "dn-01",
    sponsor: "Doanh nghiệp 01",
    kind: "Dạy nghề",
    period: "07/2016",
    title: "Lớp nấm",
    form: "Tiền",
    adjusts: null,
  });
});

it("tells the blanks apart: nothing for a figure that is owed, words for none that applies, 0 for a zero", () => {
  const amounts = rowsOf(
    { ...LINE, planned: null, delivered: 0 },
    { ...LINE, id: "b", planned: "notApplicable" },
    { ...LINE, id: "c", planned: 9_007_199_254_740_991, delivered: 1 },
  ).map(({ planned, delivered }) => [planned, delivered]);
  expect(amounts).toEqual([
    [null, 0],
    ["Không áp dụng", "Không áp dụng"],
    [9_007_199_254_740_991, 1],
  ]);
});

it("has outputs, note, and what is adjusted and why", () => {
  const adjustment = { ...LINE, id: "dc", adjusts: "ht-001", adjustReason: "Nhập trùng", planned: 0, delivered: -5 };
  const [line, adjusting] = rowsOf({ ...LINE, outputs: { trained: 0, jobs: 3 }, note: "Xong" }, adjustment);
  expect(line).toMatchObject({ trained: 0, jobs: 3, households: null, note: "Xong" });
  expect(adjusting).toMatchObject({ adjusts: "ht-001", adjustReason: "Nhập trùng", planned: 0, delivered: -5 });
});

it("shields texts that a cell would be taken amiss for", () => {
  expect(rowsOf({ ...LINE, title: "=1+1", note: "-" })[0]).toMatchObject({ title: "'=1+1", note: "'-" });
});

it("names by their ids what no list knows, and leaves out rows that the contract refuses", () => {
  const unknown = { ...LINE, communeId: "khong-co", sponsor: { type: "agency", id: "khong-co" }, kind: "khac" };
  const rows = rowsOf(unknown, { ...LINE, id: "b", month: "tháng 7" });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    communeCode: "khong-co",
    commune: null,
    sponsorCode: "agency:khong-co",
    sponsor: null,
    kind: "khac",
  });
});
