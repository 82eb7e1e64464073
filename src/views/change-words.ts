import type { Change } from "#src/domain/change.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { formatPercent } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";

/** A change in words: "tăng 12,3 % so với Quý II/2017", with the reason when there is none to state. */
export function changeWords(change: Change, baseline: string, language: Language, t: Messages): string {
  switch (change.kind) {
    case "none":
      return change.reason === "no-baseline" ? t.overview.noBaseline : t.overview.baselineNotReported;
    case "from-zero":
      return t.overview.fromZero(baseline);
    case "relative": {
      const words = t.overview.against(directionWords(change.ratio, language, t), baseline);
      return change.likeForLike ? `${words} (${t.overview.likeForLike})` : words;
    }
    default:
      return assertNever(change);
  }
}

/** "tăng 12,3 %", "giảm 4 %", "không đổi"; what rounds to nothing counts as nothing. */
export function directionWords(ratio: number, language: Language, t: Messages): string {
  if (Math.abs(ratio) < 0.0005) return t.overview.level;
  const percent = formatPercent(Math.abs(ratio), language);
  return ratio > 0 ? t.overview.rise(percent) : t.overview.fall(percent);
}
