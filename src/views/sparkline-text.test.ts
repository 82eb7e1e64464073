// @vitest-environment node
import { describe, expect, it } from "vitest";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { aCommune, aProgramme, aSupportLine } from "#test/builders.ts";
import { figuresOf } from "#test/filtered-figures.ts";
import { cardSupport } from "./commune-card-view.ts";
import { sparklineText } from "./sparkline-text.ts";

const LINES = [
  aSupportLine({ communeId: "a", month: "2017-05", delivered: "not-reported" }),
  aSupportLine({ communeId: "a", month: "2017-06", delivered: 12_500_000 }),
  aSupportLine({ communeId: "a", month: "2017-06", delivered: "not-reported" }),
  aSupportLine({ communeId: "a", month: "2017-07", delivered: "not-applicable" }),
  aSupportLine({ communeId: "a", month: "2017-08", delivered: 0 }),
  aSupportLine({ communeId: "a", month: "2017-09", delivered: 3_000_000 }),
  aSupportLine({ communeId: "a", month: "2017-09", delivered: -4_000_000 }),
  aSupportLine({ communeId: "b", month: "2017-03", delivered: 999_000_000 }),
  aSupportLine({ communeId: "d", month: "2017-03", delivered: "not-reported" }),
];

function textOf(communeId: string, language: "vi" | "en"): string {
  const programme = aProgramme({ firstMonth: "2017-03", dataThrough: "2017-09" });
  const communes = ["a", "b", "c", "d"].map((id) => aCommune({ id }));
  const { months = [] } = cardSupport(figuresOf({ lines: LINES, communes, programme })).get(communeId) ?? {};
  const text = sparklineText(`Xã ${communeId}`, months, language, language === "vi" ? vi : en);
  return text.replaceAll("\u00a0", " ");
}

describe("what a sparkline says", () => {
  it("is its own commune's sum of each month with what is missing from it, and of a month without a sum which blank it is", () => {
    expect(textOf("a", "vi")).toBe(
      "Xã a, hỗ trợ từng tháng, tháng 3/2017 – tháng 9/2017, triệu đồng: 3/17 đến 4/17: không có nội dung; 5/17: chưa báo cáo; " +
        "6/17: 12,5 và 1 nội dung chưa báo cáo; 7/17: không quy ra tiền; 8/17: 0; 9/17: −1",
    );
    expect(textOf("a", "en")).toBe(
      "Xã a, support by month, March 2017 – September 2017, million dong: Mar 17 to Apr 17: no support line; May 17: not reported; " +
        "Jun 17: 12.5 and 1 line not reported; Jul 17: no money value; Aug 17: 0; Sep 17: −1",
    );
  });

  it("has no unit where there is no sum", () => {
    expect(textOf("c", "vi")).toBe("Xã c, hỗ trợ từng tháng, tháng 3/2017 – tháng 9/2017: 3/17 đến 9/17: không có nội dung");
    // What has not been reported is no sum either.
    expect(textOf("d", "vi")).toMatch(/tháng 9\/2017: 3\/17: chưa báo cáo; /);
  });
});
