// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { SupportLine } from "#src/domain/support-line.ts";
import { aCommune, aSponsor, aSupportLine } from "#test/builders.ts";
import { chartOf, slideOf } from "#test/deck-slides.ts";
import { smallDeck } from "#test/small-dataset.ts";
import { deckWords } from "./deck-words.ts";

const MILLION = 1_000_000;
const words = deckWords.vi;

type Given = readonly [planned: number | null, delivered: number | null | "owed"];

const COMMUNES = ["mot", "hai", "ba"].map((id, index) => aCommune({ id, name: `Xã ${id}`, displayOrder: index + 1 }));
const SPONSORS = ["mot", "hai", "ba"].map((id) =>
  aSponsor({
    id,
    name: `Sở ${id}`,
    assignments: COMMUNES.map((commune) => ({ communeId: commune.id, from: aSupportLine().month })),
  }),
);

function amount(millions: Given[number]): SupportLine["planned"] & SupportLine["delivered"] {
  if (millions === "owed") return "not-reported";
  return millions === null ? "not-applicable" : millions * MILLION;
}

/** A line for each, in its own commune and of its own sponsor. */
function linesOf(given: readonly Given[]): SupportLine[] {
  return given.map(([planned, delivered], index) => {
    const id = ["mot", "hai", "ba"][index] ?? "";
    const line = aSupportLine({ id: `l${index}`, communeId: id, sponsor: { type: "agency", id } });
    return { ...line, planned: planned === null ? "not-applicable" : planned * MILLION, delivered: amount(delivered) };
  });
}

const plain = (text: string) => text.replaceAll("\u00a0", " ");

function deckFor(given: readonly Given[]) {
  const count = given.length;
  return smallDeck({ communes: COMMUNES.slice(0, count), sponsors: SPONSORS.slice(0, count), lines: linesOf(given) });
}

const TITLES: readonly (readonly [string, readonly Given[], string, string])[] = [
  [
    "just under half of the plan",
    [
      [100, 49.9],
      [100, 100],
    ],
    "Xã mot còn thiếu nhiều nhất: 49,9/100 triệu đồng, đạt 49,9 % kế hoạch",
    "2/2 cơ quan, đơn vị đã hỗ trợ; thiếu nhiều nhất: Sở mot, 49,9/100 triệu đồng",
  ],
  [
    "the least in per cent is not what lacks most",
    [
      [10, 1],
      [100, 60],
    ],
    "Xã hai còn thiếu nhiều nhất: 60/100 triệu đồng, đạt 60 % kế hoạch",
    "2/2 cơ quan, đơn vị đã hỗ trợ; thiếu nhiều nhất: Sở hai, 60/100 triệu đồng",
  ],
  [
    "just not on track",
    [
      [100, 100],
      [100, 89.9],
    ],
    "Xã hai còn thiếu nhiều nhất: 89,9/100 triệu đồng, đạt 89,9 % kế hoạch",
    "2/2 cơ quan, đơn vị đã hỗ trợ; thiếu nhiều nhất: Sở hai, 89,9/100 triệu đồng",
  ],
  [
    "just on track",
    [
      [100, 100],
      [100, 90],
    ],
    words.ranking.titleNone,
    "2/2 cơ quan, đơn vị đã hỗ trợ: 190 triệu đồng",
  ],
  [
    "a report that is owed leaves a larger gap",
    [
      [100, "owed"],
      [100, 40],
    ],
    "Xã hai chưa đạt kế hoạch: 40/100 triệu đồng, đạt 40 %",
    "1/2 cơ quan, đơn vị đã hỗ trợ; chưa đạt kế hoạch: Sở hai, 40/100 triệu đồng",
  ],
  [
    "a report that is owed leaves a smaller gap",
    [
      [50, "owed"],
      [100, 40],
    ],
    "Xã hai còn thiếu nhiều nhất: 40/100 triệu đồng, đạt 40 % kế hoạch",
    "1/2 cơ quan, đơn vị đã hỗ trợ; thiếu nhiều nhất: Sở hai, 40/100 triệu đồng",
  ],
  [
    "who is not on track owes a report: nobody can be named, and nobody be called on track",
    [
      [100, "owed"],
      [100, 100],
    ],
    words.ranking.titlePlain,
    "1/2 cơ quan, đơn vị đã hỗ trợ: 100 triệu đồng",
  ],
  [
    "no plan at all",
    [
      [null, 10],
      [null, 20],
    ],
    words.ranking.titlePlain,
    "2/2 cơ quan, đơn vị đã hỗ trợ: 30 triệu đồng",
  ],
  [
    "bars and a table in billions",
    [
      [20_000, 12_345.6],
      [100, 100],
    ],
    "Xã mot còn thiếu nhiều nhất: 12,35/20 tỷ đồng, đạt 61,7 % kế hoạch",
    "2/2 cơ quan, đơn vị đã hỗ trợ; thiếu nhiều nhất: Sở mot, 12,35/20 tỷ đồng",
  ],
  [
    "one alone",
    [[100, 10]],
    words.ranking.titlePlain,
    "1/1 cơ quan, đơn vị đã hỗ trợ; thiếu nhiều nhất: Sở mot, 10/100 triệu đồng",
  ],
];

describe.each(TITLES)("%s", (_what, given, communes, agencies) => {
  it(`the communes: “${communes}”`, () => expect(plain(slideOf(deckFor(given), "ranking").title)).toBe(communes));

  it(`the agencies: “${agencies}”`, () => expect(plain(slideOf(deckFor(given), "agencies").title)).toBe(agencies));
});

it("the order is that of what is missing, and what is above its plan comes last", () => {
  const labels = (given: readonly Given[]) => chartOf(slideOf(deckFor(given), "ranking")).categories.map(({ label }) => label);
  expect(
    labels([
      [100, 120],
      [50, 0],
      [100, 60],
    ]),
  ).toEqual(["Xã hai", "Xã ba", "Xã mot"]);
});

it.each<[string, readonly Given[], string]>([
  [
    "the largest step down",
    [
      [100, 60],
      [100, 0],
      [30, "owed"],
    ],
    "Thực hiện 60/230 triệu đồng kế hoạch; thiếu nhiều nhất do báo cáo bằng 0: 100 triệu đồng",
  ],
  [
    "a report that is owed",
    [
      [100, 90],
      [100, "owed"],
    ],
    "Thực hiện 90/200 triệu đồng kế hoạch; thiếu nhiều nhất do chưa báo cáo: 100 triệu đồng",
  ],
  [
    "as much as planned, though not everywhere",
    [
      [100, 60],
      [100, 140],
    ],
    "Từ 200 triệu đồng kế hoạch đến 200 triệu đồng thực hiện",
  ],
])("the bridge names its reason: %s", (_what, given, title) => {
  expect(plain(slideOf(deckFor(given), "bridge").title)).toBe(title);
});

describe("of more communes than have a bar", () => {
  const ids = Array.from({ length: 21 }, (_none, index) => `c${index}`);
  const communes = ids.map((id, index) => aCommune({ id, name: `Xã ${id}`, displayOrder: index + 1 }));
  /** Those before owe the report of a larger plan. */
  const rankingBehind = (owing: number) => {
    const lines = ids.map((id, index): SupportLine => {
      const isOwing = index < owing;
      const line = aSupportLine({ id, communeId: id, planned: (isOwing ? 200 : 100) * MILLION });
      return { ...line, delivered: isOwing ? "not-reported" : 40 * MILLION };
    });
    return slideOf(smallDeck({ communes, lines }), "ranking");
  };

  it("the title names one that has a bar", () => {
    const slide = rankingBehind(5);
    expect(plain(slide.title)).toBe("Xã c5 chưa đạt kế hoạch: 40/100 triệu đồng, đạt 40 %");
    expect(chartOf(slide).categories.map(({ label }) => label)).toContain("Xã c5");
  });

  it("the title names nobody where none of those that have one can be judged", () => {
    expect(rankingBehind(12).title).toBe(words.ranking.titlePlain);
  });
});
