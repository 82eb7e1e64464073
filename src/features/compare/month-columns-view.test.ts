// @vitest-environment node
import { expect, it } from "vitest";
import { month } from "#src/domain/month.ts";
import { aTotal } from "#test/builders.ts";
import { monthsDrawn } from "./month-columns-view.ts";

const drawn = (amounts: readonly number[]) =>
  monthsDrawn(
    amounts.map((delivered, place) => ({
      key: String(place),
      months: [{ place: 0, month: month("2017-07"), total: aTotal({ delivered, lines: 1, linesReported: 1 }) }],
    })),
    "vi",
  );
const labels = (amounts: readonly number[]) =>
  drawn(amounts).groups.flatMap(({ columns }) => columns.map(({ valueLabel }) => valueLabel));

it.each([
  ["in millions", [260_000_000, 157_500_000], "triệu đồng", ["260", "157,5"]],
  ["in billions once its axis is told in them", [10_000_000_000_000, 2_500_000_000], "tỷ đồng", ["10.000", "2,5"]],
])("columns, axis and subtitle are %s", (_, amounts, unit, said) => {
  expect(drawn(amounts).unit.name).toBe(unit);
  expect(labels(amounts)).toEqual(said);
});

it("what has no figure has no label", () => {
  const [group] = monthsDrawn(
    [{ key: "0", months: [{ place: 0, month: month("2017-07"), total: aTotal({ lines: 1, linesNotReported: 1 }) }] }],
    "vi",
  ).groups;
  expect(group?.columns.map(({ valueLabel }) => valueLabel)).toEqual([""]);
});
