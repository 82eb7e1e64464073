import { beforeEach, expect, it } from "vitest";
import { recallHeadline } from "./recall-headline.ts";

const KEPT = {
  address: "/",
  language: "vi",
  readAt: "14:05 thứ Năm 28/9/2017",
  sentence: "Đến tháng 9/2017, 9 xã đã nhận hỗ trợ 2,5 tỷ đồng",
  qualified: "Dữ liệu minh họa",
  figures: [["Giá trị hỗ trợ", "2,5 tỷ đồng", ""]],
};

const drawn = () => document.querySelector("h1")?.textContent ?? null;

beforeEach(() => {
  history.replaceState(null, "", "/");
  document.documentElement.lang = "vi";
  delete document.documentElement.dataset.last;
  document.body.innerHTML =
    '<div id="root"><div class="frame"><p class="last"><span>Lần đọc trước, lúc </span></p><i></i></div></div>';
});

it("draws the figures with the day and time of their reading", () => {
  recallHeadline(JSON.stringify(KEPT));
  expect(drawn()).toBe(KEPT.sentence);
  expect(document.querySelector(".last")?.textContent).toBe(`Lần đọc trước, lúc ${KEPT.readAt}`);
  expect(document.querySelector("dl")?.textContent).toBe("Giá trị hỗ trợ2,5 tỷ đồng");
});

it.each([
  ["of another address", { address: "/?period=2017-Q3" }],
  ["of another language", { language: "en" }],
  ["without a time", { readAt: undefined }],
  ["with an empty time", { readAt: " " }],
  ["with a number for a time", { readAt: 5 }],
  ["without a sentence", { sentence: null }],
  ["with a figure that is no text", { figures: [["Giá trị hỗ trợ", { html: "<b>9 tỷ</b>" }]] }],
  ["without figures", { figures: null }],
  ["as long as no headline is", { sentence: "9".repeat(20_000) }],
])("draws nothing %s", (_, other) => {
  recallHeadline(JSON.stringify({ ...KEPT, ...other }));
  expect(drawn()).toBeNull();
  expect(document.documentElement.dataset.last).toBeUndefined();
});

it.each([null, "", "{", "null", "[]", '"text"'])("draws nothing of %s", (kept) => {
  recallHeadline(kept);
  expect(drawn()).toBeNull();
});
