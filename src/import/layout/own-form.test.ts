// @vitest-environment node
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { aWorkbook } from "#test/a-workbook.ts";
import { importBaseOf } from "#test/import-base.ts";
import { FORM_COLUMNS, FORM_HEADINGS } from "../form-headings.ts";
import { presentDataOf } from "../present-data-of.ts";
import { templateOf } from "../template-of.ts";
import { headingSense } from "./heading-sense.ts";
import { readForms } from "./read-forms.ts";

const PUBLICATION = illustrativePublication();

describe.each(LANGUAGES)("our own form in %s", (language) => {
  it.each(FORM_COLUMNS)("has a heading that is known for what it is: %s", (column) => {
    expect(headingSense(FORM_HEADINGS[language][column]).meaning).toBe(column);
  });

  it("is read back line by line, each cell at its place, and nothing is asked", () => {
    const base = importBaseOf(PUBLICATION);
    const rows = presentDataOf(base, language).sheets.flatMap((sheet) => (sheet.kind === "table" ? sheet.rows : []));
    const headings = FORM_COLUMNS.map((column) => FORM_HEADINGS[language][column]);
    const [form, ...others] = readForms(aWorkbook([headings, ...rows]), 3, [], []);
    expect(others).toEqual([]);
    expect(form?.questions).toEqual([]);
    expect(form?.problems).toEqual([]);
    const column = (name: (typeof FORM_COLUMNS)[number]) => FORM_COLUMNS.indexOf(name);
    expect(form?.records).toHaveLength(PUBLICATION.support.length);
    for (const [index, record] of (form?.records ?? []).entries()) {
      const cells = rows[index] ?? [];
      const at = (name: (typeof FORM_COLUMNS)[number]) => ({ file: 3, sheet: 0, row: index + 1, column: column(name) });
      const cell = (name: (typeof FORM_COLUMNS)[number]) => cells[column(name)] ?? null;
      expect(record.id).toEqual({ value: cell("id"), at: at("id"), text: cell("id") });
      expect(record.commune).toMatchObject({ value: { name: cell("commune"), code: cell("communeCode") }, at: at("commune") });
      expect(record.sponsor).toMatchObject({ value: { name: cell("sponsor"), code: cell("sponsorCode") }, at: at("sponsor") });
      expect(record.period?.at).toEqual(at("period"));
      expect(`${record.period?.value.first.slice(5)}/${record.period?.value.last.slice(0, 4)}`).toBe(cell("period"));
      expect(record.title?.value).toBe(cell("title"));
      expect(record.note?.value ?? null).toBe(cell("note"));
      expect(record.delivered?.at).toEqual(at("delivered"));
      if (typeof cell("delivered") === "number") expect(record.delivered?.value).toBe(cell("delivered"));
      expect(record.households?.value ?? null).toBe(cell("households"));
    }
  });

  it("keeps texts to the letter, and leaves its example out", () => {
    const [sheet] = templateOf(importBaseOf(PUBLICATION), language).sheets;
    const example = sheet?.kind === "table" ? (sheet.example ?? []) : [];
    const headings = FORM_COLUMNS.map((column) => FORM_HEADINGS[language][column]);
    const filled = example.map((cell, index) =>
      index === 0 ? null : index === FORM_COLUMNS.indexOf("title") ? "'=1+1  hai\nba" : cell,
    );
    const [form] = readForms(aWorkbook([headings, example, filled]), 0, [], []);
    expect(form?.problems).toEqual([]);
    expect(form?.records).toMatchObject([{ id: null, title: { value: "=1+1  hai\nba" }, commune: { value: { code: "00001" } } }]);
  });
});
