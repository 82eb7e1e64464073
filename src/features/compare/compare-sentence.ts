import type { Filter } from "#src/filters/filter.ts";
import { periodWords } from "#src/filters/period-texts.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { changeWords } from "#src/views/change-texts.ts";
import { figureRows } from "./compare-view.ts";
import { compareWords } from "./compare-words.ts";
import { sideName, valueWords } from "./side-texts.ts";
import type { Sides } from "./sides.ts";

/** The finding: how the later period did against the base, or who stands beside whom. */
export function compareSentence(sides: Sides, filter: Filter, language: Language, t: Messages): string {
  const words = compareWords[language];
  const [base, other] = sides.sides;
  if (!base || !other) return words.title;
  if (base.subject.kind === "commune") {
    const names = sides.sides.map((side) => sideName(side, language, t));
    const listed = words.and(names.slice(0, -1).join(", "), names.slice(-1).join());
    return words.leadCommunes(listed, periodWords(filter.period, language, t));
  }
  const delivered = figureRows(sides).find(({ key }) => key === "delivered")?.cells[1];
  if (!delivered || !sides.comparison) return words.title;
  const { value } = delivered;
  const { comparison } = sides;
  const { change } = comparison;
  const later = sideName(other, language, t);
  const moved = sides.itself === "chosen" ? words.ofItself : changeWords(comparison, language, t);
  if (change.kind === "no-data") return words.leadReason(later, moved);
  // Two periods of the reader's own choice that have no month in common stand beside each other; a period has none before itself.
  if (change.kind === "no-baseline" && base.subject.kind === "period" && !sides.itself) {
    const earlier = periodWords(base.subject.period, language, t);
    return words.leadBeside(later, valueWords("delivered", value, language, t), earlier);
  }
  if (value.kind === "none") {
    const reason = t.states[value.reason];
    // That the period itself has no figure is why there is no change: said once.
    const isSaid = change.kind === "blank" && change.side === "current";
    return isSaid ? words.leadReason(later, reason) : words.leadBlank(later, reason, moved);
  }
  return words.leadPeriods(later, valueWords("delivered", value, language, t), moved);
}
