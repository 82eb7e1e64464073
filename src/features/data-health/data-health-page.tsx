import { Suspense, useContext, useMemo } from "react";
import { ContactFaultContext } from "#src/api/contact.ts";
import type { Dataset } from "#src/api/dataset.ts";
import { useDataset, useFreshness } from "#src/api/dataset-provider.tsx";
import type { EndpointReading } from "#src/api/dataset-state.ts";
import { EntryContext } from "#src/api/entry/entry-context.ts";
import type { Reconciliation } from "#src/domain/reconciliation.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { ready, valueOf } from "#src/lib/loaded.ts";
import { offsetOf } from "#src/lib/offset.ts";
import { paths } from "#src/lib/paths.ts";
import { timesTogether } from "#src/lib/times-together.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { PanelBoundary } from "#src/ui/loaded-body.tsx";
import { Skeleton } from "#src/ui/notice.tsx";
import { onDemand } from "#src/ui/on-demand.tsx";
import { Page } from "#src/ui/page.tsx";
import { Waiting } from "#src/ui/waiting.tsx";
import { CalendarPanel } from "./calendar-panel.tsx";
import styles from "./data-health.module.css";
import { dataHealthWords } from "./data-health-words.ts";
import { EndpointsPanel } from "./endpoints-panel.tsx";
import { findingsOf } from "./findings.ts";
import { FindingsPanel } from "./findings-panel.tsx";
import { findingsWords } from "./findings-words.ts";
import { OfflinePanel } from "./offline-panel.tsx";
import { ReconciliationPanel, reconciliationOf } from "./reconciliation-panel.tsx";
import { SetAsidePanel } from "./set-aside-panel.tsx";

/** Only where figures are entered: of a folder of files nobody fetches its code. */
const store = onDemand(async () => (await import("./store-panel.tsx")).StorePanel);

/** Whether the figures can be trusted: how fresh, from where, what is left out, and how it agrees with what was published. */
export function DataHealthPage() {
  const { language, t } = useLanguage();
  const takesEntries = useContext(EntryContext);
  const contactFault = useContext(ContactFaultContext);
  const dataset = useDataset();
  const { endpoints, source, readAt } = useFreshness();
  const words = dataHealthWords[language];
  const programme = valueOf(dataset.programme);
  const isUnreadable = ({ endpoint }: EndpointReading) => dataset.unreadable.some((list) => list.endpoint === endpoint);
  const filesRead = endpoints.filter((reading) => reading.rows.status === "ready" && !isUnreadable(reading)).length;
  const isComplete = filesRead === endpoints.length;
  const findings = useMemo(() => findingsOf(dataset, contactFault, language, t), [dataset, contactFault, language, t]);
  const reconciliation = useMemo(() => (programme ? reconciliationOf(programme, dataset) : []), [programme, dataset]);
  return (
    <Page
      title={words.title}
      lead={ready(dataHealthSentence(filesRead, endpoints.length, dataset, findings.length, reconciliation, language))}
      head={
        <>
          <p className={styles.note}>{words.scope}</p>
          <p>
            <FilterLink to={paths.import.href()} className={styles.raw}>
              {words.toImport}
            </FilterLink>
          </p>
        </>
      }
    >
      <EndpointsPanel readings={endpoints} dataset={dataset} />
      {takesEntries && source !== null && (
        <PanelBoundary>
          <Suspense
            fallback={
              <Waiting>
                <Skeleton height="12rem" />
              </Waiting>
            }
          >
            <store.Component source={source} offset={offsetOf(programme?.updatedAt ?? "")} />
          </Suspense>
        </PanelBoundary>
      )}
      <ReconciliationPanel dataset={dataset} rows={reconciliation} />
      <SetAsidePanel setAside={dataset.setAside} isComplete={isComplete} />
      <FindingsPanel findings={findings} isComplete={isComplete} />
      <CalendarPanel dataset={dataset} />
      {source !== null && <OfflinePanel source={source} readAt={readAt} />}
    </Page>
  );
}

/** The finding: what could be read, what is left out, and whether it agrees with what was published. */
function dataHealthSentence(
  filesRead: number,
  files: number,
  { setAside, outside }: Dataset,
  findings: number,
  reconciliation: readonly Reconciliation[],
  language: Language,
): string {
  const words = dataHealthWords[language];
  const agree = reconciliation.filter(({ difference }) => difference === 0).length;
  const parts = [
    words.leadFiles(filesRead, files),
    setAside.length === 0 ? words.leadNoSetAside : words.leadSetAside(formatNumber(timesTogether(setAside), language)),
    outside.lines > 0 ? findingsWords[language].leadOutside(formatNumber(outside.lines, language)) : "",
    findings > outside.months.length
      ? findingsWords[language].lead(formatNumber(findings - outside.months.length, language))
      : "",
    reconciliation.length > 0 ? words.leadAgree(agree, reconciliation.length) : "",
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}
