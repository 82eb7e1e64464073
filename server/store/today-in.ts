import * as z from "zod/mini";
import { programmeContract } from "#src/api/programme.ts";
import { type Day, day } from "#src/domain/month.ts";
import { asOfDay } from "#src/domain/programme.ts";
import { localInstant } from "#src/lib/local-instant.ts";
import { keptDocuments } from "./kept-rows.ts";
import type { Store } from "./store.ts";

/** The day it is where the data is from; in an illustration the day that it speaks of: nobody is late there for years. */
export async function todayIn({ database, now }: Pick<Store, "database" | "now">): Promise<Day> {
  const [kept] = await keptDocuments(database.db, "programme").execute();
  const programme = kept ? z.parse(programmeContract, JSON.parse(kept.after)) : null;
  return programme?.illustrative ? asOfDay(programme) : day(localInstant(now()).slice(0, 10));
}
