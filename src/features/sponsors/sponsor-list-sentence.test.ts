// @vitest-environment node
import { describe, expect, it } from "vitest";
import { month } from "#src/domain/month.ts";
import type { Sponsor } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { parsePeriod } from "#src/filters/parse-period.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { sponsorRows } from "#src/views/sponsor-list-view.ts";
import { aCommune, aProgramme, aSponsor, aSupportLine, aTable } from "#test/builders.ts";
import { sponsorListSentence } from "./sponsor-list-sentence.ts";

const Q3: Filter = { ...NO_FILTER, period: parsePeriod("2017-Q3") ?? NO_FILTER.period };
const NAMED = { type: "enterprise", id: "01" } as const;

/** Of the months that a test is not about. */
const OTHERS = ["2017-08", "2017-09"].map((month) => aSupportLine({ id: month, month, delivered: 1 }));

const ONE = [aSponsor({ ...NAMED, assignments: [{ communeId: "gia-minh", from: month("2017-01") }] })];

/** What is said of enterprises in charge of a commune, in both languages. */
function said(lines: readonly SupportLine[], sponsors: readonly Sponsor[] = ONE): string[] {
  const data = {
    programme: aProgramme(),
    communes: [aCommune()],
    sponsors,
    table: aTable(lines),
    proposals: [],
  };
  const rows = sponsorRows("enterprise", Q3, data);
  return [
    sponsorListSentence("enterprise", rows, Q3, data, "vi", vi),
    sponsorListSentence("enterprise", rows, Q3, data, "en", en),
  ].map((text) => text.replaceAll("\u00a0", " "));
}

describe("the sentence over a list of sponsors", () => {
  it("counts who helped of those assigned, one as one", () => {
    expect(said([aSupportLine({ month: "2017-07", sponsor: NAMED, delivered: 1 }), ...OTHERS])).toEqual([
      "Trong Quý III/2017, 1/1 doanh nghiệp được phân công đã hỗ trợ.",
      "In Q3 2017, 1 of 1 twinned enterprise gave support.",
    ]);
  });

  it("counts nobody of them where others gave and they did not", () => {
    expect(said([aSupportLine({ month: "2017-07", delivered: 1 }), ...OTHERS])).toEqual([
      "Trong Quý III/2017, 0/1 doanh nghiệp được phân công đã hỗ trợ.",
      "In Q3 2017, 0 of 1 twinned enterprise gave support.",
    ]);
  });

  it("does not count among those that gave nothing who owes the report, and its parts are all that were assigned", () => {
    const of = (id: string, given: object) =>
      aSupportLine({ id, month: "2017-07", sponsor: { type: "enterprise", id }, planned: 9, ...given });
    const lines = [
      of("01", { delivered: 1 }),
      of("02", { delivered: "not-reported" }),
      of("03", { delivered: "not-reported" }),
      of("04", { delivered: 0 }),
      ...OTHERS,
    ];
    const sponsors = ["01", "02", "03", "04", "05"].map((id) =>
      aSponsor({ type: "enterprise", id, assignments: [{ communeId: "gia-minh", from: month("2017-01") }] }),
    );
    expect(said(lines, sponsors)).toEqual([
      "Trong Quý III/2017, 1/5 doanh nghiệp được phân công đã hỗ trợ; 2 chưa báo cáo; 1 đã cam kết mà báo cáo chưa thực hiện gì; 1 chưa hỗ trợ gì.",
      "In Q3 2017, 1 of 5 twinned enterprises gave support; 2 have not reported; 1 promised, and reported nothing delivered; 1 gave no support.",
    ]);
  });

  it("tells the months that nobody has filled", () => {
    expect(said([aSupportLine({ month: "2017-07", sponsor: NAMED, delivered: 1 })])).toEqual([
      "Trong Quý III/2017, 1/1 doanh nghiệp được phân công đã hỗ trợ. Tháng 8–9/2017 chưa có số liệu.",
      "In Q3 2017, 1 of 1 twinned enterprise gave support. No data for August–September 2017.",
    ]);
  });

  it("has no count of a period without data, but says so", () => {
    expect(said([aSupportLine({ month: "2017-06", sponsor: NAMED, delivered: 1 })])).toEqual([
      "Tháng 7–9/2017 chưa có số liệu.",
      "No data for July–September 2017.",
    ]);
  });
});
