import { FilterLink } from "#src/filters/filter-link.tsx";
import { ABSENT, formatNumber } from "#src/lib/format-number.ts";
import { formatDay } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { paths, sponsorHref } from "#src/lib/paths.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import type { ProposalRow } from "#src/views/proposals-view.ts";
import styles from "./proposals.module.css";
import { proposalsWords } from "./proposals-words.ts";

/** A text longer than this is cut, and shown in full by a click. */
const LONG_TEXT = 280;

/** The columns that can be sorted by, as the address knows them. */
export const SORT_KEYS = ["text", "commune", "addressee", "kind", "raisedOn", "status", "days", "answeredOn", "answer"] as const;

/** The columns on the answer are there when any of the rows has one. */
export function proposalColumns(rows: readonly ProposalRow[], language: Language, t: Messages): TableColumn<ProposalRow>[] {
  return [...mainColumns(language, t), ...(hasAnswers(rows) ? answerColumns(language) : [])];
}

export function hasAnswers(rows: readonly ProposalRow[]): boolean {
  return rows.some(({ proposal }) => proposal.answeredOn !== undefined || proposal.answer !== undefined);
}

function mainColumns(language: Language, t: Messages): TableColumn<ProposalRow>[] {
  const { list } = proposalsWords[language];
  return [
    {
      key: "text",
      heading: list.text,
      cell: ({ proposal }) => <LongText text={proposal.text} label={list.showAll} />,
      value: ({ proposal }) => proposal.text,
    },
    {
      key: "days",
      card: "beside",
      heading: list.days,
      cell: (row) => <Days row={row} language={language} />,
      value: ({ days }) => days,
      kind: "count",
    },
    {
      key: "commune",
      card: "plain",
      heading: list.commune,
      cell: ({ proposal, commune }) => <FilterLink to={paths.commune.href(proposal.communeId)}>{commune}</FilterLink>,
      value: ({ commune }) => commune,
      kind: "text",
    },
    {
      key: "addressee",
      heading: list.addressee,
      cell: (row) => <Addressee row={row} language={language} />,
      value: ({ addressee }) => addressee?.name ?? list.noAddressee,
      kind: "text",
    },
    { key: "kind", heading: list.kind, cell: ({ kind }) => kind, value: ({ kind }) => kind, kind: "text", card: "plain" },
    {
      key: "raisedOn",
      heading: list.raisedOn,
      cell: ({ proposal }) => formatDay(proposal.raisedOn, language),
      value: ({ proposal }) => proposal.raisedOn,
      kind: "day",
    },
    {
      key: "status",
      card: "plain",
      heading: list.status,
      cell: ({ proposal }) => t.statuses[proposal.status],
      value: ({ proposal }) => t.statuses[proposal.status],
      kind: "text",
    },
  ];
}

function answerColumns(language: Language): TableColumn<ProposalRow>[] {
  const { list } = proposalsWords[language];
  return [
    {
      key: "answeredOn",
      heading: list.answeredOn,
      cell: ({ proposal }) => {
        if (proposal.status === "open") return ABSENT;
        return proposal.answeredOn ? formatDay(proposal.answeredOn, language) : `${ABSENT} ${list.noAnswerDay}`;
      },
      value: ({ proposal }) => proposal.answeredOn ?? null,
      kind: "day",
    },
    {
      key: "answer",
      heading: list.answer,
      cell: ({ proposal }) => {
        if (proposal.answer) return <LongText text={proposal.answer} label={list.showAll} />;
        return proposal.status === "open" ? ABSENT : `${ABSENT} ${list.noAnswerText}`;
      },
      value: ({ proposal }) => proposal.answer ?? null,
      kind: "text",
    },
  ];
}

function Addressee({ row, language }: { row: ProposalRow; language: Language }) {
  const { addressedTo } = row.proposal;
  if (!addressedTo || !row.addressee) return <span className={styles.soft}>{proposalsWords[language].list.noAddressee}</span>;
  return <FilterLink to={sponsorHref(addressedTo)}>{row.addressee.name}</FilterLink>;
}

function Days({ row, language }: { row: ProposalRow; language: Language }) {
  const { figures, list } = proposalsWords[language];
  if (row.days === null) return ABSENT;
  const days = figures.days(formatNumber(row.days, language));
  if (row.proposal.status !== "open") return <span className={styles.soft}>{list.answeredAfter(days)}</span>;
  return (
    <span className={row.isOverdue ? styles.alert : undefined}>
      {list.waiting(days)}
      {row.isOverdue && `, ${list.overdue}`}
    </span>
  );
}

/** The beginning of a text in sight, all of it one click away. */
function LongText({ text, label }: { text: string; label: string }) {
  if (text.length <= LONG_TEXT) return text;
  return (
    <details className={styles.long}>
      <summary>
        <span className={styles.beginning}>{`${text.slice(0, LONG_TEXT)}… `}</span>
        <span className={styles.more}>{label}</span>
      </summary>
      {text}
    </details>
  );
}
