// @vitest-environment node
import { expect, it } from "vitest";
import { dayFromText, dayToText, monthFromText, monthToText } from "./day-texts.ts";

it.each([
  ["28/9/2017", "2017-09-28"],
  ["28-09-2017", "2017-09-28"],
  ["2017-09-28", "2017-09-28"],
  ["hôm qua", "hôm qua"],
])("the day %j is %j", (text, day) => {
  expect(dayFromText(text)).toBe(day);
});

it.each([
  ["9/2017", "2017-09"],
  ["tháng 9/2017", "2017-09"],
  ["T09/2017", "2017-09"],
  ["2017-09", "2017-09"],
  ["quý III", "quý III"],
])("the month %j is %j", (text, month) => {
  expect(monthFromText(text)).toBe(month);
});

it("shows what it reads back", () => {
  expect(dayFromText(dayToText("2017-09-28"))).toBe("2017-09-28");
  expect(monthFromText(monthToText("2017-09"))).toBe("2017-09");
  expect([dayToText(""), monthToText("")]).toEqual(["", ""]);
});
