import type { Filter } from "#src/filters/filter.ts";
import { periodWords } from "#src/filters/period-texts.ts";
import { type NotedParts, sheetNotes } from "#src/filters/sheet-notes.ts";
import { type CutNotes, notesOfCut } from "#src/lib/cut-notes.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { proposalsWords } from "./proposals-words.ts";

/** What stands above a table of proposals that is taken away: how the period is meant is not as with money. */
export function proposalNotes(parts: NotedParts, filter: Filter, language: Language, t: Messages): CutNotes {
  const rule =
    filter.period.grain === "programme" ? [] : [proposalsWords[language].periodRule(periodWords(filter.period, language, t))];
  const notes = sheetNotes(parts, filter, language, t, "proposal");
  return notesOfCut([...rule, ...notes], notes.cut ?? []);
}
