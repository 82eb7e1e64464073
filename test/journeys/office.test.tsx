import { screen, waitFor, within } from "@testing-library/react";
import { http } from "msw";
import { expect, it } from "vitest";
import { answerServerError } from "#mocks/handlers/answer.ts";
import { monthsHandler } from "#mocks/office/months-handler.ts";
import { healthHandler } from "#mocks/office/past-handlers.ts";
import { server } from "#mocks/server.ts";
import { reportingWords } from "#src/features/coverage/reporting-words.ts";
import { workflowWords } from "#src/features/coverage/workflow/workflow-words.ts";
import { storeWords } from "#src/features/data-health/store-words.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { API_BASE, plain, quickClient, renderApp } from "./render-app.tsx";

const words = workflowWords.vi;
const ENTRY = { entry: true };
const october = { month: "2017-10", revision: 0, word: "", at: "", dueOn: "2017-11-05" };
const REPORTS = [
  { ...october, reporter: { type: "commune", id: "gia-minh" }, state: "owed", late: true },
  {
    ...october,
    reporter: { type: "commune", id: "gia-lac" },
    state: "returned",
    word: "Thiếu số thực hiện",
    revision: 9,
    late: true,
  },
  { ...october, reporter: { type: "commune", id: "gia-tien" }, state: "sent", revision: 8, late: false },
  { ...october, reporter: { type: "agency", id: "cq-tinh-01" }, state: "accepted", revision: 7, late: false },
];

it("the calendar has each report's state, a month after the data among them, who is late first", async () => {
  server.use(monthsHandler(REPORTS));
  await renderApp("/reporting", quickClient(), ENTRY);
  const panel = within(await screen.findByRole("region", { name: words.months.title }, { timeout: 10_000 }));
  const [head, ...rows] = panel.getAllByRole("row");
  expect(head).toHaveTextContent("10/17");
  const texts = rows.map((row) => plain(row.textContent));
  expect(texts[0]).toMatch(/^Gia Lạc.*trả lạibị trả lại để sửa; hạn 05\/11\/2017; đã quá hạn; lời nhắn: “Thiếu số thực hiện”/);
  expect(texts[1]).toMatch(/^Gia Minh.*chậmchưa gửi; hạn 05\/11\/2017; đã quá hạn/);
  expect(texts.filter((text) => /đã nhậnhuyện đã nhận/.test(text))).toHaveLength(1);
  expect(texts.find((text) => text.startsWith("Gia Tiến"))).toContain("đã gửi, chờ huyện nhận");
  expect(screen.getByRole("region", { name: reportingWords.vi.communes })).toBeInTheDocument();
});

it("who is late is a list to copy, and each one's due days are a calendar to subscribe to", async () => {
  server.use(monthsHandler(REPORTS));
  const user = await renderApp("/reporting", quickClient(), ENTRY);
  const panel = within(await screen.findByRole("region", { name: words.slow.title }, { timeout: 10_000 }));
  expect(panel.getByText(words.slow.subtitle("2", "2"))).toBeInTheDocument();
  await user.click(panel.getByRole("button", { name: words.slow.copy }));
  expect(await panel.findByText(words.slow.copied)).toBeInTheDocument();
  const copied = await navigator.clipboard.readText();
  expect(copied).toContain("- Gia Minh: tháng 10/2017; hạn 05/11/2017. Đề nghị nhập số liệu và gửi báo cáo.");
  expect(copied).toContain("“Thiếu số thực hiện”");
  expect(copied).not.toContain("Gia Tiến");

  await user.click(panel.getByText(words.calendar.title));
  const address = panel.getByLabelText(words.calendar.address);
  expect(address).toHaveValue(`${API_BASE}/due-days.ics`);
  await user.selectOptions(panel.getByLabelText(words.calendar.whose), "Gia Minh");
  expect(address).toHaveValue(`${API_BASE}/due-days.ics?commune=gia-minh`);
});

it("nobody late is said", async () => {
  server.use(monthsHandler(REPORTS.filter(({ late }) => !late)));
  await renderApp("/reporting?lang=en", quickClient(), ENTRY);
  expect(await screen.findByText(workflowWords.en.slow.none, {}, { timeout: 10_000 })).toBeInTheDocument();
});

it("reports of months that cannot be read leave the calendar as it is, with a note", async () => {
  server.use(monthsHandler([], answerServerError));
  await renderApp("/reporting", quickClient(), ENTRY);
  expect(
    await screen.findByText(words.months.unread(vi.errors.http("months.json", 500)), {}, { timeout: 10_000 }),
  ).toBeInTheDocument();
  expect(screen.getByRole("region", { name: reportingWords.vi.communes })).toBeInTheDocument();
  expect(screen.queryByRole("region", { name: words.months.title })).not.toBeInTheDocument();
});

it("over a folder of files nothing of it is asked for", async () => {
  // No handler answers months.json or health.json here: asking would fail.
  await renderApp("/reporting");
  await screen.findByRole("region", { name: reportingWords.vi.communes }, { timeout: 10_000 });
  expect(screen.queryByRole("region", { name: words.slow.title })).not.toBeInTheDocument();
});

it("the data's health says which version the server has, since when, and that the past can be asked for", async () => {
  server.use(healthHandler());
  await renderApp("/data", quickClient(), ENTRY);
  const panel = within(await screen.findByRole("region", { name: storeWords.vi.title }, { timeout: 10_000 }));
  for (const sentence of [
    storeWords.vi.version("12"),
    storeWords.vi.entered("10:15 ngày 27/11/2026"),
    storeWords.vi.database("SQLite, một tệp trên máy chủ"),
    storeWords.vi.past("08:00 ngày 25/11/2026"),
  ]) {
    expect(await panel.findByText(sentence)).toBeInTheDocument();
  }
});

it("a database that is away is told in words; a server that does not answer with a retry", async () => {
  server.use(http.get("*/api/health.json", () => Response.json({ status: "degraded" }, { status: 503 })));
  await renderApp("/data?lang=en", quickClient(), ENTRY);
  expect(await screen.findByText(storeWords.en.away, {}, { timeout: 10_000 })).toBeInTheDocument();
});

it("a server that does not say how it is fails in its own panel, with a retry", async () => {
  server.use(http.get("*/api/health.json", () => Response.error()));
  const user = await renderApp("/data?lang=en", quickClient(), ENTRY);
  const panel = within(await screen.findByRole("region", { name: storeWords.en.title }, { timeout: 10_000 }));
  const retry = await panel.findByRole("button", { name: en.errors.retry });
  server.use(healthHandler({ database: "postgres" }));
  await user.click(retry);
  await waitFor(() => expect(panel.getByText(storeWords.en.database("PostgreSQL"))).toBeInTheDocument());
});
