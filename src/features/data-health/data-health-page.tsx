import { useDataset, useFreshness } from "#src/api/dataset-provider.tsx";
import type { Reconciliation } from "#src/domain/reconciliation.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { PageTitle } from "#src/ui/page-title.tsx";
import { CalendarPanel } from "./calendar-panel.tsx";
import styles from "./data-health.module.css";
import { dataHealthWords } from "./data-health-words.ts";
import { EndpointsPanel } from "./endpoints-panel.tsx";
import { ReconciliationPanel, reconciliationOf } from "./reconciliation-panel.tsx";
import { SetAsidePanel } from "./set-aside-panel.tsx";

/** Whether the figures can be trusted: how fresh, from where, what is left out, and how it agrees with what was published. */
export function DataHealthPage() {
  const { language } = useLanguage();
  const dataset = useDataset();
  const { endpoints } = useFreshness();
  const words = dataHealthWords[language];
  const programme = valueOf(dataset.programme);
  const read = endpoints.filter(({ rows }) => rows.status === "ready").length;
  const reconciliation = programme ? reconciliationOf(programme, dataset) : [];
  return (
    <div className={styles.page}>
      <div>
        <PageTitle title={words.title}>
          {leadWords(read, endpoints.length, dataset.setAside.length, reconciliation, language)}
        </PageTitle>
        <p className={styles.note}>{words.scope}</p>
      </div>
      <EndpointsPanel readings={endpoints} setAside={dataset.setAside} programme={programme} />
      <ReconciliationPanel dataset={dataset} />
      <SetAsidePanel setAside={dataset.setAside} isComplete={read === endpoints.length} />
      <CalendarPanel dataset={dataset} />
    </div>
  );
}

/** The finding: what could be read, what is left out, and whether it agrees with what was published. */
function leadWords(
  read: number,
  files: number,
  setAside: number,
  reconciliation: readonly Reconciliation[],
  language: Language,
): string {
  const words = dataHealthWords[language];
  const agree = reconciliation.filter(({ difference }) => difference === 0).length;
  const parts = [
    words.leadFiles(read, files),
    setAside === 0 ? words.leadNoSetAside : words.leadSetAside(formatNumber(setAside, language)),
    reconciliation.length > 0 ? words.leadAgree(agree, reconciliation.length) : "",
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}
