// @vitest-environment node
import { expect, it } from "vitest";
import { findChoice } from "./find-choice.ts";

const CHOICES = [
  { value: "gia-lac", label: "Xã Gia Lạc" },
  { value: "gia-vuong", label: "Thị trấn Gia Vượng" },
  { value: "cq-1", label: "Sở Y tế" },
  { value: "cq-2", label: "Công an huyện" },
  { value: "cq-3", label: "Công an tỉnh" },
  { value: "dn-6", label: "Doanh nghiệp 06" },
];

it.each([
  ["Xã Lạ", null],
  ["Lạc", null],
  ["gia lac", "gia-lac"],
  ["XÃ GIA LẠC", "gia-lac"],
  ["gia-lac", "gia-lac"],
  ["Gia Vượng", "gia-vuong"],
  ["Gia Vư", null],
  ["gia", null],
  ["Công an", null],
  ["công an h", null],
  ["Sở Y", "cq-1"],
  ["Sở", null],
  ["doanh nghiep", "dn-6"],
  ["Doanh nghiệp 0", null],
  ["", null],
])("%j means %j", (text, id) => {
  expect(findChoice(text, CHOICES)?.value ?? null).toBe(id);
});
