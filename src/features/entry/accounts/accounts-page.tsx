import { useQuery } from "@tanstack/react-query";
import { useContext, useState } from "react";
import type { ManagedAccount } from "#src/api/entry/account-forms.ts";
import { type EntryProblem, entryProblemOf } from "#src/api/entry/entry-problem.ts";
import { accountsQuery } from "#src/api/entry/entry-queries.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import { AddressFormContext } from "#src/filters/address-form.ts";
import { copyText } from "#src/lib/copy-text.ts";
import { formatInstant } from "#src/lib/format-time.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import styles from "#src/ui/entering.module.css";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { type EntryLists, reporterName } from "../entry-lists.ts";
import { EntryPage } from "../entry-page.tsx";
import { useEntry } from "../entry-session.ts";
import { entryWords } from "../entry-words.ts";
import { ProblemLine } from "../problem-notice.tsx";
import { Said } from "../said.tsx";
import { useLists } from "../use-lists.ts";
import { AccountForm } from "./account-form.tsx";

/** Who may enter what: the administrator's. */
export function AccountsPage() {
  const { language } = useLanguage();
  const words = entryWords[language];
  const { account, client } = useEntry();
  const isAdministrator = account.role === "administrator";
  const lists = useLists();
  const query = useQuery({ ...accountsQuery(client), enabled: isAdministrator });
  return (
    <EntryPage title={words.nav.accounts} lead={words.accounts.lead}>
      {isAdministrator ? (
        <Asked query={lists}>
          {(read) => <Asked query={query}>{(accounts) => <Accounts accounts={accounts} lists={read} />}</Asked>}
        </Asked>
      ) : (
        <EmptyNotice message={words.accounts.onlyAdministrator} />
      )}
    </EntryPage>
  );
}

function Accounts({ accounts, lists }: { accounts: readonly ManagedAccount[]; lists: EntryLists }) {
  const { language } = useLanguage();
  const words = entryWords[language];
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const edited = accounts.find(({ id }) => id === open) ?? null;
  const columns: TableColumn<ManagedAccount>[] = [
    { key: "name", heading: words.accounts.fields.name, cell: ({ name }) => name },
    { key: "signIn", heading: words.accounts.fields.signIn, kind: "text", cell: ({ signIn }) => signIn },
    { key: "role", heading: words.accounts.fields.role, kind: "text", cell: ({ role }) => words.roles[role] },
    { key: "scope", heading: words.accounts.scope, kind: "text", cell: (account) => scopeText(account, lists) },
    {
      key: "state",
      heading: words.accounts.state,
      kind: "text",
      cell: ({ disabled }) => (disabled ? words.accounts.disabled : words.accounts.active),
    },
    {
      key: "steps",
      heading: words.months.steps,
      kind: "text",
      card: "across",
      cell: (account) => (
        <div className={styles.row}>
          <Button
            quiet
            aria-expanded={open === account.id}
            aria-label={words.accounts.editOf(account.name)}
            onClick={() => {
              setSaid("");
              setOpen(open === account.id ? null : account.id);
            }}
          >
            {open === account.id ? words.form.cancel : words.form.edit}
          </Button>
          <MakeLink account={account} />
        </div>
      ),
    },
  ];
  return (
    <>
      <Said text={said} />
      <Panel title={words.accounts.list}>
        <DataTable caption={words.accounts.caption} columns={columns} rows={accounts} rowKey={({ id }) => id} hasCards />
      </Panel>
      {edited && (
        <Panel title={words.accounts.editOf(edited.name)}>
          <AccountForm
            key={edited.id}
            account={edited}
            lists={lists}
            onSaved={() => {
              setOpen(null);
              setSaid(words.form.saved);
            }}
          />
        </Panel>
      )}
      <Panel title={words.accounts.new}>
        <AccountForm account={null} lists={lists} />
      </Panel>
    </>
  );
}

function scopeText({ scope }: ManagedAccount, lists: EntryLists): string {
  const communes = scope.communes.map((id) => reporterName(lists, { type: "commune", id }));
  const sponsors = scope.sponsors.map(
    (sponsor) => lists.sponsors.find((one) => sponsorKey(one) === sponsorKey(sponsor))?.name ?? sponsor.id,
  );
  return [...communes, ...sponsors].join(", ");
}

type Made = { readonly address: string; readonly expiresAt: string };

/** A link that lets its holder choose a password, once; it is shown, not sent. */
function MakeLink({ account }: { account: ManagedAccount }) {
  const { language } = useLanguage();
  const words = entryWords[language].accounts;
  const { client } = useEntry();
  const { hrefOf } = useContext(AddressFormContext);
  const [made, setMade] = useState<Made | EntryProblem | null>(null);
  const [isCopied, setIsCopied] = useState(false);
  async function make(): Promise<void> {
    try {
      const { token, expiresAt } = await client.makeLink(account.id);
      const { href } = new URL(hrefOf(paths.enterLink.href()), window.location.href);
      setMade({ address: `${href}#${new URLSearchParams({ token })}`, expiresAt });
    } catch (error) {
      setMade(entryProblemOf(error));
    }
  }
  return (
    <>
      <Button quiet aria-label={words.linkOf(account.name)} onClick={() => void make()}>
        {words.link}
      </Button>
      {made && "address" in made && (
        <div role="status" className={styles.fields}>
          <p>{words.linkMade(account.name, formatInstant(made.expiresAt, language))}</p>
          <input
            readOnly
            aria-label={words.linkAddress}
            value={made.address}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <Button onClick={() => void copyText(made.address).then(setIsCopied)}>{isCopied ? words.copied : words.copy}</Button>
        </div>
      )}
      {made && "kind" in made && <ProblemLine problem={made} />}
    </>
  );
}
