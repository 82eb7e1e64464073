import { loadavg } from "node:os";
import type { Browser } from "@playwright/test";
import { withBrowser } from "./page-browser.ts";
import { type Audits, missedBudgets, type PageMeasured } from "./page-budgets.ts";
import { type MeasuredChange, measureChanges } from "./page-changes.ts";
import { type LighthouseRun, runLighthouse, runLighthouseTwice } from "./page-lighthouse.ts";
import { measureLoads } from "./page-loads.ts";
import { pageReport } from "./page-report.ts";
import { type BySide, SIDES, type Side } from "./page-sides.ts";
import { measureVisits, SLOW_4G, type Visits } from "./page-visits.ts";
import type { BenchPart } from "./report.ts";
import { withServedBuilds } from "./served-build.ts";

const LOADS = 7;
const READERS = 5;
const ROUNDS = { top: 3, pointed: 2, cards: 1 };
const LIGHTHOUSE_RUNS = { mobile: 3, desktop: 2 };

/** Loading, filter changes and Lighthouse on the production build with the demonstration data, beside a plain dashboard's. */
export async function benchPage(): Promise<BenchPart> {
  const busy = loadavg()[0] ?? 0;
  const measured = await withServedBuilds(async (urls): Promise<PageMeasured> => {
    const loads = await measureLoads(urls, LOADS);
    const visits = await measureAllVisits(urls.app);
    const changes = await withBrowser((browser) => measureAllChanges(browser, urls));
    return { loads, visits, ...changes, ...(await auditAll(urls.app)), plainAudit: await runLighthouse(urls.plain, "mobile") };
  });
  return { markdown: pageReport(measured, busy), failures: missedBudgets(measured) };
}

async function measureAllChanges(browser: Browser, urls: BySide<string>) {
  const changes: Record<Side, MeasuredChange[]> = { app: [], plain: [] };
  const pointed: Record<Side, MeasuredChange[]> = { app: [], plain: [] };
  const cards: MeasuredChange[] = [];
  for (let round = 0; round < ROUNDS.top; round++) {
    for (const side of SIDES) {
      changes[side].push(...(await measureChanges(browser, urls[side], "top")));
      if (round < ROUNDS.pointed) pointed[side].push(...(await measureChanges(browser, urls[side], "pointed")));
    }
    if (round < ROUNDS.cards) cards.push(...(await measureChanges(browser, urls.app, "cards")));
  }
  return { changes, pointed, cards };
}

async function measureAllVisits(url: string): Promise<Visits[]> {
  const visits: Visits[] = [];
  for (const line of [null, SLOW_4G])
    visits.push({ line: line?.name ?? "loopback", pairs: await measureVisits(url, line, READERS) });
  return visits;
}

async function auditAll(url: string): Promise<{ audits: Audits; auditsAgain: readonly LighthouseRun[] }> {
  const audits: Record<keyof Audits, LighthouseRun[]> = { mobile: [], desktop: [] };
  const auditsAgain: LighthouseRun[] = [];
  for (let run = 0; run < LIGHTHOUSE_RUNS.mobile; run++) {
    const { first, second } = await runLighthouseTwice(url, "mobile");
    audits.mobile.push(first);
    auditsAgain.push(second);
  }
  for (let run = 0; run < LIGHTHOUSE_RUNS.desktop; run++) audits.desktop.push(await runLighthouse(url, "desktop"));
  return { audits, auditsAgain };
}
