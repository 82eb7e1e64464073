// @vitest-environment node

import { describe, expect, it } from "vitest";
import { assembleDataset } from "#src/api/dataset.ts";
import { month, monthsOf } from "#src/domain/month.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { PENDING, ready, valueOf } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import { aProgramme, aSupportLine } from "#test/builders.ts";
import { chartOf, expectWords, itemsOf, slideOf } from "#test/deck-slides.ts";
import { answersOfPublication, demoAnswers, demoDataset } from "#test/demo-dataset.ts";
import { crowdedPublication, deckFor, demoDeck } from "#test/demo-deck.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { smallDeck } from "#test/small-dataset.ts";
import { deckOf } from "./deck-of.ts";

const FAILED = { status: "error", problem: { kind: "network", file: "x.json" }, retry: () => undefined } as const;

describe("what could not be read", () => {
  it("is waited for, or told, when there is no deck without it", () => {
    for (const part of ["programme", "communes", "support"] as const) {
      expect(deckOf(demoDataset({ [part]: FAILED }), NO_FILTER, [], "vi", vi).status).toBe("error");
      expect(deckOf(demoDataset({ [part]: PENDING }), NO_FILTER, [], "vi", vi).status).toBe("pending");
    }
    expect(deckOf(demoDataset({ proposals: PENDING }), NO_FILTER, [], "vi", vi).status).toBe("pending");
  });

  it("is said on its slides when it is the proposals", () => {
    const deck = deckFor(demoDataset({ proposals: FAILED }));
    expect(itemsOf(slideOf(deck, "proposals"))).toEqual([
      { subject: "Kiến nghị, đề xuất", text: "chưa đọc được số liệu", tone: "attention" },
    ]);
    const { body } = slideOf(deck, "figures");
    expect(body.kind === "figures" && body.figures.at(-1)).toMatchObject({
      value: "–",
      note: "chưa đọc được số liệu",
      tone: "attention",
    });
    expect(itemsOf(slideOf(deck, "attention"))[0]).toMatchObject({ text: "một phần chưa kiểm tra được vì thiếu số liệu" });
    expect(slideOf(deck, "next").remarks).toEqual(["Chưa đọc được kiến nghị nên không có phần trả lời kiến nghị"]);
  });

  it.each([
    ["agencies", { agencies: FAILED }, 0],
    ["enterprises", { enterprises: FAILED }, 1],
  ] as const)("is said on theirs alone when it is the %s", (unread, failed, place) => {
    const deck = deckFor(demoDataset(failed));
    for (const id of ["agencies", "enterprises"]) {
      const { body } = slideOf(deck, id);
      expect(body.kind).toBe(id === unread ? "list" : "table");
    }
    const { body } = slideOf(deck, "commune-gia-minh");
    const who = body.kind === "commune" ? body.items.slice(0, 2) : [];
    expect(who.map(({ tone }) => tone)).toEqual(place === 0 ? ["attention", "plain"] : ["plain", "attention"]);
    expect(who[place]?.text).toBe("chưa đọc được số liệu");
  });
});

describe("what is partial", () => {
  const programme = valueOf(demoDataset().programme);
  if (!programme) throw new Error("The demonstration data is read");
  const untilAugust = demoDataset({ programme: ready({ ...programme, dataThrough: month("2017-08") }) });

  it("is marked, named, and compared over the same months", () => {
    const deck = deckFor(untilAugust, "vi", { period: aPeriod("2017-Q3") });
    expect(chartOf(slideOf(deck, "quarters")).categories.map(({ isPartial }) => isPartial)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(slideOf(deck, "quarters").remarks).toContain("Quý III/2017 có 2/3 tháng");
    expect(slideOf(deck, "kinds").subtitle).toContain("Quý III/2017 (2/3 tháng)");
    expect(slideOf(deck, "figures").notes[1]).toContain("tính cùng 2 tháng (7–8)");
    const { body } = slideOf(deck, "commune-gia-thang");
    expect(body.kind === "commune" && body.figures[2]?.note).toMatch(/so cùng kỳ, cùng 2 tháng \(7–8\)$/);
  });

  it("has a change told at the foot where its doubts leave no room beside the figure", () => {
    const deck = deckFor(untilAugust, "vi", { period: aPeriod("programme") });
    const slide = slideOf(deck, "commune-gia-minh");
    expect(slide.body.kind === "commune" && slide.body.figures[2]?.note).toBe("tăng giảm: xem ghi chú dưới trang");
    expect(slide.remarks[0]?.replaceAll("\u00a0", " ")).toMatch(
      /^Quý III\/2017 .+ % so với Quý III\/2016, so cùng 2 tháng \(7–8\), chưa kể 1 nội dung chưa báo cáo$/,
    );
  });

  it("at its start is marked and named like that at its end", () => {
    const fromAugust = demoDataset({ programme: ready({ ...programme, firstMonth: month("2016-08") }) });
    const deck = deckFor(fromAugust, "vi", { period: aPeriod("2016") });
    expect(chartOf(slideOf(deck, "quarters")).categories.map(({ isPartial }) => isPartial)).toEqual([true, false]);
    expect(slideOf(deck, "quarters").remarks).toContain("Quý III/2016 có 2/3 tháng");
    expect(slideOf(deck, "kinds").subtitle).toContain("năm 2016 (5/12 tháng)");
  });
});

describe("a month opened without a row", () => {
  const programme = valueOf(demoDataset().programme);
  if (!programme) throw new Error("The demonstration data is read");
  const untilOctober = demoDataset({ programme: ready({ ...programme, dataThrough: month("2017-10") }) });

  it("is told as without data, and nothing is said to have fallen", () => {
    const deck = deckFor(untilOctober, "vi", { period: aPeriod("2017-Q4") });
    expect(slideOf(deck, "figures").title).toBe("Tháng 10/2017 chưa có số liệu; hiện 2/9 xã đạt chuẩn");
    expect(slideOf(deck, "quarters").title).toBe("Tháng 10/2017 chưa có số liệu");
    for (const id of ["figures", "agencies", "enterprises", "commune-gia-minh"]) {
      expect(slideOf(deck, id).notes[0]).toBe("Tháng 10/2017 chưa có số liệu.");
    }
    for (const { title, notes, remarks } of deck.slides) {
      expect([title, ...notes, ...remarks].join(" ")).not.toMatch(/giảm|không đổi|chưa nhận được hỗ trợ|chưa được hỗ trợ/);
    }
  });

  it("has no bar for each commune, and its column stands blank beside those before it", () => {
    const deck = deckFor(untilOctober, "vi", { period: aPeriod("2017-Q4") });
    const ranking = slideOf(deck, "ranking");
    expect(ranking.title).toBe("Tháng 10/2017 chưa có số liệu");
    expect(itemsOf(ranking)).toEqual([
      { subject: "Hỗ trợ cho từng xã so với kế hoạch", text: "tháng 10/2017 chưa có số liệu", tone: "plain" },
    ]);
    const { categories, series } = chartOf(slideOf(deck, "quarters"));
    expect(categories.at(-1)).toMatchObject({ label: "Quý IV/2017", dong: null });
    expect(categories.slice(0, -1).every(({ dong }) => dong !== null)).toBe(true);
    expect(series.every(({ values }) => values.at(-1) === null)).toBe(true);
    expect(slideOf(deck, "quarters").remarks).toContain("tháng 10/2017 chưa có số liệu");
  });

  it("is told once below the title of the figures", () => {
    for (const period of ["2017", "2017-Q4", null]) {
      const deck = deckFor(untilOctober, "vi", period === null ? {} : { period: aPeriod(period) });
      const { body, remarks } = slideOf(deck, "figures");
      const said = JSON.stringify([body, remarks]).match(/tháng 10\/2017 chưa có số liệu/gi);
      expect(said?.length, period ?? "since the start").toBe(1);
    }
  });

  it("is named at the foot of the columns that hold it", () => {
    const deck = deckFor(untilOctober, "vi", { period: aPeriod("2017") });
    for (const id of ["quarters", "months"]) expect(slideOf(deck, id).remarks).toContain("tháng 10/2017 chưa có số liệu");
  });
});

describe("a course with more gaps than a line can name", () => {
  const programme = aProgramme({ firstMonth: "2014-01", dataThrough: "2017-09" });
  // Every other month is one without data: 23 of 45 have some.
  const lines = monthsOf({ first: programme.firstMonth, last: programme.dataThrough })
    .filter((_month, index) => index % 2 === 0)
    .map((each) => aSupportLine({ id: each, month: each, delivered: 1_000_000 }));
  const deck = smallDeck({ programme, lines });

  it("says below the money how many months it lacks, and the presenter has them all", () => {
    const { body, notes, remarks } = slideOf(deck, "figures");
    const note = body.kind === "figures" ? (body.figures[0]?.note ?? "") : "";
    expect(note).toMatch(/^22 tháng chưa có số liệu/);
    expect(notes.at(-1)).toMatch(/tháng 2, 4, .*8\/2017 chưa có số liệu$/);
    expect(remarks.join(" ")).not.toContain("10, 12/2014");
  });

  it("says so below its columns", () => {
    const { remarks, notes } = slideOf(deck, "quarters");
    expect(remarks).toContain("15 tháng chưa có số liệu");
    expect(notes.at(-1)).toMatch(/tháng 4, 6, .*8\/2017 chưa có số liệu$/);
  });
});

describe("criteria that are not known", () => {
  const communes = valueOf(demoAnswers().communes);
  if (!communes) throw new Error("The demonstration data is read");
  const rows = communes.rows.map((row) =>
    row.value.id === "gia-thinh" ? { ...row, value: { ...row.value, criteria: row.value.criteria.slice(0, 17) } } : row,
  );
  const deck = deckFor(demoDataset({ communes: ready({ ...communes, rows }) }));

  it("are neither met nor missing", () => {
    const { body } = slideOf(deck, "commune-gia-thinh");
    expect(body.kind === "commune" && body.figures[1]).toMatchObject({
      value: "≥\u00a015/19",
      note: "còn 2 tiêu chí; chưa rõ 2 tiêu chí",
    });
    expect(body.kind === "commune" && body.items[2]?.text).toMatch(/; chưa rõ 2 tiêu chí$/);
    expect(slideOf(deck, "criteria").remarks).toEqual(["Chưa rõ ở 2 chỗ (xã × tiêu chí), không tính là chưa đạt"]);
  });

  it("keep a commune from being called the nearest to the standard", () => {
    expect(slideOf(deck, "next").title).toMatch(/^Tiếp theo: Gia Thắng còn 3 tiêu chí,/);
  });
});

describe("little or nothing", () => {
  const none = ready({ rows: [], setAside: [], wire: [] });

  it("still is a deck that says so, when there is no line and no proposal", () => {
    const deck = deckFor(demoDataset({ support: none, proposals: none }));
    expect(itemsOf(slideOf(deck, "quarters"))[0]?.text).toBe("Chưa có nội dung hỗ trợ nào được ghi nhận.");
    expect(slideOf(deck, "figures").title).toBe("Tháng 7–12/2016, tháng 1–9/2017 chưa có số liệu; 2/9 xã đạt chuẩn");
    expect(slideOf(deck, "proposals").title).toBe("Không còn kiến nghị nào chờ trả lời");
    for (const slide of deck.slides) expectWords(slide);
  });

  it("still is one when every list is empty", () => {
    const empty = { communes: none, agencies: none, enterprises: none, support: none, proposals: none };
    for (const language of LANGUAGES) {
      const deck = deckFor(demoDataset(empty), language);
      expect(deck.slides.map(({ id }) => id)).toEqual([
        "title",
        "figures",
        "ranking",
        "attention",
        "next",
        "directions",
        "quarters",
        "months",
        "kinds",
        "agencies",
        "enterprises",
        "criteria",
        "proposals",
      ]);
      for (const slide of deck.slides) expectWords(slide);
    }
  });

  it("says that nothing matches when lines are filtered away", () => {
    const deck = demoDeck("vi", { kinds: ["unknown"] });
    expect(itemsOf(slideOf(deck, "kinds"))[0]?.text).toBe("Không có nội dung hỗ trợ nào khớp với bộ lọc.");
  });

  it("states no direction of a conference that another programme did not hold", () => {
    const deck = deckFor(assembleDataset(answersOfPublication({ ...crowdedPublication(), support: [], proposals: [] })));
    expect(deck.slides.map(({ id }) => id)).not.toContain("directions");
  });
});
