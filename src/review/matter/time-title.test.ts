// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { SupportLine } from "#src/domain/support-line.ts";
import { en } from "#src/messages/en.ts";
import { type Messages, vi } from "#src/messages/vi.ts";
import { timeView } from "#src/views/time-view.ts";
import { aProgramme, aSupportLine, withEveryMonth } from "#test/builders.ts";
import { slideOf } from "#test/deck-slides.ts";
import { deckFor } from "#test/demo-deck.ts";
import { figuresOf } from "#test/filtered-figures.ts";
import { smallDataset } from "#test/small-dataset.ts";
import { timeTitle } from "./time-title.ts";

const programme = aProgramme({ firstMonth: "2017-07" });
const CHOSEN = "gia-lac";

type Delivered = SupportLine["delivered"];
const NOTHING: readonly (readonly [string, readonly Delivered[], string, string])[] = [
  ["reported as 0", [0, 0], "Số đã báo cáo cộng lại là 0 đồng", "What is reported adds up to 0 dong"],
  ["taken back", [-2_000_000], "Số đã báo cáo cộng lại là −2 triệu đồng", "What is reported adds up to −2 million dong"],
  ["not reported", ["not-reported"], "Chưa có khoản hỗ trợ nào được báo cáo", "No support has been reported yet"],
  ["without a money value", ["not-applicable"], "Chỉ có hỗ trợ không quy ra tiền", "Only help without a money value"],
  ["of no line, so that nothing is owed", [], "Không có nội dung hỗ trợ nào", "No support line"],
];

describe("the title of a chart over time that has no highest", () => {
  it.each(NOTHING)("tells what is %s", (_, delivered, inVietnamese, inEnglish) => {
    const title = (language: "vi" | "en", t: Messages) => {
      const given = { lines: linesOf(delivered), programme, filter: { communes: [CHOSEN] } };
      const figures = figuresOf(given);
      return plain(timeTitle(timeView(figures, "quarter", "kind", language, t), "quarter", figures, language, t));
    };
    expect(title("vi", vi)).toBe(`Hỗ trợ theo quý. ${inVietnamese}`);
    expect(title("en", en)).toBe(`Support by quarter. ${inEnglish}`);
  });

  it.each(NOTHING)("on the slide too, and in its notes: %s", (_, delivered, inVietnamese) => {
    const dataset = smallDataset({ lines: linesOf(delivered), programme });
    const { title, notes } = slideOf(deckFor(dataset, "vi", { communes: [CHOSEN] }), "quarters");
    expect([plain(title), notes.map(plain)[0]]).toEqual([inVietnamese, `${inVietnamese}.`]);
  });
});

/** Of the commune chosen, among those of others: each month has data. */
function linesOf(delivered: readonly Delivered[]): SupportLine[] {
  const own = delivered.map((each, index) =>
    aSupportLine({ id: `own-${index}`, communeId: CHOSEN, month: "2017-09", delivered: each }),
  );
  return withEveryMonth([...own, aSupportLine({ id: "others", month: "2017-09", delivered: 5 })]);
}

const plain = (text: string) => text.replaceAll("\u00a0", " ");
