import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { takeAwayTableWords } from "../../src/documents/take-away-table-words.ts";
import { supportLinesWords } from "../../src/features/support-lines/support-lines-words.ts";
import { isOfEntry, paths } from "../../src/lib/paths.ts";
import { vi } from "../../src/messages/vi.ts";
import { takeAwayWords } from "../../src/ui/take-away-words.ts";
import { pagesOf, unspaced } from "../pdf-pages.ts";

/** A browser that is not Chromium, as far as it can be driven from outside. */
export type Driver = {
  goto(address: string): Promise<void>;
  /** The value of an expression in the page. */
  read(expression: string): Promise<unknown>;
  /** What its print command makes of the page, as PDF, at 100 %; `null` where it cannot be driven to print. */
  readonly print: (() => Promise<Uint8Array>) | null;
  /** Where it puts what it downloads; `null` where it cannot be told. */
  readonly downloads: string | null;
  /** Errors of the page since they were last asked for. */
  errors(): string[];
};

/** A fault that waits for its own step: it is told, and fails nothing. */
export type Known = { readonly what: string; readonly step: string };

const WAIT_MS = 60_000;
const MAIN_TITLE = 'document.querySelector("h1")?.innerText ?? ""';
/** Its letters too: a page that is left before they have come tells that they failed. */
const AT_REST =
  '(document.querySelector("h1")?.innerText ?? "") !== "" && !document.querySelector("main [aria-busy=true]") && document.fonts.status === "loaded"';

/** Walks screens, files, pack, stage and paper. The faults found, and what is known already. */
export async function walk(driver: Driver, origin: string, known: readonly Known[]): Promise<string[]> {
  const faults: string[] = [];
  const seen = new Set<string>();
  const look = async (what: string, task: (() => Promise<string | null>) | null) => {
    if (task === null) return console.log(`  – ${what}: not looked at, for this driver cannot`);
    seen.add(what);
    const fault = await task().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    const problems = [...(fault === null ? [] : [fault]), ...driver.errors()].join("; ");
    const expected = known.find((one) => one.what === what);
    if (problems === "") console.log(`  ✓ ${what}${expected ? ` (known as a fault, ${expected.step}: mended?)` : ""}`);
    else if (expected) console.log(`  · ${what}: ${problems} (known: ${expected.step})`);
    else {
      console.log(`  ✗ ${what}: ${problems}`);
      faults.push(what);
    }
  };
  for (const address of await addressesOf(origin)) await look(address, () => screen(driver, `${origin}${address}`));
  await look("a CSV file", () => table(driver, origin, takeAwayTableWords.vi.csvSemicolon, ".csv"));
  await look("an XLSX file", () => table(driver, origin, takeAwayTableWords.vi.xlsx, ".xlsx"));
  await look("the stage", () => stage(driver, origin));
  const { downloads, print } = driver;
  await look("the review pack", downloads === null ? null : () => pack(driver, origin, downloads));
  await look("paper", print === null ? null : () => paper(driver, origin, print));
  await look("the lines on paper", print === null ? null : () => linesOnPaper(driver, origin, print));
  await look("the chart on paper", print === null ? null : () => chartOnPaper(driver, origin, print));
  for (const { what, step } of known) if (!seen.has(what)) console.log(`  – ${what}: not looked at (known: ${step})`);
  return faults;
}

async function addressesOf(origin: string): Promise<string[]> {
  const firstOf = async (list: string) => {
    const rows: { id: string }[] = await (await fetch(`${origin}/api${list}.json`)).json();
    return `${list}/${rows[0]?.id}`;
  };
  return await Promise.all(
    // Over a folder of files every screen of entry is the same notice.
    Object.values(paths)
      .filter(({ pattern }) => !isOfEntry(pattern) || pattern === paths.enter.pattern)
      .map(async ({ pattern }) => {
        const [list = "", parameter] = pattern.split("/:");
        if (list === "/embed") return `${list}/time`;
        return parameter === undefined ? pattern : await firstOf(list);
      }),
  );
}

async function until(driver: Driver, expression: string, what: string): Promise<void> {
  for (const end = Date.now() + WAIT_MS; Date.now() < end; await pause(100)) if ((await driver.read(expression)) === true) return;
  throw new Error(`${what} did not come within ${WAIT_MS / 1000} s`);
}

async function screen(driver: Driver, address: string): Promise<string | null> {
  await driver.goto(address);
  await until(driver, AT_REST, "the screen");
  const over = await driver.read("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  return over === 0 ? null : `wider than its window by ${over} px`;
}

async function press(driver: Driver, name: string): Promise<void> {
  const button = `[...document.querySelectorAll("button")].find((one) => [one.getAttribute("aria-label"), one.textContent.trim()].includes(${JSON.stringify(name)}))`;
  await until(driver, `Boolean(${button})`, `a button "${name}"`);
  await driver.read(`${button}.click()`);
}

async function table(driver: Driver, origin: string, label: string, ending: string): Promise<string | null> {
  await screen(driver, `${origin}${paths.support.href()}`);
  await press(driver, takeAwayWords.vi.openWhat(supportLinesWords.vi.title));
  await press(driver, label);
  if (driver.downloads !== null) await downloaded(driver.downloads, ending);
  else await until(driver, `document.body.innerText.includes(${JSON.stringify(ending)})`, "the name of the file");
  return null;
}

async function downloaded(folder: string, ending: string): Promise<string> {
  for (const end = Date.now() + WAIT_MS; Date.now() < end; await pause(100)) {
    const names = readdirSync(folder);
    const name = names.find((one) => one.endsWith(ending));
    if (name !== undefined && !names.some((one) => one.endsWith(".part")) && existsSync(path.join(folder, name)))
      return path.join(folder, name);
  }
  throw new Error(`no file ${ending} came within ${WAIT_MS / 1000} s`);
}

async function stage(driver: Driver, origin: string): Promise<string | null> {
  await driver.goto(`${origin}${paths.present.href()}`);
  await until(driver, 'Boolean(document.querySelector("[data-slide] h1"))', "the first slide");
  const first = await driver.read(MAIN_TITLE);
  await driver.read('document.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true })) && null');
  await until(driver, `(${MAIN_TITLE}) !== ${JSON.stringify(first)}`, "the second slide");
  return null;
}

async function pack(driver: Driver, origin: string, downloads: string): Promise<string | null> {
  await screen(driver, `${origin}/`);
  const title = await driver.read(MAIN_TITLE);
  await press(driver, vi.app.savePack);
  await driver.goto(pathToFileURL(await downloaded(downloads, ".html")).href);
  await until(driver, AT_REST, "the pack's first screen");
  const packed = await driver.read(MAIN_TITLE);
  return packed === title ? null : `the pack says "${packed}", the screen "${title}"`;
}

type Print = NonNullable<Driver["print"]>;

/** Sheets of A4, as test/e2e/print.spec.ts counts them in Chromium. */
const SHEETS = [
  { address: paths.commune.href("gia-minh"), least: 1, most: 1 },
  { address: paths.overview.href(), least: 3, most: 4 },
  { address: paths.support.href(), least: 8, most: 13 },
  { address: paths.compare.href(), least: 2, most: 3 },
];

async function paper(driver: Driver, origin: string, print: Print): Promise<string | null> {
  const faults: string[] = [];
  for (const { address, least, most } of SHEETS) {
    await screen(driver, `${origin}${address}`);
    const sheets = pagesOf(await print()).length;
    if (sheets < least || sheets > most) faults.push(`${address} takes ${sheets} sheets, not ${least} to ${most}`);
  }
  return told(faults);
}

/** Each sheet lies on its side and has the columns of the first. */
async function linesOnPaper(driver: Driver, origin: string, print: Print): Promise<string | null> {
  await screen(driver, `${origin}${paths.support.href()}`);
  const headings = textsIn(
    await driver.read('[...document.querySelectorAll("thead th button")].map((one) => one.firstChild.textContent)'),
  );
  if (headings.length === 0) return "no columns on the screen";
  const faults = pagesOf(await print()).flatMap(({ width, height, text }, index) => {
    const lost = headings.filter((heading) => !text.includes(unspaced(heading)));
    return [
      ...(width > height ? [] : [`sheet ${index + 1} stands upright`]),
      ...(lost.length === 0 ? [] : [`sheet ${index + 1} has lost ${lost.join(", ")}`]),
    ];
  });
  return told(faults);
}

/** Each period of the chart is there with its share of the plan, up to the newest. */
async function chartOnPaper(driver: Driver, origin: string, print: Print): Promise<string | null> {
  await screen(driver, `${origin}${paths.overview.href()}`);
  await until(driver, `${CHART} !== null`, "the chart");
  // Below one another, and so in one piece; what stands at the bars is drawn at another time.
  const marks = textsIn(
    await driver.read(`[...${CHART}.querySelectorAll(":scope > g > [text-anchor=middle]")].map((one) => one.textContent)`),
  );
  const printed = pagesOf(await print()).map(({ text }) => text);
  const lost = marks.filter((mark) => !printed.some((text) => text.includes(unspaced(mark))));
  if (marks.length === 0) return "nothing in the chart on the screen";
  return lost.length === 0 ? null : `the chart has lost ${lost.join(", ")}`;
}

const CHART = 'document.querySelector("main figure [data-mark] > svg")';

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function told(faults: readonly string[]): string | null {
  return faults.length === 0 ? null : faults.join(", ");
}
