// @vitest-environment node
import { expect, it } from "vitest";
import type { Deck } from "#src/documents/deck.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { NBSP } from "#src/lib/format-number.ts";
import { vi } from "#src/messages/vi.ts";
import { chartOf, itemsOf, partsOf, slideOf } from "#test/deck-slides.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { deckOf } from "./deck-of.ts";
import { DECK_LIMITS } from "./limits.ts";
import { isWithoutSubjects, itemHeight, listRoom } from "./list-room.ts";

// What slides of the demonstration say, recounted by hand from its files.

function deckFor(period: string): Deck {
  const deck = deckOf(demoDataset(), { ...NO_FILTER, period: aPeriod(period) }, [], "vi", vi);
  if (deck.status !== "ready") throw new Error("The demonstration has a deck");
  return deck.value;
}

const plain = (text: string) => text.replaceAll(NBSP, " ");
const told = (deck: Deck, id: string) =>
  partsOf(deck, id)
    .flatMap(itemsOf)
    .map(({ subject, text, tone }) => plain(`${subject}: ${text} (${tone})`));

const quarter = deckFor("2017-Q3");
const since = deckFor("programme");

it("what is asked next names the nearest to the standard, who must answer, the others together, and who owes a report", () => {
  const steps = [
    "Gia Thịnh: hoàn thành 2 tiêu chí còn thiếu: 6. Cơ sở vật chất văn hóa, 17. Môi trường và an toàn thực phẩm (plain)",
    "Gia Thắng: hoàn thành 3 tiêu chí còn thiếu: 2. Giao thông, 10. Thu nhập, 17. Môi trường và an toàn thực phẩm (plain)",
    "Gia Phương: hoàn thành 4 tiêu chí còn thiếu: 5. Trường học, 6. Cơ sở vật chất văn hóa và 2 tiêu chí khác (plain)",
    "Chưa rõ nơi trả lời: xác định nơi trả lời 2 kiến nghị đã quá 60 ngày (Gia Minh) (attention)",
    "Doanh nghiệp 04: trả lời 1 kiến nghị đã quá 60 ngày (Liên Sơn) (attention)",
    "Các nơi khác: trả lời kiến nghị quá hạn: Cơ quan cấp tỉnh 02, Doanh nghiệp 08 và 3 đơn vị khác (attention)",
    "Báo cáo còn nợ đến nay: 10 nội dung hỗ trợ, của Doanh nghiệp 05 (2), Cơ quan cấp tỉnh 04 (1) và 7 đơn vị khác (attention)",
  ];
  expect(told(since, "next")).toEqual(steps);
  // What is owed is owed today, whatever the period.
  expect(told(quarter, "next")).toEqual(steps);
  const inFull = partsOf(since, "next").at(-1)?.notes.at(-1) ?? "";
  expect(inFull.match(/\(\d\)/g)).toEqual(["(2)", ...Array.from({ length: 8 }, () => "(1)")]);
});

it("proposals wait in order, and only those past their days are marked", () => {
  const tones = partsOf(since, "proposals")
    .flatMap(itemsOf)
    .map(({ tone }) => tone);
  expect(tones).toEqual([...Array.from({ length: 8 }, () => "attention"), ...Array.from({ length: 3 }, () => "plain")]);
});

it.each([
  [quarter, "kinds", "* 8 nội dung chưa báo cáo, chưa tính vào đây (kế hoạch 72 triệu đồng)"],
  [quarter, "ranking", "* 8 nội dung chưa báo cáo, chưa tính vào đây (kế hoạch 72 triệu đồng)"],
  [since, "kinds", "* 10 nội dung chưa báo cáo, chưa tính vào đây (kế hoạch 90,5 triệu đồng)"],
  [since, "quarters", "10 nội dung chưa báo cáo, chưa tính vào đây"],
  [since, "commune-gia-lac", "3 nội dung chưa báo cáo, chưa tính vào đây"],
])("what bars leave out stands below them, with its plan (%#)", (deck, id, remark) => {
  expect(slideOf(deck, id).remarks.map(plain)).toEqual([remark]);
});

it.each([
  [quarter, "ranking", "Gia Phương còn thiếu nhiều nhất: 28/125,5 triệu đồng, đạt 22,3 % kế hoạch"],
  [quarter, "commune-gia-lac", "Xã Gia Lạc: 63,5/72 triệu đồng, 88,2 % kế hoạch; đạt 14/19 tiêu chí"],
  [since, "commune-gia-minh", "Xã Gia Minh: 214/212 triệu đồng, 100,9 % kế hoạch; đạt 12/19 tiêu chí"],
  [deckFor("2016-Q3"), "commune-gia-lac", "Xã Gia Lạc: 34/39 triệu đồng, 87,2 % kế hoạch; đến nay đạt 14/19 tiêu chí"],
])("a title tells the story of its slide (%#)", (deck, id, title) => {
  expect(plain(slideOf(deck, id).title)).toBe(title);
});

it.each([
  [since, "commune-gia-lac", "Quý III/2017 tăng 86,8 % so cùng kỳ, 3 chưa báo cáo"],
  [quarter, "commune-gia-lac", "tăng 86,8 % so cùng kỳ, 3 chưa báo cáo"],
  [deckFor("2016-Q3"), "commune-gia-lac", "chưa có kỳ trước"],
])(
  "a commune's support says which quarter its change is of, where that is not the period of the slide (%#)",
  (deck, id, note) => {
    const { body } = slideOf(deck, id);
    const notes = body.kind === "commune" ? body.figures.map((figure) => plain(figure.note ?? "")) : [];
    expect(notes).toContain(note);
  },
);

it("who cannot see a drawing is told its ends", () => {
  const { body } = slideOf(since, "map");
  expect(body.kind === "map" && plain(body.map.alt)).toBe(
    "Sơ đồ Gia Viễn: số tiêu chí đã đạt của từng xã. Cao nhất: Gia Hưng, 19/19; thấp nhất: Liên Sơn, 11/19.",
  );
  expect(plain(chartOf(slideOf(quarter, "kinds")).alt)).toBe(
    "Biểu đồ thanh: hỗ trợ theo loại, các xã đặc thù huyện Gia Viễn, Quý III/2017. Cao nhất: Liên doanh, liên kết sản xuất, 252 triệu đồng; thấp nhất: Tư vấn, hỗ trợ khác, 39 triệu đồng.",
  );
});

it("the room of a list: remarks and a long title take from it, an empty remark does not", () => {
  const { room, titleLine, remarkLine } = DECK_LIMITS.list;
  expect(listRoom("ngắn", [])).toBe(room);
  expect(listRoom("ngắn", [""])).toBe(room);
  expect(listRoom("ngắn", ["một dòng"])).toBe(room - remarkLine - 8);
  expect(listRoom("x".repeat(DECK_LIMITS.oneLineTitle + 1), [])).toBe(room - titleLine);
  expect(isWithoutSubjects([{ subject: "" }, { subject: "" }])).toBe(true);
  expect(isWithoutSubjects([{ subject: "" }, { subject: "Gia Minh" }])).toBe(false);
  const one = itemHeight({ subject: "Gia Minh", text: "chờ", tone: "plain" });
  expect(itemHeight({ subject: "Gia Minh", text: "chờ ".repeat(60), tone: "plain" })).toBeGreaterThan(one);
});
