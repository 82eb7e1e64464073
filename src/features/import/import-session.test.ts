import { describe, expect, it } from "vitest";
import { EntryError } from "#src/api/entry/entry-problem.ts";
import type { Workbook } from "#src/documents/workbook/workbook.ts";
import { WorkbookRefusedError } from "#src/documents/workbook/workbook-refused-error.ts";
import type { CellAt, CellProblem } from "#src/import/form-record.ts";
import type { ImportInput, ImportReview } from "#src/import/import-review.ts";
import { makeImportSession } from "./import-session.ts";
import type { BaseSource, ImportTools } from "./import-tools.ts";

const SOURCE: BaseSource = {
  kind: "publication",
  answers: { programme: {}, communes: [], agencies: [], enterprises: [], support: [], proposals: [] },
};

function file(name: string, text = name): File {
  return new File([text], name);
}

function cellAt(at: Partial<CellAt>): CellAt {
  return { file: 0, sheet: 0, row: 0, column: 0, ...at };
}

function problemAt(at: Partial<CellAt>, isBlocking = true): CellProblem {
  return { code: "not-an-amount", at: cellAt(at), isBlocking, values: {} };
}

/** One cell, with the file's text in it. */
function workbookOf(fileName: string, text: string): Workbook {
  const sheet = {
    name: "Biểu",
    isHidden: false,
    rows: [[text]],
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    oldFonts: new Map(),
    uncomputed: new Set<number>(),
    errors: new Map(),
  };
  return { fileName, format: "xlsx", sha256: text, sheets: [sheet] };
}

const EMPTY: ImportReview = {
  lines: [],
  counts: { new: 0, changed: 0, unchanged: 0, removed: 0, refused: 0 },
  sums: { plannedBefore: 0, plannedAfter: 0, deliveredBefore: 0, deliveredAfter: 0 },
  problems: [],
  questions: [],
  totals: [],
  recipes: [],
  cuts: [],
};

/** Files whose text is "broken" are refused; whatever the review is asked is kept. */
function makeTools(review: (input: ImportInput) => Partial<ImportReview> = () => ({}), more: Partial<ImportTools> = {}) {
  const inputs: ImportInput[] = [];
  const tools: ImportTools = {
    read: async (bytes, fileName, { onProgress }) => {
      const text = new TextDecoder().decode(bytes);
      if (text === "broken") throw new WorkbookRefusedError("broken");
      onProgress(0.5);
      return workbookOf(fileName, text);
    },
    review: (input) => {
      inputs.push(input);
      return { ...EMPTY, ...review(input) };
    },
    publication: () => (SOURCE.kind === "publication" && SOURCE.answers ? SOURCE.answers : neverAsked()),
    mark: neverAsked,
    readBase: async () => ({ programme: {}, communes: [], agencies: [], enterprises: [], support: [] }),
    commit: neverAsked,
    pause: async () => undefined,
    ...more,
  };
  return { tools, inputs };
}

function neverAsked(): never {
  throw new Error("not asked in this test");
}

async function begun(tools: ImportTools, files: readonly File[]) {
  const session = makeImportSession(tools);
  await session.compareWith(SOURCE);
  await session.add(files);
  return session;
}

describe("a session of an import", () => {
  it("reads the others where one file is refused, and says why that one is", async () => {
    const { tools, inputs } = makeTools();
    const session = await begun(tools, [file("a.xlsx"), file("b.xlsx", "broken"), file("c.xlsx")]);
    expect(session.state().files.map(({ stage, refusal }) => [stage, refusal])).toEqual([
      ["read", null],
      ["refused", "broken"],
      ["read", null],
    ]);
    expect(inputs.at(-1)?.workbooks.map(({ fileName }) => fileName)).toEqual(["a.xlsx", "c.xlsx"]);
  });

  it("goes on with the others where nobody foresaw what is in one, with what was mended in them", async () => {
    const { tools, inputs } = makeTools(({ workbooks, mends }) => {
      const place = workbooks.findIndex(({ fileName }) => fileName === "b.xlsx");
      if (mends.some(({ at }) => at.file === place)) throw new RangeError("too deep");
      return {};
    });
    const session = await begun(tools, [file("a.xlsx"), file("b.xlsx"), file("c.xlsx")]);
    await session.mend({ at: cellAt({ file: 2 }), text: "1" });
    await session.mend({ at: cellAt({ file: 1 }), text: "2" });
    expect(session.state()).toMatchObject({
      phase: "idle",
      fault: null,
      files: [{ stage: "read" }, { stage: "refused", refusal: "unread" }, { stage: "read" }],
    });
    expect(inputs.at(-1)).toMatchObject({
      workbooks: [{ fileName: "a.xlsx" }, { fileName: "c.xlsx" }],
      mends: [{ at: { file: 1 }, text: "1" }],
    });
  });

  it("refuses the file with which all together have more rows than one import takes", async () => {
    const half = Array.from({ length: 60_001 }, (_, row) => [row]);
    const { tools } = makeTools(() => ({}), {
      read: async (_bytes, fileName) => {
        const { sheets, ...workbook } = workbookOf(fileName, fileName);
        return { ...workbook, sheets: sheets.map((sheet) => ({ ...sheet, rows: half })) };
      },
    });
    const session = await begun(tools, [file("a.xlsx"), file("b.xlsx")]);
    expect(session.state().files.map(({ refusal }) => refusal)).toEqual([null, "too-many-rows"]);
  });

  it("reads the very same file once", async () => {
    const { tools, inputs } = makeTools();
    const session = await begun(tools, [file("a.xlsx", "một"), file("b.xlsx", "một")]);
    expect(session.state().files.map(({ refusal }) => refusal)).toEqual([null, "given-already"]);
    expect(inputs.at(-1)?.workbooks).toHaveLength(1);
  });

  it("tells how far a file is while it reads", async () => {
    const { tools } = makeTools();
    const session = makeImportSession(tools);
    const shares: number[] = [];
    session.follow(() => shares.push(session.state().files[0]?.share ?? -1));
    await session.compareWith(SOURCE);
    await session.add([file("a.xlsx")]);
    expect(shares).toContain(0.5);
    expect(shares.at(-1)).toBe(1);
  });

  it("compares nothing before it knows with what, and then all that was read", async () => {
    const { tools, inputs } = makeTools();
    const session = makeImportSession(tools);
    await session.add([file("a.xlsx")]);
    expect(inputs).toHaveLength(0);
    await session.compareWith(SOURCE);
    expect(inputs).toHaveLength(1);
    expect(session.state().phase).toBe("idle");
  });

  it("reviews again with each answer and each mended cell, the newest of a cell alone", async () => {
    const { tools, inputs } = makeTools();
    const session = await begun(tools, [file("a.xlsx")]);
    await session.answer([{ layout: "l", id: "unit", choice: "1000" }]);
    await session.mend({ at: cellAt({}), text: "1" });
    await session.mend({ at: cellAt({}), text: "2" });
    expect(inputs.at(-1)?.recipes).toEqual([{ layout: "l", answers: { unit: "1000" } }]);
    expect(inputs.at(-1)?.mends).toEqual([{ at: cellAt({}), text: "2" }]);
    expect(session.state().revision).toBe(4);
  });

  it("shows what stands in the cell of a problem, mended where it was", async () => {
    const { tools } = makeTools(() => ({ problems: [problemAt({})] }));
    const session = await begun(tools, [file("a.xlsx", "khoảng 12")]);
    expect(session.state().review?.blocking[0]?.text).toBe("khoảng 12");
    await session.mend({ at: cellAt({}), text: "12x" });
    expect(session.state().review?.blocking[0]?.text).toBe("12x");
  });

  it("hands over the first hundred problems, and the number of all", async () => {
    const problems = Array.from({ length: 250 }, (_, row) => problemAt({ row }, row >= 130));
    const { tools } = makeTools(() => ({ problems }));
    const { review } = (await begun(tools, [file("a.xlsx")])).state();
    expect([review?.blocking.length, review?.blockingCount]).toEqual([100, 120]);
    expect([review?.warnings.length, review?.warningCount]).toEqual([100, 130]);
  });

  it("takes a mended cell along to the new number of its file, and forgets those of a file that goes", async () => {
    const { tools, inputs } = makeTools();
    const session = await begun(tools, [file("a.xlsx"), file("b.xlsx")]);
    await session.mend({ at: cellAt({ file: 0 }), text: "của a" });
    await session.mend({ at: cellAt({ file: 1 }), text: "của b" });
    const [a] = session.state().files;
    await session.remove([a?.id ?? -1]);
    expect(inputs.at(-1)?.mends).toEqual([{ at: cellAt({ file: 0 }), text: "của b" }]);
  });

  it("asks again what was answered for a form, and no other", async () => {
    const { tools, inputs } = makeTools();
    const session = await begun(tools, [file("a.xlsx")]);
    await session.addRecipes([
      { layout: "một", answers: { unit: "1" } },
      { layout: "hai", answers: { unit: "1000" } },
    ]);
    await session.askAgain(["một"]);
    expect(inputs.at(-1)?.recipes).toEqual([{ layout: "hai", answers: { unit: "1000" } }]);
  });

  it("asks at once what would come up only after the likeliest answers", async () => {
    const asks = (id: string) =>
      ({ id, type: "form", layout: "l", text: "", at: [], choices: ["cash"], suggested: "cash" }) as const;
    const { tools } = makeTools(({ recipes }) => {
      const answers = recipes[0]?.answers ?? {};
      const open = ["một", "hai", "ba"].filter((id) => !(id in answers));
      return { questions: open.slice(0, 1).map(asks) };
    });
    const session = await begun(tools, [file("a.xlsx")]);
    expect(session.state().review?.questions.map(({ id }) => id)).toEqual(["một", "hai", "ba"]);
    expect(session.state().recipes).toEqual([]);
  });

  it("gives a file back with what is wrong and what was mended in it, and nothing of other files", async () => {
    const marks: unknown[] = [];
    const { tools } = makeTools(() => ({}), {
      mark: async (_bytes, { fileName }, given) => {
        marks.push(fileName, ...given);
        return new Blob();
      },
    });
    const session = await begun(tools, [file("a.xlsx"), file("b.xlsx")]);
    await session.mend({ at: cellAt({ file: 1, row: 3 }), text: "12,5" });
    await session.mend({ at: cellAt({ file: 0 }), text: "9" });
    const notes = [0, 1].map((number) => ({ at: cellAt({ file: number, row: 7 }), note: "không phải số tiền" }));
    await session.marked(session.state().files[1]?.id ?? -1, notes, "Đã sửa khi nhập.");
    expect(marks).toEqual([
      "b.xlsx",
      { sheet: 0, row: 3, column: 0, note: "Đã sửa khi nhập.", value: 12.5 },
      { sheet: 0, row: 7, column: 0, note: "không phải số tiền" },
    ]);
  });

  it("says why there is nothing to compare with, and compares once there is", async () => {
    let isAway = true;
    const { tools } = makeTools(() => ({}), {
      readBase: async () => {
        if (isAway) throw new EntryError({ kind: "offline" });
        return { programme: {}, communes: [], agencies: [], enterprises: [], support: [] };
      },
    });
    const session = await begun(tools, [file("a.xlsx")]);
    expect(session.state()).toMatchObject({ fault: { kind: "offline" }, review: null, phase: "idle" });
    isAway = false;
    await session.compareWith(SOURCE);
    expect(session.state()).toMatchObject({ fault: null, phase: "idle" });
    expect(session.state().review).not.toBeNull();
  });

  it("reads and tells nothing more once it has ended", async () => {
    const read: string[] = [];
    const { tools } = makeTools(() => ({}), {
      read: async (_bytes, fileName) => {
        read.push(fileName);
        return workbookOf(fileName, fileName);
      },
    });
    const session = makeImportSession(tools);
    const adding = session.add([file("a.xlsx"), file("b.xlsx")]);
    const told: number[] = [];
    session.follow(() => told.push(1));
    session.end();
    await adding;
    expect([read, told]).toEqual([[], []]);
  });
});
