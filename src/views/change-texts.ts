import type { ComparedSide, Comparison } from "#src/domain/change.ts";
import type { ComparableMonths } from "#src/domain/comparable-months.ts";
import { monthRuns } from "#src/domain/data-months.ts";
import type { Month } from "#src/domain/month.ts";
import { movementOf } from "#src/domain/movement.ts";
import { plansNote } from "#src/filters/owed-texts.ts";
import { periodWords } from "#src/filters/period-texts.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { formatChange, formatDongShort, formatNumber, formatPercent, signed } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { monthNumbers, monthsInYearWords, monthsWords } from "#src/lib/month-texts.ts";
import type { Messages } from "#src/messages/vi.ts";
import { changeTerms } from "./change-terms.ts";

/**
 * A change as a clause, with what it stands on: "giảm 14,5 % so với Quý II/2017, so 2 tháng (7–8 với 4–5), chưa kể 8 nội dung
 * chưa báo cáo"; or the reason why there is none to state. `baseline`: the other period by another name.
 */
export function changeWords(
  comparison: Comparison,
  language: Language,
  t: Messages,
  baseline: string = comparison.baseline ? periodWords(comparison.baseline, language, t) : "",
): string {
  const words = changeTerms[language];
  const { change, months, owed } = comparison;
  const doubts = comparisonDoubts(comparison, language);
  switch (change.kind) {
    case "no-baseline":
      return words.againstNothing;
    case "no-data":
      return withoutDataWords(change.months, language);
    case "blank":
      return words.noFigure[change.reason](sideWords(change.side, months, baseline, language));
    case "from-zero":
      return [words.fromZero(sideWords("baseline", months, baseline, language)), ...owedWords(owed, language)].join(", ");
    case "difference":
      return [words.against(differenceWords(change.dong, language), baseline), ...doubts].join(", ");
    case "relative":
      return [words.against(directionWords(change.ratio, language), baseline), ...doubts].join(", ");
    default:
      return assertNever(change);
  }
}

/** What a change does without, each as a clause: the months of which only some were compared, the lines that are owed. */
export function comparisonDoubts(
  {
    months,
    owed,
    plansOwed = 0,
    areCriteriaUnknown,
  }: Pick<Comparison, "months" | "owed"> & { readonly plansOwed?: number; readonly areCriteriaUnknown?: true },
  language: Language,
): string[] {
  const compared = months && comparedMonthsWords(months, language);
  const plans = plansNote({ linesPlanOwed: plansOwed }, language);
  const clauses = compared ? [changeTerms[language].compared(compared)] : [];
  const criteria = areCriteriaUnknown ? [changeTerms[language].criteriaUnknown] : [];
  return [...clauses, ...owedWords(owed, language), ...(plans === null ? [] : [plans]), ...criteria];
}

function owedWords(owed: number, language: Language): string[] {
  return owed > 0 ? [changeTerms[language].owed(owed)] : [];
}

/** "cùng 6 tháng (7–12)", "2 tháng (7–8 với 4–5)", "tháng 7 với tháng 4"; null where both periods are compared whole. */
export function comparedMonthsWords({ current, baseline, isWhole }: ComparableMonths, language: Language): string | null {
  if (isWhole) return null;
  const words = changeTerms[language];
  const [months, others] = [current, baseline].map((side) => monthNumbers(monthRuns(side), language));
  if (months === undefined || others === undefined) return null;
  return months === others ? words.sameMonths(current.length, months) : words.otherMonths(current.length, months, others);
}

/** A side by name, with its months where only some of them were compared: "Quý II/2017 (tháng 4)". */
export function sideWords(side: ComparedSide, months: ComparableMonths | null, baseline: string, language: Language): string {
  const words = changeTerms[language];
  const name = side === "current" ? words.thisPeriod : baseline;
  if (!months || months.isWhole) return name;
  return words.sideMonths(name, monthsInYearWords(monthRuns(months[side]), language));
}

/** "tháng 10/2017 chưa có số liệu": months that the programme has no line for at all. */
export function withoutDataWords(months: readonly Month[], language: Language): string {
  return changeTerms[language].noData(monthsWords(monthRuns(months), language));
}

/** "tăng 12,3 %", "giảm 4 %", "gấp 12,5 lần", "không đổi". */
export function directionWords(ratio: number, language: Language): string {
  const words = changeTerms[language];
  const movement = movementOf(ratio);
  switch (movement.kind) {
    case "level":
      return words.level;
    case "nearly-level":
      return words.nearlyLevel;
    case "rise":
      return words.rise(formatChange(movement.share, language));
    case "fall":
      return words.fall(formatChange(movement.share, language));
    case "times":
      return words.times(formatNumber(movement.times, language, 1));
    case "nearly-gone":
      return words.nearlyGone(formatPercent(0.999, language));
    case "gone":
      return words.fall(formatPercent(1, language));
    default:
      return assertNever(movement);
  }
}

/** "tăng 12 triệu đồng", where no share can be told. */
export function differenceWords(dong: number, language: Language): string {
  const words = changeTerms[language];
  if (dong === 0) return words.level;
  const by = formatDongShort(Math.abs(dong), language);
  return dong > 0 ? words.rise(by) : words.fall(by);
}

/** For a column, without its period: "+12,3 %", "−4 %", "× 12,5". */
export function ratioMark(ratio: number, language: Language): string {
  const movement = movementOf(ratio);
  switch (movement.kind) {
    case "level":
      return formatPercent(0, language);
    case "nearly-level":
    case "rise":
    case "fall":
      return signed(ratio, formatChange(Math.abs(ratio), language));
    case "times":
      return `× ${formatNumber(movement.times, language, 1)}`;
    case "nearly-gone":
      return `< ${signed(ratio, formatPercent(0.999, language))}`;
    case "gone":
      return signed(ratio, formatPercent(1, language));
    default:
      return assertNever(movement);
  }
}
