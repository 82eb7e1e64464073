import type { Filter } from "#src/filters/filter.ts";
import { periodWords } from "#src/filters/period-words.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { figureRows, type Sides } from "./compare-view.ts";
import { compareWords } from "./compare-words.ts";
import { directionWords, sideName, valueWords } from "./figure-words.ts";

/** The finding: how the later period did against the base, or who stands beside whom. */
export function leadWords(sides: Sides, filter: Filter, language: Language, t: Messages): string {
  const words = compareWords[language];
  const [base, other] = sides.sides;
  if (!base || !other) return words.title;
  if (base.subject.kind === "commune") {
    const names = sides.sides.map((side) => sideName(side, language, t));
    const listed = words.and(names.slice(0, -1).join(", "), names.slice(-1).join());
    return words.leadCommunes(listed, periodWords(filter.period, language, t));
  }
  const delivered = figureRows(sides).find(({ key }) => key === "delivered")?.cells[1];
  if (!delivered) return words.title;
  const change = delivered.difference ? directionWords(delivered.difference, language) : "";
  const marked = change && delivered.difference?.likeForLike ? `${change} (${t.overview.likeForLike})` : change;
  return words.leadPeriods(
    sideName(other, language, t),
    valueWords("delivered", delivered.value, language, t),
    marked,
    sideName(base, language, t),
  );
}
