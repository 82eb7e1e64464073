import type { Proposal } from "#src/domain/proposal.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { attentionList } from "#src/review/matter/attention-view.ts";
import { type MatterEntry, type MatterTask, matterEntries } from "#src/review/matter/matter-entries.ts";
import { communesOf, countOf, cutOf, hasData, linesOf, monthsFrom, openAt, proposalsAt, waited } from "../recount.ts";
import { toldIn } from "../told.ts";
import { lastDay } from "./figures.ts";
import { type Case, equal, hold, type Ledger, tells } from "./ledger.ts";
import { quarterMonths } from "./overview.ts";

/** What needs attention, as of the last month, of the chosen communes and sponsors: as many matters as there are, with their figures. */
export function readAttention(ledger: Ledger, of: Case): void {
  const { dataset, filter, given, language } = of;
  const items = valueOf(attentionList(dataset, filter, language))?.items ?? [];
  const { thresholds } = given.programme;
  const rows = rowsAt(of, given.programme.dataThrough);
  const { lines, open, today, quarter } = rows;
  const itemOf = (rule: string, id: string) => items.find(({ key }) => key === `${rule}:${id}`);
  readEntries(ledger, of, items, rows);
  for (const { id } of communesOf(given, filter)) {
    const theirs = lines.filter(({ communeId }) => communeId === id);
    const owed = countOf(theirs).owed;
    const told = itemOf("not-reported", id);
    equal(ledger, of, "attention: a commune whose reports are owed is named, and no other", told ? 1 : 0, owed > 0 ? 1 : 0);
    if (told) tells(ledger, of, "attention: owed", told.reason, { count: { owed } }, ["owed"]);

    const overdue = open
      .filter((one) => one.communeId === id)
      .map((one) => waited(one, today))
      .filter((days) => days > thresholds.proposalOverdueDays);
    const waiting = itemOf("proposals-overdue", id);
    equal(
      ledger,
      of,
      "attention: a commune whose proposals are overdue is named, and no other",
      waiting ? 1 : 0,
      overdue.length > 0 ? 1 : 0,
    );
    const count = { overdue: overdue.length, longest: Math.max(0, ...overdue), limit: thresholds.proposalOverdueDays };
    if (waiting) tells(ledger, of, "attention: overdue", waiting.reason, { count }, ["overdue", "longest"]);

    const part = countOf(theirs.filter(({ month }) => quarter.includes(month)));
    const behind = itemOf("plan-behind", id);
    if (behind) {
      equal(ledger, of, "attention: nobody is behind by a report that is owed", part.owed, 0);
      const figures = { share: { completion: part.completion }, count: { plansOwed: part.plansOwed } };
      const must = part.plansOwed > 0 ? ["completion", "plansOwed"] : ["completion"];
      tells(ledger, of, "attention: behind", behind.reason, figures, must);
    }
  }
}

/** What was known at the end of a month. */
export type Rows = {
  readonly last: string;
  readonly lines: readonly SupportLine[];
  readonly open: readonly Proposal[];
  readonly today: string;
  readonly quarter: readonly string[];
};

export function rowsAt({ filter, given }: Case, last: string): Rows {
  const { firstMonth, dataThrough, updatedAt } = given.programme;
  const cut = { ...cutOf(filter, given), kinds: [], months: monthsFrom(firstMonth, last) };
  return {
    last,
    lines: linesOf(given, cut),
    open: openAt(proposalsAt(given, filter, last), last),
    today: last === dataThrough ? updatedAt.slice(0, 10) : lastDay(last),
    quarter: quarterMonths(`${last.slice(0, 4)}-Q${Math.ceil(Number(last.slice(5)) / 3)}`),
  };
}

/** The same matters merged, as the overview tells them: none lost, none twice, and each with who must act. */
function readEntries(ledger: Ledger, of: Case, items: readonly { key: string; subject: string }[], rows: Rows): void {
  const found = valueOf(matterEntries(of.dataset, of.filter, of.language));
  if (!found) throw new Error("The programme is read");
  const told = found.entries.flatMap(({ tasks }) => tasks.flatMap(({ reasons }) => reasons)).length;
  equal(ledger, of, "entries: as many matters as there are", found.matters, items.length);
  equal(ledger, of, "entries: each matter is told", told, items.length);
  const subjects = new Set(
    items.map(({ key }) =>
      key
        .split(":")
        .slice(1, key.startsWith("sponsor") ? 3 : 2)
        .join(":"),
    ),
  );
  equal(ledger, of, "entries: one a commune and a sponsor", found.entries.length, subjects.size);
  equal(ledger, of, "entries: communes and sponsors are counted", found.communes + found.sponsors, subjects.size);
  for (const entry of found.entries) {
    for (const task of entry.tasks) readTask(ledger, of, entry, task, rows);
  }
}

/** A commune's matters of one weight, with who must act. */
export function readTask(ledger: Ledger, of: Case, { key }: MatterEntry, { weight, reasons, who }: MatterTask, rows: Rows): void {
  if (!key.startsWith("commune:")) return;
  const id = key.slice("commune:".length);
  const { firstMonth, thresholds } = of.given.programme;
  const { last } = rows;
  const theirs = rows.lines.filter(({ communeId }) => communeId === id);
  const text = reasons.join(", ");
  if (weight === "act") {
    const known = monthsFrom(firstMonth, last).filter((month) => hasData(of.given, month));
    const heard = known.filter((month) => {
      const { helped, owed } = countOf(theirs.filter((line) => line.month === month));
      return helped || owed > 0;
    });
    // In a row are those after the last month without data, as months are written one after another.
    const gap = monthsFrom(firstMonth, last)
      .filter((month) => month < (known.at(-1) ?? "") && !hasData(of.given, month))
      .at(-1);
    const since = heard.length === 0 ? "" : (gap ?? "");
    const silent = known.filter((month) => month > (heard.at(-1) ?? "") && month > since).length;
    const { completion, plansOwed } = countOf(theirs.filter(({ month }) => rows.quarter.includes(month)));
    tells(ledger, of, "entries: act", text, { count: { silent, plansOwed }, share: { completion } });
    const agencies = of.given.sponsors.filter(
      ({ type, assignments }) =>
        type === "agency" &&
        assignments.some(({ communeId, from, to }) => communeId === id && from <= last && (to === undefined || to >= last)),
    );
    names(ledger, of, "entries: who is in charge now", who, new Set(agencies.map(({ name }) => name)));
    return;
  }
  const nameOf = (ref: { readonly type: string; readonly id: string }) =>
    of.given.sponsors.find((sponsor) => sponsor.type === ref.type && sponsor.id === ref.id)?.name ?? `${ref.type}:${ref.id}`;
  if (weight === "ask") {
    const owing = theirs.filter(({ delivered }) => delivered === "not-reported");
    tells(ledger, of, "entries: ask", text, { count: { owed: owing.length } }, ["owed"]);
    names(ledger, of, "entries: who owes the reports", who, new Set(owing.map(({ sponsor }) => nameOf(sponsor))));
    return;
  }
  const limit = thresholds.proposalOverdueDays;
  const overdue = rows.open.filter((one) => one.communeId === id && waited(one, rows.today) > limit);
  const longest = Math.max(...overdue.map((one) => waited(one, rows.today)));
  tells(ledger, of, "entries: chase", text, { count: { overdue: overdue.length, longest, limit } }, ["overdue", "longest"]);
  const addressees = overdue.flatMap(({ addressedTo }) => (addressedTo ? [nameOf(addressedTo)] : []));
  names(ledger, of, "entries: who has to answer", who, new Set(addressees));
}

/** Those named are of them, and with those counted they are all. */
function names(ledger: Ledger, of: Case, what: string, text: string, expected: ReadonlySet<string>): void {
  const named = of.given.sponsors.map(({ name }) => name).filter((name) => text.includes(name));
  const [others] = toldIn(text, of.language);
  hold(
    ledger,
    of,
    what,
    new Set(named).isSubsetOf(expected) && new Set(named).size + (others?.kind === "count" ? others.count : 0) === expected.size,
    () => `"${text}"; are ${[...expected].join(", ")}`,
  );
}
