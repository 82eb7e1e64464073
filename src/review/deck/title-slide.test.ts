// @vitest-environment node
import { expect, it } from "vitest";
import { month } from "#src/domain/month.ts";
import { quarterOf } from "#src/domain/period.ts";
import { aProgramme } from "#test/builders.ts";
import { slideOf } from "#test/deck-slides.ts";
import { smallDeck } from "#test/small-dataset.ts";

const period = { grain: "quarter", quarter: quarterOf(month("2017-08")) } as const;

it.each([
  ["a quarter", "2017-09", "Kỳ: Quý III/2017, tháng 7/2017 – tháng 9/2017"],
  ["a quarter of which there is one month, once", "2017-07", "Kỳ: Quý III/2017 (1/3 tháng)"],
])("the first slide tells the months of %s", (_what, dataThrough, line) => {
  const { body } = slideOf(smallDeck({ programme: aProgramme({ dataThrough }) }, { period }), "title");
  expect(body).toMatchObject({ kind: "title", lines: expect.arrayContaining([line]) });
});

it.each([
  ["Vì nông thôn mới", "Vì nông thôn mới"],
  ["", null],
])("the first slide has the programme's motto %j as %j", (motto, shown) => {
  expect(slideOf(smallDeck({ programme: aProgramme({ motto }) }), "title").body).toMatchObject({ motto: shown });
});
