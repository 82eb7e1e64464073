import { useCallback, useState } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { writeDocx } from "#src/documents/write-docx.ts";
import { writeFilter } from "#src/filters/filter-codec.ts";
import { readOne } from "#src/filters/read-one.ts";
import { ReviewSection } from "#src/filters/review-section.tsx";
import { useReportedSetting } from "#src/filters/setting-problems.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { PENDING, valueOf } from "#src/lib/loaded.ts";
import { failureWords } from "#src/messages/failure-text.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { MOST_AT_ONCE } from "#src/review/matter/most-at-once.ts";
import { documentOf, REPORT_FORMS, type Report, type ReportForm } from "#src/review/report/report.ts";
import { reportSteps } from "#src/review/report/report-of.ts";
import { Button } from "#src/ui/button.tsx";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { download } from "#src/ui/download.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { Banner, Skeleton } from "#src/ui/notice.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { useSteps } from "#src/ui/use-steps.ts";
import styles from "./report.module.css";
import { ownTexts } from "./report-edits.ts";
import { ReportPaper, SummaryPaper } from "./report-paper.tsx";
import { reportScreenWords } from "./report-screen-words.ts";
import { type EditedReport, useReportEdits } from "./use-report-edits.ts";

/** The review report (báo cáo sơ kết) made from the data under the filter, in an administrative form. */
export function ReportPage() {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const { form, setForm } = useForm();
  const words = reportScreenWords[language];
  // Another period, another report; its form is none.
  const cut = writeFilter(filter, new URLSearchParams({ lang: language })).toString();
  const key = `report:${valueOf(dataset.programme)?.id ?? ""}:${cut}`;
  const make = useCallback(
    function* () {
      return { key, report: yield* reportSteps(dataset, filter, form, language, t) };
    },
    [key, dataset, filter, form, language, t],
  );
  const { value: made, isBusy } = useSteps(make, (valueOf(dataset.communes)?.length ?? 0) > MOST_AT_ONCE);
  const report = made?.report ?? PENDING;
  // Of what is shown, which may be the report before while the next is made.
  const edited = useReportEdits(made?.key ?? key);
  return (
    <div className={styles.page} aria-busy={isBusy}>
      <div className={styles.screen}>
        <PageTitle title={words.title}>{words.title}</PageTitle>
        <ReviewSection />
        <p className={styles.lead}>{words.lead}</p>
        <div className={styles.bar}>
          <ChoiceGroup
            label={words.form}
            choices={REPORT_FORMS.map((value) => ({ value, label: words.forms[value] }))}
            value={form}
            onChange={setForm}
          />
          <TakeReport report={isBusy ? null : valueOf(report)} edited={edited} />
        </div>
        {!edited.isKept && <Banner>{words.notKept}</Banner>}
      </div>
      <LoadedBody loaded={report} skeleton={<Skeleton height="80vh" />}>
        {(value) => (
          <>
            <SummaryPaper report={value} edited={edited} />
            <ReportPaper report={value} edited={edited} />
          </>
        )}
      </LoadedBody>
    </div>
  );
}

/** In the address; the programme's own where it says nothing. */
function useForm(): { form: ReportForm; setForm: (form: ReportForm) => void } {
  const [search, changeAddress] = useAddress();
  const own = valueOf(useDataset().programme)?.documentForm ?? "party";
  const read = readOne(search.getAll("form"), (text) => REPORT_FORMS.find((value) => value === text) ?? null);
  const form = useReportedSetting("form", read) ?? own;
  const setForm = (value: ReportForm) =>
    changeAddress((next) => {
      if (value === own) next.delete("form");
      else next.set("form", value);
      return next;
    });
  return { form, setForm };
}

type TakeState = { kind: "idle" | "writing" } | { kind: "failed"; reason: string };

function TakeReport({ report, edited }: { report: Report | null; edited: EditedReport }) {
  const { language, t } = useLanguage();
  const words = reportScreenWords[language];
  const [state, setState] = useState<TakeState>({ kind: "idle" });
  async function take(): Promise<void> {
    if (!report) return;
    setState({ kind: "writing" });
    try {
      download(await writeDocx(documentOf(report, ownTexts(edited.edits))), `${report.fileName}.docx`);
      setState({ kind: "idle" });
    } catch (error) {
      setState({ kind: "failed", reason: await failureWords(error, t) });
    }
  }
  return (
    <>
      <Button disabled={!report || state.kind === "writing"} onClick={() => void take()}>
        {state.kind === "writing" ? words.writing : words.word}
      </Button>
      <Button disabled={!report} onClick={() => window.print()}>
        {words.print}
      </Button>
      {edited.edits.size > 0 && (
        <Button quiet onClick={edited.restoreAll}>
          {words.restoreAll(edited.edits.size)}
        </Button>
      )}
      {state.kind === "failed" && <p role="alert">{words.failed(state.reason)}</p>}
    </>
  );
}
