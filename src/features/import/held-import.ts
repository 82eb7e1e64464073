import type { ListedImport } from "#src/api/entry/answers.ts";
import type { Mend, Recipe } from "#src/import/form-record.ts";
import type { LineState } from "#src/import/import-review.ts";
import { asError } from "#src/lib/as-error.ts";
import type { ImportSession } from "./import-session.ts";
import { type ImportState, NOTHING_YET, type ReviewHead } from "./import-state.ts";
import type { BaseSource, CommitAsked, Committed } from "./import-tools.ts";
import { keepRecipes, keptRecipes } from "./kept-recipes.ts";

/** What was entered, and from how many files. */
export type Done = Pick<Committed, "number"> & {
  readonly counts: Readonly<Record<LineState, number>>;
  readonly files: number;
  readonly isUndone: boolean;
  /** When it was entered, where the answer got lost and the list of imports tells it (an instant). */
  readonly enteredAt: string | null;
  /** What was tried out on this device has ended with it. */
  readonly endedTrial: boolean;
};

export type HeldState = ImportState & {
  /** What became of the last import of this visit; gone once another one begins. */
  readonly done: Done | null;
  /** The code of the import could not be had. */
  readonly failure: Error | null;
};

/**
 * The import of this visit. It goes on while its person looks at another screen; cancelling ends its worker at once, and begins anew with what was
 * read before.
 */
export type HeldImport = {
  readonly state: () => HeldState;
  readonly follow: (listener: () => void) => () => void;
  /** `key`: the same for what need not be read anew. */
  readonly compareWith: (key: string, source: () => BaseSource) => void;
  readonly add: (files: readonly File[]) => void;
  readonly cancel: () => void;
  /** All of it, unentered. */
  readonly drop: () => void;
  readonly commit: (asked: CommitAsked) => Promise<Done>;
  /** What was sent stands in the store, though no answer has come: the list of imports has it. */
  readonly tellEntered: (listed: Pick<ListedImport, "number" | "at" | "counts">) => void;
  /** What was tried out is over: what was entered is what the screens show. */
  readonly tellTrialEnded: () => void;
  /** The last import was taken back. */
  readonly tellUndone: () => void;
  /** Somebody else has changed the same: what stands now is read, and reviewed against. */
  readonly readAgain: () => Promise<void>;
} & Pick<
  ImportSession,
  "remove" | "answer" | "addRecipes" | "askAgain" | "mend" | "lines" | "refusals" | "publication" | "marked"
>;

type Compared = { readonly key: string; readonly source: () => BaseSource };

export function holdImport(make: () => Promise<ImportSession>): HeldImport {
  let state: HeldState = { ...NOTHING_YET, recipes: keptRecipes(), done: null, failure: null };
  let coming: Promise<ImportSession> | null = null;
  let compared: Compared | null = null;
  /** What was given and mended before the last files: what is left where those are given up. */
  let before: readonly File[] = [];
  let given: readonly File[] = [];
  let mends: readonly Mend[] = [];
  const listeners = new Set<() => void>();

  function tell(next: Partial<HeldState>): void {
    if (next.recipes && next.recipes !== state.recipes) keepRecipes(next.recipes);
    state = { ...state, ...next };
    for (const listener of listeners) listener();
    // What is not entered yet is lost with the page.
    globalThis.onbeforeunload = state.files.length > 0 ? (event) => event.preventDefault() : null;
  }

  function session(): Promise<ImportSession> {
    coming ??= begin();
    return coming;
  }

  async function begin(): Promise<ImportSession> {
    try {
      const made = await make();
      made.follow(() => tell(made.state()));
      void made.addRecipes(state.recipes);
      if (compared) void made.compareWith(compared.source());
      return made;
    } catch (error) {
      coming = null;
      tell({ failure: asError(error), phase: "idle" });
      throw error;
    }
  }

  async function asked<Value>(what: (session: ImportSession) => Promise<Value>): Promise<Value> {
    return await what(await session());
  }

  function endSession(): void {
    void coming?.then(
      (ended) => ended.end(),
      () => undefined,
    );
    coming = null;
  }

  function startAnew(recipes: readonly Recipe[], files: readonly File[]): void {
    endSession();
    tell({ ...NOTHING_YET, recipes, revision: state.revision + 1, failure: null });
    given = files;
    before = [];
    if (files.length === 0) mends = [];
    else {
      void asked(async (anew) => {
        await anew.add(files);
        for (const mend of mends) await anew.mend(mend);
      }).catch(() => undefined);
    }
  }

  function entered({ counts, files }: ReviewHead, number: number, enteredAt: string | null): Done {
    const done = { number, counts, files: files.length, isUndone: false, enteredAt, endedTrial: false };
    startAnew(state.recipes, []);
    tell({ done });
    return done;
  }

  return {
    state: () => state,
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    compareWith: (key, source) => {
      if (compared?.key === key) return;
      compared = { key, source };
      if (coming) void asked((one) => one.compareWith(source())).catch(() => undefined);
    },
    add: (files) => {
      if (files.length === 0) return;
      // Without its code nothing was read of those of before either.
      if (state.failure !== null) return startAnew(state.recipes, [...given, ...files]);
      before = given;
      given = [...given, ...files];
      tell({ done: null, phase: "reading" });
      void asked((one) => one.add(files)).catch(() => undefined);
    },
    cancel: () => startAnew(state.recipes, before),
    drop: () => startAnew(state.recipes, []),
    remove: async (fileIds) => {
      const names = state.files.map(({ id }) => id);
      given = given.filter((_, index) => !fileIds.includes(names[index] ?? -1));
      mends = [];
      await asked((one) => one.remove(fileIds));
    },
    answer: (answers) => asked((one) => one.answer(answers)),
    addRecipes: (recipes) => asked((one) => one.addRecipes(recipes)),
    askAgain: (layouts) => asked((one) => one.askAgain(layouts)),
    mend: (mend) => {
      mends = [...mends, mend];
      return asked((one) => one.mend(mend));
    },
    lines: (which) => asked((one) => one.lines(which)),
    refusals: (account, reports) => asked((one) => one.refusals(account, reports)),
    publication: (now) => asked((one) => one.publication(now)),
    marked: (fileId, notes, mendedNote) => asked((one) => one.marked(fileId, notes, mendedNote)),
    commit: async (ask) => {
      const { review } = state;
      if (!review) throw new Error("There is nothing to enter");
      const { number } = await asked((one) => one.commit(ask));
      return entered(review, number, null);
    },
    tellEntered: ({ number, at, counts: { added, changed, deleted } }) => {
      const counts = { new: added, changed, removed: deleted, unchanged: 0, refused: 0 };
      if (state.review) entered({ ...state.review, counts }, number, at);
    },
    tellTrialEnded: () => tell({ done: state.done && { ...state.done, endedTrial: true } }),
    tellUndone: () => tell({ done: state.done && { ...state.done, isUndone: true } }),
    readAgain: async () => {
      if (state.failure !== null) return startAnew(state.recipes, given);
      const { source } = compared ?? {};
      if (source) await asked((one) => one.compareWith(source()));
    },
  };
}
