// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { paceOf } from "./main-thread-pace.ts";
import { slicedSort } from "./sliced-sort.ts";

it("sorts as the built-in sort does, equal ones in the order they came", async () => {
  let longest = 0;
  await fc.assert(
    // The size is said: by its default fast-check makes no list longer than ten, and nothing shorter than sixteen is merged.
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 400, size: "max" }), async (keys) => {
      longest = Math.max(longest, keys.length);
      const items = new Int32Array(keys.length).map((_, index) => index);
      const compare = (a: number, b: number) => (keys[a] ?? 0) - (keys[b] ?? 0);
      const expected = [...items].sort(compare);
      await slicedSort(items, compare, paceOf(new AbortController().signal));
      expect([...items]).toEqual(expected);
    }),
    { numRuns: 300 },
  );
  expect(longest).toBeGreaterThan(256);
});

it("rests when its slice is over, and stops there when nobody waits any longer", async () => {
  const work = new AbortController();
  const items = new Int32Array(5000).map((_, index) => 5000 - index);
  const sorting = slicedSort(items, (a, b) => a - b, paceOf(work.signal, 0));
  work.abort(new Error("the reader chose otherwise"));
  await expect(sorting).rejects.toThrow("the reader chose otherwise");
});
