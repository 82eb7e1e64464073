// @vitest-environment node
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { readWorkbook } from "#src/documents/workbook/read-workbook.ts";
import { cellName, type Workbook } from "#src/documents/workbook/workbook.ts";
import type { CellProblem, ImportQuestion } from "#src/import/form-record.ts";
import type { ImportReview } from "#src/import/import-review.ts";
import { problemText } from "#src/import/problem-text.ts";
import { reviewImport } from "#src/import/review-import.ts";
import { mendsOf, reviewAnswered } from "./clerk.ts";
import { DEMO_IMPORT_BASE } from "./demo-import-base.ts";
import { NINE_IN_AUGUST, NINE_IN_SEPTEMBER } from "./nine-communes-truths.ts";
import { type Truth, type TruthLine, type TruthProblem, WRITERS } from "./truth.ts";
import { TRUTHS } from "./truths.ts";
import { workbookBytes } from "./workbook-bytes.ts";

const amount = z.optional(z.nullable(z.number()));
const lineFields = z.object({
  communeId: z.string(),
  sponsor: z.object({ id: z.string() }),
  kind: z.string(),
  month: z.string(),
  title: z.string(),
  planned: amount,
  delivered: amount,
});

async function read({ files }: Truth): Promise<Workbook[]> {
  return await Promise.all(files.map(async (file) => await readWorkbook(await workbookBytes(file), file.name)));
}

/** The lines that the files bring, refused ones left out, in one order. */
function broughtLines({ lines }: ImportReview): TruthLine[] {
  const brought = lines.filter(
    ({ state, at, after }) => state !== "refused" && state !== "removed" && at !== null && after !== null,
  );
  return inOrder(
    brought.map(({ after }): TruthLine => {
      const { communeId, sponsor, kind, month, title, planned = null, delivered = null } = lineFields.parse(after);
      return [communeId, sponsor.id, kind, month, title, planned, delivered];
    }),
  );
}

function inOrder<Each>(all: readonly Each[]): Each[] {
  return [...all].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

type Told = Required<TruthProblem>;

/** What goes follows from the lines that are brought: it is counted, and no truth says where it is told. */
function ofCells(problems: readonly CellProblem[]): CellProblem[] {
  return problems.filter(({ code }) => code !== "lines-removed");
}

function told(problems: readonly CellProblem[]): Told[] {
  return inOrder(
    problems.map(({ code, at, isBlocking }) => ({
      file: at.file,
      sheet: at.sheet,
      cell: cellName(at.row, at.column),
      code,
      isBlocking,
    })),
  );
}

function expected(problems: readonly TruthProblem[] = []): Told[] {
  return inOrder(
    problems.map(({ file = 0, sheet = 0, cell, code, isBlocking = true }) => ({ file, sheet, cell, code, isBlocking })),
  );
}

function asks({ id, suggested, choices }: ImportQuestion) {
  return { id, suggested, choices };
}

describe("the workbooks", () => {
  const files = TRUTHS.flatMap((truth) => truth.files);

  it("are more than thirty, of every writer, each under its own name", () => {
    expect(files.length).toBeGreaterThan(34);
    expect(new Set(files.map(({ writer }) => writer))).toEqual(new Set(WRITERS));
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  describe.each(TRUTHS.map((truth) => ({ truth, name: truth.files[0]?.name ?? "" })))("$name: $truth.title", ({ truth }) => {
    it("gives its lines, its problems at their cells, and the questions that a clerk answers", async () => {
      const { review, asked, unanswered } = reviewAnswered(await read(truth), DEMO_IMPORT_BASE, truth);
      const notices = review.problems.filter(({ code }) => code === "lines-removed");
      expect(notices.reduce((sum, { values }) => sum + Number(values.count), 0)).toBe(review.counts.removed);
      expect({ lines: broughtLines(review), problems: told(ofCells(review.problems)), unanswered: unanswered.map(asks) }).toEqual(
        {
          lines: inOrder(truth.lines),
          problems: expected(truth.problems),
          unanswered: [],
        },
      );
      expect(asked).toEqual(new Set(Object.keys(truth.answers)));
    });
  });

  describe.each(TRUTHS.filter(({ mends }) => mends).map((truth) => ({ truth, name: truth.files[0]?.name ?? "" })))(
    "$name, mended",
    ({ truth }) => {
      it("gives all its lines once what is asked for is typed at the cells", async () => {
        const { review, unanswered } = reviewAnswered(await read(truth), DEMO_IMPORT_BASE, truth, mendsOf(truth));
        expect(unanswered.map(asks)).toEqual([]);
        expect(review.problems.filter(({ isBlocking }) => isBlocking)).toEqual([]);
        expect(broughtLines(review)).toEqual(inOrder(truth.linesMended ?? []));
      });
    },
  );

  describe.each(
    TRUTHS.filter(({ problems = [] }) => problems.length > 0).map((truth) => ({ truth, name: truth.files[0]?.name ?? "" })),
  )("$name", ({ truth }) => {
    it("says in both languages what is wrong at the cell, and what to do", async () => {
      const workbooks = await read(truth);
      const named = workbooks.map(({ fileName, sheets }) => ({ name: fileName, sheets: sheets.map(({ name }) => name) }));
      const { review } = reviewAnswered(workbooks, DEMO_IMPORT_BASE, truth);
      for (const problem of review.problems) {
        const { file, sheet, row, column } = problem.at;
        const vi = problemText(problem, named, "vi");
        const en = problemText(problem, named, "en");
        for (const sentence of [vi, en]) {
          expect(sentence).toContain(cellName(row, column));
          expect(sentence).toContain(named[file]?.sheets[sheet]);
          expect(sentence).not.toMatch(/undefined|NaN|null|\[object|“”/);
          expect(sentence).toMatch(/\.$/);
        }
        expect(vi).toMatch(/hãy|ghi tên|mở bằng/i);
        expect(en).toMatch(/type|name its|open it|check|delete|remove|hide/i);
      }
      expect(review.problems.length).toBeGreaterThan(0);
    });
  });

  it("of the next month ask nothing: what was answered is known", async () => {
    const august = reviewAnswered(await read(NINE_IN_AUGUST), DEMO_IMPORT_BASE, NINE_IN_AUGUST, mendsOf(NINE_IN_AUGUST));
    const workbooks = await read(NINE_IN_SEPTEMBER);
    const unasked = { workbooks, base: DEMO_IMPORT_BASE, mends: [] };
    expect(reviewImport({ ...unasked, recipes: [] }).questions).not.toEqual([]);
    const review = reviewImport({ ...unasked, recipes: august.review.recipes });
    expect(review.questions).toEqual([]);
    expect(ofCells(review.problems)).toEqual([]);
    expect(broughtLines(review)).toEqual(inOrder(NINE_IN_SEPTEMBER.lines));
  });
});
