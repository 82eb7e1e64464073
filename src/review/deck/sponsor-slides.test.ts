// @vitest-environment node
import { describe, expect, it } from "vitest";
import { month } from "#src/domain/month.ts";
import { quarterOf } from "#src/domain/period.ts";
import { aSponsor, aSupportLine } from "#test/builders.ts";
import { slideOf, tableOf } from "#test/deck-slides.ts";
import { smallDeck } from "#test/small-dataset.ts";
import { deckWords } from "./deck-words.ts";

const words = deckWords.vi.sponsors;
const assignments = [{ communeId: "gia-minh", from: month("2016-07") }];
const helping = aSponsor({ id: "01", name: "Sở Một", assignments });
const owing = aSponsor({ id: "02", name: "Sở Hai", assignments });
const idle = aSponsor({ id: "03", name: "Sở Ba", assignments });

const lines = [
  aSupportLine({ id: "a", planned: 5_000_000, delivered: 5_000_000 }),
  aSupportLine({ id: "b", planned: 5_000_000, delivered: "not-reported", sponsor: { type: "agency", id: "02" } }),
];

describe("the slide on agencies", () => {
  it("tells who owes a report apart from who gave nothing", () => {
    const { remarks, notes } = slideOf(smallDeck({ sponsors: [helping, owing, idle], lines }), "agencies");
    expect(remarks).toContain(words.idle("Sở Ba", ""));
    expect(remarks).toContain(`* ${words.owed("Sở Hai")}`);
    expect(notes).toContain(`${words.idle("Sở Ba", "")}.`);
  });

  it("says what its marks stand for, reports and plans, and marks who has no known plan, and the row of the others", () => {
    const many = Array.from({ length: 14 }, (_none, index) => aSponsor({ id: `i${index}`, name: `Sở Im ${index}`, assignments }));
    const unplanned = (id: string) =>
      aSupportLine({ id: `u${id}`, planned: "not-reported", delivered: 1_000_000, sponsor: { type: "agency", id } });
    const slide = slideOf(
      smallDeck({ sponsors: [helping, owing, ...many], lines: [...lines, ...many.map(({ id }) => unplanned(id))] }),
      "agencies",
    );
    expect(slide.remarks[0]).toMatch(/^\* Còn nội dung hoặc kế hoạch chưa báo cáo: .*Sở/);
    const { rows, total } = tableOf(slide);
    const marks = Object.fromEntries([...rows, total ?? []].map((row) => [row[0] ?? "", row.at(-1)?.replaceAll("\u00a0", " ")]));
    expect(marks).toMatchObject({ "Sở Một": "100 %", "Sở Hai": "–*", "Sở Im 0": "–*" });
    expect(rows.at(-1)?.[0]).toMatch(/^Còn lại/);
    expect(rows.at(-1)?.at(-1)).toBe("–*");
    expect(total?.at(-1)).toMatch(/\*$/);
    const ofPlans = slideOf(
      smallDeck({ sponsors: [helping, ...many], lines: [...lines.slice(0, 1), unplanned("i0")] }),
      "agencies",
    );
    expect(ofPlans.remarks[0]).toBe(`* ${words.plansOwed("Sở Im 0")}`);
  });

  it("does not say of who gave other kinds that nothing was done", () => {
    const { remarks, notes } = slideOf(smallDeck({ sponsors: [helping, idle], lines }, { kinds: ["training"] }), "agencies");
    const said = `${words.idle("Sở Một, Sở Ba", " thuộc loại đang chọn")}`;
    expect(remarks).toContain(said);
    expect(notes).toContain(`${said}.`);
    expect(said).toBe("Chưa có hỗ trợ thuộc loại đang chọn trong kỳ: Sở Một, Sở Ba");
  });

  it("counts nobody in a period without data, and gives that as the reason of its blanks", () => {
    const period = { grain: "quarter", quarter: quarterOf(month("2017-04")) } as const;
    const { title, remarks, notes } = slideOf(smallDeck({ sponsors: [helping, owing], lines }, { period }), "agencies");
    expect(title).toBe("Cơ quan, đơn vị phụ trách: tháng 4–6/2017 chưa có số liệu");
    expect(remarks).toEqual(["“–”: tháng 4–6/2017 chưa có số liệu"]);
    expect(notes).toEqual(["Tháng 4–6/2017 chưa có số liệu."]);
  });

  it("has a row for the one whom its title names, however many did nothing", () => {
    const many = Array.from({ length: 15 }, (_none, index) => aSponsor({ id: `i${index}`, name: `Sở Im ${index}`, assignments }));
    const short = [aSupportLine({ planned: 5_000_000, delivered: 1_000_000 })];
    const slide = slideOf(smallDeck({ sponsors: [helping, ...many], lines: short }), "agencies");
    expect(slide.title).toContain("thiếu nhiều nhất: Sở Một");
    expect(tableOf(slide).rows.map(([name]) => name)).toContain("Sở Một");
  });

  it("speaks of nobody idle where all that gave nothing owe a report", () => {
    const { remarks, notes } = slideOf(smallDeck({ sponsors: [helping, owing], lines }), "agencies");
    expect([...remarks, ...notes].join(" ")).not.toContain(words.idle("", ""));
  });
});
