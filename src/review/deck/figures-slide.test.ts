// @vitest-environment node
import { describe, expect, it } from "vitest";
import { aSupportLine } from "#test/builders.ts";
import { slideOf } from "#test/deck-slides.ts";
import { smallDeck } from "#test/small-dataset.ts";
import { figureOf } from "./figures-slide.ts";
import { fitting } from "./fit.ts";

const ROOM = { label: 20, value: 10, note: 20 };
const headline = { label: "Thực hiện", value: "5 tỷ" };

function shown(notes: readonly string[], alert?: string) {
  const fit = fitting();
  const figure = figureOf({ ...headline, notes, ...(alert === undefined ? {} : { alert }) }, fit, ROOM);
  return { note: figure.note, tone: figure.tone, inFull: fit.inFull() };
}

describe("the note under a figure", () => {
  it.each([
    ["as many as fit to the letter", ["mười chữ ở", "tám chữ."], "mười chữ ở; tám chữ."],
    ["not one that is a letter too long", ["mười chữ ở", "chín chữ."], "mười chữ ở"],
    ["a shorter one after it", ["mười chữ ở", "chín chữ.", "ba."], "mười chữ ở; ba."],
    ["none", [], null],
  ])("holds %s", (_what, notes, note) => {
    expect(shown(notes)).toEqual({ note, tone: "plain", inFull: [] });
  });

  it("loses whole clauses, never the half of one, and the presenter has them all", () => {
    const long = "mười chữ ở; tám chữ.; và nữa";
    expect(shown([long, "ba."])).toEqual({ note: "mười chữ ở; tám chữ.", tone: "plain", inFull: [long] });
  });

  it("begins with what is alarming", () => {
    expect(shown(["ba."], "chậm")).toEqual({ note: "chậm; ba.", tone: "attention", inFull: [] });
  });
});

it("the share of the plan has both kinds of what is owed, however little room there is", () => {
  const owing = Array.from({ length: 8 }, (_none, index) => [
    aSupportLine({ id: `r${index}`, planned: 11_000_000, delivered: "not-reported" }),
    aSupportLine({ id: `p${index}`, planned: "not-reported", delivered: "not-reported" }),
  ]).flat();
  const { body } = slideOf(
    smallDeck({ lines: [aSupportLine({ planned: 5_000_000, delivered: 1_000_000 }), ...owing] }),
    "figures",
  );
  const note = body.kind === "figures" ? (body.figures[1]?.note ?? "") : "";
  expect(note.replaceAll("\u00a0", " ")).toBe(
    "16 nội dung chưa báo cáo, 8 nội dung chưa báo cáo kế hoạch; kế hoạch 93 triệu đồng",
  );
});
