import { useLanguage } from "#src/messages/language-context.ts";
import type { Report } from "#src/review/report/report.ts";
import { WholeCodes } from "#src/ui/whole-codes.tsx";
import styles from "./report.module.css";
import { ReportBlocks } from "./report-blocks.tsx";
import { ReportPart } from "./report-part.tsx";
import { reportScreenWords } from "./report-screen-words.ts";
import type { EditedReport } from "./use-report-edits.ts";

/** The report as it will lie on the desk: A4, in the form of its issuer. */
export function ReportPaper({ report, edited }: { report: Report; edited: EditedReport }) {
  const { head, foot, language, pageNote } = report;
  return (
    <article className={styles.paper} data-paper="" lang={language} data-form={head.form} aria-label={report.title}>
      <p className={styles.draft}>{head.draftMark}</p>
      <div className={styles.head}>
        <div>
          {head.superior !== "" && <p>{head.superior}</p>}
          <p>
            <b>{head.issuer}</b>
          </p>
          {head.form === "party" && <p>*</p>}
          <p>{head.number}</p>
        </div>
        <div>
          {head.national.map((line) => (
            <p key={line}>
              <b>{line}</b>
            </p>
          ))}
          <p className={styles.place}>{head.placeAndDate}</p>
        </div>
      </div>
      <h2>
        {head.kind}
        <span>
          <WholeCodes text={head.subject} />
        </span>
      </h2>
      <Parts parts={report.parts} edited={edited} />
      <div className={styles.foot}>
        <div>
          <b>{foot.recipientsLabel}</b>
          {foot.recipients.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <p>
          {foot.signature.map((line) => (
            <b key={line}>{line}</b>
          ))}
        </p>
      </div>
      <p className={styles.note}>{pageNote}</p>
    </article>
  );
}

/** A sheet of its own before the report, for whoever reads no further. */
export function SummaryPaper({ report: { summary, language }, edited }: { report: Report; edited: EditedReport }) {
  const words = reportScreenWords[useLanguage().language];
  return (
    <section className={`${styles.paper} ${styles.summary}`} lang={language} aria-label={words.summary}>
      <h2>
        {summary.title}
        <span>
          <WholeCodes text={summary.subject} />
        </span>
      </h2>
      <p className={styles.asOf}>{summary.note}</p>
      <Parts parts={summary.parts} edited={edited} />
    </section>
  );
}

function Parts({ parts, edited }: { parts: Report["parts"]; edited: EditedReport }) {
  return parts.map((part, index) =>
    part.kind === "text" ? (
      <ReportPart key={part.id} part={part} edited={edited} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: what is fixed has no state
      <ReportBlocks key={index} blocks={[part.block]} />
    ),
  );
}
