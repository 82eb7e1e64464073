import { asOfPeriod } from "#src/domain/as-of.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { attentionList } from "#src/review/matter/attention-view.ts";
import { matterEntries } from "#src/review/matter/matter-entries.ts";
import { nextSteps } from "#src/review/matter/next-steps.ts";
import { reviewData } from "#src/review/matter/review-data.ts";
import { LIST_MARK, type Report } from "#src/review/report/report.ts";
import { counted, endOf, monthsFrom, waited } from "../recount.ts";
import { readTask, rowsAt } from "./attention.ts";
import { nextFigures, proposalFigures, supportFigures } from "./figures.ts";
import { type Case, equal, hold, type Ledger, tells } from "./ledger.ts";
import { readLead } from "./overview.ts";

/** The sheet before the report: where we stand, who must act, what is asked. */
export function readSummary(ledger: Ledger, of: Case, { summary }: Report): void {
  for (const part of summary.parts) {
    if (part.kind !== "text") continue;
    const lines = part.text.split("\n");
    const items = lines.filter((line) => line.startsWith(LIST_MARK)).map((line) => line.slice(LIST_MARK.length));
    if (part.id === "summaryStanding") readStanding(ledger, of, lines);
    if (part.id === "summaryMatters") readMatters(ledger, of, lines, items);
    if (part.id === "summaryAsked") readAsked(ledger, of, lines[0] ?? "", items);
  }
}

function readStanding(ledger: Ledger, of: Case, [opening = "", ...further]: readonly string[]): void {
  readLead(ledger, of, "summary, standing", opening);
  for (const one of further) tells(ledger, of, "summary, cumulative", one, supportFigures(of));
}

/** As of the end of the period: what presses most of each, as many as there is room for, and the true number of the rest. */
function readMatters(ledger: Ledger, of: Case, lines: readonly string[], items: readonly string[]): void {
  const { dataset, filter, given, language } = of;
  const programme = valueOf(dataset.programme);
  if (!programme) throw new Error("The programme is read");
  const asOf = () => asOfPeriod(filter.period, programme);
  const found = valueOf(attentionList(dataset, filter, language, asOf))?.items ?? [];
  const { entries = [] } = valueOf(matterEntries(dataset, filter, language, asOf)) ?? {};
  const rows = rowsAt(of, endOf(filter, given));
  const subjects = new Set(found.map(({ about }) => about)).size;
  let told = 0;
  items.forEach((item, index) => {
    const [task] = entries[index]?.tasks ?? [];
    const entry = entries[index];
    hold(ledger, of, "summary: a matter that is none", entry !== undefined, () => item);
    if (!entry || !task) return;
    told += task.reasons.length;
    const isWhole = [entry.subject, ...task.reasons, task.who].every((words) => item.includes(words));
    hold(ledger, of, "summary: a matter is told with its subject, its reasons and who must act", isWhole, () => item);
    readTask(ledger, of, entry, task, rows);
  });
  equal(ledger, of, "summary: no matter where there is none", items.length > 0 ? 1 : 0, found.length > 0 ? 1 : 0);
  if (found.length === 0) return;
  const communes = found.filter(({ about }) => about.startsWith("commune:"));
  const ofCommunes = new Set(communes.map(({ about }) => about)).size;
  tells(
    ledger,
    of,
    "summary: how many matters",
    lines[0] ?? "",
    { count: { matters: found.length, communes: ofCommunes, sponsors: subjects - ofCommunes } },
    language === "vi" && ofCommunes > 0 ? ["communes"] : [],
  );
  hold(
    ledger,
    of,
    "summary: how many matters are told",
    (lines[0] ?? "").includes(String(found.length)),
    () => `"${lines[0]}" of ${found.length}`,
  );
  const rest = lines.find((line) => !line.startsWith(LIST_MARK) && / IV( |\.)/u.test(line));
  equal(ledger, of, "summary: the rest is counted", Number(/\d+/u.exec(rest ?? "0")?.[0]), found.length - told);
}

function readAsked(ledger: Ledger, of: Case, first: string, items: readonly string[]): void {
  const { dataset, filter, given, language, t } = of;
  tells(ledger, of, "summary, proposals", first, proposalFigures(of, first));
  const data = valueOf(reviewData(dataset, filter, language, t));
  if (!data) throw new Error("The programme is read");
  const { steps } = nextSteps(data);
  equal(ledger, of, "summary: each step is told", items.length, steps.length);
  const { firstMonth, dataThrough } = given.programme;
  const { owed } = counted(given, { ...of.cut, months: monthsFrom(firstMonth, dataThrough) });
  const { open, today } = rowsAt(of, dataThrough);
  const overdue = open.filter((one) => waited(one, today) > given.programme.thresholds.proposalOverdueDays);
  const byAddressee = Map.groupBy(overdue, ({ addressedTo }) => `overdue of ${addressedTo?.type}:${addressedTo?.id}`);
  const waiting = Object.fromEntries([...byAddressee].map(([name, theirs]) => [name, theirs.length]));
  items.forEach((item, index) => {
    const others = steps[index]?.names.filter((name) => !item.includes(name)).length ?? 0;
    tells(ledger, of, "summary, step", item, {
      count: {
        ...nextFigures(of).count,
        ...waiting,
        others,
        "owed in all": owed,
        criteria: given.programme.criteriaSet.criteria.length,
      },
    });
  });
}
