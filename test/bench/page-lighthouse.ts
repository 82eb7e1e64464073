import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import * as z from "zod/mini";
import { CHROMIUM_FLAGS, findChromium } from "../../scripts/chromium.ts";

export const DEVICES = ["mobile", "desktop"] as const;
export type Device = (typeof DEVICES)[number];

/** Scores 0–100; times in milliseconds; CLS without a unit. */
export type LighthouseRun = {
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly performance: number;
  readonly firstContentfulPaint: number;
  readonly largestContentfulPaint: number;
  readonly totalBlockingTime: number;
  readonly cumulativeLayoutShift: number;
  /** Audits of accessibility and best practices that did not pass. */
  readonly failed: readonly string[];
};

const categoryContract = z.object({
  score: z.nullable(z.number()),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const auditContract = z.object({ score: z.nullable(z.number()), numericValue: z.optional(z.number()) });
const reportContract = z.object({
  runtimeError: z.optional(z.object({ message: z.string() })),
  categories: z.object({ performance: categoryContract, accessibility: categoryContract, "best-practices": categoryContract }),
  audits: z.record(z.string(), auditContract),
});

/** One audit with Lighthouse's own preset: simulated throttling, a phone or a desktop, a browser of its own. */
export async function runLighthouse(url: string, device: Device): Promise<LighthouseRun> {
  const cli = path.join(import.meta.dirname, "node_modules/lighthouse/cli/index.js");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      cli,
      url,
      ...(device === "desktop" ? ["--preset=desktop"] : []),
      "--only-categories=performance,accessibility,best-practices",
      "--output=json",
      "--quiet",
      "--no-enable-error-reporting",
      `--chrome-flags=--headless=new ${CHROMIUM_FLAGS.join(" ")}`,
    ],
    { env: { ...process.env, CHROME_PATH: findChromium() }, maxBuffer: 2 ** 28 },
  );
  const { runtimeError, categories, audits } = reportContract.parse(JSON.parse(stdout));
  if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`);
  const score = ({ score: share }: { score: number | null }) => Math.round((share ?? 0) * 100);
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const weighed = [categories.accessibility, categories["best-practices"]].flatMap(({ auditRefs }) => auditRefs);
  return {
    accessibility: score(categories.accessibility),
    bestPractices: score(categories["best-practices"]),
    performance: score(categories.performance),
    firstContentfulPaint: value("first-contentful-paint"),
    largestContentfulPaint: value("largest-contentful-paint"),
    totalBlockingTime: value("total-blocking-time"),
    cumulativeLayoutShift: value("cumulative-layout-shift"),
    failed: weighed.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => id),
  };
}
