import type { TextDocument } from "#src/documents/text-document.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import type { Language } from "#src/lib/language.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { documentOf, REPORT_FORMS, type Report, type ReportForm } from "#src/review/report/report.ts";
import { reportOf } from "#src/review/report/report-of.ts";
import { demoDataset } from "./demo-dataset.ts";

export { REPORT_FORMS };

/** The review report on a publication, the illustrative one unless told. @throws Error when it is not read. */
export function demoReport(
  form: ReportForm = "party",
  language: Language = "vi",
  filter: Partial<Filter> = {},
  dataset = demoDataset(),
): Report {
  const report = valueOf(reportOf(dataset, { ...NO_FILTER, ...filter }, form, language, language === "vi" ? vi : en));
  if (!report) throw new Error("The dataset is not read");
  return report;
}

/** The same as a document, nothing of it edited. */
export function demoReportDocument(form: ReportForm = "party", language: Language = "vi"): TextDocument {
  return documentOf(demoReport(form, language), new Map());
}
