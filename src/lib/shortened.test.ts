// @vitest-environment node
import { describe, expect, it } from "vitest";
import { namesWithin, shortenedTo } from "./shortened.ts";

describe("a text with little room", () => {
  it.each([
    ["fits to the letter", "Gia Minh", 8, "Gia Minh"],
    ["is cut between words", "Gia Minh Đông", 10, "Gia Minh…"],
    ["is cut where a word just ends", "Gia Minh Đông", 9, "Gia Minh…"],
    ["loses the comma that the cut leaves", "Gia Minh, Gia Lạc", 12, "Gia Minh…"],
    ["is cut inside a word that is too long by itself", "Giaminhđông", 6, "Giami…"],
    ["is cut inside a long word rather than lose nearly all", "A Giaminhđông", 9, "A Giamin…"],
    ["keeps one letter at least", "Gia", 1, "G…"],
  ])("%s", (_what, text, most, shown) => {
    expect(shortenedTo(text, most)).toBe(shown);
  });

  it("closes what it opened for the direction of writing, within its room", () => {
    const shown = shortenedTo("\u2068Gia Minh Đông Hà\u2069", 12);
    expect(shown.length).toBeLessThanOrEqual(12);
    expect(shown.endsWith("\u2069")).toBe(true);
  });
});

describe("names with little room", () => {
  const others = (count: number) => `và ${count} xã khác`;
  const names = ["Gia Minh", "Gia Lạc", "Gia Tiến"];

  it.each([
    [27, "Gia Minh, Gia Lạc, Gia Tiến"],
    [26, "Gia Minh và 2 xã khác"],
    [21, "Gia Minh và 2 xã khác"],
    [20, "Gia… và 2 xã khác"],
  ])("in %i letters", (most, shown) => {
    expect(namesWithin(names, most, others)).toBe(shown);
  });

  it("are as many as fit to the letter", () => {
    const four = [...names, "Gia Phong"];
    const shown = "Gia Minh, Gia Lạc và 2 xã khác";
    expect(namesWithin(four, shown.length, others)).toBe(shown);
    expect(namesWithin(four, shown.length - 1, others)).toBe("Gia Minh và 3 xã khác");
  });

  it("one alone has no others", () => {
    expect(namesWithin(["Gia Minh Đông"], 9, others)).toBe("Gia Minh…");
  });
});
