// @vitest-environment node
import fc from "fast-check";
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

  it("are those that trying every count from the last one down would find", () => {
    const tried = (all: readonly string[], most: number) => {
      for (let count = all.length; count > 0; count -= 1) {
        const text = count === all.length ? all.join(", ") : `${all.slice(0, count).join(", ")} ${others(all.length - count)}`;
        if (text.length <= most) return text;
      }
      return null;
    };
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 130, size: "max" }),
        fc.integer({ min: 1, max: 300 }),
        (all, most) => {
          const expected = tried(all, most);
          return expected === null || namesWithin(all, most, others) === expected;
        },
      ),
    );
  });

  it("of a hundred thousand cost no more than those that are shown", () => {
    let read = 0;
    const many = Array.from({ length: 100_000 }, () => "Gia Minh");
    const counted = new Proxy(many, {
      get(target, key, receiver) {
        if (typeof key === "string" && /^\d+$/.test(key)) read += 1;
        return Reflect.get(target, key, receiver);
      },
    });
    expect(namesWithin(counted, 40, others)).toBe("Gia Minh, Gia Minh và 99998 xã khác");
    expect(read).toBeLessThan(100);
  });
});
