import type { Dataset } from "#src/api/dataset.ts";
import { coveredRange } from "#src/domain/period.ts";
import type { Filter } from "#src/filters/filter.ts";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, mapLoaded } from "#src/lib/loaded.ts";
import type { DocumentTable } from "#src/lib/text-document.ts";
import type { Messages } from "#src/messages/vi.ts";
import { deckRead } from "./deck-read.ts";
import { type DeckRead, periodOf, placeOf } from "./deck-slide.ts";
import { footerOf } from "./deck-title.ts";
import type { Report, ReportForm, ReportPart } from "./report.ts";
import { footOf, headOf, subjectOf } from "./report-head.ts";
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

/** The review report (báo cáo sơ kết) under a filter, in one of the administrative forms; pure. */
export function reportOf(dataset: Dataset, filter: Filter, form: ReportForm, language: Language, t: Messages): Loaded<Report> {
  const words = reportWords[language];
  return mapLoaded(deckRead(dataset, filter, language, t), (read) => ({
    fileName: words.fileName(
      filter.period.grain === "programme" ? read.programme.dataThrough : periodInFileName(filter.period, language),
    ),
    language,
    title: `${words.head.kind} ${subjectOf(read, words)}`,
    head: headOf(form, read, words),
    parts: partsOf(dataset, form, read, words),
    foot: footOf(form, read, words),
    pageNote: footerOf(read),
  }));
}

function partsOf(dataset: Dataset, form: ReportForm, read: DeckRead, words: ReportWords): ReportPart[] {
  const numbered = tableNumbers(read);
  const heading = (level: 1 | 2, text: string): ReportPart => ({ kind: "fixed", block: { kind: "heading", level, text } });
  const table = (make: (caption: Caption) => DocumentTable | null): ReportPart[] => {
    const made = numbered(make);
    return made ? [{ kind: "fixed", block: { kind: "table", table: made } }] : [];
  };
  const sponsors = (type: "agency" | "enterprise"): ReportPart[] => {
    if (read.filter.sponsorType !== null && read.filter.sponsorType !== type) return [];
    return [
      heading(2, type === "agency" ? words.agencies : words.enterprises),
      { kind: "text", id: type, text: sponsorsText(type, read, words) },
      ...(read.sponsors ? table((caption) => sponsorTableOf(type, read, words, caption)) : []),
    ];
  };
  return [
    ...openingParts(form, read, words),
    ...situationParts(read, words),
    heading(1, words.results),
    heading(2, words.common),
    { kind: "text", id: "results", text: resultsText(read, words) },
    ...table((caption) => timeTable(read, words, caption)),
    ...table((caption) => kindTable(read, words, caption)),
    ...table((caption) => communeTable(read, words, caption)),
    ...sponsors("agency"),
    ...sponsors("enterprise"),
    heading(1, words.standing),
    { kind: "text", id: "standing", text: standingText(read, words) },
    ...table((caption) => criteriaTable(read, words, caption)),
    heading(1, words.limits),
    ...limitsParts(dataset, read, words),
    ...causesParts(words),
    heading(1, words.proposals),
    ...proposalsParts(read, words),
    heading(1, words.directions),
    ...directionsParts(read, words),
    { kind: "text", id: "closing", text: words.closing(subjectOf(read, words)) },
  ];
}

/** Numbers tables as they come; one that is not made takes no number. */
function tableNumbers(read: DeckRead): (make: (caption: Caption) => DocumentTable | null) => DocumentTable | null {
  let number = 1;
  const isCovered = coveredRange(read.filter.period, read.programme) !== null;
  return (make) => {
    const made = isCovered ? make({ number, place: placeOf(read), period: periodOf(read) }) : null;
    if (made) number++;
    return made;
  };
}
