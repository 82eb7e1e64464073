// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { paceOf } from "./main-thread-pace.ts";
import { slicedSort } from "./sliced-sort.ts";

it("sorts as the built-in sort does, equal ones in the order they came, over several merges", async () => {
  let longest = 0;
  await fc.assert(
    // Without a size of its own fast-check stops at ten items, below the length from which halves are merged.
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 300, size: "max" }), async (keys) => {
      longest = Math.max(longest, keys.length);
      const items = new Int32Array(keys.length).map((_, index) => index);
      const compare = (a: number, b: number) => (keys[a] ?? 0) - (keys[b] ?? 0);
      const expected = [...items].sort(compare);
      await slicedSort(items, compare, paceOf(new AbortController().signal));
      expect([...items]).toEqual(expected);
    }),
  );
  expect(longest).toBeGreaterThan(128);
});

it("rests when its slice is over, and stops there when nobody waits any longer", async () => {
  const work = new AbortController();
  const items = new Int32Array(5000).map((_, index) => 5000 - index);
  const sorting = slicedSort(items, (a, b) => a - b, paceOf(work.signal, 0));
  work.abort(new Error("the reader chose otherwise"));
  await expect(sorting).rejects.toThrow("the reader chose otherwise");
});
