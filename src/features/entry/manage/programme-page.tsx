import { useQuery } from "@tanstack/react-query";
import type { RowsAnswer } from "#src/api/entry/answers.ts";
import type { Collection } from "#src/api/entry/collections.ts";
import { rowsQuery } from "#src/api/entry/entry-queries.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { EntryPage } from "../entry-page.tsx";
import { mayKeep } from "../entry-rights.ts";
import { useEntry } from "../entry-session.ts";
import { entryWords } from "../entry-words.ts";
import type { FormField } from "../forms/form-field.ts";
import { RowForm } from "../forms/row-form.tsx";

/** Of a form longer than the window: what is below it comes into sight by no draft. */
const ROOM = "80vh";

/** What the publication says of itself, and how the dashboard reads it. */
export function ProgrammeEntryPage() {
  const { language } = useLanguage();
  const words = entryWords[language];
  const { client, account } = useEntry();
  const programme = useQuery(rowsQuery(client, "programme"));
  const settings = useQuery({ ...rowsQuery(client, "settings"), enabled: account.role === "administrator" });
  const { fields } = words.programme;
  const share = (key: "lowCompletion" | "onTrackCompletion" | "quarterElapsed", isOptional = false): FormField => ({
    path: `thresholds.${key}`,
    label: fields[key],
    kind: "share",
    isOptional,
  });
  const count = (key: "monthsWithoutSupport" | "proposalOverdueDays"): FormField => ({
    path: `thresholds.${key}`,
    label: fields[key],
    kind: "count",
  });
  const ofProgramme: readonly FormField[] = [
    { path: "title", label: fields.title, kind: "text" },
    { path: "dataThrough", label: fields.dataThrough, kind: "month" },
    count("monthsWithoutSupport"),
    share("lowCompletion"),
    share("onTrackCompletion", true),
    share("quarterElapsed"),
    count("proposalOverdueDays"),
  ];
  const ofSettings: readonly FormField[] = [
    { path: "refreshMinutes", label: fields.refreshMinutes, kind: "count" },
    {
      path: "language",
      label: fields.language,
      kind: "choice",
      choices: [
        { value: "vi", label: words.programme.languages.vi },
        { value: "en", label: words.programme.languages.en },
      ],
    },
    { path: "contact.name", label: fields.contactName, kind: "text", isOptional: true },
    { path: "contact.email", label: fields.contactEmail, kind: "text", isOptional: true },
    { path: "contact.phone", label: fields.contactPhone, kind: "text", isOptional: true },
  ];
  return (
    <EntryPage title={words.nav.programme} lead={words.programme.lead}>
      {mayKeep(account, "programme") ? (
        <>
          <Panel title={words.programme.publication}>
            <Asked query={programme} height={ROOM}>
              {(answer) => (
                <FirstRow collection="programme" answer={answer} fields={ofProgramme} name={words.programme.publication} />
              )}
            </Asked>
          </Panel>
          <Panel title={words.programme.settings}>
            {mayKeep(account, "settings") ? (
              <Asked query={settings} height={ROOM}>
                {(answer) => (
                  <FirstRow collection="settings" answer={answer} fields={ofSettings} name={words.programme.settings} />
                )}
              </Asked>
            ) : (
              <EmptyNotice message={words.programme.settingsForAdministrator} />
            )}
          </Panel>
        </>
      ) : (
        <EmptyNotice message={words.problems["not-allowed"]} />
      )}
    </EntryPage>
  );
}

type FirstProps = { collection: Collection; answer: RowsAnswer; fields: readonly FormField[]; name: string };

function FirstRow({ collection, answer, fields, name }: FirstProps) {
  const { language } = useLanguage();
  const [row] = answer.rows;
  if (!row) return <EmptyNotice message={entryWords[language].problems["not-found"]} />;
  return <RowForm collection={collection} id={row.id} kept={row} name={name} fields={fields} room={ROOM} />;
}
