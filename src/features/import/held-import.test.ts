import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepOnDevice } from "#test/device-storage.ts";
import { aReview, reviewed, scriptedSessions } from "#test/scripted-session.ts";
import { holdImport } from "./held-import.ts";

beforeEach(() => {
  keepOnDevice();
});
afterEach(() => {
  globalThis.onbeforeunload = null;
  vi.unstubAllGlobals();
});

const file = (name: string) => new File([name], name);
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("the import of a visit", () => {
  it("gives the first files up with their session, so that nothing is read any more", async () => {
    const { make, asked } = scriptedSessions();
    const held = holdImport(make);
    held.add([file("a.xlsx")]);
    await settled();
    held.cancel();
    await settled();
    expect(asked).toEqual(["1 recipes ", "1 add a.xlsx", "1 end"]);
    expect(held.state()).toMatchObject({ phase: "idle", files: [] });
  });

  it("keeps what was read and mended before the files that are given up", async () => {
    const { make, asked } = scriptedSessions();
    const held = holdImport(make);
    held.add([file("a.xlsx")]);
    await held.mend({ at: { file: 0, sheet: 0, row: 1, column: 1 }, text: "20" });
    held.add([file("b.xlsx")]);
    await settled();
    held.cancel();
    await settled();
    expect(asked.filter((what) => what.startsWith("2"))).toEqual(["2 recipes ", "2 add a.xlsx", "2 mend 1,1 20"]);
  });

  it("asks before the page goes while something is not entered, and not after it was", async () => {
    const { make, show } = scriptedSessions();
    const held = holdImport(make);
    held.add([file("a.xlsx")]);
    await settled();
    show(reviewed());
    const leave = () => {
      const event = new Event("beforeunload", { cancelable: true });
      globalThis.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(true);
    await held.commit({ apiBase: "/api", csrf: "c", reason: "r" });
    expect(leave()).toBe(false);
    expect(held.state().done).toEqual({
      number: 7,
      counts: aReview().counts,
      files: 1,
      isUndone: false,
      enteredAt: null,
      endedTrial: false,
    });
  });

  it("remembers the answers on the device, for a visit to come", async () => {
    const { make, show } = scriptedSessions();
    const held = holdImport(make);
    held.add([file("a.xlsx")]);
    await settled();
    show({ recipes: [{ layout: "biểu", answers: { unit: "1000000" } }] });
    const next = scriptedSessions();
    holdImport(next.make).add([file("b.xlsx")]);
    await settled();
    expect(next.asked[0]).toBe("1 recipes biểu");
  });

  it("compares a second time only with something else", async () => {
    const { make, asked } = scriptedSessions();
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
    const { make, asked } = scriptedSessions();
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
  });
});
