import type { Dataset } from "#src/api/dataset.ts";
import type { Filter } from "#src/filters/filter.ts";
import { periodWords } from "#src/filters/period-texts.ts";
import { type NotedParts, sheetNotes } from "#src/filters/sheet-notes.ts";
import { type CutNotes, notesOfCut } from "#src/lib/cut-notes.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { valueOf } from "#src/lib/loaded.ts";
import type { Messages } from "#src/messages/vi.ts";
import { type ProposalsData, proposalsUnder, waitingForNobody } from "#src/views/proposals-view.ts";
import { proposalsWords } from "./proposals-words.ts";

/** That some of those listed wait for communes that are no more: on the screen and in its files. */
export function endedRules(filter: Filter, data: ProposalsData, language: Language): string[] {
  const ended = waitingForNobody(proposalsUnder(filter, data), data);
  return ended > 0 ? [proposalsWords[language].endedRule(formatNumber(ended, language))] : [];
}

/** What stands above a table of proposals that is taken away: how the period is meant is not as with money. */
export function proposalNotes(
  parts: NotedParts & Pick<Dataset, "proposals">,
  filter: Filter,
  language: Language,
  t: Messages,
): CutNotes {
  const rule =
    filter.period.grain === "programme" ? [] : [proposalsWords[language].periodRule(periodWords(filter.period, language, t))];
  const programme = valueOf(parts.programme);
  const proposals = valueOf(parts.proposals);
  const ended =
    programme && proposals
      ? endedRules(filter, { programme, proposals, communes: valueOf(parts.communes), sponsors: null }, language)
      : [];
  const notes = sheetNotes(parts, filter, language, t, "proposal");
  return notesOfCut([...rule, ...ended, ...notes], notes.cut ?? []);
}
