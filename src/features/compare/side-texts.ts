import { isPartial, monthsCovered } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { owedNoteWithLines } from "#src/filters/owed-texts.ts";
import { periodName, periodWords } from "#src/filters/period-texts.ts";
import { ABSENT, formatDongShort, formatNumber, formatPercent, signed } from "#src/lib/format-number.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { owedByName } from "#src/views/amount-notes.ts";
import { comparedMonthsWords, comparisonDoubts, ratioMark, withoutDataWords } from "#src/views/change-texts.ts";
import { leastOf } from "#src/views/criteria-met.ts";
import type { Difference, FigureKey, FigureValue } from "./compare-view.ts";
import { compareWords } from "./compare-words.ts";
import { haveOtherCommunes, type Side, type Sides } from "./sides.ts";

export function sideName({ subject }: Side, language: Language, t: Messages): string {
  return subject.kind === "commune" ? subject.name : periodName(subject.period, language, t);
}

/** The same within a sentence: "tháng 9/2017". */
export function sideInSentence({ subject }: Side, language: Language, t: Messages): string {
  return subject.kind === "commune" ? subject.name : periodWords(subject.period, language, t);
}

/** All sides, as a caption ends: "tháng 8/2017, tháng 9/2017". */
export function sidesInSentence({ sides }: Sides, language: Language, t: Messages): string {
  return sides.map((side) => sideInSentence(side, language, t)).join(", ");
}

/** The months of a side, and how many they are of a partial period. */
export function sideNote({ subject, range }: Side, programme: Programme, language: Language, t: Messages): string {
  const months = t.figures.span(formatMonth(range.first, language), formatMonth(range.last, language));
  if (subject.kind !== "period" || !isPartial(subject.period, programme)) return months;
  const { covered, whole } = monthsCovered(subject.period, programme);
  return `${months}, ${t.filters.partial(covered, whole)}`;
}

/** That two periods do not have the same communes, and how many each; nothing where they have. */
export function communesNotes(sides: Sides, language: Language, t: Messages): string[] {
  if (!haveOtherCommunes(sides)) return [];
  const { ofPeriod, otherCommunes } = compareWords[language].notes;
  return [otherCommunes(sides.sides.map((side) => ofPeriod(sideInSentence(side, language, t), side.communes.length)).join("; "))];
}

/** What a reader has to know of the months that two periods are compared by; nothing where they are all of them. */
export function comparisonNotes({ comparison }: Sides, language: Language): string[] {
  const { notes } = compareWords[language];
  if (!comparison) return [];
  if (comparison.change.kind === "no-data") return [`${capitalise(withoutDataWords(comparison.change.months, language))}.`];
  if (!comparison.months) return [notes.notComparable];
  const months = comparedMonthsWords(comparison.months, language);
  return months ? [notes.someMonths(months)] : [];
}

/** What is owed of each side, under a chart of its parts; null where nothing is. */
export function owedOnSides({ sides }: Sides, language: Language, t: Messages): string | null {
  const named = sides.map((side) => ({ name: sideInSentence(side, language, t), total: side.totals.whole }));
  const owed = owedByName(named, language, owedNoteWithLines);
  return owed === null ? null : capitalise(owed);
}

/** A figure as it is read; the reason in words where there is none. */
export function valueWords(key: FigureKey, value: FigureValue, language: Language, t: Messages): string {
  if (value.kind === "none") return `${ABSENT} ${t.states[value.reason]}`;
  const text = leastOf(quantityWords(key, value.value, language), value.unknown === undefined);
  return value.of === undefined ? text : compareWords[language].ofAll(text, formatNumber(value.of, language));
}

/** "+120 triệu đồng (+35 %), so cùng 6 tháng (7–12)"; no difference is said in words. */
export function differenceWords(key: FigureKey, difference: Difference, language: Language): string {
  return [amountOfDifference(key, difference, language), ...comparisonDoubts(difference.doubts, language)].join(", ");
}

/** The same without what it stands on: "+120 triệu đồng (+35 %)". */
export function amountOfDifference(key: FigureKey, difference: Difference, language: Language): string {
  const { absolute, ratio } = difference;
  if (absolute === 0) return compareWords[language].level;
  const relative = ratio === null ? "" : ` (${ratioMark(ratio, language)})`;
  const text = isOfShares(key, difference)
    ? pointsWords(Math.abs(absolute), language)
    : quantityWords(key, Math.abs(absolute), language);
  return `${signed(absolute, text)}${relative}`;
}

function quantityWords(key: FigureKey, value: number, language: Language): string {
  if (key === "delivered" || key === "planned") return formatDongShort(value, language);
  return key === "completion" ? formatPercent(value, language) : formatNumber(value, language);
}

/** Whether a difference is one between shares. */
export function isOfShares(key: FigureKey, { ofOtherCommunes }: Pick<Difference, "ofOtherCommunes">): boolean {
  return key === "completion" || ofOtherCommunes;
}

/** Shares differ by points: from 50 % to 60 % is ten points, and not ten percent. What did differ is not told as 0, as a change is not (`formatChange`). */
function pointsWords(share: number, language: Language): string {
  const points = share * 100;
  const { points: said } = compareWords[language];
  if (points < LEAST_POINTS) return said(`< ${formatNumber(LEAST_POINTS, language, 2)}`);
  return said(formatNumber(points, language, points < 0.05 ? 2 : 1));
}

const LEAST_POINTS = 0.01;
