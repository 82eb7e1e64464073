import { owedPlanOf } from "#src/domain/owed-plan.ts";
import type { Total } from "#src/domain/totals.ts";
import { type DongScale, formatDongShort, formatDongTerse, formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  owed: (money: string) => `chưa báo cáo ${money}`,
  owedWithLines: (money: string, lines: string) => `chưa báo cáo ${money} (${lines} nội dung)`,
  lines: (_count: number, lines: string) => `${lines} nội dung chưa báo cáo`,
  planOf: (money: string) => `kế hoạch ${money}`,
  ofPlan: (planned: string, owed: string) => `${planned}, trong đó ${owed} chưa báo cáo`,
  columns: {
    owedPlan: "Chưa báo cáo (kế hoạch)",
    outsidePlan: "Ngoài kế hoạch",
    gap: "Chênh lệch",
  },
} as const;

const en: Widen<typeof vi> = {
  owed: (money) => `${money} not reported`,
  owedWithLines: (money, lines) => `${money} not reported (${lines} ${lines === "1" ? "line" : "lines"})`,
  lines: (count, lines) => (count === 1 ? "1 line not reported" : `${lines} lines not reported`),
  planOf: (money) => `planned: ${money}`,
  ofPlan: (planned, owed) => `${planned}, of which ${owed} is not reported`,
  columns: { owedPlan: "Not reported (planned)", outsidePlan: "Outside the plan", gap: "Difference" },
};

/** What a completion never stands without while reports are owed. */
export const owedWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });

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
