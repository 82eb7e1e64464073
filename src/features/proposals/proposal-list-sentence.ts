import type { Filter } from "#src/filters/filter.ts";
import { periodWords } from "#src/filters/period-texts.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { type ProposalRow, type ProposalsData, summaryOf } from "#src/views/proposals-view.ts";
import { proposalsWords } from "./proposals-words.ts";

/** How many wait, and how many are answered; of none, whether there are any outside of what is looked at. */
export function proposalListSentence(
  rows: readonly ProposalRow[],
  { period }: Filter,
  { proposals, programme }: Pick<ProposalsData, "proposals" | "programme">,
  language: Language,
  t: Messages,
): string {
  const words = proposalsWords[language];
  const number = (value: number) => formatNumber(value, language);
  const { all, open, overdue, answered } = summaryOf(rows);
  if (proposals.length === 0) return `${words.leadNone}.`;
  if (all === 0) {
    return `${period.grain === "programme" ? words.leadNoneShown : words.leadNoneRaised(periodWords(period, language, t))}.`;
  }
  const parts = [
    open > 0 ? words.leadOpen(number(open)) : words.leadNoneOpen,
    overdue > 0 ? words.leadOverdue(number(overdue), number(programme.thresholds.proposalOverdueDays)) : "",
    words.leadAnswered(number(answered), number(all)),
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}
