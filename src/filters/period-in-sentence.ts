import { isPartial, monthsCovered, type Period, type ProgrammeSpan } from "#src/domain/period.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { periodWords } from "./period-texts.ts";

/** A period within a sentence, and how much of it there is where it is partial: "năm 2017 (9/12 tháng)". */
export function periodInSentence(period: Period, span: ProgrammeSpan, language: Language, t: Messages): string {
  const words = periodWords(period, language, t);
  if (!isPartial(period, span)) return words;
  const { covered, whole } = monthsCovered(period, span);
  return `${words} (${t.filters.partial(covered, whole)})`;
}
