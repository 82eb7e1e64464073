import { describe, expect, it } from "vitest";
import { forgetHeadline, keepHeadline } from "./last-headline.ts";
import { LAST_HEADLINE } from "./last-headline-key.ts";
import { tellChart } from "./told-chart.ts";

const LEGEND = { delivered: "Giá trị hỗ trợ", plan: "Kế hoạch", partial: "", owed: "" };
const READ_AT = Date.parse("2017-09-28T14:05:00+07:00");

function page(figures: string): void {
  document.documentElement.lang = "vi";
  document.body.innerHTML = `<main><h1>Đến tháng 9/2017</h1><dl>${figures}</dl></main>
    <div data-doubts><div role="status"><span>2 dòng để riêng</span><button>Xem</button></div></div>
    <aside><p><strong>Số liệu đến tháng 9/2017</strong><span>Dữ liệu minh họa</span></p></aside>`;
}

const kept = (): unknown => JSON.parse(localStorage.getItem(LAST_HEADLINE) ?? "null");

describe("the headline that is kept for the next visit", () => {
  it("holds each figure with what qualifies it, the address, and when it was read, with the day", () => {
    history.replaceState(null, "", "/?period=2017-Q3");
    page("<div><dt>Giá trị hỗ trợ</dt><dd><a>2,5 tỷ đồng</a></dd><dd>chưa kể 8 nội dung</dd></div>");
    keepHeadline(READ_AT);
    expect(kept()).toEqual({
      address: "/?period=2017-Q3",
      readAtMs: READ_AT,
      language: "vi",
      readAt: expect.stringMatching(/14:05 .*28\/9\/2017|14:05 .*28\/09\/2017/),
      sentence: "Đến tháng 9/2017",
      qualified: "Số liệu đến tháng 9/2017 · Dữ liệu minh họa",
      doubts: [["2 dòng để riêng", "Xem"]],
      figures: [["Giá trị hỗ trợ", "2,5 tỷ đồng", "chưa kể 8 nội dung"]],
      chart: null,
    });
  });

  it("holds the chart that stands on the page, and none that has gone", () => {
    const chart = { title: "Hỗ trợ theo quý", subtitle: "", legend: LEGEND, zero: 0, canNameParts: false, bars: [] };
    const takeBack = tellChart(() => chart);
    page("<div><dt>Giá trị hỗ trợ</dt><dd>2,5 tỷ đồng</dd></div>");
    keepHeadline(READ_AT);
    expect(kept()).toMatchObject({ chart });
    takeBack();
    keepHeadline(READ_AT);
    expect(kept()).toMatchObject({ chart: null });
  });

  it("is none while one of its figures is awaited, and where the page has no headline", () => {
    page('<div><dt>Giá trị hỗ trợ</dt><dd aria-busy="true"></dd></div>');
    keepHeadline(READ_AT);
    document.body.innerHTML = "<main><h1>Kiến nghị</h1></main>";
    keepHeadline(READ_AT);
    expect(kept()).toBeNull();
  });

  it("can be forgotten", () => {
    page("<div><dt>Giá trị hỗ trợ</dt><dd>2,5 tỷ đồng</dd></div>");
    keepHeadline(READ_AT);
    forgetHeadline();
    expect(kept()).toBeNull();
  });
});
