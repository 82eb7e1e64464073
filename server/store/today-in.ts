import { type Day, day } from "#src/domain/month.ts";
import type { Store } from "./store.ts";

/** Hours from UTC in Việt Nam, where the programme's days are counted. */
const OFFSET_MS = 7 * 3_600_000;

/** The day it is where the data is from. */
export function todayIn({ now }: Pick<Store, "now">): Day {
  return day(new Date(now() + OFFSET_MS).toISOString().slice(0, 10));
}
