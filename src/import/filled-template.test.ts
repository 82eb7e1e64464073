// @vitest-environment node
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { readWorkbook } from "#src/documents/workbook/read-workbook.ts";
import { writeTemplate } from "#src/documents/workbook/write-template.ts";
import { LANGUAGES, type Language } from "#src/lib/language.ts";
import { importBaseOf } from "#test/import-base.ts";
import { type TypedCell, typedInto } from "#test/typed-into.ts";
import { FORM_COLUMNS, type FormColumn } from "./form-headings.ts";
import type { Recipe } from "./form-record.ts";
import type { ImportReview } from "./import-review.ts";
import { presentDataOf } from "./present-data-of.ts";
import { reviewImport } from "./review-import.ts";
import { templateOf } from "./template-of.ts";
import { templateWords } from "./template-words.ts";

const PUBLICATION = illustrativePublication();
const [FIRST] = PUBLICATION.support;
/** One line is there already, so that there is something to adjust. */
const BASE = importBaseOf({ ...PUBLICATION, support: [FIRST] });

type Typed = Partial<Record<FormColumn, string | number>>;

/** Below the heading and the example. */
const FIRST_ROW = 3;

function cellsOf(rows: readonly Typed[]): TypedCell[] {
  return rows.flatMap((row, index) =>
    FORM_COLUMNS.map((column, at) => ({ row: FIRST_ROW + index, column: at + 1, value: row[column] ?? null })),
  );
}

async function reviewOf(language: Language, rows: readonly Typed[], recipes: readonly Recipe[] = []): Promise<ImportReview> {
  const bytes = await typedInto(await writeTemplate(templateOf(BASE, language)), cellsOf(rows));
  const workbook = await readWorkbook(bytes, "mau.xlsx");
  return reviewImport({ workbooks: [workbook], base: BASE, recipes, mends: [] });
}

function typed(language: Language, given: Typed = {}): Typed {
  return {
    commune: "Gia Minh (14512)",
    sponsor: "Doanh nghiệp 02 (dn-02)",
    kind: language === "vi" ? "Dạy nghề" : "Vocational training",
    period: "09/2017",
    title: "Lớp may",
    planned: 15_000_000,
    delivered: 12_500_000,
    form: templateWords[language].forms.inKind,
    ...given,
  };
}

describe.each(LANGUAGES)("what is typed into the template in %s", (language) => {
  const { notApplicable } = templateWords[language];

  it("arrives as it was typed, with nothing asked; the example does not", async () => {
    const { lines, questions, problems, counts } = await reviewOf(language, [
      typed(language, { trained: 35, jobs: 0, households: 2, note: "Còn một buổi" }),
      typed(language, { title: "- Tư vấn", planned: notApplicable, delivered: notApplicable }),
      typed(language, { title: "Chưa có số", planned: 0, delivered: "-" }),
      typed(language, {
        commune: "Gia Lạc (14515)",
        period: "08/2017",
        title: "Số ghi bằng chữ",
        planned: "2000000",
        delivered: "",
      }),
    ]);
    expect({ questions, problems }).toEqual({ questions: [], problems: [] });
    expect(counts).toMatchObject({ new: 4, changed: 0, removed: 0, refused: 0 });
    const shared = {
      communeId: "gia-minh",
      sponsor: { type: "enterprise", id: "dn-02" },
      kind: "vocationalTraining",
      form: "inKind",
    };
    expect(lines.map(({ after }) => after)).toMatchObject([
      {
        ...shared,
        month: "2017-09",
        title: "Lớp may",
        planned: 15_000_000,
        delivered: 12_500_000,
        outputs: { trained: 35, jobs: 0, households: 2 },
        note: "Còn một buổi",
      },
      { ...shared, title: "- Tư vấn" },
      { ...shared, title: "Chưa có số", planned: 0, delivered: null },
      { communeId: "gia-lac", month: "2017-08", planned: 2_000_000, delivered: null },
    ]);
    expect(lines[1]?.after).not.toHaveProperty("planned");
    expect(lines[1]?.after).not.toHaveProperty("delivered");
  });

  it("is nothing while only the example stands in it", async () => {
    const { lines, questions, problems } = await reviewOf(language, []);
    expect({ lines, questions, problems }).toEqual({ lines: [], questions: [], problems: [] });
  });

  it("adjusts a line by its id", async () => {
    const { lines, questions, problems } = await reviewOf(language, [
      typed(language, {
        commune: "Gia Thắng (14506)",
        sponsor: "Doanh nghiệp 01 (dn-01)",
        title: "Sửa số",
        planned: "",
        delivered: -500_000,
        adjusts: "ht-001",
        adjustReason: "Nhập trùng",
      }),
    ]);
    expect({ questions, problems }).toEqual({ questions: [], problems: [] });
    expect(lines.map(({ state, after }) => ({ state, after }))).toMatchObject([
      { state: "new", after: { communeId: "gia-thang", delivered: -500_000, adjusts: "ht-001", adjustReason: "Nhập trùng" } },
    ]);
  });

  it("in letters of before Unicode is asked about and then converted, and lost letters are told", async () => {
    const rows = [typed(language, { title: "Hç trî c©y gièng" }), typed(language, { title: "?? con bò gi?ng" })];
    const { questions, problems } = await reviewOf(language, rows);
    expect(questions.map(({ type, sample }) => [type, sample?.after])).toEqual([["legacy", "Hỗ trợ cây giống"]]);
    expect(problems.map(({ code, at }) => [code, at.row])).toEqual([["lost-letters", 3]]);
    const answered = await reviewOf(language, rows, [{ layout: questions[0]?.layout ?? "", answers: { legacy: "yes" } }]);
    expect(answered.questions).toEqual([]);
    expect(answered.lines[0]?.after).toMatchObject({ title: "Hỗ trợ cây giống" });
  });

  it("is not taken by a code where the name beside it is another's", async () => {
    const communes = await reviewOf(language, [typed(language, { communeCode: "14506" })]);
    expect(communes.questions.map(({ type }) => type)).toEqual(["commune"]);
    const sponsors = await reviewOf(language, [typed(language, { sponsorCode: "dn-01" })]);
    expect(sponsors.questions.map(({ type }) => type)).toEqual(["sponsor"]);
  });
});

it("a figure that is changed in the present data is the one thing that changes, whatever program kept the file", async () => {
  const base = importBaseOf(PUBLICATION);
  const file = await writeTemplate(presentDataOf(base, "vi"));
  const bytes = await typedInto(file, [{ row: 2, column: FORM_COLUMNS.indexOf("delivered") + 1, value: 99_000_000 }]);
  const kept = await readWorkbook(bytes, "so-lieu.xlsx");
  const { lines, questions, problems, counts, sums } = reviewImport({ workbooks: [kept], base, recipes: [], mends: [] });
  expect({ questions, problems }).toEqual({ questions: [], problems: [] });
  expect(counts).toEqual({ new: 0, changed: 1, unchanged: PUBLICATION.support.length - 1, removed: 0, refused: 0 });
  expect(lines.find(({ state }) => state === "changed")).toMatchObject({
    id: "ht-001",
    changed: ["delivered"],
    after: { delivered: 99_000_000 },
  });
  expect(sums.deliveredAfter - sums.deliveredBefore).toBe(99_000_000 - 12_500_000);
});
