import type { Kysely } from "kysely";
import * as z from "zod/mini";
import type { Account } from "#src/api/entry/account.ts";
import { type RowChange, refusalOf, reportsWith, rowChangeOf } from "#src/api/entry/rights.ts";
import { programmeContract } from "#src/api/programme.ts";
import type { Tables } from "../database/tables.ts";
import { breather } from "./breather.ts";
import { keptDocuments } from "./kept-rows.ts";
import { idsOfState, keptMonths, monthStateIn, reportersMonthState } from "./month-states.ts";
import { referenceFaults } from "./reference-faults.ts";
import { NotAllowedError, RefusedError } from "./row-change.ts";
import type { Judge } from "./write-rows.ts";

/** What stands between an account and what it wants to change: its rights, the state of the months, and what rows refer to. */
export function judgeFor(account: Account): Judge {
  return async (checked, transaction) => {
    const breathe = breather();
    const changes: ReturnType<typeof rowChangeOf>[] = [];
    for (const { collection, id, before, after } of checked) {
      changes.push(rowChangeOf(collection, id, before === null ? null : JSON.parse(before.text), after));
      await breathe();
    }
    const months = await keptMonths(transaction, [...new Set(changes.flatMap(monthIdsOf))]);
    const stateOf =
      account.role === "reporter" ? reportersMonthState(months, await dataThroughOf(transaction)) : monthStateIn(months);
    for (const [index, change] of changes.entries()) {
      const refusal = refusalOf(account, change, stateOf);
      if (refusal !== null) throw new NotAllowedError(index, refusal);
      await breathe();
    }
    const faults = await referenceFaults(checked, transaction);
    if (faults.length > 0) throw new RefusedError(faults);
  };
}

async function dataThroughOf(db: Kysely<Tables>): Promise<string> {
  const [programme] = await keptDocuments(db, "programme").execute();
  return programme ? z.parse(programmeContract, JSON.parse(programme.after)).dataThrough : "";
}

function monthIdsOf(change: RowChange): string[] {
  if (change.collection === "support") {
    const sides = [change.before, change.after].filter((line) => line !== null);
    return sides.flatMap((line) => reportsWith(line).flatMap((reporter) => idsOfState(reporter, line.month)));
  }
  if (change.collection !== "months" || change.after === null) return [];
  const { reporter, month } = change.after;
  return reporter.type === "programme" ? [] : idsOfState({ type: reporter.type, id: reporter.id }, month);
}
