// @vitest-environment node
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import type { TemplatePage, TemplateTable } from "#src/documents/workbook/template.ts";
import { parseAmount } from "#src/domain/parse-amount.ts";
import { LANGUAGES, type Language } from "#src/lib/language.ts";
import { foreignPublication } from "#test/foreign-publication.ts";
import { importBaseOf } from "#test/import-base.ts";
import { EXAMPLE_IDS, FORM_COLUMNS } from "./form-headings.ts";
import { templateOf } from "./template-of.ts";

const BASE = importBaseOf(illustrativePublication());

function tableOf(language: Language, base = BASE): TemplateTable {
  const table = templateOf(base, language).sheets.find((sheet) => sheet.kind === "table");
  if (!table) throw new Error("No table");
  return table;
}

function pageOf(language: Language): TemplatePage {
  const page = templateOf(BASE, language).sheets.find((sheet) => sheet.kind === "page");
  if (!page) throw new Error("No page");
  return page;
}

function valuesOf(language: Language, name: string, base = BASE): readonly string[] {
  return templateOf(base, language).lists.all.find((list) => list.name === name)?.values ?? [];
}

describe("the lists of the programme at hand", () => {
  it("hold its communes, sponsors, kinds, months and forms", () => {
    expect(valuesOf("vi", "DS_Xa")).toHaveLength(9);
    expect(valuesOf("vi", "DS_Xa")[0]).toBe("Gia Thắng (14506)");
    expect(valuesOf("vi", "DS_DonVi")).toContain("Doanh nghiệp 01 (dn-01)");
    expect(valuesOf("vi", "DS_LinhVuc")).toContain("Dạy nghề");
    expect(valuesOf("en", "DS_LinhVuc")).toContain("Vocational training");
    const months = valuesOf("vi", "DS_Thang");
    expect([months[0], months.at(-1), months.length]).toEqual(["09/2017", "07/2016", 15]);
    expect(valuesOf("vi", "DS_HinhThuc")).toEqual(["Tiền", "Hiện vật", "Ngày công", "Tư vấn, hướng dẫn"]);
  });

  it("hold those of any other programme", () => {
    const base = importBaseOf(foreignPublication());
    expect(valuesOf("vi", "DS_Xa", base)).toHaveLength(129);
    expect(new Set(valuesOf("vi", "DS_Xa", base)).size).toBe(129);
    expect(valuesOf("en", "DS_LinhVuc", base)).toContain("Jobs");
  });

  it("are what the columns are chosen from", () => {
    const table = tableOf("vi");
    const names = new Set(templateOf(BASE, "vi").lists.all.map(({ name }) => name));
    const listed = table.columns.flatMap(({ list }) => list ?? []);
    expect(new Set(listed)).toEqual(names);
    expect(table.columns.find(({ heading }) => heading === "Xã")?.list).toBe("DS_Xa");
  });
});

describe.each(LANGUAGES)("in %s", (language) => {
  it("every column has a heading of its own and says what to type", () => {
    const { columns } = tableOf(language);
    expect(new Set(columns.map(({ heading }) => heading)).size).toBe(FORM_COLUMNS.length);
    for (const { heading, note } of columns) expect(note.length, heading).toBeGreaterThan(20);
  });

  it("one row shows how, and is of nobody in the lists", () => {
    const { example, rows } = tableOf(language);
    expect(rows).toEqual([]);
    expect(example?.[0]).toBe(EXAMPLE_IDS[language]);
    const texts = JSON.stringify(example);
    const names = [...BASE.communes, ...BASE.agencies, ...BASE.enterprises].flatMap(
      ({ row }) => JSON.stringify(row).match(/(?<="name":")[^"]+/g) ?? [],
    );
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => texts.includes(name))).toEqual([]);
  });

  it("what it says to type for help without a money value is read so", () => {
    const [notApplicable = "", none = ""] = templateOf(BASE, language).words.inPlaceOfDong;
    expect(parseAmount(notApplicable, language)).toEqual({ amount: "not-applicable" });
    expect(parseAmount(none, language)).toEqual({ amount: "not-reported" });
    expect(pageOf(language).lines.some(({ text }) => text.includes(notApplicable))).toBe(true);
  });

  it("the guide names the programme, says that its data is illustrative, and explains every column", () => {
    const texts = pageOf(language).lines.map(({ text }) => text);
    expect(texts[1]).toContain("Chương trình giúp đỡ các xã có tính chất đặc thù");
    expect(texts.some((text) => /minh họa|illustrative/.test(text))).toBe(true);
    for (const { heading } of tableOf(language).columns) expect(texts.some((text) => text.startsWith(`${heading}: `))).toBe(true);
  });
});
