// @vitest-environment node
import { expect, it } from "vitest";
import { coverageWords } from "#src/features/coverage/coverage-words.ts";
import { reportingWords } from "#src/features/coverage/reporting-words.ts";
import { proposalsWords } from "#src/features/proposals/proposals-words.ts";
import { searchWords } from "#src/features/search/search-words.ts";
import { sponsorsWords } from "#src/features/sponsors/sponsors-words.ts";

const { cells } = reportingWords.en;
const { lead } = coverageWords.en;
const { leadHelped } = sponsorsWords.en.list;

/** Words of a count, of one and of several. */
it.each<[(count: string) => string, string, string]>([
  [(count) => searchWords.en.count(Number(count)), "1 result", "2 results"],
  [
    (count) => leadHelped.agency("1", count, ""),
    "1 of 1 agency in charge gave support",
    "1 of 2 agencies in charge gave support",
  ],
  [
    (count) => leadHelped.enterprise("0", count, ""),
    "0 of 1 twinned enterprise gave support",
    "0 of 2 twinned enterprises gave support",
  ],
  [
    proposalsWords.en.leftOutRule,
    "1 raised in other periods waits for an answer, too.",
    "2 raised in other periods wait for an answer, too.",
  ],
  [
    proposalsWords.en.addresseeRule,
    "Filtered by sponsor, so 1 proposal without an addressee is left out.",
    "Filtered by sponsor, so 2 proposals without an addressee are left out.",
  ],
  [cells.reported, "its 1 line reported", "all 2 lines reported"],
  [(count) => cells.owed(count, count), "its 1 line not reported", "nothing reported (2 of 2 lines owed)"],
  [
    cells["not-applicable"],
    "1 line without a money value: no figure to report",
    "2 lines without a money value: no figure to report",
  ],
  [
    (count) => lead.sponsor("In 2017", "1", count),
    "In 2017, 1 of 1 assignment has no line of support",
    "In 2017, 1 of 2 assignments have no line of support",
  ],
  [
    (count) => lead.kind("In 2017", "1", count),
    "In 2017, 1 of 1 pair of commune and kind has no helper",
    "In 2017, 1 of 2 pairs of commune and kind have no helper",
  ],
])("one is one in English: %#", (say, one, two) => {
  expect([say("1"), say("2")]).toEqual([one, two]);
});
