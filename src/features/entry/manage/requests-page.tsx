import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { isRecord, valueAt } from "#src/api/contract.ts";
import type { RowsAnswer } from "#src/api/entry/answers.ts";
import { rowsQuery } from "#src/api/entry/entry-queries.ts";
import { isDay } from "#src/domain/month.ts";
import { PROPOSAL_STATUSES } from "#src/domain/proposal.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import { formatDay } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { Asked } from "../asked.tsx";
import type { EntryLists } from "../entry-lists.ts";
import { EntryPage } from "../entry-page.tsx";
import { mayAskFor, mayOpen, refusalOfValues } from "../entry-rights.ts";
import { useEntry } from "../entry-session.ts";
import { entryWords } from "../entry-words.ts";
import type { FormField } from "../forms/form-field.ts";
import { RowForm } from "../forms/row-form.tsx";
import { newId } from "../lines/new-id.ts";
import { Said } from "../said.tsx";
import { useLists } from "../use-lists.ts";
import { RowList } from "./row-list.tsx";

/** What communes ask for, and what they are answered. */
export function RequestsPage() {
  const { language } = useLanguage();
  const words = entryWords[language];
  const { client } = useEntry();
  const lists = useLists();
  const query = useQuery(rowsQuery(client, "proposals"));
  return (
    <EntryPage title={words.nav.requests} lead={words.requests.lead}>
      <Asked query={lists}>
        {(read) => <Asked query={query}>{(answer) => <Requests lists={read} answer={answer} />}</Asked>}
      </Asked>
    </EntryPage>
  );
}

function Requests({ lists, answer }: { lists: EntryLists; answer: RowsAnswer }) {
  const { language, t } = useLanguage();
  const words = entryWords[language].requests;
  const { account } = useEntry();
  const [newOne, setNewOne] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const rows = answer.rows.filter(({ row }) => mayOpen(account, "proposals", row));
  const ask = lists.communes.filter(({ id }) => mayAskFor(account, id));
  // Whoever it is addressed to answers it, and leaves the question as it is.
  const mayReword = (row: unknown) => {
    const reworded = isRecord(row) ? { ...row, text: `${textOf(row)} ?` } : row;
    return refusalOfValues(account, "proposals", row, reworded) === null;
  };
  const fields = requestFields(lists, ask.length > 0 ? ask : lists.communes, t.statuses, words.fields, language);
  const detailOf = (row: unknown) => {
    const commune = lists.communes.find(({ id }) => id === valueAt(row, ["communeId"]))?.name;
    const raisedOn = String(valueAt(row, ["raisedOn"]) ?? "");
    const status = PROPOSAL_STATUSES.find((one) => one === valueAt(row, ["status"]));
    return [commune, isDay(raisedOn) ? formatDay(raisedOn, language) : "", status && t.statuses[status]]
      .filter(Boolean)
      .join(" · ");
  };
  const textOf = (row: unknown) => String(valueAt(row, ["text"]) ?? "");
  return (
    <>
      <Said text={said} />
      {ask.length > 0 && (
        <Panel title={words.new}>
          {newOne === null ? (
            <Button
              onClick={() => {
                setSaid("");
                setNewOne(newId("kn"));
              }}
            >
              {entryWords[language].form.add}
            </Button>
          ) : (
            <RowForm
              key={newOne}
              collection="proposals"
              id={newOne}
              kept={null}
              blank={{ id: newOne, communeId: ask[0]?.id, addressedTo: null, status: "open" }}
              name={words.new}
              fields={fields}
              onSaved={() => {
                setNewOne(null);
                setSaid(entryWords[language].form.saved);
              }}
            />
          )}
        </Panel>
      )}
      <Panel title={words.list}>
        {rows.length === 0 ? (
          <EmptyNotice message={words.none} />
        ) : (
          <RowList
            collection="proposals"
            rows={rows}
            fields={(row) => (mayReword(row) ? fields : fields.filter(({ path }) => ANSWER_PATHS.includes(path)))}
            nameOf={textOf}
            detailOf={detailOf}
            labelOf={(row) => words.editOf(textOf(row))}
          />
        )}
      </Panel>
    </>
  );
}

const ANSWER_PATHS = ["status", "answeredOn", "answer"];

type Words = Readonly<
  Record<"communeId" | "raisedOn" | "kind" | "text" | "addressedTo" | "status" | "answeredOn" | "answer", string>
>;

function requestFields(
  lists: EntryLists,
  communes: EntryLists["communes"],
  statuses: Readonly<Record<(typeof PROPOSAL_STATUSES)[number], string>>,
  words: Words,
  language: "vi" | "en",
): readonly FormField[] {
  return [
    {
      path: "communeId",
      label: words.communeId,
      kind: "choice",
      choices: communes.map(({ id, name }) => ({ value: id, label: name })),
    },
    { path: "raisedOn", label: words.raisedOn, kind: "day" },
    {
      path: "kind",
      label: words.kind,
      kind: "choice",
      choices: (lists.programme?.kinds ?? []).map(({ id, name }) => ({ value: id, label: name[language] })),
    },
    { path: "text", label: words.text, kind: "long" },
    {
      path: "addressedTo",
      label: words.addressedTo,
      kind: "choice",
      isOptional: true,
      choices: lists.sponsors.map((sponsor) => ({ value: sponsorKey(sponsor), label: sponsor.name })),
      codec: {
        textOf: (value) =>
          valueAt(value, ["id"]) === undefined ? "" : `${String(valueAt(value, ["type"]))}:${String(valueAt(value, ["id"]))}`,
        valueOf: (text) =>
          text === "" ? null : { type: text.slice(0, text.indexOf(":")), id: text.slice(text.indexOf(":") + 1) },
      },
    },
    {
      path: "status",
      label: words.status,
      kind: "choice",
      choices: PROPOSAL_STATUSES.map((status) => ({ value: status, label: statuses[status] })),
    },
    { path: "answeredOn", label: words.answeredOn, kind: "day", isOptional: true },
    { path: "answer", label: words.answer, kind: "long", isOptional: true },
  ];
}
