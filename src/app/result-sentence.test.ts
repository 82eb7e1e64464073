// @vitest-environment node
import { expect, it } from "vitest";
import { totals } from "#src/domain/totals.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { vi } from "#src/messages/vi.ts";
import { aCommune, aProgramme, aSupportLine, aTable } from "#test/builders.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { resultSentence } from "./result-sentence.ts";

it.each([
  ["2017-05", "gia-minh", "Gia Minh, tháng 5/2017: 1 nội dung, 5 triệu đồng"],
  ["2017-05", "gia-lac", "Gia Lạc, tháng 5/2017: không có nội dung nào"],
  ["2017-06", "gia-lac", "Tháng 6/2017 chưa có số liệu."],
])("of %s in %s it is said aloud what there is, or that nobody has any data", (period, commune, said) => {
  const programme = aProgramme();
  const table = aTable([aSupportLine({ month: "2017-05", delivered: 5_000_000 })]);
  const filter = { ...NO_FILTER, period: aPeriod(period), communes: [commune] };
  const { whole } = totals(table, supportFilterOf(filter, programme));
  const communes = [aCommune(), aCommune({ id: "gia-lac", name: "Gia Lạc" })];
  expect(resultSentence(whole, filter, { programme, table, communes }, "vi", vi).replaceAll("\u00a0", " ")).toBe(said);
});
