import type { ImportSession } from "#src/features/import/import-session.ts";
import { type ImportState, NOTHING_YET, type ReviewHead } from "#src/features/import/import-state.ts";

/** A review of one file in which nothing is open: two lines, one new and one changed. */
export function aReview(given: Partial<ReviewHead> = {}): ReviewHead {
  return {
    counts: { new: 1, changed: 1, unchanged: 0, removed: 0, refused: 0 },
    sums: { plannedBefore: 0, plannedAfter: 20_000_000, deliveredBefore: 5_000_000, deliveredAfter: 25_000_000 },
    questions: [],
    totals: [],
    recipes: [],
    cuts: [],
    files: [{ id: 1, name: "gia-minh.xlsx", sheets: ["Biểu"], sha256: "a".repeat(64) }],
    blocking: [],
    warnings: [],
    blockingCount: 0,
    warningCount: 0,
    names: { communes: { "gia-minh": "Gia Minh" }, sponsors: { "enterprise:dn-06": "Doanh nghiệp 06" }, kinds: {} },
    ...given,
  };
}

/** What a session shows once one file has been read and reviewed. */
export function reviewed(given: Partial<ReviewHead> = {}, more: Partial<ImportState> = {}): Partial<ImportState> {
  return {
    phase: "idle",
    files: [{ id: 1, name: "gia-minh.xlsx", bytes: 1_000, stage: "read", share: 1, refusal: null }],
    review: aReview(given),
    revision: 1,
    ...more,
  };
}

/** Sessions that do nothing by themselves: `asked` has what was asked of each, `show` has the newest tell its state. */
export function scriptedSessions(own: Partial<ImportSession> = {}) {
  const asked: string[] = [];
  let state: ImportState = NOTHING_YET;
  let tell: () => void = () => undefined;
  let made = 0;
  const make = async (): Promise<ImportSession> => {
    made += 1;
    const number = made;
    state = NOTHING_YET;
    const note = (what: string) => asked.push(`${number} ${what}`);
    return {
      state: () => state,
      follow: (listener) => {
        tell = listener;
        return () => undefined;
      },
      compareWith: async ({ kind }) => void note(`compare ${kind}`),
      add: async (files) => void note(`add ${files.map(({ name }) => name).join(" ")}`),
      remove: async (ids) => void note(`remove ${ids.join(" ")}`),
      answer: async (answers) => void note(`answer ${answers.map(({ id, choice }) => `${id}=${choice}`).join(" ")}`),
      addRecipes: async (recipes) => void note(`recipes ${recipes.map(({ layout }) => layout).join(" ")}`),
      askAgain: async (layouts) => void note(`ask again ${layouts.join(" ")}`),
      mend: async ({ at, text }) => void note(`mend ${at.row},${at.column} ${text}`),
      lines: async () => ({ lines: [], total: 0 }),
      refusals: async () => [],
      commit: async ({ reason }) => {
        note(`commit ${reason}`);
        return { number: 7, version: 8 };
      },
      publication: async () => ({ programme: {}, communes: [], agencies: [], enterprises: [], support: [], proposals: [] }),
      marked: async () => new Blob(),
      end: () => void note("end"),
      ...own,
    };
  };
  const show = (next: Partial<ImportState>) => {
    state = { ...state, ...next };
    tell();
  };
  return { make, asked, show };
}
