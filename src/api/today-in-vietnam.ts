import { type Day, day } from "#src/domain/month.ts";

/** Vietnam is seven hours ahead of UTC, all the year round. */
export const VIETNAM_MS = 7 * 3_600_000;

/** The day that it is there, whatever the zone of the reader's device. `now`: milliseconds since 1970. */
export function todayInVietnam(now: number = Date.now()): Day {
  return day(new Date(now + VIETNAM_MS).toISOString().slice(0, 10));
}
