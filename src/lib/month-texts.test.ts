// @vitest-environment node
import { expect, it } from "vitest";
import { monthNumbers, monthsInYearWords, monthsWords } from "./month-texts.ts";

const run = (text: string) => {
  const [first = "", last = first] = text.split("..");
  return { first, last };
};

it.each<[string[], string, string]>([
  [["2017-10"], "tháng 10/2017", "October 2017"],
  [["2017-07..2017-12"], "tháng 7–12/2017", "July–December 2017"],
  [["2017-07", "2017-09..2017-10"], "tháng 7, 9–10/2017", "July, September–October 2017"],
  [["2016-11..2017-02"], "tháng 11–12/2016, tháng 1–2/2017", "November–December 2016, January–February 2017"],
  [["2016-12..2017-01"], "tháng 12/2016, tháng 1/2017", "December 2016, January 2017"],
  [["2016-12..2018-01"], "từ tháng 12/2016 đến tháng 1/2018", "December 2016 to January 2018"],
  [
    ["2017-07", "2017-09..2089-12", "2090-02"],
    "tháng 7/2017, từ tháng 9/2017 đến tháng 12/2089, tháng 2/2090",
    "July 2017, September 2017 to December 2089, February 2090",
  ],
])("%j are %s", (runs, inVietnamese, inEnglish) => {
  expect(monthsWords(runs.map(run), "vi")).toBe(inVietnamese);
  expect(monthsWords(runs.map(run), "en")).toBe(inEnglish);
});

it("where the year is known it is not said, nor the word for month twice", () => {
  expect(monthsInYearWords([run("2017-07..2017-09")], "vi")).toBe("tháng 7–9");
  expect(monthsInYearWords([run("2017-07..2017-09")], "en")).toBe("July–September");
  expect(monthNumbers([run("2017-07..2017-09")], "vi")).toBe("7–9");
});
