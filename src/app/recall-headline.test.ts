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
  delete document.documentElement.dataset.doubts;
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
  ["with a doubt that is no text", { doubts: [[5]] }],
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

it("says over the figures what of them is in doubt, as high as the page's banners will be", () => {
  const doubts = [["2 dòng bị để riêng", "Xem lý do", "Tình trạng số liệu"], ["Tiêu chí 20 không tính"]];
  recallHeadline(null, JSON.stringify({ ...WRITTEN, vi: { ...told("Ghi sẵn"), doubts } }));
  const banners = [...document.querySelectorAll("h1")].flatMap((sentence) => [
    ...(sentence.previousElementSibling?.children ?? []),
  ]);
  expect(banners.map(({ children }) => [...children].map((part) => part.textContent))).toEqual(doubts);
  // By which the app fetches what says it before it draws (`shell.tsx`).
  expect(document.documentElement.dataset.doubts).toBe("");
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

const BAR = { tick: ["III", "2016"], amount: "400", end: 0.75, plan: 0.8, isFaded: false, isPartial: false, isOwed: false };
const CHART = {
  title: "Hỗ trợ theo quý",
  subtitle: "Triệu đồng",
  legend: { delivered: "Giá trị hỗ trợ", plan: "Kế hoạch", partial: "", owed: "" },
  zero: 0.25,
  canNameParts: true,
  bars: [
    { ...BAR, isFaded: true, isPartial: true },
    { ...BAR, tick: ["IV", ""], amount: "–", end: null, plan: 0.5, isOwed: true },
    { ...BAR, tick: ["I", "2017"], amount: "-200", end: 0, plan: null },
  ],
};
const draw = (chart: unknown) => recallHeadline(null, JSON.stringify({ ...WRITTEN, vi: { ...told("Ghi sẵn"), chart } }));
const marks = (kind: string) => [...document.querySelectorAll<HTMLElement>(`figure > div > .${kind}`)];
const places = (kind: string) => marks(kind).map(({ style: { left, width, bottom, height } }) => [left, width, bottom, height]);
const amounts = () => [...document.querySelectorAll<HTMLElement>("figure > div > span")];
const named = () => [...document.querySelectorAll("figure li")].map((one) => [...one.children].map((part) => part.textContent));

it("draws the chart under the figures: bars from zero, the plan across each, its name and its amount at each", () => {
  window.innerWidth = 1440;
  draw(CHART);
  // (1440 − 2 × 31.68 − 44 − 132) ÷ 3 pixels a period, of which the widest bar takes 96.
  expect(places("bar")).toEqual([
    ["12.67%", "8%", "25%", "50%"],
    ["46%", "8%", "25%", "0%"],
    ["79.34%", "8%", "0%", "25%"],
  ]);
  expect(places("plan").map(([, , bottom]) => bottom)).toEqual(["80%", "50%"]);
  expect(marks("bar").map(({ className }) => className)).toEqual(["bar faded partial", "bar", "bar"]);
  expect(places("owed").map(([left]) => left)).toEqual(["46%"]);
  expect(places("base")).toEqual([["0%", "100%", "25%", ""]]);
  expect(named()).toEqual([
    ["III", "2016"],
    ["IV", ""],
    ["I", "2017"],
  ]);
  expect(amounts().map(({ textContent }) => textContent)).toEqual(["400", "–", "-200"]);
  // Over the plan where that would run through it, and never under the axis.
  expect(amounts().map(({ style }) => style.bottom)).toEqual(["80%", "25%", "25%"]);
  expect(amounts().map(({ style }) => style.left)).toEqual(["16.67%", "50%", "83.33%"]);
  expect(document.querySelector("figcaption")?.textContent).toBe("Hỗ trợ theo quýTriệu đồng");
  expect([...document.querySelectorAll("figure p span")].map(({ className }) => className)).toEqual(["delivered", "plan"]);
  expect(document.querySelector<HTMLElement>("figure > ol")?.style.marginInlineEnd).toBe("132px");
});

it("says in its key what is partial and what is owed, where there is such", () => {
  draw({ ...CHART, legend: { ...CHART.legend, partial: "chưa đủ tháng", owed: "chưa báo cáo" } });
  expect(document.querySelector("figure p")?.textContent).toBe("Giá trị hỗ trợKế hoạchchưa đủ thángchưa báo cáo");
});

it.each([
  ["names of parts beside the last of 16, and all amounts", 16, 1440, "132px", 16, 16],
  ["the whole width for 17", 17, 1440, "4px", 17, 17],
  ["more for names in the larger letters of a wide screen", 5, 1920, "152px", 5, 5],
  ["of amounts that would touch the latest alone, and no year at another's", 40, 1280, "4px", 1, 40],
])("leaves %s, as the page will", (_, count, width, right, told, names) => {
  window.innerWidth = width;
  draw({ ...CHART, bars: Array.from({ length: count }, () => ({ ...BAR, amount: "1.234,5" })) });
  expect(document.querySelector<HTMLElement>("figure > div")?.style.marginInlineEnd).toBe(right);
  expect(amounts()).toHaveLength(told);
  expect(named()).toHaveLength(names);
  const years = named().flatMap(([, year], index) => (year === "" ? [] : [index]));
  const distances = years.slice(1).map((place, index) => place - (years[index] ?? 0));
  const band = (width - 290) / count;
  expect(distances.every((distance) => distance * band >= 4 * 7.2)).toBe(true);
});

it.each([
  ["under the bar's end", 0.7, "75%"],
  ["at it", 0.76, "76%"],
  ["far above it", 0.95, "75%"],
])("an amount stands right over its bar where the plan is %s", (_, plan, bottom) => {
  draw({ ...CHART, bars: [{ ...BAR, plan }] });
  expect(amounts()[0]?.style.bottom).toBe(bottom);
});

it.each([
  ["without a filter", "", false],
  ["with one", "period=2017-Q3", true],
])("keeps the room of the row that names the filters, %s", (_, search, isThere) => {
  history.replaceState(null, "", `/?${search}`);
  recallHeadline(null, JSON.stringify({ ...WRITTEN, search }));
  expect(document.querySelector(".frame")?.classList.contains("filtered")).toBe(isThere);
});

it("draws the figures alone where there is no chart", () => {
  draw(null);
  expect(drawn()).toBe("Ghi sẵn");
  expect(document.querySelector("figure")).toBeNull();
});

it.each([
  ["without bars", { bars: [] }],
  ["with a place that is text", { zero: "0" }],
  ["with a plan that is text", { bars: [{ ...BAR, plan: "1" }] }],
  ["with a bar that ends nowhere", { bars: [{ ...BAR, end: undefined }] }],
  ["with a name that is no text", { bars: [{ ...BAR, tick: [3, "2016"] }] }],
  ["with a name of one line", { bars: [{ ...BAR, tick: ["III"] }] }],
  ["with no key to it", { legend: null }],
  ["with a key that is no text", { legend: { ...CHART.legend, plan: 5 } }],
])("draws nothing of a headline whose chart is one %s", (_, other) => {
  draw({ ...CHART, ...other });
  expect(drawn()).toBeNull();
});
