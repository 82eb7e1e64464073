import { useContext } from "react";
import type { Dataset } from "#src/api/dataset.ts";
import { useFreshness } from "#src/api/dataset-provider.tsx";
import type { EndpointReading } from "#src/api/dataset-state.ts";
import { asOfDay, type Programme } from "#src/domain/programme.ts";
import { AddressFormContext } from "#src/filters/address-form.ts";
import { ABSENT, formatNumber } from "#src/lib/format-number.ts";
import { formatDay, formatInstant, formatReadAt } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { valueOf } from "#src/lib/loaded.ts";
import type { Problem } from "#src/lib/problem.ts";
import { timesTogether } from "#src/lib/times-together.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { problemWords } from "#src/messages/problem-texts.ts";
import { Button } from "#src/ui/button.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./data-health.module.css";
import { dataHealthWords } from "./data-health-words.ts";
import { TakeAwayAll } from "./take-away-all.tsx";

/** The file that describes all the others; it comes with the app. */
const CONTRACT_FILE = "openapi.json";

type Props = { readings: readonly EndpointReading[]; dataset: Dataset };

/** Each file: when it was read, how many rows it holds, how many were set aside and how many are shown, and what to do when it failed. */
export function EndpointsPanel({ readings, dataset }: Props) {
  const { language } = useLanguage();
  const words = dataHealthWords[language].endpoints;
  const { frozenAt } = useFreshness();
  const { fileOf } = useContext(AddressFormContext);
  // A review pack holds its answers: there was no reading.
  const columns = endpointColumns(dataset, language).filter(({ key }) => frozenAt === null || key !== "readAt");
  return (
    <Panel
      title={words.title}
      tools={<TakeAwayAll title={words.title} columns={columns} rows={readings} />}
      subtitle={subtitleOf(valueOf(dataset.programme), frozenAt, language)}
    >
      <div className={`${styles.table} ${styles.files}`}>
        <DataTable caption={words.caption} columns={columns} rows={readings} rowKey={({ endpoint }) => endpoint} hasCards />
      </div>
      {frozenAt === null && (
        <p className={styles.note}>
          <RawLink url={fileOf(CONTRACT_FILE)} label={words.contract} />
        </p>
      )}
    </Panel>
  );
}

function subtitleOf(programme: Programme | null, frozenAt: string | null, language: Language): string {
  const words = dataHealthWords[language].endpoints;
  if (!programme) return words.subtitleUnread;
  const day = formatDay(asOfDay(programme), language);
  return frozenAt === null ? words.subtitle(day) : words.subtitleFrozen(day, formatInstant(frozenAt, language));
}

function endpointColumns(dataset: Dataset, language: Language): TableColumn<EndpointReading>[] {
  const words = dataHealthWords[language].endpoints;
  const setAsideOf = ({ endpoint, rows }: EndpointReading) =>
    rows.status === "ready" && rows.value !== null
      ? timesTogether(dataset.setAside.filter((row) => row.endpoint === endpoint))
      : null;
  const shownOf = (reading: EndpointReading) => {
    const setAside = setAsideOf(reading);
    if (setAside === null || reading.rows.status !== "ready" || reading.rows.value === null) return null;
    if (unusable(reading, dataset)) return 0;
    return reading.rows.value - setAside - (reading.endpoint === "support" ? dataset.outside.lines : 0);
  };
  return [
    {
      key: "file",
      heading: words.file,
      cell: ({ endpoint, url }) => (url === null ? `${endpoint}.json` : <RawLink url={url} label={`${endpoint}.json`} />),
      value: ({ endpoint }) => `${endpoint}.json`,
    },
    {
      key: "holds",
      card: "plain",
      heading: words.holds,
      cell: ({ endpoint }) => words.contents[endpoint],
      value: ({ endpoint }) => words.contents[endpoint],
      kind: "text",
    },
    {
      key: "state",
      card: "beside",
      heading: words.state,
      cell: (reading) => <State reading={reading} unusable={unusable(reading, dataset)} />,
      value: (reading) => stateWords(reading, unusable(reading, dataset), language),
      kind: "text",
    },
    {
      key: "readAt",
      heading: words.readAt,
      cell: ({ readAt }) => (readAt === null ? ABSENT : <span data-read-at="">{formatReadAt(readAt, language)}</span>),
      value: ({ readAt }) => (readAt === null ? null : formatReadAt(readAt, language)),
      kind: "text",
    },
    {
      key: "rows",
      heading: words.rows,
      cell: ({ rows }) =>
        rows.status === "ready" ? (rows.value === null ? words.oneRecord : formatNumber(rows.value, language)) : ABSENT,
      value: ({ rows }) => (rows.status === "ready" ? rows.value : null),
      kind: "count",
    },
    {
      key: "setAside",
      heading: words.setAside,
      cell: (reading) => {
        const count = setAsideOf(reading);
        if (count === null) return ABSENT;
        return <span className={count > 0 ? styles.alert : undefined}>{formatNumber(count, language)}</span>;
      },
      value: setAsideOf,
      kind: "count",
    },
    {
      key: "shown",
      heading: words.shown,
      cell: (reading) => {
        const count = shownOf(reading);
        return count === null ? ABSENT : formatNumber(count, language);
      },
      value: shownOf,
      kind: "count",
    },
  ];
}

/** Why a file that arrived is not used; null when it is. */
function unusable({ endpoint }: EndpointReading, { unreadable }: Dataset): Problem | null {
  return unreadable.find((list) => list.endpoint === endpoint)?.problem ?? null;
}

function State({ reading, unusable }: { reading: EndpointReading; unusable: Problem | null }) {
  const { language, t } = useLanguage();
  const words = dataHealthWords[language].endpoints;
  const { rows, rereadProblem, reread, endpoint } = reading;
  const problem = rows.status === "error" ? rows.problem : (unusable ?? rereadProblem);
  const state = stateWords(reading, unusable, language);
  if (!problem) return state;
  return (
    <div className={styles.state}>
      <span className={rows.status === "error" || unusable ? styles.alert : styles.ochre}>{state}</span>
      <span>{problemWords(problem, t)}</span>
      <Button onClick={reread}>{words.retry(`${endpoint}.json`)}</Button>
    </div>
  );
}

function stateWords({ rows, rereadProblem }: EndpointReading, unusable: Problem | null, language: Language): string {
  const words = dataHealthWords[language].endpoints;
  if (rows.status === "pending") return words.pending;
  if (rows.status === "error") return words.failed;
  if (unusable) return words.unusable;
  return rereadProblem ? words.stale : words.ready;
}

/** A file as it is. Another tab: the app itself has no page for it. */
function RawLink({ url, label }: { url: string; label: string }) {
  const { language } = useLanguage();
  return (
    <a className={styles.raw} href={url} target="_blank" rel="noreferrer">
      {label}
      <span className="visually-hidden"> ({dataHealthWords[language].endpoints.newWindow})</span>
    </a>
  );
}
