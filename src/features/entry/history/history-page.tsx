import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { valueAt } from "#src/api/contract.ts";
import type { Account, Reporter } from "#src/api/entry/account.ts";
import type { HistoryEntry } from "#src/api/entry/answers.ts";
import { isCollection } from "#src/api/entry/collections.ts";
import { nameOfWho } from "#src/api/entry/entry-problem.ts";
import { historyQuery } from "#src/api/entry/entry-queries.ts";
import { isReporterOf } from "#src/api/entry/rights.ts";
import { isMonth, type Month } from "#src/domain/month.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatInstant } from "#src/lib/format-time.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DataTable } from "#src/ui/data-table.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { reporterOfKey } from "../entry-lists.ts";
import { EntryPage } from "../entry-page.tsx";
import { useEntry } from "../entry-session.ts";
import { entryWords } from "../entry-words.ts";
import { linesSearch } from "../months/months-page.tsx";
import { useFieldNames } from "../use-field-names.ts";
import { type ChangedField, changedFields } from "./changed-fields.ts";

/** Every entry of the ledger on one row, the newest first: who, when, why, what it was and what it became. */
export function HistoryPage() {
  const { language } = useLanguage();
  const words = entryWords[language].history;
  const { client, account } = useEntry();
  const { collection = "", rowId = "" } = useParams();
  const known = isCollection(collection) ? collection : "support";
  const query = useQuery(historyQuery(client, known, rowId));
  const newest = query.data?.[0];
  const row = newest?.after ?? newest?.before;
  const name = nameOfRow(row) ?? rowId;
  const sheet = known === "support" ? sheetOf(row, account) : null;
  return (
    <EntryPage
      title={`${words.title}: ${name}`}
      lead={`${words.title}: ${name}${query.data ? `: ${words.lead(formatNumber(query.data.length, language))}` : ""}`}
    >
      {sheet && (
        <p>
          <FilterLink to={paths.enterLines.href()} also={linesSearch(sheet)}>
            {words.toSheet}
          </FilterLink>
        </p>
      )}
      <Asked query={query}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyNotice message={words.none} />
          ) : (
            entries.map((entry) => <Entry key={entry.number} entry={entry} />)
          )
        }
      </Asked>
    </EntryPage>
  );
}

/** What a row is called: a line by its title, a request by its text. */
function nameOfRow(row: unknown): string | null {
  const found = ["title", "name", "text"].map((field) => valueAt(row, [field])).find((value) => typeof value === "string");
  return typeof found === "string" ? found : null;
}

/** Whose sheet has the line: its sponsor's for who reports for that alone, else its commune's. */
function sheetOf(row: unknown, account: Account): { readonly reporter: Reporter; readonly month: Month } | null {
  const month = valueAt(row, ["month"]);
  const communeId = valueAt(row, ["communeId"]);
  if (typeof month !== "string" || !isMonth(month) || typeof communeId !== "string") return null;
  const commune: Reporter = { type: "commune", id: communeId };
  const sponsor = reporterOfKey(`${String(valueAt(row, ["sponsor", "type"]))}:${String(valueAt(row, ["sponsor", "id"]))}`);
  const isSponsors = sponsor !== null && isReporterOf(account, sponsor) && !isReporterOf(account, commune);
  return { reporter: isSponsors ? sponsor : commune, month };
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { language } = useLanguage();
  const words = entryWords[language].history;
  const names = useFieldNames();
  const { number, at, account, reason, action, before, after } = entry;
  // The id is the page's own.
  const fields = changedFields(before, after).filter(({ path }) => path !== "id");
  // A row that is not there says nothing, also not that an amount is not applicable.
  const told = (row: unknown, path: string, value: unknown) =>
    row === null ? entryWords[language].conflict.blank : names.valueText(path, value);
  const columns = [
    { key: "field", heading: words.field, cell: ({ path }: ChangedField) => names.fieldName(path) },
    { key: "was", heading: words.was, kind: "text" as const, cell: ({ path, was }: ChangedField) => told(before, path, was) },
    {
      key: "became",
      heading: words.became,
      kind: "text" as const,
      cell: ({ path, became }: ChangedField) => told(after, path, became),
    },
  ];
  return (
    <Panel
      title={`${words.actions[action]} – ${nameOfWho(account)}, ${formatInstant(at, language)}`}
      subtitle={`${words.entry(formatNumber(number, language))}. ${words.why}: ${reason || words.noReason}`}
    >
      <DataTable caption={words.entry(String(number))} columns={columns} rows={fields} rowKey={({ path }) => path} />
    </Panel>
  );
}
