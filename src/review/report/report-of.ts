import type { Dataset } from "#src/api/dataset.ts";
import type { DocumentTable } from "#src/documents/text-document.ts";
import { coveredRange } from "#src/domain/period.ts";
import type { Filter } from "#src/filters/filter.ts";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, ready } from "#src/lib/loaded.ts";
import { allSteps, listInSteps, type Steps } from "#src/lib/steps.ts";
import type { Messages } from "#src/messages/vi.ts";
import { footNote } from "#src/review/matter/foot-note.ts";
import { type ReviewData, reviewData } from "#src/review/matter/review-data.ts";
import { periodOf, placeIn } from "#src/review/matter/telling.ts";
import type { Report, ReportForm, ReportPart } from "./report.ts";
import { footOf, headOf, subjectOf } from "./report-head.ts";
import { summarySteps } from "./report-summary.ts";
import { type Caption, communeTable, criteriaTable, kindTable, sponsorTableOf, timeTable } from "./report-tables.ts";
import {
  causesParts,
  directionsParts,
  limitsParts,
  openingParts,
  proposalsParts,
  resultsText,
  situationParts,
  sponsorsText,
  standingText,
} from "./report-texts.ts";
import { type ReportWords, reportWords } from "./report-words.ts";

/** Characters of the note at the foot of a page, a line, and below the title of the summary, two. */
const PAGE_NOTE = 90;
const SUMMARY_NOTE = 180;

/** The review report (báo cáo sơ kết) under a filter, in one of the administrative forms; pure. */
export function reportOf(dataset: Dataset, filter: Filter, form: ReportForm, language: Language, t: Messages): Loaded<Report> {
  return allSteps(reportSteps(dataset, filter, form, language, t));
}

/** The same in steps, none of which takes long: of thousands of communes all of it does. */
export function* reportSteps(
  dataset: Dataset,
  filter: Filter,
  form: ReportForm,
  language: Language,
  t: Messages,
): Steps<Loaded<Report>> {
  const words = reportWords[language];
  const review = reviewData(dataset, filter, language, t);
  if (review.status !== "ready") return review;
  const data = review.value;
  yield;
  const summary = yield* summarySteps(dataset, data, words);
  const parts = yield* partSteps(dataset, form, data, words);
  return ready({
    fileName: words.fileName(
      filter.period.grain === "programme" ? data.programme.dataThrough : periodInFileName(filter.period, language),
    ),
    language,
    title: `${words.head.kind} ${subjectOf(data, words)}`,
    summary: {
      title: words.summary.title,
      subject: subjectOf(data, words),
      note: footNote(data, SUMMARY_NOTE),
      parts: summary,
    },
    head: headOf(form, data, words),
    parts,
    foot: footOf(form, data, words),
    pageNote: footNote(data, PAGE_NOTE),
  });
}

function partSteps(dataset: Dataset, form: ReportForm, data: ReviewData, words: ReportWords): Steps<ReportPart[]> {
  const numbered = tableNumbers(data);
  const heading = (level: 1 | 2, text: string): ReportPart => ({ kind: "fixed", block: { kind: "heading", level, text } });
  const table = (make: (caption: Caption) => DocumentTable | null): ReportPart[] => {
    const made = numbered(make);
    return made ? [{ kind: "fixed", block: { kind: "table", table: made } }] : [];
  };
  const sponsors = (type: "agency" | "enterprise"): ReportPart[] => {
    if (data.filter.sponsorType !== null && data.filter.sponsorType !== type) return [];
    return [
      heading(2, type === "agency" ? words.agencies : words.enterprises),
      { kind: "text", id: type, text: sponsorsText(type, data, words) },
      ...(!data.unreadSponsors.includes(type) ? table((caption) => sponsorTableOf(type, data, words, caption)) : []),
    ];
  };
  return listInSteps<ReportPart>([
    () => [...openingParts(form, data, words), ...situationParts(data, words)],
    () => [heading(1, words.results), heading(2, words.common), { kind: "text", id: "results", text: resultsText(data, words) }],
    () => table((caption) => timeTable(data, words, caption)),
    () => table((caption) => kindTable(data, words, caption)),
    () => table((caption) => communeTable(data, words, caption)),
    () => sponsors("agency"),
    () => sponsors("enterprise"),
    () => [heading(1, words.standing), { kind: "text", id: "standing", text: standingText(data, words) }],
    () => table((caption) => criteriaTable(data, words, caption)),
    () => [heading(1, words.limits), ...limitsParts(dataset, data, words), ...causesParts(words)],
    () => [heading(1, words.proposals), ...proposalsParts(data, words)],
    () => [heading(1, words.directions), ...directionsParts(data, words)],
    () => [{ kind: "text", id: "closing", text: words.closing(subjectOf(data, words)) }],
  ]);
}

/** Numbers tables as they come; one that is not made takes no number. */
function tableNumbers(data: ReviewData): (make: (caption: Caption) => DocumentTable | null) => DocumentTable | null {
  let number = 1;
  const isCovered = coveredRange(data.filter.period, data.programme) !== null;
  return (make) => {
    const made = isCovered ? make({ number, place: placeIn(data), period: periodOf(data) }) : null;
    if (made) number++;
    return made;
  };
}
