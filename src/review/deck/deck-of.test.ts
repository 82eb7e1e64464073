// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Slide } from "#src/documents/deck.ts";
import { quartersOf } from "#src/domain/period.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { formatMillions } from "#src/lib/format-number.ts";
import { formatQuarter } from "#src/lib/format-time.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import {
  chartOf,
  chartsOf,
  expectWords,
  figuresUnder,
  itemsOf,
  partsOf,
  slideOf,
  sumOf,
  sumsOf,
  tableOf,
} from "#test/deck-slides.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { demoDeck } from "#test/demo-deck.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { deckOf } from "./deck-of.ts";

const DATASET = demoDataset();
const DATASET_COMMUNES = valueOf(DATASET.communes) ?? [];

const ORDER = [
  "title",
  "figures",
  "ranking",
  "attention",
  "attention-2",
  "bridge",
  "next",
  "next-2",
  "directions",
  "quarters",
  "months",
  "kinds",
  "agencies",
  "enterprises",
  "map",
  "criteria",
  "criteria-2",
  "commune-gia-thang",
  "commune-gia-phuong",
  "commune-gia-lac",
  "commune-gia-minh",
  "commune-gia-trung",
  "commune-gia-thinh",
  "commune-lien-son",
  "commune-gia-hung",
  "commune-gia-tien",
  "proposals",
  "proposals-2",
  "proposals-3",
];

describe("the demonstration data", () => {
  it("gives the slides of the conference in their order", () => {
    expect(demoDeck().slides.map(({ id }) => id)).toEqual(ORDER);
  });

  it("tells where we stand, since when, who is behind, why, and what is asked of whom, before any detail", () => {
    const change: Slide = { ...slideOf(demoDeck(), "criteria"), id: "changes" };
    const deck = valueOf(deckOf(DATASET, NO_FILTER, [change], "vi", vi));
    const ids = deck?.slides.map(({ id }) => id) ?? [];
    expect(ids.slice(0, 4)).toEqual(["title", "figures", "changes", "ranking"]);
    const places = ["changes", "ranking", "attention", "bridge", "next", "directions", "quarters"].map((id) => ids.indexOf(id));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it("adds up to 2 500 000 000 dong by quarter, by month, by commune, by kind, and over the communes' own slides", () => {
    const deck = demoDeck();
    for (const id of ["quarters", "months", "ranking", "kinds"]) expect(sumOf(chartsOf(deck, id)), id).toBe(2_500_000_000);
    const communes = deck.slides.filter(({ id }) => id.startsWith("commune-"));
    expect(communes.reduce((sum, slide) => sum + sumOf([chartOf(slide)]), 0)).toBe(2_500_000_000);
  });

  it("shows each quarter as the totals have it", () => {
    const { programme, whole } = figuresUnder(NO_FILTER, DATASET);
    const byQuarter = whole.by("quarter");
    const expected = quartersOf(programme).map((quarter) => [
      formatQuarter(quarter, "vi"),
      byQuarter.get(quarter)?.delivered ?? 0,
    ]);
    expect([...sumsOf(chartsOf(demoDeck(), "quarters"))]).toEqual(expected);
  });

  it("names the finding, and what the total stands for", () => {
    const deck = demoDeck();
    expect(slideOf(deck, "figures").title).toBe(
      "Đến tháng 9/2017: hỗ trợ 2,5 tỷ đồng, 2/9 xã đạt chuẩn".replace("2,5 tỷ đồng", "2,5\u00a0tỷ\u00a0đồng"),
    );
    expect(slideOf(deck, "ranking").title.replaceAll("\u00a0", " ")).toBe(
      "Gia Phương còn thiếu nhiều nhất: 263,5/358,5 triệu đồng, đạt 73,5 % kế hoạch",
    );
    expect(slideOf(deck, "criteria").title).toBe("17. Môi trường và an toàn thực phẩm: 7/9 xã chưa đạt (1/2)");
    expect(slideOf(deck, "proposals").title).toBe("11 kiến nghị chờ trả lời, 8 đã quá 60 ngày (1/3)");
    expect(deck.footer).toBe("Số liệu đến tháng 9/2017, cập nhật 28/09/2017 · Dữ liệu minh họa");
    expect(deck.fileName).toBe("trinh-chieu-den-2017-09");
  });

  it("puts those first that lack most of their plan, and says how much of it they reached", () => {
    const [chart] = chartsOf(demoDeck(), "ranking");
    const missing = chart?.categories.map(({ dong }, index) => (chart.plan?.values[index] ?? 0) - (dong ?? 0)) ?? [];
    expect(missing).toEqual([...missing].sort((one, other) => other - one));
    expect(`${chart?.categories[0]?.label} ${chart?.categories[0]?.note}`.replaceAll("\u00a0", " ")).toBe("Gia Phương 73,5 % KH");
  });

  it("folds the sponsors that lack least, and never one that did nothing", () => {
    const deck = demoDeck("vi", { period: aPeriod("2017-Q3") });
    const names = ["agencies", "enterprises"].flatMap((id) => tableOf(slideOf(deck, id)).rows.map(([name]) => name));
    expect(names).toEqual(
      expect.arrayContaining(["Cơ quan cấp tỉnh 07", "Cơ quan cấp huyện 03", "Doanh nghiệp 07", "Doanh nghiệp 08"]),
    );
    const folded = tableOf(slideOf(deck, "agencies")).rows.at(-1) ?? [];
    expect(folded[0]).toBe("Còn lại: 2 đơn vị");
    expect(folded[4]?.replace("\u00a0", " ")).toBe("101,1 %");
  });

  it("draws the communes on one scale, and names every criterion that they lack", () => {
    const communes = demoDeck().slides.filter(({ id }) => id.startsWith("commune-"));
    const charts = communes.map(chartOf);
    const longest = charts.flatMap(({ categories, plan }) => [
      ...categories.map(({ dong }) => dong ?? 0),
      ...(plan?.values ?? []),
    ]);
    expect(new Set(charts.map(({ scale }) => scale))).toEqual(new Set([Math.max(...longest.map((dong) => dong ?? 0))]));
    expect(new Set(charts.map(({ unit }) => unit)).size).toBe(1);
    for (const { body, id } of communes) {
      const text = body.kind === "commune" ? (body.items.at(-1)?.text ?? "") : "";
      const lacks = DATASET_COMMUNES.find((commune) => `commune-${commune.id}` === id)?.criteria.filter(({ met }) => !met) ?? [];
      for (const { number } of lacks) expect(text, id).toMatch(new RegExp(`(^|\\D)${number}(\\D|$)`));
    }
  });

  it("sums the sponsors that there is no room for, and all of them in the foot", () => {
    const { whole } = figuresUnder(NO_FILTER, DATASET);
    for (const [id, type] of [
      ["agencies", "agency"],
      ["enterprises", "enterprise"],
    ] as const) {
      const table = tableOf(slideOf(demoDeck(), id));
      const delivered = whole.by("sponsorType").get(type)?.delivered ?? 0;
      expect(table.total?.[3]).toBe(formatMillions(delivered, "vi"));
      const rows = table.rows.map((row) => Number(row[3]?.replace(".", "").replace(",", ".")));
      expect(rows.reduce((sum, millions) => sum + millions, 0)).toBeCloseTo(delivered / 1_000_000, 6);
      expect(table.rows.at(-1)?.[0]).toMatch(/^Còn lại: \d+ đơn vị$/);
    }
  });

  it("gives each commune its standing, helpers, missing criteria and place", () => {
    const { body, title } = slideOf(demoDeck(), "commune-gia-thang");
    if (body.kind !== "commune") throw new Error("A commune's slide");
    expect(title).toMatch(/^Xã Gia Thắng: 312,5\/348\striệu\sđồng, 89,8\s% kế hoạch; đạt 16\/19 tiêu chí$/);
    expect(body.figures.map(({ value, tone }) => `${value.replaceAll("\u00a0", " ")} ${tone}`)).toEqual([
      "Đã đăng ký plain",
      "16/19 plain",
      "312,5 triệu đồng plain",
      "1 attention",
    ]);
    expect(body.items.map(({ text }) => text)).toEqual([
      "Cơ quan cấp tỉnh 01",
      "Doanh nghiệp 01, Doanh nghiệp 09",
      "2. Giao thông, 10. Thu nhập, 17. Môi trường và an toàn thực phẩm",
    ]);
    expect(body.locator.tiles.filter(({ commune }) => commune?.isHere).map(({ name }) => name)).toEqual(["Gia Thắng"]);
  });

  it("marks as attention only what is overdue, owed or lost", () => {
    const deck = demoDeck();
    const items = partsOf(deck, "proposals").flatMap(itemsOf);
    expect(items.map(({ tone }) => tone)).toEqual([...Array(8).fill("attention"), ...Array(3).fill("plain")]);
    expect(
      partsOf(deck, "attention")
        .flatMap(itemsOf)
        .every(({ tone }) => tone === "attention"),
    ).toBe(true);
    expect(
      partsOf(deck, "criteria")
        .flatMap(itemsOf)
        .every(({ tone }) => tone === "plain"),
    ).toBe(true);
  });

  it("tells what follows from the data, and what the conference stated as stated by it", () => {
    const deck = demoDeck();
    const subjects = partsOf(deck, "next")
      .flatMap(itemsOf)
      .map(({ subject }) => subject);
    expect(subjects).toEqual([
      "Gia Thịnh",
      "Gia Thắng",
      "Gia Phương",
      "Chưa rõ nơi trả lời",
      "Doanh nghiệp 04",
      "Các nơi khác",
      "Báo cáo còn nợ đến nay",
    ]);
    expect(slideOf(deck, "directions").subtitle).toBe("Hội nghị ngày 28/09/2017");
    expect(itemsOf(slideOf(deck, "directions"))).toHaveLength(4);
  });

  it.each(LANGUAGES)("has notes on every slide and words for every drawing (%s)", (language) => {
    for (const slide of demoDeck(language).slides) expectWords(slide);
  });

  it.each(LANGUAGES)("shortens nothing but what has no end (%s)", (language) => {
    for (const { title, subtitle, remarks } of demoDeck(language).slides) {
      expect([title, subtitle ?? "", ...remarks].join(" ")).not.toContain("…");
    }
  });
});
