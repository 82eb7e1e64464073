import { completionOf, deliveredOf } from "#src/domain/figures.ts";
import type { Total } from "#src/domain/totals.ts";
import { owedNote } from "#src/filters/owed-words.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { ABSENT, formatMillions, formatPercent } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";

/** Delivered in million dong; "–" with its reason when there is no figure. */
export function deliveredWords(total: Total, language: Language, t: Messages): { text: string; reason: string | null } {
  const delivered = deliveredOf(total);
  if (typeof delivered === "number") return { text: formatMillions(delivered, language), reason: null };
  return { text: ABSENT, reason: delivered === "not-reported" ? t.states.notReported : t.states.notApplicable };
}

/** "85,4 %" of the plan, with what is owed of it, or why there is no share: no plan, nothing reported. */
export function completionWords(total: Total, language: Language, t: Messages): string {
  const completion = completionOf(total);
  switch (completion.kind) {
    case "ratio": {
      const owed = owedNote(total, language);
      return `${formatPercent(completion.ratio, language)}${owed === null ? "" : ` (${owed})`}`;
    }
    case "no-plan":
      return t.states.noPlan;
    case "not-reported":
      return t.states.notReported;
    default:
      return assertNever(completion);
  }
}
