// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DeckChoice,
  readDeckChoice,
  shownInsteadOf,
  withHidden,
  withHidingToggled,
  withMoved,
  writeDeckChoice,
} from "./deck-choice.ts";

const IDS = ["title", "figures", "quarters", "map", "next"];
const read = (search: string, ids = IDS) => {
  const { order, hidden } = readDeckChoice(new URLSearchParams(search), ids);
  return { order: order.join(" "), hidden: [...hidden].join(" ") };
};
const choice = (order: string, hidden = ""): DeckChoice => ({
  order: order.split(" "),
  hidden: new Set(hidden.split(" ").filter(Boolean)),
});
const written = (chosen: DeckChoice, search = "") =>
  decodeURIComponent(String(writeDeckChoice(chosen, new URLSearchParams(search), IDS)));

describe("the choice in the address", () => {
  it.each([
    ["", "title figures quarters map next", ""],
    ["hide=map,figures", "title figures quarters map next", "map figures"],
    ["order=next,map,quarters,figures,title", "next map quarters figures title", ""],
    ["order=map", "title figures quarters map next", ""],
    ["order=map,figures", "title map next figures quarters", ""],
    ["order=gone,map,gone,figures&hide=gone", "title map next figures quarters", ""],
    ["order=map,map,figures", "title map next figures quarters", ""],
    ["order=%25E0%25A4%25A,map,figures", "title map next figures quarters", ""],
    ["hide=title,figures,quarters,map,next", "title figures quarters map next", ""],
    ["hide=title,figures,quarters,map", "title figures quarters map next", "title figures quarters map"],
  ])("%s", (search, order, hidden) => {
    expect(read(search)).toEqual({ order, hidden });
  });

  it("keeps a slide that is new since behind the one it follows, whatever the order", () => {
    expect(read("order=map,figures", ["title", "news", "figures", "quarters", "map", "news-2", "next"]).order).toBe(
      "title news map news-2 next figures quarters",
    );
  });

  it.each([
    [choice("title figures quarters map next"), ""],
    [choice("title figures quarters map next", "next figures"), "hide=figures,next"],
    [choice("title map figures quarters next"), "order=map,figures,next"],
    [choice("figures title quarters map next"), "order=figures,title,quarters"],
  ])("is written short: %j", (chosen, search) => {
    expect(written(chosen)).toBe(search);
  });

  it("leaves the rest of the address as it is", () => {
    expect(written(choice("title figures quarters map next"), "period=2017-Q3&hide=map&order=map&since=2017-03-31")).toBe(
      "period=2017-Q3&since=2017-03-31",
    );
  });

  it("comes back as it was, whatever the ids, the order and what is hidden", () => {
    const deck = fc.uniqueArray(
      fc.string({ minLength: 1, unit: "binary" }).map((id) => id.toWellFormed()),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    const chosen = deck.chain((ids) =>
      fc.record({
        ids: fc.constant(ids),
        order: fc.shuffledSubarray(ids, { minLength: ids.length }),
        hidden: fc.subarray(ids, { maxLength: ids.length - 1 }),
      }),
    );
    fc.assert(
      fc.property(chosen, ({ ids, order, hidden }) => {
        const search = String(writeDeckChoice({ order, hidden: new Set(hidden) }, new URLSearchParams("period=2017"), ids));
        const again = readDeckChoice(new URLSearchParams(search), ids);
        expect(again.order).toEqual(order);
        expect(again.hidden).toEqual(new Set(hidden));
      }),
    );
  });
});

describe("changing the choice", () => {
  it("hides, shows again, and never hides the last one shown", () => {
    expect([...withHidingToggled(choice("a b"), "a").hidden]).toEqual(["a"]);
    expect([...withHidingToggled(choice("a b", "a"), "a").hidden]).toEqual([]);
    expect([...withHidingToggled(choice("a b", "a"), "b").hidden]).toEqual(["a"]);
  });

  it.each([
    ["b", -1, "b a c"],
    ["b", 1, "a c b"],
    ["a", -1, "a b c"],
    ["c", 1, "a b c"],
    ["gone", 1, "a b c"],
  ] as const)("moves %s by %i", (id, by, order) => {
    expect(withMoved(choice("a b c"), id, by).order.join(" ")).toBe(order);
  });

  it.each([
    ["b", "b", "c"],
    ["c", "b c", "a"],
    ["a", "", "a"],
    ["a", "a b", "c"],
  ])("shows another in place of %s where %s is hidden", (id, hidden, shown) => {
    expect(shownInsteadOf(choice("a b c", hidden), id)).toBe(shown);
  });
});

describe("several at once", () => {
  const choice: DeckChoice = { order: ["a", "b", "c"], hidden: new Set(["b"]) };

  it.each([
    [["a"], true, ["b", "a"]],
    [["a", "b"], true, ["b", "a"]],
    [["b", "c"], false, []],
    [[], true, ["b"]],
  ])("%j, hidden %s: %j are hidden", (ids, isHidden, hidden) => {
    expect([...withHidden(choice, ids, isHidden).hidden]).toEqual(hidden);
  });

  it("where none would be left to show, the choice stays as it is", () => {
    expect(withHidden(choice, ["a", "c"], true)).toBe(choice);
  });
});
