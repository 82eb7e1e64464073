import type { Dataset } from "#src/api/dataset.ts";
import { asOfPeriod } from "#src/domain/as-of.ts";
import { coveredRange } from "#src/domain/period.ts";
import { scopeNote, withNote } from "#src/filters/filter-scope.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { namesWithin } from "#src/lib/shortened.ts";
import { listInSteps, type Steps } from "#src/lib/steps.ts";
import { matterEntries } from "#src/review/matter/matter-entries.ts";
import { matterEntryWords } from "#src/review/matter/matter-entry-words.ts";
import { nextSteps } from "#src/review/matter/next-steps.ts";
import { openingSentence } from "#src/review/matter/opening-sentence.ts";
import type { ReviewData } from "#src/review/matter/review-data.ts";
import { cumulativeSentence } from "#src/review/matter/sentences.ts";
import { LIST_MARK, type ReportPart } from "./report.ts";
import { attentionScope, proposalsLine } from "./report-texts.ts";
import type { ReportWords } from "./report-words.ts";

/** Communes and sponsors that are told one by one, by what presses most; more would not leave room for what is asked. */
const TOLD = 8;
/** Characters of the names that a step lists: less than a line. */
const NAMES = 60;

/**
 * What a leader must know, on one sheet: where we stand, who is behind and who must act, what is asked. Made of the sentences that the
 * overview and the report say; what there is no room for is counted.
 */
export function summarySteps(dataset: Dataset, data: ReviewData, words: ReportWords): Steps<ReportPart[]> {
  const { summary } = words;
  return listInSteps([
    () => section(summary.standing, "summaryStanding", standingLines(data)),
    () => section(summary.matters, "summaryMatters", matterLines(dataset, data, words)),
    () => section(summary.asked, "summaryAsked", askedLines(data, words)),
  ]);
}

function section(heading: string, id: string, lines: readonly string[]): ReportPart[] {
  return [
    { kind: "fixed", block: { kind: "heading", level: 1, text: heading } },
    { kind: "text", id, text: lines.join("\n") },
  ];
}

function standingLines({ figures, filter, programme, language, t }: ReviewData): string[] {
  const end = coveredRange(filter.period, programme)?.last ?? programme.dataThrough;
  const cumulative = cumulativeSentence(figures.table, linesFilterOf(filter), end, programme, language);
  return [openingSentence(figures, language, t), ...(cumulative ? [cumulative] : [])];
}

/** As of the end of the report's period, as in its part on limitations; of each commune and sponsor what presses most, with who must act. */
function matterLines(dataset: Dataset, data: ReviewData, words: ReportWords): string[] {
  const { filter, programme, language } = data;
  const asOf = asOfPeriod(filter.period, programme);
  const month = formatMonth(asOf.span.dataThrough, language);
  const { found, weights } = matterEntryWords[language];
  const list = valueOf(matterEntries(dataset, filter, language, () => asOf));
  const scoped = attentionScope(data);
  if (!list) return [words.limitsUnknown(month), ...scoped];
  const { entries, matters, communes, sponsors, failure, isUnchecked } = list;
  const unread = failure ? [words.partly] : [];
  if (entries.length === 0) {
    return [failure || isUnchecked ? words.limitsUnknown(month) : words.limitsNone(month), ...unread, ...scoped];
  }
  const told = entries.slice(0, TOLD).flatMap(({ subject, tasks }) => tasks.slice(0, 1).map((task) => ({ subject, ...task })));
  const rest = matters - told.reduce((count, { reasons }) => count + reasons.length, 0);
  return [
    words.summary.found(month, found(matters, communes, sponsors)),
    ...told.map(
      ({ subject, weight, reasons, who }) => `${LIST_MARK}${weights[weight]}: ${subject} · ${reasons.join(", ")} · ${who}.`,
    ),
    ...(rest > 0 ? [words.summary.more(rest)] : []),
    ...unread,
    ...scoped,
  ];
}

function askedLines(data: ReviewData, words: ReportWords): string[] {
  const { proposals, language, filter } = data;
  const waiting = proposals ? proposalsLine(proposals, data, words) : words.unread;
  // That it is today's is told with it ("đến nay").
  const scope = scopeNote(["waiting"], filter, language, ["period"]);
  return [
    withNote(waiting, proposals ? scope : ""),
    ...nextSteps(data).steps.map(
      ({ subject, names, others, text }) => `${LIST_MARK}${subject}: ${text(namesWithin(names, NAMES, others))}.`,
    ),
  ];
}
