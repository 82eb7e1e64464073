// @vitest-environment node
import { expect, it } from "vitest";
import { NBSP } from "#src/lib/format-number.ts";
import { vi } from "#src/messages/vi.ts";
import { aCommune, aSupportLine } from "#test/builders.ts";
import { aPeriod, figuresOf } from "#test/filtered-figures.ts";
import { communeSentence } from "./commune-sentence.ts";

it("tells the months that nobody has filled, and says of them alone not that the commune received nothing", () => {
  const commune = aCommune();
  const lines = ["2017-07", "2017-08"].map((month) => aSupportLine({ id: month, month, communeId: "gia-lac", delivered: 1 }));
  const said = (period: string) =>
    communeSentence(commune, figuresOf({ lines, filter: { period: aPeriod(period) } }), "vi", vi).replaceAll(NBSP, " ");
  expect(said("2017-Q3")).toContain(". Tháng 9/2017 chưa có số liệu. ");
  expect(said("2017-09")).toMatch(/^Tháng 9\/2017 chưa có số liệu\. /);
  expect(said("2017-08")).not.toContain("chưa có số liệu");
});
