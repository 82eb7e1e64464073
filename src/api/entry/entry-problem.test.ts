import { describe, expect, it } from "vitest";
import { problemOfAnswer, waitOf } from "./entry-problem.ts";
import { ENTRY_ERROR_CODES } from "./error-codes.ts";

const BODIES: Readonly<Record<string, object>> = {
  changed: { current: null, by: { id: "a", name: "Anh Nam" }, at: "2017-10-01T00:00:00Z", reason: "" },
  "changed-since": { count: 1, rows: [{ id: "ht-1", fault: "in-use", by: null, at: null }] },
  refused: { faults: [{ field: "title", reason: "empty" }] },
};

describe("an answer without success", () => {
  it.each(ENTRY_ERROR_CODES)("of the server's own is told by its code, whatever its status: %s", (error) => {
    expect(problemOfAnswer(499, { error, ...BODIES[error] }, 7).kind).toBe(error);
  });

  it("says how long to wait where the server asks to, and not where waiting is of no use", () => {
    const waits = (error: string) => waitOf(problemOfAnswer(499, { error }, 7));
    expect(["locked", "too-many", "too-slow", "store-away", "provider-away"].map(waits)).toEqual([7, 7, 7, 7, 7]);
    expect(["not-allowed", "month-closed", "server-error"].map(waits)).toEqual([null, null, null]);
  });

  it.each([
    [401, "sign-in-needed"],
    [403, "not-allowed"],
    [404, "not-found"],
    [413, "too-large"],
    [429, "too-many"],
    [502, "store-away"],
    [503, "store-away"],
    [504, "store-away"],
    [500, "unexpected"],
    [409, "unexpected"],
  ])("of something in between is told by its status: %d", (status, kind) => {
    expect(problemOfAnswer(status, "<html>", null).kind).toBe(kind);
    expect(problemOfAnswer(status, { error: "never heard of" }, null).kind).toBe(kind);
  });

  it("that says less than its code promises is unexpected", () => {
    expect(problemOfAnswer(412, { error: "changed" }, null)).toEqual({ kind: "unexpected", status: 412 });
    expect(problemOfAnswer(409, { error: "changed-since" }, null)).toEqual({ kind: "unexpected", status: 409 });
    expect(problemOfAnswer(422, { error: "refused" }, null)).toEqual({ kind: "unexpected", status: 422 });
  });
});
