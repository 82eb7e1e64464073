import * as z from "zod/mini";

/** How long something took. */
export type Time = { name: string; seconds: number };

const suite = z.object({
  file: z.optional(z.string()),
  specs: z.array(z.object({ tests: z.array(z.object({ results: z.array(z.object({ duration: z.number() })) })) })),
  suites: z.optional(z.array(z.unknown())),
});

/** The browser spec files of a JSON report of Playwright that took longest, all their tests and browsers together, side by side or not. */
export function slowestSpecs(report: unknown, count: number): Time[] {
  const parsed = z.object({ suites: z.array(z.unknown()) }).safeParse(report);
  if (!parsed.success) return [];
  const seconds = new Map<string, number>();
  for (const each of parsed.data.suites) {
    const file = suite.safeParse(each).data?.file ?? "?";
    seconds.set(file, (seconds.get(file) ?? 0) + secondsOf(each));
  }
  return [...seconds]
    .map(([name, total]) => ({ name, seconds: total }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, count);
}

function secondsOf(each: unknown): number {
  const parsed = suite.safeParse(each);
  if (!parsed.success) return 0;
  const { specs, suites = [] } = parsed.data;
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration / 1000)));
  return [...own, ...suites.map(secondsOf)].reduce((sum, one) => sum + one, 0);
}

/** Where the time of a run went: its gates, what they took together, some of them side by side, in seconds; then the slowest spec files. */
export function timeTable(gates: readonly Time[], together: number, specs: readonly Time[]): string {
  const whole = { name: "together", seconds: together };
  const rows = [...gates, whole, ...specs];
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = ({ name, seconds }: Time) => `  ${name.padEnd(width)}  ${minutes(seconds).padStart(7)}`;
  return [
    "Where the time went",
    ...[...gates, whole].map(line),
    ...(specs.length === 0 ? [] : ["Slowest browser spec files, side by side", ...specs.map(line)]),
  ].join("\n");
}

function minutes(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const rest = (tenths % 600) / 10;
  return tenths < 600 ? `${rest.toFixed(1)} s` : `${Math.floor(tenths / 600)}:${String(Math.floor(rest)).padStart(2, "0")} min`;
}
