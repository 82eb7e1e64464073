// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Filter } from "#src/filters/filter.ts";
import { demoDeck } from "#test/demo-deck.ts";
import { demoReport } from "#test/demo-report.ts";
import { aPeriod } from "#test/filtered-figures.ts";

const said = (filter: Partial<Filter>, id: string) => {
  const slide = demoDeck("vi", filter).slides.find((one) => one.id === id);
  if (!slide) throw new Error(`No slide ${id}`);
  return [slide.title, slide.subtitle, ...slide.remarks, ...slide.notes].join(" | ");
};

describe("a slide that does not follow a chosen filter says so", () => {
  it.each([
    ["criteria", "Mức đạt và tiêu chí không lọc theo đơn vị"],
    ["map", "Mức đạt và tiêu chí không lọc theo đơn vị"],
    ["next", "Mức đạt và tiêu chí không lọc theo đơn vị"],
    ["commune-gia-thinh", "Mức đạt và tiêu chí không lọc theo đơn vị"],
  ])("%s, under a sponsor", (id, words) => {
    expect(said({ sponsors: ["enterprise:dn-07"] }, id)).toContain(words);
    expect(said({}, id)).not.toContain("không lọc theo");
  });

  it.each([
    ["proposals", "không lọc theo kỳ, loại hỗ trợ"],
    ["attention", "không lọc theo kỳ, loại hỗ trợ"],
  ])("%s, under a month and a kind", (id, words) => {
    expect(said({ period: aPeriod("2017-09"), kinds: ["other"] }, id)).toContain(words);
  });

  it("the report says it of its standing", () => {
    const { parts } = demoReport("party", "vi", { kinds: ["other"] });
    const standing = parts.find((part) => part.kind === "text" && part.id === "standing");
    expect(standing).toMatchObject({ text: expect.stringContaining("Mức đạt và tiêu chí không lọc theo loại hỗ trợ.") });
  });
});

it.each(["criteria", "map"])("%s, beside a period that has ended, says that it is told to date", (id) => {
  expect(said({ period: aPeriod("2016-Q3") }, id)).toContain("tính đến nay");
  expect(said({ period: aPeriod("2017-Q3") }, id)).not.toContain("tính đến nay");
});
