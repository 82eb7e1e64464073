// @vitest-environment node
import { expect, it } from "vitest";
import { NO_FILTER } from "#src/filters/filter.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { figuresUnder, filteredFigures } from "./filtered-figures.ts";

it("cut down further, the group-bys answer for the same communes as the sum", () => {
  const all = valueOf(filteredFigures(demoDataset(), NO_FILTER));
  if (!all) throw new Error("not read");
  const alone = figuresUnder({ ...NO_FILTER, communes: ["gia-minh"] }, all);
  expect(alone.communes.map(({ id }) => id)).toEqual(["gia-minh"]);
  expect([...alone.inPeriod.by("commune").keys()]).toEqual(["gia-minh"]);
  const ofKinds = [...alone.inPeriod.by("kind").values()].reduce((sum, { delivered }) => sum + delivered, 0);
  expect(ofKinds).toBe(alone.inPeriod.whole.delivered);
  expect(alone.inPeriod.whole).toEqual(all.inPeriod.by("commune").get("gia-minh"));
});
