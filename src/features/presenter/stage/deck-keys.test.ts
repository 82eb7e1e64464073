// @vitest-environment node
import { describe, expect, it } from "vitest";
import { commandOf, type FocusPlace, indexOfTyped, type KeyPress, type StageView, typedWith } from "./deck-keys.ts";

const press = (keys: string): KeyPress => {
  const parts = keys.split("+");
  const has = (name: string) => parts.slice(0, -1).includes(name);
  const key = parts.at(-1) ?? "";
  return {
    key: key === "Space" ? " " : key,
    shiftKey: has("Shift"),
    ctrlKey: has("Ctrl"),
    altKey: has("Alt"),
    metaKey: has("Meta"),
  };
};
const asked = (keys: string, view: StageView = "slide", focus: FocusPlace = "page") => {
  const command = commandOf(press(keys), view, focus);
  return command && Object.values(command).join(" ");
};

describe("keys on a slide", () => {
  it.each([
    ["ArrowRight", "step 1"],
    ["ArrowDown", "step 1"],
    ["PageDown", "step 1"],
    ["Space", "step 1"],
    ["ArrowLeft", "step -1"],
    ["ArrowUp", "step -1"],
    ["PageUp", "step -1"],
    ["Shift+Space", "step -1"],
    ["Home", "end first"],
    ["End", "end last"],
    ["0", "digit 0"],
    ["9", "digit 9"],
    ["Enter", "confirm"],
    ["Backspace", "eraseDigit"],
    ["b", "blank black"],
    ["B", "blank black"],
    [".", "blank black"],
    ["w", "blank white"],
    ["ư", "blank white"],
    [",", "blank white"],
    ["Escape", "escape"],
    ["f", "fullScreen toggle"],
    ["F5", "fullScreen enter"],
    ["Shift+F5", "fullScreen enter"],
    ["o", "overview"],
    ["ô", "overview"],
    ["g", "overview"],
    ["Shift+G", "overview"],
    ["s", "speaker"],
    ["Shift+?", "keys"],
    ["h", null],
    ["Tab", null],
    ["F11", null],
    ["constructor", null],
  ])("%s asks for %s", (keys, command) => {
    expect(asked(keys)).toBe(command);
  });
});

describe("keys in the overview", () => {
  it.each([
    ["ArrowRight", "walk next"],
    ["PageDown", "walk next"],
    ["ArrowLeft", "walk previous"],
    ["PageUp", "walk previous"],
    ["ArrowUp", "walk above"],
    ["ArrowDown", "walk below"],
    ["Home", "walk first"],
    ["End", "walk last"],
    ["Shift+ArrowRight", "place 1"],
    ["Shift+ArrowLeft", "place -1"],
    ["Shift+ArrowDown", "walk below"],
    ["h", "hide"],
    ["x", "mark"],
    ["n", "preset short"],
    ["D", "preset full"],
    ["đ", "preset full"],
    ["o", "overview"],
    ["Escape", "escape"],
    ["F5", "fullScreen enter"],
    ["?", "keys"],
    ["b", null],
    ["5", null],
    ["Enter", null],
    ["Space", null],
  ])("%s asks for %s", (keys, command) => {
    expect(asked(keys, "overview")).toBe(command);
  });
});

describe("keys that are not the stage's", () => {
  it.each(["Ctrl+F5", "Ctrl+f", "Alt+ArrowLeft", "Meta+ArrowRight", "Ctrl+Home", "Alt+Shift+s"])(
    "%s is the browser's",
    (keys) => {
      expect(asked(keys)).toBeNull();
      expect(asked(keys, "overview")).toBeNull();
    },
  );

  it.each(["ArrowRight", "b", "5", "Escape", "F5"])("%s in a field is typing", (keys) => {
    expect(asked(keys, "slide", "field")).toBeNull();
  });

  it.each([
    ["Enter", null],
    ["Space", null],
    ["Shift+Space", null],
    ["PageDown", "step 1"],
    ["b", "blank black"],
    ["Escape", "escape"],
  ])("%s on a button asks for %s", (keys, command) => {
    expect(asked(keys, "slide", "control")).toBe(command);
  });
});

it("a typed number has three digits at most, and leads to a slide that there is", () => {
  expect(typedWith("", "2")).toBe("2");
  expect(typedWith("12", "3")).toBe("123");
  expect(typedWith("123", "4")).toBe("234");
  expect(["1", "29", "30", "0", "007"].map((typed) => indexOfTyped(typed, 29))).toEqual([0, 28, 28, 0, 6]);
});
