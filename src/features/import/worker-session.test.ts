import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EntryError } from "#src/api/entry/entry-problem.ts";
import { NOTHING_YET } from "./import-state.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";
import { workerSession } from "./worker-session.ts";

/** What was sent to the worker, and what it says back; only its thread is not there. */
class ScriptedWorker {
  static newest: ScriptedWorker | null = null;
  readonly sent: ToWorker[] = [];
  isTerminated = false;
  readonly #listeners = new Map<string, (event: { data?: FromWorker; message?: string }) => void>();

  constructor() {
    ScriptedWorker.newest = this;
  }

  addEventListener(name: string, listener: (event: { data?: FromWorker; message?: string }) => void): void {
    this.#listeners.set(name, listener);
  }

  postMessage(message: ToWorker): void {
    this.sent.push(structuredClone(message));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(data: FromWorker): void {
    this.#listeners.get("message")?.({ data });
  }

  fail(message: string): void {
    this.#listeners.get("error")?.({ message });
  }
}

beforeEach(() => {
  vi.stubGlobal("Worker", ScriptedWorker);
});
afterEach(() => vi.unstubAllGlobals());

function begun() {
  const session = workerSession();
  const worker = ScriptedWorker.newest;
  if (!worker) throw new Error("no worker was made");
  return { session, worker };
}

function publicationOf(lines: number) {
  const support = Array.from({ length: lines }, (_, index) => ({ id: String(index) }));
  return { programme: { id: "p" }, communes: [], agencies: [], enterprises: [], support, proposals: [] };
}

const calls = (worker: ScriptedWorker) => worker.sent.filter(({ name }) => name !== "rows").map(({ name }) => name);
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("a session in a thread of its own", () => {
  it("answers each question with its own answer, in whatever order they come", async () => {
    const { session, worker } = begun();
    const answers = [session.remove([1]), session.remove([2])];
    const told: number[] = [];
    answers.forEach((answer, index) => void answer.then(() => told.push(index)));
    worker.say(JSON.parse('{ "kind": "done", "id": 2 }'));
    await settled();
    worker.say(JSON.parse('{ "kind": "done", "id": 1 }'));
    await Promise.all(answers);
    expect(told).toEqual([1, 0]);
  });

  it("tells why the store refuses as the store says it", async () => {
    const { session, worker } = begun();
    const committing = session.commit({ apiBase: "/api", csrf: "c", reason: "r" });
    worker.say({ kind: "failed", id: 1, problem: { kind: "month-closed" }, message: "month-closed" });
    await expect(committing).rejects.toEqual(new EntryError({ kind: "month-closed" }));
  });

  it("sends a large publication a piece at a time, each list from its start", async () => {
    const { session, worker } = begun();
    void session.compareWith({ kind: "publication", answers: publicationOf(4_500) });
    await settled();
    const rows = worker.sent.flatMap((one) =>
      one.name === "rows" && one.list === "support" ? [[one.from, one.rows.length]] : [],
    );
    expect(rows).toEqual([
      [0, 2_000],
      [2_000, 2_000],
      [4_000, 500],
    ]);
    const lists = worker.sent.flatMap((one) => (one.name === "rows" && one.from === 0 ? [one.list] : []));
    expect(lists).toEqual(["communes", "agencies", "enterprises", "support", "proposals"]);
    expect(calls(worker)).toEqual(["compareWith"]);
  });

  it("compares with what was named last, whatever is still on its way", async () => {
    const { session, worker } = begun();
    void session.compareWith({ kind: "publication", answers: publicationOf(10_000) });
    void session.compareWith({ kind: "store", apiBase: "/api" });
    await settled();
    expect(worker.sent.flatMap((one) => (one.name === "compareWith" ? one.given.map(({ kind }) => kind) : []))).toEqual([
      "store",
    ]);
  });

  it("gives every question up, and says so, when its thread breaks", async () => {
    const { session, worker } = begun();
    const mending = session.mend({ at: { file: 0, sheet: 0, row: 0, column: 0 }, text: "1" });
    worker.say({ kind: "state", state: { ...NOTHING_YET, phase: "reviewing" } });
    worker.fail("out of memory");
    await expect(mending).rejects.toThrow("out of memory");
    expect(session.state()).toMatchObject({ phase: "idle", fault: "broken" });
  });

  it("ends with its thread", () => {
    const { session, worker } = begun();
    session.end();
    expect(worker.isTerminated).toBe(true);
  });
});
