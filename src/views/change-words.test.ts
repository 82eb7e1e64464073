// @vitest-environment node
import { expect, it } from "vitest";
import type { Change } from "#src/domain/change.ts";
import { NBSP } from "#src/lib/format-number.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { changeWords, directionWords } from "./change-words.ts";

it.each([
  [0.123, vi.overview.rise(`12,3${NBSP}%`)],
  [-0.04, vi.overview.fall(`4${NBSP}%`)],
  [-1, vi.overview.fall(`100${NBSP}%`)],
  [0, vi.overview.level],
  [-0, vi.overview.level],
  [0.000_499, vi.overview.level],
  [-0.000_499, vi.overview.level],
  [0.0005, vi.overview.rise(`0,1${NBSP}%`)],
  [-0.0005, vi.overview.fall(`0,1${NBSP}%`)],
])("a ratio of %d is %j", (ratio, words) => {
  expect(directionWords(ratio, "vi", vi)).toBe(words);
});

it.each<[Change, string, string]>([
  [{ kind: "none", reason: "no-baseline" }, vi.overview.noBaseline, en.overview.noBaseline],
  [{ kind: "none", reason: "not-reported" }, vi.overview.baselineNotReported, en.overview.baselineNotReported],
  [{ kind: "from-zero", delivered: 5 }, vi.overview.fromZero("X"), en.overview.fromZero("X")],
  [
    { kind: "relative", ratio: 0.5, likeForLike: false },
    vi.overview.against(vi.overview.rise(`50${NBSP}%`), "X"),
    en.overview.against(en.overview.rise("50%"), "X"),
  ],
  [
    { kind: "relative", ratio: -0.5, likeForLike: true },
    `${vi.overview.against(vi.overview.fall(`50${NBSP}%`), "X")} (${vi.overview.likeForLike})`,
    `${en.overview.against(en.overview.fall("50%"), "X")} (${en.overview.likeForLike})`,
  ],
])("%j", (change, inVietnamese, inEnglish) => {
  expect(changeWords(change, "X", "vi", vi)).toBe(inVietnamese);
  expect(changeWords(change, "X", "en", en)).toBe(inEnglish);
});
