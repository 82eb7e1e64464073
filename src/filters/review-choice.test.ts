// @vitest-environment node
import { describe, expect, it } from "vitest";
import { day } from "#src/domain/month.ts";
import { aSpan } from "#test/builders.ts";
import {
  defaultReviewDay,
  quarterEnds,
  type ReviewChoice,
  readReviewChoice,
  readReviewKeys,
  writeReviewChoice,
} from "./review-choice.ts";

describe("what a review is compared with, in the address", () => {
  it.each<[ReviewChoice | null, string]>([
    [{ kind: "day", day: day("2017-06-30") }, "communes=gia-minh&since=2017-06-30"],
    [
      { kind: "pack", frozenAt: "2017-06-30T17:00:00+07:00" },
      "communes=gia-minh&against=pack%3A2017-06-30T17%3A00%3A00%2B07%3A00",
    ],
    [{ kind: "moment", at: "2026-11-30T08:00:00+07:00" }, "communes=gia-minh&against=moment%3A2026-11-30T08%3A00%3A00%2B07%3A00"],
    [null, "communes=gia-minh"],
  ])("%j is read as it was written, in place of another", (choice, text) => {
    const written = writeReviewChoice(choice, new URLSearchParams("communes=gia-minh&since=2016-12-31&against=pack:x"));
    expect(written.toString()).toBe(text);
    expect(readReviewChoice(written)).toEqual(choice);
  });

  it.each([
    "since=2017-02-29",
    "since=abc",
    "against=file:x",
    "against=moment:2026-11-30",
    "against=moment:2026-11-30T25:00:00Z",
    "",
  ])("%s names none", (text) => {
    expect(readReviewChoice(new URLSearchParams(text))).toBeNull();
  });

  it("tells what is under its keys and can be none, or comes too late", () => {
    const [[, pack], [, since]] = readReviewKeys(
      new URLSearchParams("since=abc&since=2017-06-30&since=2016-12-31&against=file:x"),
    );
    expect([pack.wrong, pack.repeated]).toEqual([["file:x"], []]);
    expect([since.wrong, since.repeated]).toEqual([["abc"], ["2016-12-31"]]);
  });
});

describe("the days to choose from", () => {
  it("are the ends of the quarters before the latest", () => {
    expect(quarterEnds(aSpan("2016-07", "2017-09")).map((end) => end.day)).toEqual([
      "2017-06-30",
      "2017-03-31",
      "2016-12-31",
      "2016-09-30",
    ]);
    expect(quarterEnds(aSpan("2017-07", "2017-08"))).toEqual([]);
  });

  it.each([
    ["2017-09", "2017-06-30"],
    ["2017-01", "2016-12-31"],
  ])("with data to %s it is %s unasked", (dataThrough, expected) => {
    expect(defaultReviewDay(aSpan("2016-07", dataThrough))).toBe(expected);
  });
});
