import { completionOf } from "#src/domain/figures.ts";
import { owedPlanOf } from "#src/domain/owed-plan.ts";
import type { Total } from "#src/domain/totals.ts";
import type { DongScale } from "#src/lib/dong-scale.ts";
import { formatDongShort, formatDongTerse, formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { owedWords } from "./owed-words.ts";

/** What a share of the plan is never told without: the reports that are owed, and the plans that are. Null where nothing is. */
export function owedNote(total: Total, language: Language, isTerse = false): string | null {
  return joined(reportsNote(total, language, isTerse), plansNote(total, language));
}

/** The same beside what was delivered, sum or reason: that reports are owed the reason says itself, but nobody which plans are. */
export function owedBesideSum(total: Total, language: Language, isTerse = false): string | null {
  return total.linesReported > 0 ? owedNote(total, language, isTerse) : plansNote(total, language);
}

/**
 * The same beside a reason that stands for the figure ("không quy ra tiền", "chưa báo cáo", "không có kế hoạch"): what the reason itself does
 * not say. Null where that is all.
 */
export function owedUnsaid(total: Total, language: Language): string | null {
  if (completionOf(total).kind === "ratio") return owedNote(total, language);
  if (total.linesReported === 0) return plansNote(total, language);
  return total.linesNotReported > 0 ? owedNote(total, language) : null;
}

/** Of how many lines the plan is not reported yet: "3 nội dung chưa báo cáo kế hoạch"; null where it is of all. */
export function plansNote({ linesPlanOwed = 0 }: Pick<Total, "linesPlanOwed">, language: Language): string | null {
  return linesPlanOwed === 0 ? null : owedWords[language].plans(formatNumber(linesPlanOwed, language));
}

/** A share in words, with them: "… 36,6 % kế hoạch (1 nội dung chưa báo cáo kế hoạch)". */
export function withPlans(share: string, of: Pick<Total, "linesPlanOwed">, language: Language): string {
  const plans = plansNote(of, language);
  return plans === null ? share : `${share} (${plans})`;
}

type OwedReports = Pick<Total, "linesNotReported" | "plannedOwed" | "linesPlannedOwed">;

function joined(...notes: readonly (string | null)[]): string | null {
  return notes.filter((note) => note !== null).join(", ") || null;
}

/** How much of a total's plan is owed a report: "chưa báo cáo 72 triệu đồng", never told as that of more lines than it is of; how many lines, where that is no sum; null where nothing is. */
function reportsNote(total: OwedReports, language: Language, isTerse = false): string | null {
  if (total.linesNotReported === 0) return null;
  const dong = owedPlanOf(total);
  const { linesNotReported, linesPlannedOwed = linesNotReported } = total;
  if (dong === null || dong <= 0) return linesOwedText(linesNotReported, language);
  const money = (isTerse ? formatDongTerse : formatDongShort)(dong, language);
  const words = owedWords[language];
  if (linesPlannedOwed === linesNotReported) return words.owed(money);
  return words.owedOfSome(formatNumber(linesNotReported, language), formatNumber(linesPlannedOwed, language), money);
}

/** "7 nội dung chưa báo cáo". */
export function linesOwedText(lines: number, language: Language): string {
  return owedWords[language].lines(lines, formatNumber(lines, language));
}

/** Why there is no sum planned on lines that owe a report: none of them has a planned amount. Null where there is one, or nothing is owed. */
export function owedPlanBlank(total: Total, language: Language): string | null {
  return owedPlanOf(total) === null ? linesOwedText(total.linesNotReported, language) : null;
}

/** As `owedNote`, with sum and lines. */
export function owedNoteWithLines(total: Total, language: Language): string | null {
  return joined(reportsNoteWithLines(total, language), plansNote(total, language));
}

/** The reports alone, with both: "chưa báo cáo 72 triệu đồng (8 nội dung)", the sum never told as that of more lines than it is of; in the unit of the plan, where that stands beside it. */
export function reportsNoteWithLines(
  total: OwedReports,
  language: Language,
  scale: DongScale = (dong) => formatDongShort(dong, language),
): string | null {
  const dong = owedPlanOf(total);
  if (dong === null || dong <= 0) return reportsNote(total, language);
  const { linesNotReported, linesPlannedOwed = linesNotReported } = total;
  const words = owedWords[language];
  const money = scale(dong);
  const planned = formatNumber(linesPlannedOwed, language);
  return linesPlannedOwed === linesNotReported
    ? words.owedWithLines(money, planned)
    : `${linesOwedText(linesNotReported, language)} (${words.planOfSome(planned, money)})`;
}

/** The plan in a sentence, in the unit of what stands beside it: "753 triệu đồng, trong đó 72 triệu đồng chưa báo cáo"; where that is no sum, how many lines are owed. */
export function plannedInSentence(total: Total, language: Language, scale: DongScale): string {
  const plans = plansNote(total, language);
  const planned = reportedOfPlan(total, language, scale);
  return plans === null ? planned : `${planned}; ${plans}`;
}

function reportedOfPlan(total: Total, language: Language, scale: DongScale): string {
  const planned = scale(total.planned);
  const owed = owedPlanOf(total);
  if (total.linesNotReported === 0) return planned;
  if (owed === null || owed <= 0) return `${planned}; ${reportsNote(total, language)}`;
  return owedWords[language].ofPlan(planned, scale(owed));
}
