import type { Transaction } from "kysely";
import * as z from "zod/mini";
import { isRecord } from "#src/api/contract.ts";
import type { Account } from "#src/api/entry/account.ts";
import { type MonthAction, type MonthRow, type MonthState, monthRowContract } from "#src/api/entry/month-row.ts";
import { MONTH_STEPS } from "#src/api/entry/month-steps.ts";
import { isDistrict } from "#src/api/entry/rights.ts";
import { programmeContract } from "#src/api/programme.ts";
import { addMonths, type Month, month } from "#src/domain/month.ts";
import { localInstant } from "#src/lib/local-instant.ts";
import { inWrite } from "../database/in-write.ts";
import type { Database } from "../database/open-database.ts";
import type { Tables } from "../database/tables.ts";
import { judgeFor } from "./judge-changes.ts";
import { keptDocuments, keptRow, keptRowOf } from "./kept-rows.ts";
import { LIST_OF_REPORTER, type MonthOwner, monthId, OF_ALL } from "./month-id.ts";
import { dueDay } from "./month-reports.ts";
import { isClosed, keptMonths } from "./month-states.ts";
import { type Author, NotAllowedError, RefusedError, type RowChange } from "./row-change.ts";
import { type Written, writeInside } from "./write-rows.ts";

export type MonthStep = {
  readonly owner: MonthOwner;
  readonly month: Month;
  readonly action: MonthAction;
  readonly word: string;
  /** The revision of the row that it is taken on; null where there is none yet. */
  readonly ifRevision: number | null;
};

/**
 * Takes a report, or with "close" and "reopen" a whole month, one step on. A month is closed in its order, and with it the data reach
 * through it: from then on its figures count.
 *
 * @throws NotAllowedError ("wrong-state", "earlier-open", "not-allowed" …), ChangedError, RefusedError ("word": missing).
 */
export async function moveMonth(database: Database, step: MonthStep, account: Account, author: Author): Promise<Written> {
  const ofWhole = step.owner.type === "programme";
  const isOfWhole = step.action === "close" || step.action === "reopen";
  if (ofWhole !== isOfWhole) throw new NotAllowedError(0, "wrong-state");
  const { from, to, by, needsWord } = MONTH_STEPS[step.action];
  if (by === "district" && !isDistrict(account)) throw new NotAllowedError(0, "not-allowed");
  if (needsWord && step.word.trim() === "") {
    throw new RefusedError([{ index: 0, field: "word", reason: "missing" }]);
  }
  return await inWrite(database, async (transaction) => {
    const [programme] = (await keptDocuments(transaction, "programme").execute()).map(keptRowOf);
    if (!programme) throw new NotAllowedError(0, "wrong-state");
    await refuseWhatIsNone(step, programme.text, transaction);
    const id = monthId(step.owner, step.month);
    const before = await keptRow(transaction, "months", id);
    const state = before === null ? stateAtFirst(step, programme.text) : readState(before.text);
    if ((before?.revision ?? null) === step.ifRevision && !from.includes(state)) throw new NotAllowedError(0, "wrong-state");
    const row: MonthRow = {
      reporter: step.owner,
      month: step.month,
      state: to,
      word: step.word,
      at: localInstant(author.at),
    };
    const changes: RowChange[] = [{ collection: "months", id, ifRevision: step.ifRevision, row }];
    if (step.action === "close") {
      changes.push(...movedData(programme, step.month));
    } else if (step.action !== "reopen" && isClosed(await keptMonths(transaction, [monthId(OF_ALL, step.month)]), step.month)) {
      throw new NotAllowedError(0, "month-closed");
    }
    return await writeInside(transaction, changes, author, judgeFor(account));
  });
}

/** What was published before the store kept it is closed, and can be opened again; whatever else nobody has touched is owed. */
function stateAtFirst({ owner, month: of }: MonthStep, programme: string): MonthState {
  const { dataThrough } = z.parse(programmeContract, JSON.parse(programme));
  return owner.type === "programme" && of <= dataThrough ? "closed" : "owed";
}

/** Reports of plans that far ahead nobody waits for. */
const MONTHS_AHEAD = 12;

/** A month outside the programme's, or a reporter that there is none of. */
async function refuseWhatIsNone(
  { owner, month: of }: MonthStep,
  programme: string,
  transaction: Transaction<Tables>,
): Promise<void> {
  const { firstMonth, dataThrough } = z.parse(programmeContract, JSON.parse(programme));
  const isKnown = owner.type === "programme" || (await keptRow(transaction, LIST_OF_REPORTER[owner.type], owner.id)) !== null;
  const isWithin = of >= firstMonth && of <= addMonths(month(dataThrough), MONTHS_AHEAD);
  if (!isKnown) throw new RefusedError([{ index: 0, field: "reporter", reason: "not-in-list" }]);
  if (!isWithin) throw new RefusedError([{ index: 0, field: "month", reason: "outside-programme" }]);
}

function readState(text: string): MonthState {
  return monthRowContract.parse(JSON.parse(text)).state;
}

/**
 * The programme with its data through a month that is closed; nothing where they are already. The time of an illustration goes on with
 * them, to the day on which the month's reports are due.
 */
function movedData({ id, revision, text }: { id: string; revision: number; text: string }, closed: Month): RowChange[] {
  const wire: unknown = JSON.parse(text);
  const { dataThrough, illustrative, updatedAt, periodCloseDay } = z.parse(programmeContract, wire);
  const through = month(dataThrough);
  if (closed <= through) return [];
  if (closed > addMonths(through, 1)) throw new NotAllowedError(0, "earlier-open");
  const moved = illustrative ? { updatedAt: `${dueDay(closed, periodCloseDay)}${updatedAt.slice("2017-09-28".length)}` } : {};
  const programme = isRecord(wire) ? { ...wire, ...moved, dataThrough: closed } : wire;
  return [{ collection: "programme", id, ifRevision: revision, row: programme }];
}
