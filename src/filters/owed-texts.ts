import { owedPlanOf } from "#src/domain/owed-plan.ts";
import type { Total } from "#src/domain/totals.ts";
import type { DongScale } from "#src/lib/dong-scale.ts";
import { formatDongShort, formatDongTerse, formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { owedWords } from "./owed-words.ts";

/** How much of a total's plan is owed: "chưa báo cáo 72 triệu đồng"; how many lines, where that is no sum; null where nothing is. */
export function owedNote(total: Total, language: Language, isTerse = false): string | null {
  if (total.linesNotReported === 0) return null;
  const words = owedWords[language];
  const dong = owedPlanOf(total);
  const lines = words.lines(total.linesNotReported, formatNumber(total.linesNotReported, language));
  if (dong === null || dong <= 0) return lines;
  return words.owed((isTerse ? formatDongTerse : formatDongShort)(dong, language));
}

/** The same with both: "chưa báo cáo 72 triệu đồng (8 nội dung)"; in the unit of the plan, where that stands beside it. */
export function owedNoteWithLines(
  total: Total,
  language: Language,
  scale: DongScale = (dong) => formatDongShort(dong, language),
): string | null {
  const dong = owedPlanOf(total);
  if (dong === null || dong <= 0) return owedNote(total, language);
  const lines = formatNumber(total.linesNotReported, language);
  return owedWords[language].owedWithLines(scale(dong), lines);
}

/** The plan in a sentence, in the unit of what stands beside it: "753 triệu đồng, trong đó 72 triệu đồng chưa báo cáo"; where that is no sum, how many lines are owed. */
export function plannedInSentence(total: Total, language: Language, scale: DongScale): string {
  const planned = scale(total.planned);
  const owed = owedPlanOf(total);
  if (total.linesNotReported === 0) return planned;
  if (owed === null) return planned;
  if (owed <= 0) return `${planned}; ${owedNote(total, language)}`;
  return owedWords[language].ofPlan(planned, scale(owed));
}
