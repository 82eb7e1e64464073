import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepOnDevice } from "#test/device-storage.ts";
import { holdImport } from "./held-import.ts";
import type { ImportSession } from "./import-session.ts";
import { type ImportState, NOTHING_YET } from "./import-state.ts";

beforeEach(() => {
  keepOnDevice();
});
afterEach(() => {
  globalThis.onbeforeunload = null;
  vi.unstubAllGlobals();
});

/** Sessions that write down what they are asked; `show` has the newest of them tell its state. */
function makeSessions() {
  const asked: string[] = [];
  const followers: (() => void)[] = [];
  let state: ImportState = NOTHING_YET;
  let made = 0;
  const make = async (): Promise<ImportSession> => {
    made += 1;
    const own = made;
    const note = (what: string) => asked.push(`${own} ${what}`);
    return {
      state: () => state,
      follow: (listener) => {
        followers.push(listener);
        return () => undefined;
      },
      compareWith: async ({ kind }) => void note(`compare ${kind}`),
      add: async (files) => void note(`add ${files.map(({ name }) => name).join(" ")}`),
      remove: async (ids) => void note(`remove ${ids.join(" ")}`),
      answer: async () => void note("answer"),
      addRecipes: async (recipes) => void note(`recipes ${recipes.map(({ layout }) => layout).join(" ")}`),
      askAgain: async () => void note("ask again"),
      mend: async ({ text }) => void note(`mend ${text}`),
      lines: async () => ({ lines: [], total: 0 }),
      commit: async () => ({ number: 7, version: 8 }),
      publication: async () => ({ programme: {}, communes: [], agencies: [], enterprises: [], support: [], proposals: [] }),
      marked: async () => new Blob(),
      end: () => void note("end"),
    };
  };
  const show = (next: Partial<ImportState>) => {
    state = { ...state, ...next };
    followers.at(-1)?.();
  };
  return { make, asked, show };
}

const file = (name: string) => new File([name], name);
const settled = () => new Promise((resolve) => setTimeout(resolve));
const fileState = (id: number) => ({ id, name: `${id}`, bytes: 1, stage: "read", share: 1, refusal: null }) as const;

describe("the import of a visit", () => {
  it("gives the first files up with their session, so that nothing is read any more", async () => {
    const { make, asked } = makeSessions();
    const held = holdImport(make);
    held.add([file("a.xlsx")]);
    await settled();
    held.cancel();
    await settled();
    expect(asked).toEqual(["1 recipes ", "1 add a.xlsx", "1 end"]);
    expect(held.state()).toMatchObject({ phase: "idle", files: [] });
  });

  it("keeps what was read and mended before the files that are given up", async () => {
    const { make, asked } = makeSessions();
    const held = holdImport(make);
    held.add([file("a.xlsx")]);
    await held.mend({ at: { file: 0, sheet: 0, row: 1, column: 1 }, text: "20" });
    held.add([file("b.xlsx")]);
    await settled();
    held.cancel();
    await settled();
    expect(asked.filter((what) => what.startsWith("2"))).toEqual(["2 recipes ", "2 add a.xlsx", "2 mend 20"]);
  });

  it("asks before the page goes while something is not entered, and not after it was", async () => {
    const { make, show } = makeSessions();
    const held = holdImport(make);
    held.add([file("a.xlsx")]);
    await settled();
    const counts = { new: 1, changed: 0, unchanged: 0, removed: 0, refused: 0 };
    const review = {
      counts,
      sums: { plannedBefore: 0, plannedAfter: 0, deliveredBefore: 0, deliveredAfter: 0 },
      questions: [],
      totals: [],
      recipes: [],
      cuts: [],
      files: [{ id: 1, name: "a.xlsx", sheets: ["Biểu"] }],
      blocking: [],
      warnings: [],
      blockingCount: 0,
      warningCount: 0,
      names: { communes: {}, sponsors: {}, kinds: {} },
    };
    show({ files: [fileState(1)], review });
    const leave = () => {
      const event = new Event("beforeunload", { cancelable: true });
      globalThis.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(true);
    await held.commit({ apiBase: "/api", csrf: "c", reason: "r" });
    expect(leave()).toBe(false);
    expect(held.state().done).toEqual({ number: 7, version: 8, counts, files: 1 });
  });

  it("remembers the answers on the device, for a visit to come", async () => {
    const { make, show } = makeSessions();
    const held = holdImport(make);
    held.add([file("a.xlsx")]);
    await settled();
    show({ recipes: [{ layout: "biểu", answers: { unit: "1000000" } }] });
    const next = makeSessions();
    holdImport(next.make).add([file("b.xlsx")]);
    await settled();
    expect(next.asked[0]).toBe("1 recipes biểu");
  });

  it("compares a second time only with something else", async () => {
    const { make, asked } = makeSessions();
    const held = holdImport(make);
    held.add([file("a.xlsx")]);
    await settled();
    const store = () => ({ kind: "store", apiBase: "/api" }) as const;
    held.compareWith("store", store);
    held.compareWith("store", store);
    await settled();
    expect(asked.filter((what) => what.includes("compare"))).toEqual(["1 compare store"]);
  });

  it("says that its code did not come, and reads all that was given once it does", async () => {
    let isAway = true;
    const { make, asked } = makeSessions();
    const held = holdImport(async () => {
      if (isAway) throw new Error("away");
      return await make();
    });
    held.add([file("a.xlsx")]);
    await settled();
    expect(held.state()).toMatchObject({ phase: "idle", failure: new Error("away") });
    isAway = false;
    held.add([file("b.xlsx")]);
    await settled();
    expect(held.state().failure).toBeNull();
    expect(asked.at(-1)).toBe("1 add a.xlsx b.xlsx");
    held.cancel();
  });
});
