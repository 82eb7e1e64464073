import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";
import { answerAtOnce } from "#mocks/handlers/answer.ts";
import { ENDPOINTS, type Endpoint } from "#src/api/endpoints.ts";
import { formatReadAt } from "#src/lib/format-time.ts";
import { LANGUAGES, type Language } from "#src/lib/language.ts";
import { isOfEntry, paths } from "#src/lib/paths.ts";
import { en } from "#src/messages/en.ts";
import { vi as vietnamese } from "#src/messages/vi.ts";
import { ANSWERS, NEVER, nextVersion, type Reading, STORIES, type Story } from "#test/answers.ts";
import { wordsOfTheOther } from "#test/words-of-the-other.ts";
import { plain, quickClient, renderApp } from "./render-app.tsx";
import { serve } from "./serve.ts";

vi.setConfig({ testTimeout: 600_000 });

const messages = { vi: vietnamese, en };

/**
 * Every screen but the speaker's window, which shows what another one does, what stands on another site, and those of entry, which read nothing of the
 * files (test/journeys/entry.test.tsx).
 */
const SCREENS = Object.entries(paths)
  .filter(([name, { pattern }]) => name !== "speaker" && name !== "embed" && !isOfEntry(pattern))
  .map(([, { pattern }]) =>
    pattern.replace(":communeId", "gia-minh").replace(":sponsorId", pattern.startsWith("/agencies") ? "cq-tinh-01" : "dn-01"),
  );

/** One screen in one language a cell, in turn, so that each meets every answer of some endpoint; `MATRIX=all`: every screen, in both. */
const isWhole = process.env.MATRIX === "all";

const READINGS = [...Object.keys(ANSWERS), ...STORIES];

type Cell = {
  readonly endpoint: Endpoint;
  readonly screenAt: string;
  readonly language: Language;
  /** For whoever reads of a failure. */
  readonly where: string;
};

let cells = 0;

const main = () => document.querySelector("main");
const isStage = ({ screenAt }: Cell) => screenAt === paths.present.pattern;

/** Draws the app at the cell's screen, over what is served. */
async function draw({ screenAt, language, where }: Cell) {
  const client = quickClient();
  await renderApp(`${screenAt}?lang=${language}`, client);
  await waitFor(() => expect(plain(screen.queryAllByRole("heading", { level: 1 })[0]?.textContent), where).toMatch(/\S/));
  return client;
}

/** Whatever it asks for has come, or has failed. */
async function atRest({ where }: Cell): Promise<void> {
  await waitFor(() => expect(document.querySelector("main [aria-busy=true]"), where).toBeNull());
}

/** Nothing blank, nothing broken, all around it usable, in the page's language, and no failure without a way out. */
async function expectToStand(cell: Cell, leastWords = 40): Promise<void> {
  const { where, language } = cell;
  // What freezes its data first, the stage, says so meanwhile.
  await waitFor(() => expect(plain(document.body.textContent).length, where).toBeGreaterThan(leastWords));
  const said = plain(document.body.textContent);
  for (const each of LANGUAGES) expect(said, where).not.toContain(messages[each].errors.pageTitle);
  expect(said, where).not.toMatch(/\bNaN\b|undefined|\[object |Infinity|TypeError|∞/);
  expect(document.documentElement.lang, where).toBe(language);
  expect(wordsOfTheOther(said, language), where).toEqual([]);
  if (!isStage(cell)) expect(screen.getAllByRole("navigation").length, where).toBeGreaterThan(0);
  const part = isStage(cell) ? document.body : screen.getByRole("main");
  if (within(part).queryAllByRole("alert").length > 0)
    expect(within(part).queryAllByRole("button").length + within(part).queryAllByRole("link").length, where).toBeGreaterThan(0);
}

async function meetAnswer(cell: Cell, answer: Reading): Promise<void> {
  serve({}, { [cell.endpoint]: answer });
  await draw(cell);
  await atRest(cell);
  await expectToStand(cell);
}

/** Waited for in words; and when it has been silent for longer than a reader is made to wait, told. */
async function meetSilence(cell: Cell, answer: Reading): Promise<void> {
  // The platform's clock is out of reach of fake timers, so that its signal is given by hand.
  const clocks: AbortController[] = [];
  const timeout = vi.spyOn(AbortSignal, "timeout").mockImplementation(() => {
    const clock = new AbortController();
    clocks.push(clock);
    return clock.signal;
  });
  serve({}, { [cell.endpoint]: answer });
  await draw(cell);
  await expectToStand(cell, 20);
  for (const clock of clocks) clock.abort(new DOMException("timed out", "TimeoutError"));
  await atRest(cell);
  await expectToStand(cell);
  timeout.mockRestore();
}

const STORIES_TOLD: Readonly<Record<Story, (cell: Cell) => Promise<void>>> = {
  "the right answer, after ten seconds": async (cell) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    serve({}, { [cell.endpoint]: (body: unknown) => promise.then(() => answerAtOnce(body)) });
    await draw(cell);
    await expectToStand(cell, 20);
    resolve();
    await atRest(cell);
    await expectToStand(cell);
    await waitFor(() => expect(main()?.querySelector("[role=alert]") ?? null, cell.where).toBeNull());
  },
  "no network at the start, from this file on": async (cell) => {
    const lost = ENDPOINTS.slice(ENDPOINTS.indexOf(cell.endpoint));
    serve({}, Object.fromEntries(lost.map((endpoint) => [endpoint, () => HttpResponse.error()])));
    await draw(cell);
    await atRest(cell);
    await expectToStand(cell);
  },
  "no network in mid-use": async (cell) => {
    serve({});
    const client = await draw(cell);
    await atRest(cell);
    await waitFor(() => expect(client.isFetching(), cell.where).toBe(0));
    const before = plain(main()?.textContent);
    const readAt = Math.min(
      ...client
        .getQueryCache()
        .findAll()
        .map(({ state }) => state.dataUpdatedAt),
    );
    serve({}, { [cell.endpoint]: () => HttpResponse.error() });
    await client.refetchQueries();
    await atRest(cell);
    await expectToStand(cell);
    if (isStage(cell)) return;
    const { stale } = messages[cell.language].app;
    const age = plain(stale(formatReadAt(readAt, cell.language)));
    await waitFor(() => expect(plain(document.body.textContent), cell.where).toContain(age));
    // What it shows is what it had; only the page on the data speaks of the reading itself.
    if (cell.screenAt !== paths.data.pattern) expect(plain(main()?.textContent), cell.where).toBe(before);
  },
  "a new version in mid-use": async (cell) => {
    serve({});
    const client = await draw(cell);
    await atRest(cell);
    serve({}, { [cell.endpoint]: (body: unknown) => answerAtOnce(nextVersion(body)) });
    await client.refetchQueries();
    await atRest(cell);
    await expectToStand(cell);
    expect(main()?.querySelector("[role=alert]") ?? null, cell.where).toBeNull();
  },
};

async function meet(cell: Cell, reading: string): Promise<void> {
  const story = STORIES.find((one) => one === reading);
  const answer = ANSWERS[reading];
  if (story) await STORIES_TOLD[story](cell);
  else if (!answer) throw new Error(reading);
  else if (reading === NEVER) await meetSilence(cell, answer);
  else await meetAnswer(cell, answer);
  cells += 1;
}

const ALL = SCREENS.flatMap((screenAt) => LANGUAGES.map((language) => ({ screenAt, language })));

describe.each(ENDPOINTS)("%s.json", (endpoint) => {
  it.each(READINGS)("%s", async (reading) => {
    const turn = ENDPOINTS.indexOf(endpoint) * 5 + READINGS.indexOf(reading);
    // A screen further each time, and the other language with it: in an even count of screens each would have but one.
    const own = { screenAt: SCREENS[turn % SCREENS.length] ?? "/", language: LANGUAGES[(turn + endpoint.length) % 2] ?? "vi" };
    for (const { screenAt, language } of isWhole ? ALL : [own]) {
      const where = `${endpoint}: ${reading}, on ${screenAt} in ${language}`;
      await meet({ endpoint, screenAt, language, where }, reading);
      cleanup();
    }
  });
});

it("no cell was left out", () => {
  const each = isWhole ? ALL.length : 1;
  const count = ENDPOINTS.length * READINGS.length;
  process.stdout.write(
    `matrix of screens: ${cells} cells stood, of ${count * ALL.length} (${ENDPOINTS.length} endpoints × ${READINGS.length} answers × ${SCREENS.length} screens × ${LANGUAGES.length} languages; MATRIX=all runs them all)\n`,
  );
  expect(cells).toBe(count * each);
});
