import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
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
const requestsContract = z.object({ items: z.array(z.object({ url: z.string(), transferSize: z.number() })) });
const reportContract = z.object({
  runtimeError: z.optional(z.object({ message: z.string() })),
  categories: z.object({ performance: categoryContract, accessibility: categoryContract, "best-practices": categoryContract }),
  audits: z.intersection(
    z.record(z.string(), auditContract),
    z.object({ "network-requests": z.object({ details: requestsContract }) }),
  ),
});

/** One audit with Lighthouse's own preset: simulated throttling, a phone or a desktop, a browser of its own. */
export async function runLighthouse(url: string, device: Device): Promise<LighthouseRun> {
  return await withProfile(async (profile) => (await audit(url, device, profile, [])).run);
}

/**
 * A first visit; one more that stays until the page is at rest; and one with what that has left on the device. That a worker was registered is seen in the last:
 * it answers for the page itself, which is never taken from the browser's cache unasked.
 *
 * @throws when the worker was in charge in the first visit, or was not in the second.
 */
export async function runLighthouseTwice(url: string, device: Device): Promise<{ first: LighthouseRun; second: LighthouseRun }> {
  return await withProfile(async (profile) => {
    const first = await audit(url, device, profile, []);
    await audit(url, device, profile, [`--config-path=${path.join(import.meta.dirname, "page-lighthouse-rest.mjs")}`]);
    const second = await audit(url, device, profile, ["--disable-storage-reset"]);
    if (first.pageBytes === 0) throw new Error("Lighthouse: a worker was in charge of the first visit");
    if (second.pageBytes > 0) throw new Error("Lighthouse: the first visit left no worker in charge of the second");
    return { first: first.run, second: second.run };
  });
}

async function withProfile<Result>(work: (profile: string) => Promise<Result>): Promise<Result> {
  const profile = mkdtempSync(path.join(tmpdir(), "lighthouse-"));
  try {
    return await work(profile);
  } finally {
    // The browser's helpers may still be writing.
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

type Audited = {
  readonly run: LighthouseRun;
  /** What of the page itself has come over the network. */
  readonly pageBytes: number;
};

async function audit(url: string, device: Device, profile: string, options: readonly string[]): Promise<Audited> {
  const cli = path.join(import.meta.dirname, "node_modules/lighthouse/cli/index.js");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      cli,
      url,
      ...(device === "desktop" ? ["--preset=desktop"] : []),
      ...options,
      "--only-categories=performance,accessibility,best-practices",
      "--output=json",
      "--quiet",
      "--no-enable-error-reporting",
      `--chrome-flags=--headless=new --user-data-dir=${profile} ${CHROMIUM_FLAGS.join(" ")}`,
    ],
    { env: { ...process.env, CHROME_PATH: findChromium() }, maxBuffer: 2 ** 28 },
  );
  const report = reportContract.parse(JSON.parse(stdout));
  if (report.runtimeError) throw new Error(`Lighthouse: ${report.runtimeError.message}`);
  const page = report.audits["network-requests"].details.items.find((item) => item.url === url);
  if (!page) throw new Error(`Lighthouse asked for no ${url}`);
  return { run: runOf(report), pageBytes: page.transferSize };
}

function runOf({ categories, audits }: z.infer<typeof reportContract>): LighthouseRun {
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
