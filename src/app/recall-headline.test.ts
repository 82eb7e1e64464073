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
    '<div id="root"><div class="frame"><p class="last"><span>Lần đọc trước, lúc </span></p><p class="written"><span>Ghi sẵn, lúc </span></p><i></i></div></div>';
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

const told = (sentence: string) => ({ sentence, qualified: "Dữ liệu minh họa", figures: [["Giá trị hỗ trợ", "2,5 tỷ đồng"]] });
const AT = Date.UTC(2017, 8, 28, 7, 5);
const WRITTEN = { at: AT, search: "", vi: told("Ghi sẵn"), en: told("Written") };

it("draws what was written into the page, in the language of the page, with the day and time of its data", () => {
  recallHeadline(null, JSON.stringify(WRITTEN));
  expect(drawn()).toBe("Ghi sẵn");
  expect(document.querySelector(".written")?.textContent).toMatch(/^Ghi sẵn, lúc \d\d:\d\d .*2017$/);
  expect(document.querySelector(".last")?.textContent).toBe("Lần đọc trước, lúc ");
  expect(document.documentElement.dataset.last).toBe("written");
});

it("in English too, at the same address with the language in it", () => {
  history.replaceState(null, "", "/?lang=en&period=2017-Q3");
  document.documentElement.lang = "en";
  recallHeadline(null, JSON.stringify({ ...WRITTEN, search: "period=2017-Q3" }));
  expect(drawn()).toBe("Written");
});

it.each([
  ["the last visit's where it read after that", AT + 1, KEPT.sentence, "last"],
  ["what was written where it is newer", AT - 1, "Ghi sẵn", "written"],
  ["what was written where an earlier version kept no moment", undefined, "Ghi sẵn", "written"],
])("of two it draws one, %s", (_, readAtMs, sentence, line) => {
  recallHeadline(JSON.stringify({ ...KEPT, readAtMs }), JSON.stringify(WRITTEN));
  expect(drawn()).toBe(sentence);
  expect(document.querySelectorAll("h1")).toHaveLength(1);
  expect(document.documentElement.dataset.last).toBe(line);
});

it.each([
  ["of other filters", { search: "period=2017-Q3" }],
  ["without a moment", { at: undefined }],
  ["without its words", { vi: undefined }],
  ["with a figure that is no text", { vi: { ...told("x"), figures: [[5]] } }],
  ["as long as no headline is", { vi: told("9".repeat(11_000)) }],
])("draws nothing written %s", (_, other) => {
  recallHeadline(null, JSON.stringify({ ...WRITTEN, ...other }));
  expect(drawn()).toBeNull();
  expect(document.documentElement.dataset.last).toBeUndefined();
});

const CHART = {
  title: "Hỗ trợ theo quý",
  subtitle: "Triệu đồng",
  legend: ["Giá trị hỗ trợ", "Kế hoạch"],
  zero: 0.25,
  bars: [
    { tick: ["III", "2016"], amount: "400", end: 0.75, plan: 0.8, isFaded: true },
    { tick: ["IV", ""], amount: "–", end: null, plan: 0.5, isFaded: true },
    { tick: ["I", "2017"], amount: "-200", end: 0, plan: null, isFaded: false },
  ],
};
const outline = (part: string) => document.querySelector(`figure .${part}`)?.getAttribute("d");

it("draws the chart under the figures: bars from zero, the plan across each, its name and its amount at each", () => {
  recallHeadline(null, JSON.stringify({ ...WRITTEN, vi: { ...told("Ghi sẵn"), chart: CHART } }));
  expect(outline("faded")).toBe("M28 75V25h44V75z");
  expect(outline("bars")).toBe("M228 75V100h44V75z");
  expect(outline("plan")).toBe("M26 20h48M126 50h48");
  expect(document.querySelector("figure svg")?.getAttribute("viewBox")).toBe("0 0 300 100");
  expect(outline("base")).toBe("M0 75H300");
  expect([...document.querySelectorAll("figure li")].map(({ textContent }) => textContent)).toEqual(["III2016", "IV", "I2017"]);
  const amounts = [...document.querySelectorAll<HTMLElement>("figure div > span")];
  expect(amounts.map(({ textContent }) => textContent)).toEqual(["400", "–", "-200"]);
  // Over the plan where that would run through it, and never under the axis.
  expect(amounts.map(({ style }) => style.bottom)).toEqual(["80%", "25%", "25%"]);
  // In the middle of each.
  expect(amounts.map(({ style }) => Math.round(Number.parseFloat(style.left)))).toEqual([17, 50, 83]);
  expect(document.querySelector("figcaption")?.textContent).toBe("Hỗ trợ theo quýTriệu đồng");
});

it.each([
  [12, true, "M28 "],
  [13, false, "M16 "],
])("draws %s bars with room for all amounts: %s", (count, isFew, first) => {
  const bars = Array.from({ length: count }, () => ({ ...CHART.bars[0], isFaded: false, plan: 0.76 }));
  recallHeadline(null, JSON.stringify({ ...WRITTEN, vi: { ...told("Ghi sẵn"), chart: { ...CHART, bars } } }));
  expect(document.querySelector("figure")?.classList.contains("few")).toBe(isFew);
  expect(outline("bars")?.startsWith(first)).toBe(true);
  // A plan at the bar's own end is in the way of its amount.
  expect(document.querySelector<HTMLElement>("figure div > span")?.style.bottom).toBe("76%");
});

it.each([
  ["under the bar's end", 0.7, "75%"],
  ["far above it", 0.95, "75%"],
])("an amount stands right over its bar where the plan is %s", (_, plan, bottom) => {
  const bars = [{ ...CHART.bars[0], plan }];
  recallHeadline(null, JSON.stringify({ ...WRITTEN, vi: { ...told("Ghi sẵn"), chart: { ...CHART, bars } } }));
  expect(document.querySelector<HTMLElement>("figure div > span")?.style.bottom).toBe(bottom);
});

it("draws the figures alone where there is no chart", () => {
  recallHeadline(null, JSON.stringify({ ...WRITTEN, vi: { ...told("Ghi sẵn"), chart: null } }));
  expect(drawn()).toBe("Ghi sẵn");
  expect(document.querySelector("figure")).toBeNull();
});

it.each([
  ["without bars", { bars: [] }],
  ["with a place that is text", { zero: "0" }],
  ["with a plan that is text", { bars: [{ ...CHART.bars[0], plan: "1" }] }],
  ["with a bar that ends nowhere", { bars: [{ ...CHART.bars[0], end: undefined }] }],
  ["with a name that is no text", { bars: [{ ...CHART.bars[0], tick: [3, "2016"] }] }],
  ["with no key to it", { legend: null }],
])("draws nothing of a headline whose chart is one %s", (_, other) => {
  recallHeadline(null, JSON.stringify({ ...WRITTEN, vi: { ...told("Ghi sẵn"), chart: { ...CHART, ...other } } }));
  expect(drawn()).toBeNull();
});
