// @vitest-environment node
import { expect, it } from "vitest";
import { NO_FILTER } from "#src/filters/filter.ts";
import { NBSP } from "#src/lib/format-number.ts";
import { aCommune, aProgramme, aSupportLine, aTable } from "#test/builders.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { communesSentence } from "./communes-sentence.ts";

it("tells the months of the period that nobody has filled, beside the standing that needs none", () => {
  const data = { programme: aProgramme(), table: aTable([aSupportLine({ month: "2017-08", delivered: 1 })]) };
  const communes = [aCommune(), aCommune({ id: "gia-lac" })];
  const said = (period: string) =>
    communesSentence(communes, { ...NO_FILTER, period: aPeriod(period) }, data, "vi").replaceAll(NBSP, " ");
  const standing = said("2017-08");
  expect(standing).toMatch(/tiêu chí\.$/);
  expect(said("2017-Q3")).toBe(`${standing} Tháng 7, 9/2017 chưa có số liệu.`);
  expect(said("2017-09")).toBe(`${standing} Tháng 9/2017 chưa có số liệu.`);
});
