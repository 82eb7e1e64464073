// @vitest-environment node
import { expect, it } from "vitest";
import { inTurn } from "./in-turn.ts";

it("begins nothing before what came first has ended, well or not", async () => {
  const seen: string[] = [];
  const take = inTurn();
  const gate = Promise.withResolvers<void>();
  const first = take(async () => {
    seen.push("first begins");
    await gate.promise;
    seen.push("first fails");
    throw new Error("first");
  });
  const second = take(async () => {
    seen.push("second");
    return 2;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(seen).toEqual(["first begins"]);
  gate.resolve();
  await expect(first).rejects.toThrow("first");
  expect(await second).toBe(2);
  expect(seen).toEqual(["first begins", "first fails", "second"]);
});
