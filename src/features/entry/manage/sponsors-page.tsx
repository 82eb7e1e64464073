import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { valueAt } from "#src/api/contract.ts";
import type { RowsAnswer } from "#src/api/entry/answers.ts";
import { rowsQuery } from "#src/api/entry/entry-queries.ts";
import type { SponsorType } from "#src/domain/sponsor.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { Asked } from "../asked.tsx";
import type { EntryLists } from "../entry-lists.ts";
import { EntryPage } from "../entry-page.tsx";
import { mayKeep } from "../entry-rights.ts";
import { useEntry } from "../entry-session.ts";
import { entryWords } from "../entry-words.ts";
import type { FormField } from "../forms/form-field.ts";
import { RowForm } from "../forms/row-form.tsx";
import { newId } from "../lines/new-id.ts";
import { Said } from "../said.tsx";
import { useLists } from "../use-lists.ts";
import { assignmentsCodec } from "./assignments-text.ts";
import { RowList } from "./row-list.tsx";

/** Agencies in charge and twinned enterprises, and which communes they have. */
export function SponsorsEntryPage() {
  const { language } = useLanguage();
  const words = entryWords[language];
  const { client, account } = useEntry();
  const lists = useLists();
  const agencies = useQuery(rowsQuery(client, "agencies"));
  const enterprises = useQuery(rowsQuery(client, "enterprises"));
  return (
    <EntryPage title={words.nav.sponsors} lead={words.sponsors.lead}>
      {mayKeep(account, "agencies") ? (
        <Asked query={lists}>
          {(read) => (
            <>
              <Asked query={agencies}>{(answer) => <OfType type="agency" lists={read} answer={answer} />}</Asked>
              <Asked query={enterprises}>{(answer) => <OfType type="enterprise" lists={read} answer={answer} />}</Asked>
            </>
          )}
        </Asked>
      ) : (
        <EmptyNotice message={words.problems["not-allowed"]} />
      )}
    </EntryPage>
  );
}

/** What the two types differ in. */
const TYPES = {
  agency: { collection: "agencies", prefix: "cq", detail: "level", add: "newAgency" },
  enterprise: { collection: "enterprises", prefix: "dn", detail: "sector", add: "newEnterprise" },
} as const;

function OfType({ type, lists, answer }: { type: SponsorType; lists: EntryLists; answer: RowsAnswer }) {
  const { language, t } = useLanguage();
  const words = entryWords[language];
  const { collection, prefix, detail, add } = TYPES[type];
  const [newOne, setNewOne] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const fields: readonly FormField[] = [
    { path: "name", label: words.sponsors.fields.name, kind: "text" },
    {
      path: detail,
      label: words.sponsors.fields[detail],
      kind: "text",
      isOptional: true,
      // The contract wants it, and takes it empty.
      codec: { textOf: (value) => (typeof value === "string" ? value : ""), valueOf: (text) => text.trim() },
    },
    {
      path: "communes",
      label: words.sponsors.fields.communes,
      kind: "own",
      isOptional: true,
      hint: words.sponsors.assignmentsHint,
      codec: assignmentsCodec(lists.communes.map(({ id, name }) => ({ value: id, label: name }))),
    },
  ];
  const detailOf = (row: unknown) => {
    const assigned = valueAt(row, ["communes"]);
    const count = Array.isArray(assigned) ? words.sponsors.assigned(formatNumber(assigned.length, language)) : "";
    return [String(valueAt(row, [detail]) ?? ""), count].filter(Boolean).join(" · ");
  };
  const nameOf = (row: unknown) => String(valueAt(row, ["name"]) ?? "");
  return (
    <Panel title={t.sponsorTypes[type]}>
      <Said text={said} />
      <RowList
        collection={collection}
        rows={answer.rows}
        fields={() => fields}
        nameOf={nameOf}
        detailOf={detailOf}
        labelOf={(row) => words.sponsors.editOf(nameOf(row))}
      />
      {newOne === null ? (
        <Button
          onClick={() => {
            setSaid("");
            setNewOne(newId(prefix));
          }}
        >
          {words.sponsors[add]}
        </Button>
      ) : (
        <RowForm
          key={newOne}
          collection={collection}
          id={newOne}
          kept={null}
          blank={{ id: newOne, communes: [], [detail]: "" }}
          name={words.sponsors[add]}
          fields={fields}
          onSaved={() => {
            setNewOne(null);
            setSaid(words.form.saved);
          }}
        />
      )}
    </Panel>
  );
}
