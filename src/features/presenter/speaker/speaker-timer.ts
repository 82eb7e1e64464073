import { isRecord } from "#src/api/contract.ts";
import { readDevice, writeDevice } from "#src/lib/device-store.ts";

/** How long the speaker has been speaking. Epoch milliseconds; what was paused is left out by moving `since`. */
export type SpeakerTimer = { readonly since: number; readonly pausedAt: number | null };

export function timerFrom(startedAt: number): SpeakerTimer {
  return { since: startedAt, pausedAt: null };
}

/** Milliseconds, never below 0: the clock of a device may be set back. */
export function elapsedOf({ since, pausedAt }: SpeakerTimer, now: number): number {
  return Math.max((pausedAt ?? now) - since, 0);
}

/** Stands still from now on; or goes on where it stood. */
export function pauseToggled({ since, pausedAt }: SpeakerTimer, now: number): SpeakerTimer {
  return pausedAt === null ? { since, pausedAt: now } : { since: since + (now - pausedAt), pausedAt: null };
}

/** From 0; a timer that stands still goes on standing. */
export function restarted({ pausedAt }: SpeakerTimer, now: number): SpeakerTimer {
  return { since: now, pausedAt: pausedAt === null ? null : now };
}

/** Milliseconds left of the plan, below 0 once it is over; null without a plan. */
export function remainingOf(timer: SpeakerTimer, plannedMinutes: number | null, now: number): number | null {
  return plannedMinutes === null ? null : plannedMinutes * 60_000 - elapsedOf(timer, now);
}

/** "12:05", "1:02:05": whole seconds that have passed. Sign is dropped: words say whether time is left or over. */
export function formatSpan(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1_000);
  const two = (part: number) => String(part).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const rest = two(seconds % 60);
  return minutes < 60 ? `${two(minutes)}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`;
}

/** The longest plan: ten hours. */
export const MOST_MINUTES = 600;

/** A plan as it was typed: whole minutes from 1; null for anything else. */
export function minutesOf(text: string): number | null {
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return minutes >= 1 && minutes <= MOST_MINUTES ? minutes : null;
}

const PLAN_KEY = "speaker-minutes";
const TIMER_KEY = "speaker-timer";

export function readPlan(): number | null {
  return minutesOf(readDevice(PLAN_KEY) ?? "");
}

export function keepPlan(minutes: number | null): void {
  writeDevice(PLAN_KEY, minutes === null ? null : String(minutes));
}

/** The timer of the presentation that began then, as this device kept it: the speaker's window may be closed and opened. */
export function readTimer(startedAt: number): SpeakerTimer {
  try {
    const kept: unknown = JSON.parse(readDevice(TIMER_KEY) ?? "null");
    if (!isRecord(kept) || kept.startedAt !== startedAt || typeof kept.since !== "number") return timerFrom(startedAt);
    return { since: kept.since, pausedAt: typeof kept.pausedAt === "number" ? kept.pausedAt : null };
  } catch {
    return timerFrom(startedAt);
  }
}

export function keepTimer(startedAt: number, timer: SpeakerTimer): void {
  writeDevice(TIMER_KEY, JSON.stringify({ startedAt, ...timer }));
}
