import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { dongOf } from "#mocks/demo-data/wire-publication.ts";
import { ADJUSTMENT_IDS, asLedger } from "#mocks/ledger-support.ts";
import { scenarioHandlers } from "#mocks/scenarios.ts";
import { server } from "#mocks/server.ts";
import { supportLinesWords } from "#src/features/support-lines/support-lines-words.ts";
import { adjustmentWords } from "#src/filters/adjustment-words.ts";
import { formatDong } from "#src/lib/format-number.ts";
import { vi as words } from "#src/messages/vi.ts";
import { addressSearch, lead, plain, renderApp, renderOverview } from "./render-app.tsx";
import { publication, serve, serveLines } from "./serve.ts";

const own = supportLinesWords.vi;
const ledger = asLedger(publication.support);
const byId = new Map(ledger.map((line) => [line.id, line]));
const part = byId.get(ADJUSTMENT_IDS.part);
const adjusted = byId.get(part?.adjusts ?? "");
if (!part || !adjusted) throw new Error("The ledger adjusts a line of its own");

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(720);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1200);
});

const sum = ledger.reduce((total, { delivered }) => total + dongOf(delivered), 0);

describe("a ledger that says its blanks and takes back", () => {
  beforeEach(() => server.use(...scenarioHandlers("ledger")));

  it("sets no row aside, and sums what was given less what was taken back", async () => {
    await renderApp("/data");
    await waitFor(() => expect(lead()).toContain("không dòng nào bị để riêng"));
    expect(sum).toBeLessThan(2_500_000_000);
    expect(screen.getByText(formatDong(sum, "vi").replaceAll("\u00a0", " "), { exact: false })).toBeInTheDocument();
  });

  it("leads from an adjustment to its line, and from the line to its adjustments", async () => {
    const user = await renderApp(`/support?line=${part.id}`);
    const title = adjustmentWords.vi.title(part.title);
    const drawer = within(await screen.findByRole("dialog", { name: title }));
    // As delivered, and as the difference from a plan that it leaves alone.
    expect(drawer.getAllByText("−5.000.000")).not.toHaveLength(0);
    expect(drawer.getByText(/Nhập trùng một phần/)).toBeInTheDocument();
    await user.click(drawer.getByRole("link", { name: new RegExp(`^${adjusted.title}, tháng`) }));
    const other = await screen.findByRole("dialog", { name: adjusted.title });
    expect(addressSearch()).toContain(`line=${adjusted.id}`);
    expect(within(other).getByRole("heading", { name: adjustmentWords.vi.heading })).toBeInTheDocument();
    expect(plain(other.textContent)).toContain(
      adjustmentWords.vi.after + plain(formatDong(dongOf(adjusted.delivered) - 5_000_000, "vi")),
    );
    await user.click(within(other).getByRole("link", { name: "−5.000.000" }));
    expect(await screen.findByRole("dialog", { name: title })).toBeInTheDocument();
    await user.click(within(screen.getByRole("dialog", { name: title })).getByRole("button", { name: words.app.close }));
    await waitFor(() => expect(screen.queryByRole("dialog", { name: title })).toBeNull());
  });

  it("marks adjustments in the table, and finds them by the line and the reason", async () => {
    await renderApp(`/support?q=${encodeURIComponent("nhap trung mot phan")}`);
    await waitFor(() =>
      expect(screen.getByRole("grid", { name: own.caption })).toHaveTextContent(adjustmentWords.vi.title(part.title)),
    );
    expect(screen.getByRole("grid", { name: own.caption })).toHaveAttribute("aria-rowcount", "3");
  });

  it.each([
    `/communes/${part.communeId}`,
    part.sponsor.type === "agency" ? `/agencies/${part.sponsor.id}` : `/enterprises/${part.sponsor.id}`,
  ])("marks adjustments in the newest lines of %s", async (address) => {
    await renderApp(address);
    expect((await screen.findAllByText(adjustmentWords.vi.title(part.title))).length).toBeGreaterThan(0);
  });
});

describe("a period that took back more than it was given", () => {
  const [first] = publication.support;
  const line = { ...first, id: "ht-a", month: "2017-08", planned: 20_000_000, delivered: 20_000_000 };
  const back = {
    ...line,
    id: "ht-b",
    month: "2017-09",
    planned: 0,
    delivered: -25_000_000,
    adjusts: "ht-a",
    adjustReason: "Nhập sai",
  };

  it.each([
    "/",
    "/communes",
    "/pace",
    "/compare",
    "/coverage",
    "/agencies",
    "/enterprises",
    "/reporting",
    "/changes?since=2017-06-30",
    "/report",
    "/present",
    "/data",
    `/communes/${line.communeId}`,
  ])("%s stands, in both languages, without a figure that is none", async (path) => {
    serveLines(() => [line, back]);
    for (const lang of ["vi", "en"]) {
      await shown(`${path}${path.includes("?") ? "&" : "?"}period=2017-09&lang=${lang}`);
      expect(plain(document.body.textContent)).not.toMatch(/NaN|undefined|Infinity|−0[^\d,.]|(?<![\w-])-\d/);
      expect(screen.queryByRole("alert")).toBeNull();
      cleanup();
    }
  });

  it("shows the sum below zero, on the overview and in the table", async () => {
    serveLines(() => [line, back]);
    await renderOverview("/?period=2017-09");
    expect(plain(document.body.textContent)).toContain("−25 triệu");
  });
});

it("a line below zero that adjusts no other is set aside in words", async () => {
  const [first, ...others] = publication.support;
  serveLines(() => [{ ...first, delivered: -5_000_000 }, ...others]);
  await renderApp("/data");
  expect((await screen.findAllByText(words.reasons["negative-amount"])).length).toBeGreaterThan(0);
});

it.each([
  [{ dataThrough: "2999-12" }, "dataThrough", words.reasons["not-in-calendar"]],
  [{ firstMonth: "1990-01", dataThrough: "2199-12" }, "dataThrough", words.reasons["span-too-long"]],
  [{ currency: "USD" }, "currency", words.reasons["not-vnd"]],
])("a programme with %j is refused in words, and the screen stands", async (given, field, reason) => {
  serve({ programme: { ...publication.programme, ...given } });
  await renderApp("/");
  expect(
    (await screen.findAllByText(words.errors.contract("programme.json", field, reason), { exact: false })).length,
  ).toBeGreaterThan(0);
});

it.each(["1000-01-01T00:00:00+07:00", "2999-12-31T23:59:59+07:00"])("data updated at %s crashes nothing", async (updatedAt) => {
  serve({ programme: { ...publication.programme, updatedAt } });
  await renderOverview();
  expect(plain(document.body.textContent)).not.toMatch(/NaN|Invalid/);
});

it.each([
  "/changes?since=1000-01-01",
  "/changes?since=1000-01-31",
  "/changes?since=2999-12-31",
  "/present?since=1000-01-01",
  "/?period=1000-01",
  "/?period=1000-Q1",
  "/?period=1000",
  "/?period=2999",
  "/?period=2999-Q4",
  "/report?period=1000-01",
  "/present?period=2999-12",
  "/compare?period=1000",
  "/proposals",
  "/criteria",
  "/agencies",
  "/report",
])("days and months at the ends of the calendar crash nothing: %s", async (path) => {
  const [firstAgency, ...agencies] = publication.agencies;
  const [firstCommune, ...communes] = publication.communes;
  const [firstProposal, ...proposals] = publication.proposals;
  if (!firstAgency || !firstCommune || !firstProposal) throw new Error("The demonstration data is whole");
  serve({
    agencies: [{ ...firstAgency, communes: [{ communeId: firstCommune.id, from: "1000-01", to: "2999-12" }] }, ...agencies],
    communes: [
      { ...firstCommune, criteria: firstCommune.criteria.map((criterion) => ({ ...criterion, since: "2999-12" })) },
      ...communes.map((commune) => ({
        ...commune,
        criteria: commune.criteria.map((criterion) => ({ ...criterion, since: "1000-01" })),
      })),
    ],
    proposals: [
      { ...firstProposal, raisedOn: "1000-01-01" },
      ...proposals.map((proposal) => ({ ...proposal, raisedOn: "2999-12-31" })),
    ],
  });
  await shown(path);
  expect(document.body).not.toHaveTextContent(words.errors.pageTitle);
  expect(plain(document.body.textContent)).not.toMatch(/NaN|Invalid Date|RangeError/);
});

/** The app at an address, once it has a heading and nothing is loading. */
async function shown(address: string) {
  await renderApp(address);
  await waitFor(() => expect(document.querySelector("main")?.textContent ?? "").not.toBe(""));
  await waitFor(() => expect(document.querySelector("[aria-busy=true]")).toBeNull());
}
