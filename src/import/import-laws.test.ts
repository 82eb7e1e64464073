// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import type { WireSupportLine } from "#mocks/demo-data/wire-publication.ts";
import { readRows } from "#src/api/rows.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import { aForm, type Said, saidOf } from "#test/import-forms.ts";
import { naiveTotals } from "#test/oracle.ts";
import type { Form } from "./form-record.ts";
import type { ImportReview } from "./import-review.ts";
import { baseOfAnswers, publicationAfter, type WireAnswers } from "./publication-after.ts";
import { reviewForms } from "./review-forms.ts";

const PUBLICATION = illustrativePublication();
const NOW = "2017-10-05T08:00:00+07:00";
const ANSWERS = { "form:": "cash", "kind:": "other", "period:quarter": "last-month" };

function review(forms: readonly Form[], publication: WireAnswers): ImportReview {
  return reviewForms(forms, {
    workbooks: [0, 1].map((file) => ({ fileName: `${file}.xlsx`, format: "xlsx", sha256: `${file}`, sheets: [] })),
    base: baseOfAnswers(publication),
    recipes: [{ layout: "xa|don vi|thang", answers: ANSWERS }],
  });
}

function after(forms: readonly Form[], publication: WireAnswers): WireAnswers {
  return publicationAfter(baseOfAnswers(publication), review(forms, publication), NOW);
}

/** Lines in an order of their own: that of a store is nobody's. */
function supportOf({ support }: WireAnswers): unknown[] {
  return readRows("support", support)
    .wire.map((row) => ({ row, text: JSON.stringify(row) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ row }) => row);
}

/** Columns that a form may do without. */
const LEFT_AWAY = [
  "id",
  "title",
  "form",
  "planned",
  "trained",
  "jobs",
  "households",
  "note",
] as const satisfies readonly (keyof Said)[];

function sometimes<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(value, { freq: 2 });
}

/** What an office may do to a line of the publication before it sends it on. */
const edits = fc.record({
  line: fc.nat({ max: PUBLICATION.support.length - 1 }),
  delivered: sometimes(fc.oneof(fc.constant("not-reported" as const), fc.integer({ min: 0, max: 2_000_000_000 }))),
  title: sometimes(fc.constantFrom("Lớp may", "Đường thôn", "Việc khác", "")),
  commune: sometimes(fc.constantFrom("14506", "14515")),
  period: sometimes(fc.constantFrom("2017-08", "2017-09", "2017-10")),
  kind: sometimes(fc.constant("Dạy nghề")),
});
const FAULTS = [
  { kind: "An sinh" },
  { delivered: -5 },
  { period: "2016-01" },
  { commune: { code: "99999" } },
  { commune: {} },
] as const;
const sheets = fc.record({
  edits: fc.array(edits, { maxLength: 60, size: "max" }),
  /** What is wrong in every fifth row of some forms. */
  fault: sometimes(fc.constantFrom(...FAULTS)),
  away: fc.subarray([...LEFT_AWAY]),
});
type Sheet = typeof sheets extends fc.Arbitrary<infer Made> ? Made : never;

function formOf({ edits: made, away, fault }: Sheet, file = 0): Form {
  const said = made.map((edit, row): Said => {
    const line = PUBLICATION.support[edit.line];
    if (!line) throw new RangeError("No such line");
    const { delivered, title, commune, period, kind } = edit;
    return {
      ...saidOf(line),
      ...(delivered === null ? {} : { delivered }),
      ...(title === null ? {} : { title }),
      ...(commune === null ? {} : { commune: { code: commune } }),
      ...(period === null ? {} : { period }),
      ...(kind === null ? {} : { kind }),
      ...Object.fromEntries(away.map((column) => [column, null])),
      ...(row % 5 === 0 ? fault : {}),
    };
  });
  return aForm(said, { file });
}

it("no line of a form is lost: each is new, changed, unchanged, refused, or left out by the person", () => {
  const seen = { new: 0, changed: 0, unchanged: 0, removed: 0, refused: 0 };
  fc.assert(
    fc.property(sheets, (sheet) => {
      const form = formOf(sheet);
      const { counts, lines, leftOut = [] } = review([form], PUBLICATION);
      expect(counts.new + counts.changed + counts.unchanged + counts.refused + leftOut.length).toBe(form.records.length);
      expect(lines.length).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
      const ids = lines.flatMap(({ state, id }) => (state === "refused" ? [] : [id]));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { state } of lines) seen[state] += 1;
    }),
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
});

it("what stands, imported, changes nothing, whatever columns the form does without", () => {
  // Two lines of one sponsor, kind and title in a month are the same to a form without ids.
  fc.assert(
    fc.property(fc.subarray([...LEFT_AWAY]), (away) => {
      const kept = away.filter((column) => column !== "title");
      const said = PUBLICATION.support.map((line) => ({
        ...saidOf(line),
        ...Object.fromEntries(kept.map((column) => [column, null])),
      }));
      const { counts, questions, problems } = review([aForm(said)], PUBLICATION);
      expect(counts).toEqual({ new: 0, changed: 0, unchanged: PUBLICATION.support.length, removed: 0, refused: 0 });
      expect([questions, problems]).toEqual([[], []]);
    }),
    { numRuns: 40 },
  );
});

it("the same import a second time finds everything as it is", () => {
  let entered = 0;
  fc.assert(
    fc.property(sheets, (sheet) => {
      const form = formOf(sheet);
      const first = review([form], PUBLICATION);
      const second = review([form], publicationAfter(baseOfAnswers(PUBLICATION), first, NOW));
      const { refused, unchanged } = second.counts;
      expect(refused).toBe(first.counts.refused);
      expect(unchanged).toBe(form.records.length - refused);
      expect(second.counts.removed).toBe(0);
      expect(second.sums.deliveredAfter).toBe(second.sums.deliveredBefore);
      entered += first.counts.new + first.counts.changed;
    }),
  );
  expect(entered).toBeGreaterThan(500);
});

it("two imports of other communes and months come to the same in either order, and together", () => {
  const inCommune = (sheet: Sheet, commune: "14506" | "14515"): Sheet => ({
    ...sheet,
    edits: sheet.edits.map((edit) => ({ ...edit, commune })),
  });
  let lines = 0;
  fc.assert(
    fc.property(sheets, sheets, (one, other) => {
      const a = formOf(inCommune(one, "14506"), 0);
      const b = formOf(inCommune(other, "14515"), 1);
      const first = supportOf(after([b], after([a], PUBLICATION)));
      expect(supportOf(after([a], after([b], PUBLICATION)))).toEqual(first);
      expect(supportOf(after([a, b], PUBLICATION))).toEqual(first);
      lines += review([a, b], PUBLICATION).counts.new;
    }),
    { numRuns: 30 },
  );
  expect(lines).toBeGreaterThan(100);
});

it("its sums are those that are found by adding up the lines before and after it, to the dong", () => {
  let differing = 0;
  fc.assert(
    fc.property(sheets, (sheet) => {
      const found = review([formOf(sheet)], PUBLICATION);
      const before = naive(PUBLICATION);
      const now = naive(publicationAfter(baseOfAnswers(PUBLICATION), found, NOW));
      // The lines of other communes and months are the same in both.
      expect(found.sums.deliveredAfter - found.sums.deliveredBefore).toBe(now.delivered - before.delivered);
      expect(found.sums.plannedAfter - found.sums.plannedBefore).toBe(now.planned - before.planned);
      if (now.delivered !== before.delivered) differing += 1;
    }),
  );
  expect(differing).toBeGreaterThan(50);
  const whole = review([aForm(PUBLICATION.support.map(saidOf))], PUBLICATION).sums;
  expect([whole.deliveredBefore, whole.plannedBefore]).toEqual([naive(PUBLICATION).delivered, naive(PUBLICATION).planned]);
});

function naive({ support }: Pick<WireAnswers, "support">) {
  const lines = readRows("support", support).rows.map(({ value }) => value);
  return naiveTotals(lines, EVERYTHING).whole;
}

it("lines that were not touched are the very same rows", () => {
  const said = PUBLICATION.support
    .filter(({ communeId }) => communeId === "gia-lac")
    .map((line) => ({ ...saidOf(line), delivered: 1 }));
  const { support } = after([aForm(said)], PUBLICATION);
  const others = (rows: readonly unknown[]) => rows.filter((row) => !isOf(row, "gia-lac"));
  expect(others(support)).toEqual(others(PUBLICATION.support));
  expect(support.length).toBe(PUBLICATION.support.length);
});

function isOf(row: unknown, communeId: string): boolean {
  const line: Partial<WireSupportLine> = typeof row === "object" && row !== null ? row : {};
  return line.communeId === communeId;
}
