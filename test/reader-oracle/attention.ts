import { valueOf } from "#src/lib/loaded.ts";
import { attentionList } from "#src/review/matter/attention-view.ts";
import { communesOf, countOf, cutOf, linesOf, monthsFrom, openAt, proposalsAt, waited } from "../recount.ts";
import { type Case, equal, type Ledger, tells } from "./ledger.ts";
import { quarterMonths } from "./overview.ts";

/** What needs attention, as of the last month, of the chosen communes and sponsors: as many matters as there are, with their figures. */
export function readAttention(ledger: Ledger, of: Case): void {
  const { dataset, filter, given, language, t } = of;
  const items = valueOf(attentionList(dataset, filter, language, t))?.items ?? [];
  const { firstMonth, dataThrough, thresholds } = given.programme;
  const last = dataThrough;
  const cut = { ...cutOf(filter, given), kinds: [], months: monthsFrom(firstMonth, last) };
  const lines = linesOf(given, cut);
  const today = given.programme.updatedAt.slice(0, 10);
  const open = openAt(proposalsAt(given, filter, last), last);
  const itemOf = (rule: string, id: string) => items.find(({ key }) => key === `${rule}:${id}`);
  const quarter = quarterMonths(`${last.slice(0, 4)}-Q${Math.ceil(Number(last.slice(5)) / 3)}`);
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
      tells(ledger, of, "attention: behind", behind.reason, { share: { completion: part.completion } }, ["completion"]);
    }
  }
}
