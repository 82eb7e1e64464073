// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { NO_FILTER } from "#src/filters/filter.ts";
import { vi } from "#src/messages/vi.ts";
import { aSupportLine } from "#test/builders.ts";
import { slideOf } from "#test/deck-slides.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { smallDeck } from "#test/small-dataset.ts";
import { deckOf } from "./deck-of.ts";
import { DECK_LIMITS } from "./limits.ts";

function bridgeOf(period: string, communes: readonly string[] = []) {
  const deck = deckOf(demoDataset(), { ...NO_FILTER, period: aPeriod(period), communes: [...communes] }, [], "vi", vi);
  if (deck.status !== "ready") throw new Error("The demonstration has a deck");
  return deck.value.slides.find(({ id }) => id === "bridge") ?? null;
}

it("tells the way from plan to delivery as a slide that fits, with what was delivered as its foot", () => {
  const slide = bridgeOf("2017-Q3");
  expect(slide?.title.replaceAll("\u00a0", " ")).toBe(
    "Thực hiện 548,5/753 triệu đồng kế hoạch; thiếu nhiều nhất do mới thực hiện một phần: 103 triệu đồng",
  );
  const table = slide?.body.kind === "table" ? slide.body.table : null;
  expect(table?.rows.map(([step, amount]) => `${step} ${amount}`)).toEqual([
    "Kế hoạch 753",
    "Chưa báo cáo −72",
    "Báo cáo bằng 0 −85,5",
    "Thực hiện một phần: phần còn thiếu −103",
    "Vượt kế hoạch: phần vượt +10,5",
    "Ngoài kế hoạch +45,5",
  ]);
  expect(table?.total?.slice(0, 2)).toEqual(["Thực hiện", "548,5"]);
});

it("since the start tells of the plan that became help without a money value, and still fits", () => {
  const slide = bridgeOf("programme");
  const table = slide?.body.kind === "table" ? slide.body.table : null;
  expect(table?.rows.map(([step, amount]) => `${step} ${amount}`)).toContain("Chuyển thành hỗ trợ không quy ra tiền −50,5");
  const most = (table?.rows.length ?? 0) + 1;
  expect(most).toBeLessThanOrEqual(DECK_LIMITS.table.rows);
});

it("where as much was delivered as planned, or more, asks for no reason", () => {
  expect(bridgeOf("programme", ["gia-minh"])?.title.replaceAll("\u00a0", " ")).toBe(
    "Từ 212 triệu đồng kế hoạch đến 214 triệu đồng thực hiện",
  );
});

it("is no slide where no money was planned", () => {
  expect(bridgeOf("2017-Q3", ["khong-co"])).toBeNull();
});

it.each<[string, number, number, string]>([
  [
    "billions, though only millions would be exact",
    20_000_000_000,
    12_345_600_000,
    "12,35/20 tỷ đồng kế hoạch; thiếu nhiều nhất do mới thực hiện một phần: 7,65 tỷ đồng",
  ],
  [
    "millions, though both are whole billions",
    9_000_000_000,
    5_000_000_000,
    "5.000/9.000 triệu đồng kế hoạch; thiếu nhiều nhất do mới thực hiện một phần: 4.000 triệu đồng",
  ],
])("tells in its title the unit of its table: %s", (_what, planned, delivered, said) => {
  const slide = slideOf(smallDeck({ lines: [aSupportLine({ planned, delivered })] }), "bridge");
  expect(slide.title.replaceAll("\u00a0", " ")).toBe(`Thực hiện ${said}`);
});

it("in billions its rows add up as they are read, however they are rounded", () => {
  const dong = fc.integer({ min: 0, max: 40_000_000_000 });
  const line = fc.record({
    planned: dong,
    delivered: fc.oneof(dong, fc.constantFrom(0, "not-reported" as const, "not-applicable" as const)),
  });
  const read = (text: unknown) =>
    /^[<>–]/.test(String(text))
      ? 0
      : Math.round(Number(String(text).replaceAll(".", "").replace(",", ".").replace("\u2212", "-")) * 100);
  let inBillions = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 2, maxLength: 8 }), (given) => {
      const lines = given.map((each, index) => aSupportLine({ ...each, id: String(index) }));
      const slide = smallDeck({ lines }).slides.find(({ id }) => id === "bridge");
      if (slide?.body.kind !== "table" || !slide.subtitle?.startsWith("Tỷ đồng")) return;
      const { rows, total } = slide.body.table;
      const amounts = rows.map((row) => read(row[1]));
      if (/^[^<>–]/.test(String(total?.[1]))) expect(amounts.reduce((sum, each) => sum + each, 0)).toBe(read(total?.[1]));
      inBillions += 1;
    }),
    { numRuns: 100 },
  );
  expect(inBillions).toBeGreaterThan(50);
});
