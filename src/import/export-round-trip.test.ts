// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import type { WirePublication } from "#mocks/demo-data/wire-publication.ts";
import { idField } from "#src/api/contract.ts";
import { readRows } from "#src/api/rows.ts";
import { readWorkbook } from "#src/documents/workbook/read-workbook.ts";
import { writeTemplate } from "#src/documents/workbook/write-template.ts";
import { LANGUAGES, type Language } from "#src/lib/language.ts";
import { foreignPublication } from "#test/foreign-publication.ts";
import { anyPublication, ODD_TEXTS } from "#test/generated-publication.ts";
import { importBaseOf } from "#test/import-base.ts";
import type { ImportBase, ImportReview } from "./import-review.ts";
import { presentDataOf } from "./present-data-of.ts";
import { publicationAfter } from "./publication-after.ts";
import { reviewImport } from "./review-import.ts";

async function reviewOfExport(base: ImportBase, language: Language): Promise<ImportReview> {
  const file = await writeTemplate(presentDataOf(base, language));
  const workbook = await readWorkbook(new Uint8Array(await file.arrayBuffer()), "so-lieu.xlsx");
  return reviewImport({ workbooks: [workbook], base, recipes: [], mends: [] });
}

/** Nothing asked, nothing wrong, and every line of the publication there as it was. */
async function expectUnchanged(publication: WirePublication, language: Language): Promise<void> {
  const base = importBaseOf(publication);
  const { questions, problems, totals, leftOut, counts, lines, sums } = await reviewOfExport(base, language);
  const told = lines
    .filter(({ state }) => state !== "unchanged")
    .map(({ state, before, after, changed }) => ({ state, before, after, changed }));
  expect({ questions, problems, totals, leftOut, told }).toEqual({
    questions: [],
    problems: [],
    totals: [],
    leftOut: [],
    told: [],
  });
  expect(counts).toEqual({ new: 0, changed: 0, unchanged: publication.support.length, removed: 0, refused: 0 });
  expect(lines.map(({ id }) => id)).toEqual(base.support.map(({ id }) => id));
  expect([sums.plannedAfter, sums.deliveredAfter]).toEqual([sums.plannedBefore, sums.deliveredBefore]);
  expect(publicationAfter(base, { lines }, "2017-09-28T17:00:00+07:00").support).toEqual(publication.support);
}

describe.each(LANGUAGES)("the export in %s, imported as it is,", (language) => {
  it("changes nothing of the demonstration's data", async () => {
    const publication = illustrativePublication();
    expect(publication.support.length).toBeGreaterThan(250);
    await expectUnchanged(publication, language);
  });

  it("changes nothing of a province's, with communes of one name and words of its own", async () => {
    await expectUnchanged(foreignPublication(), language);
  });

  it.each(ODD_TEXTS)("changes nothing of a line with %j in each of its texts", async (text) => {
    const publication = illustrativePublication();
    const [line] = publication.support;
    if (!line) throw new Error("No line");
    // A title has a letter; the rest may be nothing but the text.
    const odd = {
      ...line,
      id: `l ${idField.parse(text.replaceAll(",", ";"))}`,
      title: /[\p{L}\p{N}]/u.test(text) ? text : `${text} x`,
      note: text,
    };
    const adjusting = { ...odd, id: "dc", adjusts: odd.id, adjustReason: `${text} x`, delivered: -1 };
    await expectUnchanged({ ...publication, support: [odd, adjusting] }, language);
  });

  it("changes nothing of any publication", async () => {
    let lines = 0;
    await fc.assert(
      fc.asyncProperty(anyPublication, async (publication) => {
        expect(readRows("support", publication.support).setAside).toEqual([]);
        lines += publication.support.length;
        await expectUnchanged(publication, language);
      }),
      { numRuns: 100 },
    );
    expect(lines).toBeGreaterThan(1_000);
  }, 120_000);
});
