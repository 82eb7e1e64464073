import { loadavg } from "node:os";
import { withBrowser } from "./page-browser.ts";
import { FILTER_CHANGES, type MeasuredChange, measureChanges, PLACES, type Place } from "./page-changes.ts";
import { DEVICES, type Device, type LighthouseRun, runLighthouse } from "./page-lighthouse.ts";
import { measureLoads } from "./page-loads.ts";
import {
  type Audits,
  BUDGET,
  changeSection,
  introduction,
  lighthouseSection,
  loadSection,
  median,
  medianOf,
  named,
  round,
} from "./page-report.ts";
import type { BenchPart } from "./report.ts";
import { withServedBuild } from "./served-build.ts";

const LOADS = 9;
const ROUNDS = 3;
const LIGHTHOUSE_RUNS = 3;

/** Loading, filter changes and Lighthouse on the production build with the demonstration data. */
export async function benchPage(): Promise<BenchPart> {
  const busy = loadavg()[0] ?? 0;
  const { loads, changes, audits } = await withServedBuild(async (url) => ({
    ...(await withBrowser(async (browser) => {
      const measured = await measureLoads(browser, url, LOADS);
      const byPlace: Record<Place, MeasuredChange[]> = { top: [], pointed: [], cards: [] };
      for (let round = 0; round < ROUNDS; round++) {
        for (const place of PLACES) byPlace[place].push(...(await measureChanges(browser, url, place)));
      }
      return { loads: measured, changes: byPlace };
    })),
    audits: await auditAll(url),
  }));
  const failures = [
    ...over("Charts on the screen after navigation, ms", medianOf(loads, "charts"), BUDGET.charts),
    ...brokenChanges("at the top", changes.top),
    ...brokenChanges("after pointing at the chart", changes.pointed),
    ...DEVICES.flatMap((device) => brokenAudits(device, audits[device])),
  ];
  const markdown = [introduction(busy), loadSection(loads), changeSection(changes), lighthouseSection(audits)].join("\n\n");
  return { markdown, failures };
}

function brokenChanges(where: string, changes: readonly MeasuredChange[]): string[] {
  const times = FILTER_CHANGES.map(({ name }) => medianOf(named(changes, name), "inSight"));
  return [
    ...over(`Filter change to charts on the screen, ${where}, median, ms`, median(times), BUDGET.changeMedian),
    ...over(`Filter change to charts on the screen, ${where}, worst, ms`, Math.max(...times), BUDGET.changeWorst),
  ];
}

async function auditAll(url: string): Promise<Audits> {
  const audits: Record<Device, LighthouseRun[]> = { mobile: [], desktop: [] };
  for (const device of DEVICES) {
    for (let run = 0; run < LIGHTHOUSE_RUNS; run++) audits[device].push(await runLighthouse(url, device));
  }
  return audits;
}

function brokenAudits(device: Device, runs: readonly LighthouseRun[]): string[] {
  return [
    ...under(`Lighthouse accessibility, ${device}`, medianOf(runs, "accessibility"), BUDGET.accessibility),
    ...under(`Lighthouse best practices, ${device}`, medianOf(runs, "bestPractices"), BUDGET.bestPractices),
    ...under(`Lighthouse performance, ${device}`, medianOf(runs, "performance"), BUDGET.performance[device]),
    ...(device === "mobile"
      ? over(
          "Lighthouse first contentful paint, mobile, ms",
          medianOf(runs, "firstContentfulPaint"),
          BUDGET.firstContentfulPaintMobile,
        )
      : []),
  ];
}

function over(what: string, measured: number, limit: number): string[] {
  return measured <= limit ? [] : [`${what}: ${round(measured)}, above ${limit}`];
}

function under(what: string, measured: number, limit: number): string[] {
  return measured >= limit ? [] : [`${what}: ${round(measured)}, below ${limit}`];
}
