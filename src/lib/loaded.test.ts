// @vitest-environment node
import { describe, expect, it, vi } from "vitest";
import { type Loaded, loadedTogether, mapLoaded, PENDING, ready, valueOf } from "./loaded.ts";

function failed(file: string, retry: () => void = () => {}): Loaded<number> {
  return { status: "error", problem: { kind: "network", file }, retry };
}

describe("one need", () => {
  it("is mapped when it is there, and stays what it is otherwise", () => {
    const error = failed("a.json");
    expect(mapLoaded(ready(2), (value) => value * 2)).toEqual(ready(4));
    expect(mapLoaded(PENDING, () => 1)).toBe(PENDING);
    expect(mapLoaded(error, (value) => value * 2)).toBe(error);
  });

  it("has a value or null", () => {
    expect(valueOf(ready(0))).toBe(0);
    expect(valueOf(PENDING)).toBeNull();
    expect(valueOf(failed("a.json"))).toBeNull();
  });
});

describe("several needs", () => {
  it("are ready when all are", () => {
    expect(loadedTogether({ a: ready(1), b: ready("x") })).toEqual(ready({ a: 1, b: "x" }));
    expect(loadedTogether({})).toEqual(ready({}));
  });

  it("are pending while one is", () => {
    expect(loadedTogether({ a: ready(1), b: PENDING })).toBe(PENDING);
  });

  it("have failed as soon as one has, also while another is pending", () => {
    expect(loadedTogether({ a: PENDING, b: failed("b.json") })).toMatchObject({ status: "error", problem: { file: "b.json" } });
  });

  it("ask again for each that failed, and for no other", () => {
    const [retryA, retryC] = [vi.fn(), vi.fn()];
    const together = loadedTogether({ a: failed("a.json", retryA), b: ready(1), c: failed("c.json", retryC) });
    expect(together).toMatchObject({ status: "error", problem: { file: "a.json" } });
    if (together.status === "error") together.retry();
    expect(retryA).toHaveBeenCalledOnce();
    expect(retryC).toHaveBeenCalledOnce();
  });
});
