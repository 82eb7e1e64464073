import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { LINE_STATES, type LineState } from "#src/import/import-review.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import forms from "#src/ui/entering.module.css";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { Waiting } from "#src/ui/waiting.tsx";
import type { HeldImport } from "./held-import.ts";
import styles from "./import.module.css";
import type { ReviewHead } from "./import-state.ts";
import { importWords } from "./import-words.ts";
import { type LineView, lineView, type WasAndIs } from "./line-view.ts";

/** Lines on a page of the table. */
const PAGE = 100;

type Filter = LineState | "differing" | "all";
type Props = { held: HeldImport; review: ReviewHead; revision: number };

/** Each line with what it was and what it will be. A page at a time is asked of the session: there may be a hundred thousand. */
export function LinesPanel({ held, review, revision }: Props) {
  const { language } = useLanguage();
  const words = importWords[language].lines;
  const [shown, setShown] = useState<{ filter: Filter; from: number }>({ filter: "differing", from: 0 });
  const { counts } = review;
  const numberOf = (filter: Filter) => statesOf(filter).reduce((sum, state) => sum + counts[state], 0);
  const filter = numberOf(shown.filter) === 0 ? "all" : shown.filter;
  const total = numberOf(filter);
  const from = Math.min(shown.from, Math.max(0, Math.floor((total - 1) / PAGE) * PAGE));
  const { data } = useQuery({
    queryKey: ["import-lines", revision, filter, from],
    queryFn: () => held.lines({ states: statesOf(filter), from, count: PAGE }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    networkMode: "always",
    placeholderData: keepPreviousData,
  });
  const choices = [
    { value: "differing" as const, label: words.differing(formatNumber(numberOf("differing"), language)) },
    { value: "all" as const, label: words.all(formatNumber(numberOf("all"), language)) },
    ...LINE_STATES.filter((state) => counts[state] > 0).map((state) => ({
      value: state,
      label: `${words.states[state]} ${formatNumber(counts[state], language)}`,
    })),
  ];
  return (
    <Panel
      title={words.title}
      subtitle={words.subtitle}
      tools={
        <ChoiceGroup<Filter>
          label={words.filter}
          hideLabel
          choices={choices}
          value={filter}
          onChange={(next) => setShown({ filter: next, from: 0 })}
        />
      }
    >
      {total === 0 ? (
        <EmptyNotice message={words.none} />
      ) : data ? (
        <Lines lines={data.lines.map((line) => lineView(line, review, language))} />
      ) : (
        <Waiting>
          <Skeleton height="20rem" />
        </Waiting>
      )}
      {total > PAGE && <Pages from={from} total={total} onGo={(next) => setShown({ filter, from: next })} />}
    </Panel>
  );
}

function statesOf(filter: Filter): readonly LineState[] {
  if (filter === "all") return LINE_STATES;
  return filter === "differing" ? LINE_STATES.filter((state) => state !== "unchanged") : [filter];
}

function Lines({ lines }: { lines: readonly LineView[] }) {
  const { language } = useLanguage();
  const words = importWords[language].lines;
  const hasOthers = lines.some(({ others }) => others.length > 0);
  const columns: TableColumn<LineView>[] = [
    {
      key: "line",
      heading: words.line,
      cell: ({ title, who }) => (
        <>
          {title}
          <span className={forms.mark}>{who}</span>
        </>
      ),
    },
    { key: "state", heading: words.state, kind: "text", card: "beside", cell: ({ state }) => words.states[state] },
    { key: "month", heading: words.month, kind: "text", cell: ({ month }) => month },
    {
      key: "planned",
      heading: words.planned,
      cell: (line) => <Differing value={line.planned} isGone={line.state === "removed"} />,
    },
    {
      key: "delivered",
      heading: words.delivered,
      cell: (line) => <Differing value={line.delivered} isGone={line.state === "removed"} />,
    },
    ...(hasOthers ? [others(words.others)] : []),
    { key: "at", heading: words.at, kind: "text", cell: ({ at }) => at },
  ];
  return <DataTable caption={words.table} columns={columns} rows={lines} rowKey={({ key }) => key} hasCards />;
}

/** Only where a line has something there: it is as wide as all the figures. */
function others(heading: string): TableColumn<LineView> {
  return {
    key: "others",
    heading,
    kind: "text",
    card: "across",
    cell: ({ others }) =>
      others.map((other) => (
        <span key={other.name + other.is} className={forms.mark}>
          {other.name && `${other.name}: `}
          <Differing value={other} />
        </span>
      )),
  };
}

/** What differs is bold, with what it was before it; what goes is struck out. */
function Differing({ value: { was, is }, isGone = false }: { value: WasAndIs; isGone?: boolean }) {
  const { language } = useLanguage();
  if (isGone) return <s className={styles.was}>{is}</s>;
  if (was === null) return is;
  return (
    <>
      <s className={styles.was}>
        <span className="visually-hidden">{importWords[language].lines.was("")}</span>
        {was}
      </s>{" "}
      → <strong>{is}</strong>
    </>
  );
}

function Pages({ from, total, onGo }: { from: number; total: number; onGo: (from: number) => void }) {
  const { language } = useLanguage();
  const words = importWords[language].lines;
  const number = (count: number) => formatNumber(count, language);
  const isFirst = from === 0;
  const isLast = from + PAGE >= total;
  return (
    <nav aria-label={words.pages} className={forms.row}>
      <Button isBusy={isFirst} onClick={() => onGo(from - PAGE)}>
        {words.earlier}
      </Button>
      <span role="status">{words.page(number(from + 1), number(Math.min(from + PAGE, total)), number(total))}</span>
      <Button isBusy={isLast} onClick={() => onGo(from + PAGE)}>
        {words.later}
      </Button>
    </nav>
  );
}
