// @vitest-environment node
import { describe, expect, it } from "vitest";
import { formatDong, formatDongShort, formatNumber, formatPercent } from "#src/lib/format-number.ts";
import { copiedCell } from "./copied-cell.ts";

const copied = (text: string, language: "vi" | "en" = "vi") => copiedCell(text.split("\n"), language);

describe("a number", () => {
  it.each([
    ["2.933,5", "2933,5"],
    ["-72.000.000", "-72000000"],
    ["\u221285,5", "-85,5"],
    ["+10,5", "10,5"],
    ["89,8\u00a0%", "89,8%"],
    ["\u221257,9\u202f%", "-57,9%"],
    ["+30,1\u00a0%", "30,1%"],
    ["80.000.000\u00a0đồng", "80000000"],
    ["2,5\u00a0tỷ\u00a0đồng", "2500000000"],
    ["350\u00a0triệu", "350000000"],
    ["0,5\u00a0triệu\u00a0đồng", "500000"],
    ["0\u00a0đồng", "0"],
    ["0", "0"],
  ])("%j goes as %j, without unit and marks", (text, number) => {
    expect(copied(text)).toEqual({ text: number, staysText: false, note: "" });
  });

  it("has the decimals of the page's language", () => {
    expect(copied("2,933.5", "en").text).toBe("2933.5");
    expect(copied("89.8%", "en").text).toBe("89.8%");
    expect(copied("2.5\u00a0billion\u00a0dong", "en").text).toBe("2500000000");
  });

  it.each([
    ["83,7\u00a0%\n (chưa báo cáo 28\u00a0triệu)", "83,7%", "(chưa báo cáo 28 triệu)"],
    ["1 (1 quá hạn)", "1", "1 quá hạn"],
    ["74,5\n2 nội dung chưa báo cáo", "74,5", "2 nội dung chưa báo cáo"],
    ["84,5\u00a0%*", "84,5%", ""],
  ])("%j leaves what is said of it in a cell of its own", (text, number, note) => {
    expect(copied(text)).toEqual({ text: number, staysText: false, note });
  });

  it.each([0, 1, -1, 999, 1000, 12_345_678, -9_007_199_254_740_991])("%d of the app's formats is read back as it is", (value) => {
    for (const language of ["vi", "en"] as const) {
      for (const text of [formatNumber(value, language), formatDong(value, language)]) {
        expect(Number(copied(text, language).text)).toBe(value);
      }
    }
  });

  it.each([1_500_000_000, 999_600_000, 12_000, 340])("%d in short words is whole dong", (value) => {
    expect(Number(copied(formatDongShort(value, "vi")).text)).toBe(value);
  });

  it.each([0.123, 1, 0.9997])("a share of %d stays a share", (share) => {
    expect(copied(formatPercent(share, "en"), "en").text).toBe(formatPercent(share, "en"));
  });
});

describe("what is no number", () => {
  it.each([
    ["–", ""],
    ["– chưa báo cáo", "chưa báo cáo"],
    ["Gia Thịnh".normalize("NFD"), "Gia Thịnh"],
    ["Gia Thắng\n16\n Số tiêu chí đạt", "Gia Thắng 16 Số tiêu chí đạt"],
    ["kinh tế – xã hội\tcủa xã", "kinh tế – xã hội của xã"],
    ["144\u00a0hộ", "144 hộ"],
    [">\u00a0100\u00a0%", "> 100 %"],
    ["17. Môi trường", "17. Môi trường"],
    ["28/09/2017", "28/09/2017"],
    ["1.5", "1.5"],
    ["1.234.56", "1.234.56"],
  ])("%j goes as %j", (text, expected) => {
    expect(copied(text)).toEqual({ text: expected, staysText: false, note: "" });
  });

  it.each(["16/19", "7/16", "52 / 66", "00123", "10:49"])("%j is no date and no number to a spreadsheet", (text) => {
    expect(copied(text)).toEqual({ text, staysText: true, note: "" });
  });

  it.each(["=1+1", "+1 xã", "@x", "-x"])("%j is no formula", (text) => {
    expect(copied(text).text).toBe(`'${text}`);
  });
});
