import { deliveredOf } from "#src/domain/figures.ts";
import type { EarlierPublication, PublicationList, ReviewChangeKind } from "#src/domain/review-change.ts";
import { monthCountedWhole } from "#src/domain/review-changes.ts";
import type { Total } from "#src/domain/totals.ts";
import { amountBlank } from "#src/filters/amount-texts.ts";
import { dataDoubts } from "#src/filters/data-doubts.ts";
import { type DongScale, dongScale } from "#src/lib/dong-scale.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatDay, formatInstant, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { reviewChangeWords } from "./review-change-words.ts";
import { isAdjusting, type ReviewChanges } from "./review-changes.ts";

/**
 * "Từ 30/06/2017"; of a day in a month that was not over, that the whole of it is counted: what has a month and no day cannot be told
 * apart within it.
 */
export function sinceWords({ base, later }: Pick<ReviewChanges, "base" | "later">, language: Language): string {
  const words = reviewChangeWords[language].since;
  if (base.kind !== "day") {
    return base.kind === "pack"
      ? words.pack(formatDay(base.asOf, language))
      : words.moment(formatInstant(base.frozenAt, language));
  }
  const whole = monthCountedWhole(base.day, later.programme);
  const since = words.day(formatDay(base.day, language));
  return whole ? words.wholeMonth(since, formatMonth(whole, language)) : since;
}

/** What changed, part by part in order of weight: "hỗ trợ thêm 545 triệu đồng", "3 tiêu chí đạt thêm" … Empty when nothing did. */
export function leadParts(data: ReviewChanges, language: Language, t: Messages): string[] {
  const { lead } = reviewChangeWords[language];
  const count = (...kinds: readonly ReviewChangeKind[]) => data.changes.filter(({ kind }) => kinds.includes(kind)).length;
  const said = (number: number, words: (count: string) => string) => (number > 0 ? [words(formatNumber(number, language))] : []);
  const sums = [data.unread.whole.before, data.given.whole.now, data.adjusting.whole.now, data.mended.whole.now];
  const inDong = dongScale(
    sums.map(({ delivered }) => delivered),
    language,
  );
  const worth = (total: Total) => amountBlank(deliveredOf(total), t) ?? inDong(total.delivered);
  const adjustments = data.changes.filter(isAdjusting).length;
  return [
    ...said(count("line-corrected"), lead.corrected),
    ...said(count("line-removed"), lead.removed),
    ...said(count("line-unread"), (lines) => lead.unread(lines, worth(data.unread.whole.before))),
    ...said(count("line-reported"), lead.reported),
    ...givenParts(data.given.whole.now, inDong, language),
    ...said(adjustments, (lines) => lead.adjustments(lines, adjustedWords(data.adjusting.whole.now, inDong, language))),
    ...said(count("line-mended"), (lines) => lead.mended(lines, worth(data.mended.whole.now))),
    ...said(count("criterion-lost"), lead.lost),
    ...said(count("criterion-met"), lead.met),
    ...said(count("commune-recognised"), lead.recognised),
    ...said(count("proposal-answered"), lead.answered),
    ...said(count("proposal-overdue"), lead.overdue),
    ...said(count("proposal-raised"), lead.raised),
    ...said(count("stage-changed", "criteria-set-changed", "assignment-started", "assignment-ended"), lead.other),
  ];
}

/** "giảm 900 triệu đồng": what the adjustments come to; nothing where they change the plan alone, or nothing on the whole. */
function adjustedWords({ delivered }: Total, inDong: DongScale, language: Language): string {
  const { lead } = reviewChangeWords[language];
  if (delivered === 0) return "";
  return ` ${(delivered < 0 ? lead.less : lead.more)(inDong(Math.abs(delivered)))}`;
}

/** What the new lines that adjust no other have delivered, and what of them is owed; where they have no money, what they have instead of it. */
function givenParts(added: Total, inDong: DongScale, language: Language): string[] {
  const { lead } = reviewChangeWords[language];
  const { delivered, lines, linesReported, linesNotReported } = added;
  if (lines === 0) return [];
  const of = (number: number, words: (count: string) => string) => (number > 0 ? [words(formatNumber(number, language))] : []);
  if (delivered > 0) return [[lead.added(inDong(delivered)), ...of(linesNotReported, lead.owedBesides)].join(" ")];
  const states = [
    ...of(linesReported, lead.reportedZero),
    ...of(linesNotReported, lead.notReported),
    ...of(lines - linesReported - linesNotReported, lead.notInMoney),
  ];
  return [lead.addedLines(formatNumber(lines, language), states.join(", "))];
}

/** What a heading can hold. */
const MOST_PARTS = 5;

/** The finding as a sentence: its heaviest parts. What either side lacks follows. */
export function leadSentence(data: ReviewChanges, language: Language, t: Messages): string {
  const parts = leadParts(data, language, t);
  const { andOthers } = reviewChangeWords[language];
  const said = parts.length > MOST_PARTS ? [...parts.slice(0, MOST_PARTS), andOthers] : parts;
  const finding = `${sinceWords(data, language)}: ${said.length > 0 ? said.join(", ") : nothingWords(data, language)}.`;
  return [finding, ...comparedDoubts(data, language, t)].join(" ");
}

/** What the comparison lacks, in sentences: what the earlier publication does, and rows that are set aside today. */
function comparedDoubts(data: ReviewChanges, language: Language, t: Messages): string[] {
  const now = dataDoubts(data.doubted, language, t).label;
  return [...packDoubts(data, language, t), ...(now === "" ? [] : [reviewChangeWords[language].doubts.now(now)])];
}

/** That the earlier publication was only tried out, its lists that could not be read, so that nothing of them is compared, and its rows set aside. Empty against a day. */
export function packDoubts({ base }: ReviewChanges, language: Language, t: Messages): string[] {
  if (base.kind === "day") return [];
  const words = reviewChangeWords[language].doubts;
  const unread = unreadLists(base.publication).map((list) => words.lists[list]);
  const { trial } = base.publication.programme;
  const label = [...(trial ? [t.app.trial] : []), dataDoubts(base.doubted, language, t).label].filter(Boolean).join(", ");
  const withoutId = base.linesWithoutId > 0 && base.publication.lines !== null;
  return [
    ...(unread.length > 0 ? [words.unreadLists[base.kind](unread.join(", "))] : []),
    ...(label === "" ? [] : [words.of[base.kind](label)]),
    ...(withoutId ? [words.withoutId(formatNumber(base.linesWithoutId, language))] : []),
  ];
}

const LISTS = ["lines", "communes", "sponsors", "proposals"] as const satisfies readonly PublicationList[];

function unreadLists(publication: EarlierPublication): PublicationList[] {
  return LISTS.filter((list) => publication[list] === null);
}

/** What is said where no change was found: of what could be compared, or of everything. */
export function nothingWords({ base }: ReviewChanges, language: Language): string {
  const words = reviewChangeWords[language];
  return base.kind !== "day" && unreadLists(base.publication).length > 0 ? words.nothingCompared : words.nothing;
}
