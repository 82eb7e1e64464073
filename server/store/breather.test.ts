// @vitest-environment node
import { expect, it } from "vitest";
import { breather } from "./breather.ts";

it("lets others have their turn once its slice is over, and not before", async () => {
  const done: string[] = [];
  const work = async (name: string, sliceMs: number) => {
    const breathe = breather(sliceMs);
    setImmediate(() => done.push("another"));
    for (let step = 0; step < 3; step++) await breathe();
    done.push(name);
  };
  await work("in one slice", Number.POSITIVE_INFINITY);
  await new Promise((resolve) => setImmediate(resolve));
  await work("slice by slice", 0);
  expect(done).toEqual(["in one slice", "another", "another", "slice by slice"]);
});
