import { expect, it } from "vitest";
import { captioned, wrapped } from "./chart-image-layout.ts";
import { tileMapSvg } from "./tile-map-image.ts";

it("breaks lines between words, and a word that is longer than a line", () => {
  expect(wrapped("một hai ba bốn", 57, 10)).toEqual(["một hai ba", "bốn"]);
  expect(wrapped("x".repeat(25), 57, 10)).toEqual(["x".repeat(10), "x".repeat(10), "xxxxx"]);
  expect(wrapped("", 56, 10)).toEqual([]);
});

it("has title, subtitle, legend and notes as text in NFC, markup as text, nothing that XML refuses", () => {
  const drawing = tileMapSvg([
    { code: "1", name: "Gia Thịnh".normalize("NFD"), column: 0, row: 0, commune: null },
    {
      code: "2",
      name: "<img onerror> rất dài, dài hơn một ô có chỗ",
      column: 1,
      row: 1,
      commune: { id: "x", step: 3, measure: null, valueLabel: "15/19", isDimmed: false, isStandard: true },
    },
  ]);
  const picture = captioned(drawing, {
    fileName: "ban-do",
    title: "Xã nào gần đạt chuẩn\u0000",
    subtitle: "Số tiêu chí đạt",
    legend: [{ label: "ít", color: "var(--scale-0)", shape: "box" }],
    notes: ["Dữ liệu minh họa", "<b>x</b>"],
  });
  const texts = [...picture.querySelectorAll("text")].map(({ textContent }) => textContent);
  expect(texts).toEqual(
    expect.arrayContaining(["Xã nào gần đạt chuẩn", "Số tiêu chí đạt", "ít", "Dữ liệu minh họa", "<b>x</b>", "Gia Thịnh"]),
  );
  expect(picture.querySelector("img, b")).toBeNull();
  expect(Number(picture.getAttribute("height"))).toBeGreaterThan(200);
});
