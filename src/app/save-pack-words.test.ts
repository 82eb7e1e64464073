// @vitest-environment node
import { expect, it } from "vitest";
import { savePackWords } from "./save-pack-words.ts";

it.each([
  [6, "cần đủ sáu tệp số liệu; chưa đọc được a.json", "needs all six data files; not read: a.json"],
  [7, "cần đủ bảy tệp số liệu", "needs all seven data files"],
  [12, "cần đủ 12 tệp số liệu", "needs all 12 data files"],
])("of %i files, says how many a pack needs", (all, vi, en) => {
  expect(savePackWords.vi.incomplete("a.json", all)).toContain(vi);
  expect(savePackWords.en.incomplete("a.json", all)).toContain(en);
});
