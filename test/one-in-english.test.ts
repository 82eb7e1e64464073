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

/** Words of a number that never is 1, or of no number, by why. */
const NEVER_ONE: Readonly<Record<string, readonly string[]>> = {
  "the other number says that it is one": [
    "features/commune/commune-words.ts.toDo.owed(1)",
    "features/commune/commune-words.ts.toDo.owes(1)",
    "filters/owed-words.ts.lines(1)",
    "features/pace/pace-words.ts.lead(2)",
  ],
  "a text that was said already": ["features/pace/pace-words.ts.leadAwaiting(1)"],
  "no count: a name, an amount, a number of something, or how often": [
    "filters/adjustment-words.ts.below(1)",
    "filters/filter-scope-words.ts.leftOutBy(0)",
    "review/deck/deck-words.ts.criteria.worst(0)",
    "review/matter/sentences-words.ts.times(1)",
    "review/report/report-words.ts.opening(3)",
    "review/report/report-words.ts.raisedIn(0)",
  ],
  "a share that says of how many: of 19 criteria 1": [
    "features/commune/commune-words.ts.sentence.met(0)",
    "review/deck/deck-words.ts.commune.met(0)",
    "review/deck/deck-words.ts.commune.metToDate(0)",
    "review/matter/sentences-words.ts.oneMet(1)",
  ],
  "one has words of its own": [
    "review/matter/sentences-words.ts.allHelped(0)",
    "review/matter/sentences-words.ts.helped(1)",
    "review/matter/sentences-words.ts.allOwe(0)",
    "review/matter/sentences-words.ts.noneHelped(0)",
    "review/matter/sentences-words.ts.noneRecognised(0)",
    "review/matter/sentences-words.ts.ofNewUnits(0)",
    "review/matter/sentences-words.ts.allAnswered(0)",
    "features/coverage/reporting-words.ts.cells.partly(1)",
  ],
  "there are always more of them: files, criteria of a set, months of a longer period, slides of a deck": [
    "app/save-pack-words.ts.incomplete(1)",
    "features/data-health/data-health-words.ts.leadFiles(1)",
    "features/coverage/reporting-words.ts.partialQuarter(2)",
    "messages/en.ts.filters.partial(1)",
    "review/matter/matter-words.ts.steps.ready(0)",
    "review/matter/sentences-words.ts.average(1)",
    "views/headline-words.ts.criteriaAverage(1)",
    "features/presenter/stage/presenter-words.ts.overview.shown(1)",
    "features/presenter/stage/presenter-words.ts.overview.shownAfter(1)",
  ],
  "said of a list that is longer than what is shown of it, or that lost a part": [
    "features/commune/commune-words.ts.linesOf(1)",
    "features/commune/commune-words.ts.allLines(0)",
    "features/data-health/data-health-words.ts.setAside.showAll(0)",
    "features/data-health/findings-words.ts.showAll(0)",
    "features/search/search-words.ts.allLines(1)",
    "features/sponsors/sponsors-words.ts.page.allLines(0)",
    "features/support-lines/support-lines-words.ts.findHere(1)",
    "messages/en.ts.errors.unreadableList(2)",
    "messages/en.ts.errors.partialList(2)",
    "messages/en.ts.overview.ranking.between(0)",
    "review/deck/deck-words.ts.time.last(0)",
    "review/report/report-words.ts.moreCommunes(0)",
    "ui/long-list-words.ts.noneFound(1)",
    "views/intake-banner-words.ts.firstOf(1)",
    "features/data-health/set-aside-words.ts.firstOf(1)",
  ],
  "said of lines that are added up, being more than a page lists": [
    "features/changes/changes-words.ts.addedUp(0)",
    "features/search/search-words.ts.notInLines(0)",
    "views/lines-of-words.ts.tooMany(0)",
  ],
};
const EXCUSED = new Set(Object.values(NEVER_ONE).flat());

type Said = { readonly path: string; readonly texts: readonly string[] };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Every function of English words, below an object: called with 1 in one place and 5 in the others, as numbers and as texts. */
function saidBelow(value: unknown, path: string): Said[] {
  if (isRecord(value)) return Object.entries(value).flatMap(([key, part]) => saidBelow(part, `${path}.${key}`));
  if (typeof value !== "function") return [];
  const call = (given: readonly unknown[]): string[] => {
    try {
      const said: unknown = value(...given);
      return typeof said === "string" ? [said] : [];
    } catch {
      // It takes neither numbers nor texts.
      return [];
    }
  };
  return Array.from({ length: value.length }, (_, place) => {
    const counts = Array.from({ length: value.length }, (__, at) => (at === place ? 1 : 5));
    return { path: `${path}(${place})`, texts: [call(counts), call(counts.map(String))].flat() };
  });
}

/** "1 lines", "1 more lines", "5 of 1 lines", "1 line are". */
const MANY =
  /(?<![\d.,/–-])\b1 (?!of )(?:(?!of |in |and )[a-z]+(?:-[a-z]+)? ){0,2}?(?![a-z]*(?:ss|us|is|as|has|waits|stays|agrees|needs|meets|lacks|owes|gives|differs|stands|holds|lies|names)\b)(?:[a-z]+s|people|criteria)\b|\b1 (?:[a-z]+ ){0,2}(?:are|have|were|wait|need|differ|stand|stay)\b/;

const MODULES = Object.entries(
  import.meta.glob<Record<string, unknown>>(["/src/**/*-words.ts", "/src/messages/en.ts"], { eager: true }),
);

const SAID = MODULES.flatMap(([file, module]) =>
  Object.values(module).flatMap((words) =>
    saidBelow(isRecord(words) && "en" in words ? words.en : words, file.replace("/src/", "")),
  ),
).filter(({ texts }) => texts.length > 0);

it("every English word of a count is right for one, whether it takes a number or a text", () => {
  expect(SAID.length).toBeGreaterThan(1_000);
  const wrong = SAID.filter(({ texts }) => texts.every((text) => MANY.test(text)));
  expect(wrong.filter(({ path }) => !EXCUSED.has(path)).map(({ path, texts }) => `${path}: ${texts[0]}`)).toEqual([]);
  expect([...EXCUSED].filter((path) => !wrong.some((one) => one.path === path))).toEqual([]);
});
