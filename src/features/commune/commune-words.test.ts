// @vitest-environment node
import { expect, it } from "vitest";
import { communeWords } from "./commune-words.ts";

it("days stand in groups", () => {
  expect(communeWords.vi.proposals.waiting(1371)).toContain("1.371");
  expect(communeWords.en.proposals.waiting(1371)).toContain("1,371");
});

it("what a commune belongs to today is called in the reader's language", () => {
  expect(communeWords.vi.successor("xã Đại Hoàng")).toBe("Nay thuộc xã Đại Hoàng");
  expect(communeWords.en.successor("xã Đại Hoàng")).toBe("Today part of Đại Hoàng commune");
});

it("where nothing presses, names what was looked at, and does not say that nothing is left to do", () => {
  expect(communeWords.vi.toDo.nothing).not.toMatch(/việc cần làm/i);
  expect(communeWords.en.toDo.nothing).not.toMatch(/nothing/i);
  expect(communeWords.vi.toDo.nothing).toMatch(/^Không còn tiêu chí .* hỗ trợ, tiến độ, kiến nghị và báo cáo /);
});
