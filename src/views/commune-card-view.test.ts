// @vitest-environment node
import { describe, expect, it } from "vitest";
import { day, month } from "#src/domain/month.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { vi } from "#src/messages/vi.ts";
import { aCommune, aProgramme, aSponsor, aSupportLine } from "#test/builders.ts";
import { aPeriod, figuresOf } from "#test/filtered-figures.ts";
import { cardSponsors, cardSupport, sparklineRange } from "./commune-card-view.ts";

const COMMUNES = [aCommune({ id: "a" }), aCommune({ id: "b" })];

describe("the sparkline", () => {
  it.each([
    ["2016-07", "2017-09", "2016-10", "2017-09"],
    ["2016-10", "2017-09", "2016-10", "2017-09"],
    ["2016-11", "2017-09", "2016-11", "2017-09"],
    ["2017-09", "2017-09", "2017-09", "2017-09"],
  ])("of a programme from %s to %s shows %s to %s", (firstMonth, dataThrough, first, last) => {
    expect(sparklineRange(aProgramme({ firstMonth, dataThrough }))).toEqual({ first, last });
  });

  it("has every month, those without a line too, one scale for all cards, and marks what is owed and what is chosen", () => {
    const lines = [
      aSupportLine({ communeId: "a", month: "2017-09", delivered: 10 }),
      aSupportLine({ communeId: "a", month: "2017-08", delivered: "not-reported" }),
      aSupportLine({ communeId: "b", month: "2017-07", delivered: 40 }),
      // Out of its twelve months: it must not set the scale.
      aSupportLine({ communeId: "b", month: "2016-09", delivered: 1000 }),
    ];
    const cards = cardSupport(figuresOf({ lines, communes: COMMUNES, filter: { period: aPeriod("2017-Q3") } }));
    const bars = cards.get("a")?.bars ?? [];
    expect(bars).toHaveLength(12);
    expect(bars.slice(-4)).toEqual([
      { key: "2017-06", value: 0, isSelected: false, owed: false },
      { key: "2017-07", value: 0, isSelected: true, owed: false },
      { key: "2017-08", value: 0, isSelected: true, owed: true },
      { key: "2017-09", value: 10, isSelected: true, owed: false },
    ]);
    expect([...cards.values()].map(({ scale }) => scale.max)).toEqual([40, 40]);
  });
});

describe("the support of a card", () => {
  const lines = [
    aSupportLine({ communeId: "a", month: "2017-09", delivered: 30 }),
    aSupportLine({ communeId: "a", month: "2017-06", delivered: 20 }),
    aSupportLine({ communeId: "b", month: "2017-06", delivered: 999 }),
  ];

  it("is that of the period, with the change of that commune alone", () => {
    const card = cardSupport(figuresOf({ lines, communes: COMMUNES, filter: { period: aPeriod("2017-Q3") } })).get("a");
    expect(card?.total.delivered).toBe(30);
    expect(card?.comparison).toMatchObject({ baseline: { quarter: "2017-Q2" }, change: { kind: "relative", ratio: 0.5 } });
  });

  it("of a commune without a line is nothing, and the card stands", () => {
    const card = cardSupport(figuresOf({ lines, communes: [...COMMUNES, aCommune({ id: "new" })] })).get("new");
    expect(card?.total.lines).toBe(0);
    expect(card?.bars.every(({ value, owed }) => value === 0 && !owed)).toBe(true);
  });
});

describe("those in charge on a card", () => {
  const sponsors = [
    aSponsor({ id: "03", name: "Cơ quan 03", assignments: [{ communeId: "a", from: month("2016-07"), to: month("2017-03") }] }),
    aSponsor({ id: "04", name: "Cơ quan 04", assignments: [{ communeId: "a", from: month("2017-04") }] }),
    aSponsor({
      type: "enterprise",
      id: "07",
      name: "Doanh nghiệp 07",
      assignments: [{ communeId: "a", from: month("2016-07") }],
    }),
  ];

  it.each([
    ["2017-Q1", ["Cơ quan 03 (đến tháng 3/2017)"]],
    ["2017-Q2", ["Cơ quan 04"]],
    ["2017-03", ["Cơ quan 03 (đến tháng 3/2017)"]],
    ["2017", ["Cơ quan 04", "Cơ quan 03 (đến tháng 3/2017)"]],
    ["programme", ["Cơ quan 04", "Cơ quan 03 (đến tháng 3/2017)"]],
  ])("in %s are those who had the commune then, and until when who has it no longer: %j", (period, agencies) => {
    const filter = { ...NO_FILTER, period: aPeriod(period) };
    expect(cardSponsors(sponsors, aCommune({ id: "a" }), filter, aProgramme(), "vi", vi)).toEqual({
      agencies,
      enterprises: ["Doanh nghiệp 07"],
    });
  });

  it("of a commune that has ended are those who had it, until it did", () => {
    const ended = aCommune({ id: "a", validTo: day("2017-05-31") });
    const shown = (period: string) =>
      cardSponsors(sponsors, ended, { ...NO_FILTER, period: aPeriod(period) }, aProgramme(), "vi", vi);
    expect(shown("2017-Q2")).toEqual({
      agencies: ["Cơ quan 04 (đến tháng 5/2017)"],
      enterprises: ["Doanh nghiệp 07 (đến tháng 5/2017)"],
    });
    expect(shown("2017-Q3")).toEqual({ agencies: [], enterprises: [] });
  });
});
