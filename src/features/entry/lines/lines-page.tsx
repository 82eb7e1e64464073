import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { Reporter } from "#src/api/entry/account.ts";
import { monthsQuery, rowsQuery } from "#src/api/entry/entry-queries.ts";
import { monthStateOfReports, publishedFor } from "#src/api/entry/month-state-of-reports.ts";
import type { RefusalCode } from "#src/api/entry/rights.ts";
import { isMonth } from "#src/domain/month.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Asked } from "../asked.tsx";
import { type EntryLists, reporterKey, reporterName, reporterOfKey } from "../entry-lists.ts";
import { EntryPage } from "../entry-page.tsx";
import { refusalToAdd } from "../entry-rights.ts";
import { useEntry } from "../entry-session.ts";
import { entryWords } from "../entry-words.ts";
import { Said } from "../said.tsx";
import { useDraft } from "../use-draft.ts";
import { useLists } from "../use-lists.ts";
import { ChooseSheet } from "./choose-sheet.tsx";
import type { SheetOf } from "./grid-row.ts";
import { LinesSheet } from "./lines-sheet.tsx";
import { askedFor } from "./use-save-sheet.ts";

/** The sheet of one commune or sponsor for one month, which the address names; without it, the choice of one. */
export function LinesPage() {
  const { language } = useLanguage();
  const words = entryWords[language].lines;
  const [search] = useAddress();
  const commune = search.get("commune");
  const sponsor = search.get("sponsor");
  const month = search.get("month") ?? "";
  const reporter = reporterOfKey(commune === null ? (sponsor ?? "") : `commune:${commune}`);
  const lists = useLists();
  const months = useQuery(monthsQuery(useEntry().client));
  const isChosen = reporter !== null && isMonth(month);
  const name = lists.data && reporter ? reporterName(lists.data, reporter) : (reporter?.id ?? "");
  return (
    <EntryPage title={words.title} lead={isChosen ? words.lead(name, formatMonth(month, language)) : words.chooseLead}>
      <Asked query={lists}>
        {(read) =>
          isChosen ? (
            <Sheet key={`${reporterKey(reporter)} ${month}`} reporter={reporter} month={month} lists={read} name={name} />
          ) : (
            <Asked query={months}>{(reports) => <ChooseSheet lists={read} reports={reports} />}</Asked>
          )
        }
      </Asked>
    </EntryPage>
  );
}

type SheetProps = { reporter: Reporter; month: string; lists: EntryLists; name: string };

function Sheet({ reporter, month, lists, name }: SheetProps) {
  const { language } = useLanguage();
  const { client, account } = useEntry();
  const { type, id } = reporter;
  const of = useMemo(
    (): SheetOf => (type === "commune" ? { side: "commune", key: id, month } : { side: "sponsor", key: `${type}:${id}`, month }),
    [type, id, month],
  );
  const rows = useQuery(rowsQuery(client, "support", askedFor(of)));
  const months = useQuery(monthsQuery(client));
  // The sheet is another one where it is locked or opened by what was done: it is said here.
  const [said, setSaid] = useState("");
  const draft = useDraft(account.id, `lines ${reporterKey(reporter)} ${month}`);
  return (
    <Asked query={rows}>
      {(answer) => (
        <Asked query={months}>
          {(reports) => (
            <Asked query={{ data: draft.found, error: null, refetch: rows.refetch }}>
              {(found) => {
                const report = reports.find((one) => one.month === month && reporterKey(one.reporter) === reporterKey(reporter));
                const stateOf = monthStateOfReports(reports, publishedFor(account, lists.programme));
                const refusal = refusalToAdd(account, reporter, month, stateOf);
                const lock = refusal && lockText(refusal, language);
                return (
                  <>
                    <Said text={said} />
                    <LinesSheet
                      key={lock}
                      onDone={setSaid}
                      of={of}
                      name={name}
                      lists={lists}
                      answer={answer}
                      report={report ?? null}
                      found={found}
                      draft={draft}
                      lock={lock}
                      takesAdjustments={refusal === "month-closed"}
                      monthStateOf={stateOf}
                    />
                  </>
                );
              }}
            </Asked>
          )}
        </Asked>
      )}
    </Asked>
  );
}

/** Why the sheet is for reading only. */
function lockText(refusal: RefusalCode, language: Language): string {
  const words = entryWords[language].lines;
  switch (refusal) {
    case "month-closed":
      return words.lockedClosed;
    case "month-sent":
      return words.lockedSent;
    case "not-allowed":
      return words.lockedViewer;
    default:
      return assertNever(refusal);
  }
}
