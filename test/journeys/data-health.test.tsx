import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { dongOf } from "#mocks/demo-data/wire-publication.ts";
import { answerServerError } from "#mocks/handlers/answer.ts";
import { emptyPublication, scenarioHandlers } from "#mocks/scenarios.ts";
import { server } from "#mocks/server.ts";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { dataHealthWords } from "#src/features/data-health/data-health-words.ts";
import { findingsWords } from "#src/features/data-health/findings-words.ts";
import { vi } from "#src/messages/vi.ts";
import { API_BASE, addressSearch, lead, plain, renderApp } from "./render-app.tsx";
import { publication, serve, serveLines } from "./serve.ts";

const words = dataHealthWords.vi;

const FILES = ENDPOINTS.length;

const LINES = publication.support.length;
const OWED = publication.support.filter(({ delivered }) => delivered === null);
const OWED_MONTHS = new Set(OWED.map(({ communeId, month }) => `${communeId} ${month}`)).size;

async function renderData() {
  const user = await renderApp("/data?period=2017-Q3");
  await screen.findByRole("region", { name: words.calendar.title });
  await screen.findByText("Số liệu đến tháng 9/2017");
  await waitFor(() => expect(document.querySelector("[aria-busy=true]")).toBeNull());
  return user;
}

function rowsOf(caption: string): string[][] {
  const table = within(screen.getByRole("table", { name: caption }));
  return table
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map((cell) => plain(cell.textContent)));
}

it("a contact of the configuration that cannot be used is told among what should be looked at", async () => {
  const contactFault = { field: "contact.email", value: "a@b", reason: "not-a-contact" };
  await renderApp("/data", undefined, { contactFault });
  await screen.findByRole("region", { name: words.calendar.title });
  expect(lead()).toContain(findingsWords.vi.lead("1"));
  const told = `${vi.reasons["not-a-contact"]}; bỏ qua nơi nhận báo số liệu sai này`;
  expect(rowsOf(findingsWords.vi.caption)).toEqual([["config.json", "–", "–", "contact.email", '"a@b"', told]]);
});

describe("when all is well", () => {
  it("every file is read, nothing is set aside, and the published figures agree", async () => {
    await renderData();
    expect(lead()).toBe(`Đọc được ${FILES}/${FILES} tệp số liệu; không dòng nào bị để riêng; khớp 3/3 số đã công bố.`);
    const files = rowsOf(words.endpoints.caption);
    expect(files).toHaveLength(FILES);
    expect(files[4]?.[2]).toBe(words.endpoints.ready);
    expect(files[4]?.[3]).toMatch(/^\d\d:\d\d$/);
    // By which it is known that this is no figure, when another reading is looked at for what has changed.
    expect(screen.getByRole("table", { name: words.endpoints.caption }).querySelectorAll("[data-read-at]")).toHaveLength(FILES);
    expect(files[4]?.slice(4)).toEqual([String(LINES), "0", String(LINES)]);
    expect(screen.getByText(words.setAside.none)).toBeInTheDocument();
    expect(rowsOf(words.reconciliation.caption)[1]).toEqual([
      "Giá trị hỗ trợ",
      "28/09/2017",
      "2.500.000.000 đồng",
      `2.500.000.000 đồngcòn ${OWED.length} nội dung chưa báo cáo`,
      "0 đồng",
      words.reconciliation.agrees,
      "Hội nghị sơ kết ngày 28/09/2017, nbtv.vn ngày 29/09/2017",
    ]);
  });

  it("leads to each raw file and to the contract, outside the app", async () => {
    await renderData();
    const links = screen.getAllByRole("link", { name: new RegExp(words.endpoints.newWindow) });
    const addresses = links.map((link) => [link.getAttribute("href"), link.getAttribute("target")]);
    expect(addresses).toContainEqual([`${API_BASE}/support.json`, "_blank"]);
    expect(addresses).toContainEqual(["/openapi.json", "_blank"]);
    expect(links).toHaveLength(FILES + 1);
  });

  it("tells each commune's months in words: reported, zero, owed, without money, none", async () => {
    await renderData();
    const cells = rowsOf(words.calendar.caption).flatMap((row) => row.slice(2));
    const { states } = words.calendar;
    for (const state of [states.reported, states.zero, states.noMoney, states.none]) {
      expect(cells.some((cell) => cell.endsWith(state))).toBe(true);
    }
    expect(cells.filter((cell) => /chưa báo cáo \d+\/\d+ nội dung/.test(cell))).toHaveLength(OWED_MONTHS);
    expect(screen.getByText(words.calendar.summary(String(OWED.length), String(OWED_MONTHS)))).toBeInTheDocument();
  });
});

it("rows set aside are told by reason and one by one; the notice on every screen leads here", async () => {
  server.use(...scenarioHandlers("malformed"));
  const user = await renderApp("/proposals?period=2017-Q3");
  await screen.findByText(vi.app.setAside(3));
  await user.click(screen.getByRole("link", { name: vi.app.setAsidePage }));
  expect(await screen.findByRole("region", { name: words.setAside.title })).toBeInTheDocument();
  expect(addressSearch()).toBe("?period=2017-Q3");
  expect(lead()).toContain(words.leadSetAside("3"));
  expect(rowsOf(words.endpoints.caption)[4]?.slice(4)).toEqual([String(LINES + 3), "3", String(LINES)]);
  expect(rowsOf(words.setAside.reasonsCaption)).toHaveLength(3);
  const panel = within(screen.getByRole("region", { name: words.setAside.title }));
  const table = panel.getByRole("table", { name: vi.app.setAsideTitle });
  expect(within(table).getByText('"2017-13"')).toBeInTheDocument();
  expect(within(table).getByText(vi.reasons["not-a-month"])).toBeInTheDocument();
});

it("dangling references and ids that occur twice are reasons too", async () => {
  const [agency] = publication.agencies;
  const [proposal] = publication.proposals;
  serve({
    agencies: [...publication.agencies, ...(agency ? [agency] : [])],
    proposals: [...publication.proposals, { ...proposal, id: "kn-x", communeId: "gia-vien" }],
  });
  await renderData();
  const reasons = rowsOf(words.setAside.reasonsCaption).map(([reason, files]) => [reason, files]);
  expect(reasons).toEqual([
    [vi.reasons["duplicate-id"], "agencies.json"],
    [vi.reasons["unknown-commune"], "proposals.json"],
  ]);
});

it("a figure that differs from the published one says so, with the difference to the dong", async () => {
  serveLines((lines) => lines.map((line, index) => (index === 0 ? { ...line, delivered: dongOf(line.delivered) + 1 } : line)));
  await renderData();
  expect(lead()).toContain("khớp 2/3");
  expect(rowsOf(words.reconciliation.caption)[1]?.slice(4, 6)).toEqual(["+1 đồng", words.reconciliation.differs]);
});

it("a file that failed says why, with a retry of its own; what needs it is not read", async () => {
  serve({}, { support: answerServerError });
  const user = await renderApp("/data");
  const retry = await screen.findByRole("button", { name: words.endpoints.retry("support.json") });
  expect(rowsOf(words.endpoints.caption)[4]?.[2]).toContain(vi.errors.http("support.json", 500));
  expect(lead()).toContain(`${FILES - 1}/${FILES}`);
  expect(rowsOf(words.reconciliation.caption)[1]?.[5]).toBe(words.reconciliation.unread);
  expect(screen.getByText(words.setAside.unchecked)).toBeInTheDocument();
  serve({});
  await user.click(retry);
  await waitFor(() => expect(lead()).toContain(`${FILES}/${FILES}`));
});

it("a programme without anything yet has nothing to reconcile", async () => {
  serve(emptyPublication());
  await renderData();
  expect(screen.getByText(words.reconciliation.none)).toBeInTheDocument();
  expect(screen.getByText(vi.states.noCommunes)).toBeInTheDocument();
});
