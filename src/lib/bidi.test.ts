// @vitest-environment node
import { describe, expect, it } from "vitest";
import { closedIsolates, isolated, withoutBidiControls } from "./bidi.ts";

describe("text of a direction", () => {
  it.each([
    ["Gia \u202EMinh", "Gia Minh"],
    ["\u2067Gia\u2069 Minh\u200F", "Gia Minh"],
    ["\u202A\u202B\u202C\u202D\u2066\u2068\u061C\u200E", ""],
    ["Gia Thịnh", "Gia Thịnh"],
    ["half \uD83D of 😀", "half  of 😀"],
  ])("%j loses the controls that turn what stands beside it", (text, expected) => {
    expect(withoutBidiControls(text)).toBe(expected);
  });

  it.each(["שלום", "قرية 5", "Xã سلام", "\u{10A10}", "\u{1E900}"])(
    "from right to left (%s) is set apart from its neighbours",
    (text) => {
      expect(isolated(text)).toBe(`\u2068${text}\u2069`);
    },
  );

  it.each(["Gia Thịnh", "140-QĐ/TU", "村", "деревня", "😀", ""])("from left to right (%j) stays as it is", (text) => {
    expect(isolated(text)).toBe(text);
  });

  it.each([
    ["\u2068של…", "\u2068של…\u2069"],
    ["\u2068של\u2069, Gia…", "\u2068של\u2069, Gia…"],
    ["Gia…", "Gia…"],
  ])("cut short (%j) does not run on into what follows", (text, expected) => {
    expect(closedIsolates(text)).toBe(expected);
  });
});
