// @vitest-environment node
import { describe, expect, it } from "vitest";
import { month, monthsOf } from "#src/domain/month.ts";
import { quarterOf } from "#src/domain/period.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { formatDongShort } from "#src/lib/format-number.ts";
import { aProgramme, aSupportLine } from "#test/builders.ts";
import { slideOf } from "#test/deck-slides.ts";
import { smallDeck } from "#test/small-dataset.ts";
import { deckWords } from "./deck-words.ts";

const words = deckWords.vi.time;
const programme = aProgramme({ firstMonth: "2017-04", dataThrough: "2017-09" });
const given = (month: string, delivered: SupportLine["delivered"]) => aSupportLine({ id: month, month, delivered });
const months = ["2017-04", "2017-05", "2017-06", "2017-07", "2017-08", "2017-09"];
const quarters = (first: number, second: number) => [
  ...months.map((month) => given(month, 0)),
  aSupportLine({ id: "first", month: "2017-05", delivered: first }),
  aSupportLine({ id: "second", month: "2017-08", delivered: second }),
];
const slide = (lines: readonly SupportLine[]) => slideOf(smallDeck({ programme, lines }), "quarters");

describe("the slide on quarters", () => {
  it("names the highest and the lowest", () => {
    const { title, notes } = slide(quarters(3_000_000, 1_000_000));
    expect(title).toBe(words.title("Quý II/2017", formatDongShort(3_000_000, "vi")));
    expect(notes).toContain(words.high("Quý II/2017", formatDongShort(3_000_000, "vi")));
    expect(notes).toContain(words.low("Quý III/2017", formatDongShort(1_000_000, "vi")));
  });

  it("says which had nothing rather than call it the lowest", () => {
    const { notes } = slide(quarters(3_000_000, 0));
    expect(notes).toContain(words.zero("Quý III/2017"));
  });

  it("counts a single line that is owed, and none where none is", () => {
    const owed = aSupportLine({ id: "owed", month: "2017-08", delivered: "not-reported" });
    const said = deckWords.vi.notReported(1);
    expect(slide([...quarters(3_000_000, 1_000_000), owed]).remarks).toEqual([said]);
    expect(slide(quarters(3_000_000, 1_000_000)).remarks).toEqual([]);
  });

  it("has no highest where nothing was given", () => {
    const { title, notes } = slide(quarters(0, 0));
    expect(title).toBe("Số đã báo cáo cộng lại là 0\u00a0đồng");
    expect(notes).toContain("Số đã báo cáo cộng lại là 0\u00a0đồng.");
  });
});

describe("a quarter of help without a money value beside one with money", () => {
  const lines = [given("2017-05", 3_000_000), { ...given("2017-08", "not-applicable"), planned: "not-applicable" as const }];
  const period = { grain: "quarter", quarter: quarterOf(month("2017-08")) } as const;
  const deck = smallDeck({ programme, lines }, { period });

  it("is what the title of the quarters says that of, not of all their columns", () => {
    expect(slideOf(deck, "quarters").title).toBe("Quý III/2017: chỉ có hỗ trợ không quy ra tiền");
  });

  it("is not called unreported in the title of its figures", () => {
    expect(slideOf(deck, "figures").title).toMatch(/^Trong Quý III\/2017: chỉ có hỗ trợ không quy ra tiền; /);
  });

  it("is not called wholly reported where there was nothing to report", () => {
    expect(JSON.stringify(slideOf(deck, "figures").body)).not.toContain("đã báo cáo đủ");
  });
});

describe("a course that is too long for its slide", () => {
  const long = aProgramme({ firstMonth: "2015-01", dataThrough: "2017-09" });
  const lines = [
    ...monthsOf({ first: long.firstMonth, last: long.dataThrough }).map((each) => given(each, 1_000_000)),
    aSupportLine({ id: "first", month: "2015-02", delivered: 9_000_000 }),
    aSupportLine({ id: "later", month: "2016-02", delivered: 5_000_000 }),
  ];
  const { title, notes } = slideOf(smallDeck({ programme: long, lines }), "quarters");

  it("has the highest of those drawn, and no higher one before them is denied", () => {
    expect(title).toBe("Quý II/2015 – Quý III/2017: hỗ trợ cao nhất trong Quý I/2016, 8\u00a0triệu\u00a0đồng");
    expect(notes[0]).toBe("Quý II/2015 – Quý III/2017: cao nhất là Quý I/2016 với 8\u00a0triệu\u00a0đồng.");
    expect(notes[1]).toBe("Cũng trong thời gian đó, thấp nhất là Quý II/2015 với 3\u00a0triệu\u00a0đồng.");
  });
});
