import type { Account } from "#src/api/entry/account.ts";
import type { MonthReport } from "#src/api/entry/answers.ts";
import { EntryError, type EntryProblem, entryProblemOf } from "#src/api/entry/entry-problem.ts";
import { refuseTooManyRows } from "#src/documents/workbook/refuse-too-many-rows.ts";
import type { Workbook } from "#src/documents/workbook/workbook.ts";
import { WorkbookRefusedError } from "#src/documents/workbook/workbook-refused-error.ts";
import { choiceNamesOf } from "#src/import/choice-names.ts";
import type { CellAt, CellProblem, ImportQuestion, Mend, Recipe } from "#src/import/form-record.ts";
import type { ImportBase, ImportInput, ImportReview } from "#src/import/import-review.ts";
import type { WireAnswers } from "#src/import/publication-after.ts";
import type { ChoiceNames } from "#src/import/question-text.ts";
import { type FileFailure, reviewFiles } from "#src/import/review-files.ts";
import { asError } from "#src/lib/as-error.ts";
import { cellText, typedValue } from "./cell-text.ts";
import {
  type Answered,
  type FileState,
  type ImportState,
  isSameCell,
  type LinesAsked,
  type LinesPart,
  NOTHING_YET,
  type RefusedPart,
  type ReviewHead,
  type ShownProblem,
} from "./import-state.ts";
import type { BaseSource, CommitAsked, Committed, ImportTools } from "./import-tools.ts";
import { questionKey } from "./question-groups.ts";
import { withAnswers, withRecipes } from "./recipes.ts";
import { refusedParts } from "./refused-parts.ts";

/** So many problems are shown at once; what is behind them is seen once these are mended. */
const MOST_SHOWN = 100;

/** An answer may bring up a question, its answer another one: what is not found by then is asked later. */
const MOST_ROUNDS = 3;

/** A reading that has come so much further is told, as a share of the file. */
const STEP = 0.01;

/**
 * An import from the first file to the store: what was read, asked, answered and mended, and the review of it. It knows nothing of a page: it
 * runs in a worker, or beside the page where there is none. What is asked of it is done one after another.
 */
export type ImportSession = {
  readonly state: () => ImportState;
  readonly follow: (listener: () => void) => () => void;
  /** What the files are compared with, from now on. */
  readonly compareWith: (source: BaseSource) => Promise<void>;
  /** One file that cannot be read stops none of the others. */
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly remove: (fileIds: readonly number[]) => Promise<void>;
  readonly answer: (answers: readonly Answered[]) => Promise<void>;
  readonly addRecipes: (recipes: readonly Recipe[]) => Promise<void>;
  /** What was answered for these layouts is asked again. */
  readonly askAgain: (layouts: readonly string[]) => Promise<void>;
  readonly mend: (mend: Mend) => Promise<void>;
  readonly lines: (asked: LinesAsked) => Promise<LinesPart>;
  /** What of it the account may not enter, as the months stand: the store would refuse the whole. */
  readonly refusals: (account: Account, reports: readonly MonthReport[]) => Promise<readonly RefusedPart[]>;
  /** All or nothing. @throws EntryError */
  readonly commit: (asked: CommitAsked) => Promise<Committed>;
  /** What the publication would be with the import in it. `now`: an instant. */
  readonly publication: (now: string) => Promise<WireAnswers>;
  /** The file back, with what is wrong in it marked at its cells; what was mended is in it, with `mendedNote` at it. */
  readonly marked: (fileId: number, notes: readonly CellNote[], mendedNote: string) => Promise<Blob>;
  /** Whatever is being done is given up; nothing can be asked any more. */
  readonly end: () => void;
};

/** What is to be told at a cell. */
export type CellNote = { readonly at: CellAt; readonly note: string };

type OpenFile = { readonly id: number; readonly file: File; readonly workbook: Workbook };

export function makeImportSession(tools: ImportTools): ImportSession {
  let state: ImportState = NOTHING_YET;
  let open: readonly OpenFile[] = [];
  let mends: readonly Mend[] = [];
  let source: BaseSource | null = null;
  let base: { readonly rows: ImportBase; readonly names: ChoiceNames } | null = null;
  let review: ImportReview | null = null;
  let lastId = 0;
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const given = new AbortController();

  function tell(next: Partial<ImportState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function tellFile(id: number, next: Partial<FileState>): void {
    tell({ files: state.files.map((file) => (file.id === id ? { ...file, ...next } : file)) });
  }

  function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const turn = last.then(task, task);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function readFile(id: number, file: File): Promise<void> {
    tellFile(id, { stage: "reading" });
    let told = 0;
    const onProgress = (share: number) => {
      if (share - told < STEP) return;
      told = share;
      tellFile(id, { share });
    };
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const workbook = await tools.read(bytes, file.name, { onProgress, signal: given.signal });
      refuseTooManyRows([...open.map((other) => other.workbook), workbook]);
      if (open.some((other) => other.workbook.sha256 === workbook.sha256)) {
        tellFile(id, { stage: "refused", share: 1, refusal: "given-already" });
        return;
      }
      open = [...open, { id, file, workbook }];
      tellFile(id, { stage: "read", share: 1 });
    } catch (error) {
      tellFile(id, refusedFor(error));
    }
  }

  /** Files that are open no more; the others are numbered anew. */
  function close(fileIds: readonly number[]): void {
    const isStaying = (id: number) => !fileIds.includes(id);
    const numbers = new Map(open.filter(({ id }) => isStaying(id)).map(({ id }, number) => [id, number]));
    mends = mends.flatMap((mend) => {
      const number = numbers.get(open[mend.at.file]?.id ?? -1);
      return number === undefined ? [] : [{ ...mend, at: { ...mend.at, file: number } }];
    });
    open = open.filter(({ id }) => isStaying(id));
  }

  /** A file in which something is that nobody foresaw is refused, and the others go on. */
  function refuse(failed: readonly FileFailure[]): void {
    const ids = failed.flatMap(({ file, error }) => {
      const id = open[file]?.id;
      if (id !== undefined) tellFile(id, refusedFor(error));
      return id ?? [];
    });
    close(ids);
  }

  async function readBase(): Promise<void> {
    if (base !== null || source === null) return;
    const rows = await tools.readBase(source, given.signal);
    base = { rows, names: choiceNamesOf(rows) };
  }

  /** The whole of it anew: an answer or a mended cell may change any line. */
  async function reviewAgain(): Promise<void> {
    if (open.length === 0) {
      review = null;
      tell({ phase: "idle", review: null, revision: state.revision + 1 });
      return;
    }
    tell({ phase: "reviewing", fault: null });
    await tools.pause();
    try {
      await readBase();
      if (base === null) return;
      const input = { workbooks: open.map(({ workbook }) => workbook), base: base.rows, recipes: state.recipes, mends };
      const reviewed = await reviewFiles(input, tools.review);
      if ("failed" in reviewed) {
        refuse(reviewed.failed);
        return await reviewAgain();
      }
      review = reviewed.review;
      const recipes = withRecipes(state.recipes, review.recipes);
      const questions = await foreseen(tools, input, review.questions);
      tell({ phase: "idle", review: { ...headOf(review, base.names), questions }, recipes, revision: state.revision + 1 });
    } catch (error) {
      review = null;
      tell({ phase: "idle", review: null, revision: state.revision + 1, fault: faultOf(error) });
    }
  }

  function headOf({ lines: _, problems, ...head }: ImportReview, names: ChoiceNames): ReviewHead {
    const blocking = problems.filter(({ isBlocking }) => isBlocking);
    const warnings = problems.filter(({ isBlocking }) => !isBlocking);
    return {
      ...head,
      names,
      files: open.map(({ id, workbook }) => ({
        id,
        name: workbook.fileName,
        sheets: workbook.sheets.map(({ name }) => name),
        sha256: workbook.sha256,
      })),
      blocking: blocking.slice(0, MOST_SHOWN).map(shown),
      warnings: warnings.slice(0, MOST_SHOWN).map(shown),
      blockingCount: blocking.length,
      warningCount: warnings.length,
    };
  }

  function shown(problem: CellProblem): ShownProblem {
    const { at } = problem;
    const mended = mends.find((mend) => isSameCell(mend.at, at));
    const sheet = open[at.file]?.workbook.sheets[at.sheet];
    return { ...problem, text: mended?.text ?? cellText(sheet?.rows[at.row]?.[at.column] ?? null) };
  }

  function opened(): ImportReview {
    if (review === null) throw new Error("There is no review yet");
    return review;
  }

  return {
    state: () => state,
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    compareWith: (next) =>
      inTurn(async () => {
        source = next;
        base = null;
        if (open.length > 0) await reviewAgain();
      }),
    add: (files) => {
      const added = files.map((file) => {
        lastId += 1;
        return { id: lastId, file };
      });
      const waiting = added.map(
        ({ id, file }): FileState => ({ id, name: file.name, bytes: file.size, stage: "waiting", share: 0, refusal: null }),
      );
      tell({ phase: "reading", files: [...state.files, ...waiting] });
      return inTurn(async () => {
        tell({ phase: "reading" });
        for (const { id, file } of added) {
          if (given.signal.aborted) return;
          await readFile(id, file);
          await tools.pause();
        }
        await reviewAgain();
      });
    },
    remove: (fileIds) =>
      inTurn(async () => {
        close(fileIds);
        tell({ files: state.files.filter(({ id }) => !fileIds.includes(id)) });
        await reviewAgain();
      }),
    answer: (answers) =>
      inTurn(async () => {
        tell({ recipes: withAnswers(state.recipes, answers) });
        await reviewAgain();
      }),
    addRecipes: (recipes) =>
      inTurn(async () => {
        tell({ recipes: withRecipes(state.recipes, recipes) });
        if (open.length > 0) await reviewAgain();
      }),
    askAgain: (layouts) =>
      inTurn(async () => {
        tell({ recipes: state.recipes.filter(({ layout }) => !layouts.includes(layout)) });
        await reviewAgain();
      }),
    mend: (mend) =>
      inTurn(async () => {
        mends = [...mends.filter(({ at }) => !isSameCell(at, mend.at)), mend];
        await reviewAgain();
      }),
    lines: async ({ states, from, count }) => {
      const all = review?.lines.filter(({ state: of }) => states.includes(of)) ?? [];
      return { lines: all.slice(from, from + count), total: all.length };
    },
    refusals: async (account, reports) => refusedParts(review?.lines ?? [], account, reports, base?.rows.programme),
    commit: (asked) =>
      inTurn(async () => {
        const files = open.map(({ workbook }) => ({ name: workbook.fileName, sha256: workbook.sha256 }));
        const done = await tools.commit(asked, files, opened());
        base = null;
        return done;
      }),
    publication: (now) =>
      inTurn(async () => {
        if (base === null) throw new Error("There is nothing to publish yet");
        return tools.publication(base.rows, opened(), now);
      }),
    marked: (fileId, notes, mendedNote) =>
      inTurn(async () => {
        const number = open.findIndex(({ id }) => id === fileId);
        const found = open[number];
        if (!found) throw new Error(`There is no file ${fileId}`);
        const bytes = new Uint8Array(await found.file.arrayBuffer());
        const ofFile = ({ at }: { readonly at: CellAt }) => at.file === number;
        return await tools.mark(bytes, found.workbook, [
          ...mends.filter(ofFile).map(({ at, text }) => ({ ...placeOf(at), note: mendedNote, value: typedValue(text) })),
          ...notes.filter(ofFile).map(({ at, note }) => ({ ...placeOf(at), note })),
        ]);
      }),
    end: () => {
      given.abort();
      listeners.clear();
    },
  };
}

/**
 * The questions with those that come up once these are answered as is likeliest, so that all are asked at once. Whoever answers otherwise may have been
 * asked for nothing, or is asked once more.
 */
async function foreseen(
  tools: ImportTools,
  input: ImportInput,
  asked: readonly ImportQuestion[],
): Promise<readonly ImportQuestion[]> {
  let all = asked;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const likely = all.flatMap(({ layout, id, suggested }) => (suggested === null ? [] : [{ layout, id, choice: suggested }]));
    if (likely.length === 0) return all;
    await tools.pause();
    const questions = await questionsOf(tools, { ...input, recipes: withAnswers(input.recipes, likely) });
    const known = new Set(all.map(questionKey));
    const more = questions.filter((question) => !known.has(questionKey(question)));
    if (more.length === 0) return all;
    all = [...all, ...more];
  }
  return all;
}

/** None where the files cannot be reviewed so: once somebody has answered so, it is told. */
async function questionsOf(tools: ImportTools, input: ImportInput): Promise<readonly ImportQuestion[]> {
  try {
    return (await tools.review(input)).questions;
  } catch {
    return [];
  }
}

/** What a file is told to be that is not taken: for its reason, or for what nobody foresaw. */
function refusedFor(error: unknown): Pick<FileState, "stage" | "share" | "refusal"> {
  return { stage: "refused", share: 1, refusal: error instanceof WorkbookRefusedError ? error.reason : "unread" };
}

function placeOf({ sheet, row, column }: CellAt) {
  return { sheet, row, column };
}

function faultOf(error: unknown): EntryProblem | "broken" {
  if (error instanceof EntryError) return entryProblemOf(error);
  console.error(asError(error));
  return "broken";
}
