import { screen, waitFor, within } from "@testing-library/react";
import { http } from "msw";
import { expect, it } from "vitest";
import { pastHandlers } from "#mocks/office/past-handlers.ts";
import { server } from "#mocks/server.ts";
import { changesWords } from "#src/features/changes/changes-words.ts";
import { momentWords } from "#src/features/changes/moment-words.ts";
import { vi } from "#src/messages/vi.ts";
import { addressSearch, lead, plain, quickClient, renderApp } from "./render-app.tsx";
import { publication } from "./serve.ts";

const words = momentWords.vi;
const ENTRY = { entry: true };
const AT = "2026-11-26T08:30:59+07:00";

/** A ledger that began on 25 November, 08:00, and held another figure of one line, and not the last line, until noon of the 27th. */
function servePast(): void {
  const [, ...rest] = [...publication.support].reverse();
  const before = rest.reverse().map((line) => (line.id === "ht-001" ? { ...line, delivered: 7_500_000 } : line));
  const noon = Date.parse("2026-11-27T12:00:00+07:00");
  server.use(
    ...pastHandlers({
      since: "2026-11-25T01:00:00.000Z",
      bodiesAt: (at) => (at < noon ? { ...publication, support: before } : publication),
    }),
  );
}

it("a day and a time of the server's are compared with today, line by line, and stand in the address", async () => {
  servePast();
  const user = await renderApp("/changes?communes=gia-minh", quickClient(), ENTRY);
  expect(await screen.findByText(new RegExp(words.since("08:00 ngày 25/11/2026")))).toBeInTheDocument();
  await user.type(screen.getByLabelText(words.day), "2026-11-26");
  await user.type(screen.getByLabelText(words.time), "08:30");
  await user.click(screen.getByRole("button", { name: words.use }));
  await waitFor(() => expect(addressSearch()).toBe(`?communes=gia-minh&against=moment:${AT}`));
});

it("tells what was corrected since, with the rule of the comparison", async () => {
  servePast();
  await renderApp(`/changes?against=moment:${encodeURIComponent(AT)}`, quickClient(), ENTRY);
  await waitFor(() =>
    expect(lead()).toMatch(/^So với số liệu máy chủ giữ lúc 08:30 ngày 26\/11\/2026: 1 nội dung được sửa số liệu/),
  );
  expect(screen.getByText(words.rule("08:30 ngày 26/11/2026", "tháng 9/2017"))).toBeInTheDocument();
  const corrections = within(screen.getByRole("region", { name: changesWords.vi.corrections.title }));
  const [, row] = corrections.getAllByRole("row");
  expect(plain(row?.textContent)).toContain("7.500.000 đồng12.500.000 đồng+5.000.000 đồng");
  expect(screen.getByRole("region", { name: changesWords.vi.added.title })).toBeInTheDocument();
  expect(screen.getByLabelText(words.day)).toHaveValue("2026-11-26");
  expect(screen.getByRole("link", { name: changesWords.vi.present })).toHaveAttribute(
    "href",
    `/present?against=${encodeURIComponent(`moment:${AT}`)}`,
  );
});

it("a day alone is its end, and of a moment since which nothing was entered nothing has changed", async () => {
  servePast();
  const user = await renderApp("/changes", quickClient(), ENTRY);
  await user.type(await screen.findByLabelText(words.day), "2026-11-27");
  await user.click(screen.getByRole("button", { name: words.use }));
  await waitFor(() => expect(addressSearch()).toBe("?against=moment:2026-11-27T23:59:59+07:00"));
  expect(await screen.findByText(changesWords.vi.noChange)).toBeInTheDocument();
});

it("a moment before the ledger began is told with when it began", async () => {
  servePast();
  await renderApp("/changes?against=moment:2026-11-25T07:59:59%2B07:00", quickClient(), ENTRY);
  const told = words.beforeLedger("07:59 ngày 25/11/2026", "08:00 ngày 25/11/2026");
  expect(await screen.findByText(told)).toBeInTheDocument();
  expect(lead()).toBe(words.leadMissing);
});

it("a folder of files that heeds no moment is said to keep no past, and offers none", async () => {
  await renderApp(`/changes?against=moment:${encodeURIComponent(AT)}`);
  expect(await screen.findByText(words.noPast("08:30 ngày 26/11/2026"))).toBeInTheDocument();
  expect(screen.queryByLabelText(words.day)).not.toBeInTheDocument();
});

it("a network that is gone is told with a retry, which reads", async () => {
  servePast();
  let isGone = true;
  server.use(
    http.get("*/api/programme.json", ({ request }) => {
      const isAsked = isGone && new URL(request.url).searchParams.has("asOf");
      return isAsked ? Response.error() : undefined;
    }),
  );
  const user = await renderApp(`/changes?against=moment:${encodeURIComponent(AT)}`, quickClient(), ENTRY);
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText(new RegExp(vi.errors.network("programme.json")))).toBeInTheDocument();
  isGone = false;
  await user.click(alert.getByRole("button", { name: vi.errors.retry }));
  await waitFor(() => expect(lead()).toMatch(/1 nội dung được sửa số liệu/));
});

it("the deck tells the same", async () => {
  servePast();
  await renderApp(`/present?against=moment:${encodeURIComponent(AT)}&slide=changes`, quickClient(), ENTRY);
  await waitFor(() =>
    expect(plain(document.body.textContent)).toMatch(/So với số liệu máy chủ giữ lúc 08:30 ngày 26\/11\/2026: \d+ thay đổi/),
  );
});
