import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";
import { answerServerError, answerUnreachable } from "#mocks/handlers/answer.ts";
import { BAD_ROW_IDS } from "#mocks/malformed-support.ts";
import { scenarioHandlers } from "#mocks/scenarios.ts";
import { server } from "#mocks/server.ts";
import { HttpError, UnreachableError } from "#src/api/errors.ts";
import type { RuntimeConfig } from "#src/api/runtime-config.ts";
import { UnreadApp } from "#src/app/unread-app.tsx";
import { communeWords } from "#src/features/commune/commune-words.ts";
import { cardWords } from "#src/features/overview/card-words.ts";
import type { Problem } from "#src/lib/problem.ts";
import { problemWords } from "#src/messages/problem-texts.ts";
import { vi as words } from "#src/messages/vi.ts";
import { intakeBannerWords } from "#src/views/intake-banner-words.ts";
import { unreadSponsorsWords } from "#src/views/unread-sponsors-words.ts";
import { API_BASE, cardNames, headline, lead, plain, renderApp, renderOverview } from "./render-app.tsx";
import { publication, serve } from "./serve.ts";

const { errors, figures, overview } = words;
const FILE = "support.json";

/** A retry passes over what is not there any more. */
function retryButtons(): HTMLElement[] {
  return screen.queryAllByRole("button", { name: errors.retry });
}

async function retryFirst(user: Awaited<ReturnType<typeof renderApp>>): Promise<void> {
  const [button] = retryButtons();
  if (!button) throw new Error("No retry is offered");
  await user.click(button);
}

/** What must hold whenever support lines cannot be read: the rest of the overview does not fall with them. */
async function expectCardsToStand(problem: Problem): Promise<void> {
  await waitFor(() => expect(screen.getAllByRole("alert")[0]).toHaveTextContent(problemWords(problem, words)));
  // What is below the fold follows after the next paint.
  await waitFor(() => expect(screen.getAllByText(cardWords.vi.supportUnread)).toHaveLength(9));
  expect(cardNames()).toHaveLength(9);
  const giaTien = plain(screen.getByRole("article", { name: "Gia Tiến" }).textContent);
  expect(giaTien).toContain(words.levels.standard);
  expect(giaTien).toContain("19/19 tiêu chí");
  expect(giaTien).toContain("Cơ quan cấp huyện 02");
  expect(giaTien).toContain("Doanh nghiệp 01");
  expect(giaTien).toContain("chờ trả lời");
  expect(giaTien).toContain(cardWords.vi.supportUnread);
  expect(lead()).toContain("2/9 xã");
  expect(headline(figures.labels.standard)).toContain("2/9 xã");
  expect(headline(figures.labels.proposals)).toMatch(/^\d/);
  expect(headline(figures.labels.delivered)).toMatch(/^–/);
  expect(screen.queryByText(words.states.loading)).not.toBeInTheDocument();
  expect(retryButtons().length).toBeGreaterThan(0);
}

async function expectEverything(): Promise<void> {
  await waitFor(() => expect(lead()).toContain("2,5 tỷ đồng"));
  await waitFor(() => expect(screen.queryByText(cardWords.vi.supportUnread)).not.toBeInTheDocument());
  await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument());
}

describe("support lines that cannot be read", () => {
  it.each<[string, () => Response, Problem]>([
    ["500", answerServerError, { kind: "http", file: FILE, status: 500 }],
    ["404", () => new HttpResponse(null, { status: 404 }), { kind: "http", file: FILE, status: 404 }],
    [
      "a page of HTML with status 200",
      () => HttpResponse.html("<!doctype html><title>Đăng nhập</title>"),
      { kind: "not-json", file: FILE },
    ],
    [
      "JSON cut short",
      () => new HttpResponse(JSON.stringify(publication.support).slice(0, 5000)),
      { kind: "not-json", file: FILE },
    ],
    [
      "an object instead of a list",
      () => HttpResponse.json({ rows: [] }),
      { kind: "contract", file: FILE, field: "", reason: "wrong-type" },
    ],
    ["no network", answerUnreachable, { kind: "network", file: FILE }],
  ])("%s: the cards stand, and a retry after the repair brings the data", async (_, answer, problem) => {
    serve({}, { support: answer });
    const user = await renderApp();
    await expectCardsToStand(problem);
    serve({});
    await retryFirst(user);
    await expectEverything();
  });

  it("nothing for longer than the reader is made to wait: said so, with a retry", async () => {
    // The platform's clock is out of reach of fake timers, so that its signal is given by hand.
    const clocks: AbortController[] = [];
    const timeout = vi.spyOn(AbortSignal, "timeout").mockImplementation(() => {
      const clock = new AbortController();
      clocks.push(clock);
      return clock.signal;
    });
    let asked = 0;
    serve(
      {},
      {
        support: () => {
          asked += 1;
          return new Promise<Response>(() => {});
        },
      },
    );
    const user = await renderApp();
    await waitFor(() => expect(cardNames()).toHaveLength(9));
    await waitFor(() => expect(asked).toBe(1));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    for (const clock of clocks) clock.abort(new DOMException("timed out", "TimeoutError"));
    await expectCardsToStand({ kind: "timeout", file: FILE });
    // Not asked a second time behind the reader's back: that would double the wait.
    expect(asked).toBe(1);
    timeout.mockRestore();
    serve({});
    await retryFirst(user);
    await expectEverything();
  });

  it("more money than can be counted to the dong: said so, and a retry reads the repaired file", async () => {
    const tooMuch = publication.support.map((line) => ({ ...line, delivered: Number.MAX_SAFE_INTEGER }));
    serve({ support: tooMuch });
    const user = await renderApp();
    await expectCardsToStand({ kind: "too-much-money" });
    serve({});
    await retryFirst(user);
    await expectEverything();
  });
});

describe("what one of the other files costs", () => {
  it("agencies: the enterprises keep their names, on cards, on a commune's page, in their list and in the filters", async () => {
    serve({}, { agencies: answerServerError });
    const enterprise = publication.enterprises.find(({ communes }) =>
      communes.some(({ communeId, to }) => communeId === "gia-minh" && to === undefined),
    );
    if (!enterprise) throw new Error("No enterprise has Gia Minh");
    await renderApp("/communes/gia-minh");
    const inCharge = await screen.findByRole("region", { name: communeWords.vi.inCharge });
    await waitFor(() => expect(within(inCharge).getByRole("link", { name: enterprise.name })).toBeInTheDocument());
    expect(inCharge).toHaveTextContent(`${words.sponsorTypes.agency}: ${words.states.unread}`);
    cleanup();
    await renderApp(`/enterprises?sponsors=enterprise:${enterprise.id}`);
    const table = await screen.findByRole("table");
    expect(within(table).getByRole("link", { name: enterprise.name })).toBeInTheDocument();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: words.filters.remove(enterprise.name) })).toBeInTheDocument();
  });

  it.each([
    ["/pace", "Cơ quan cấp tỉnh 04"],
    ["/coverage", "Gia Minh"],
    ["/coverage?with=sponsor", "Cơ quan cấp tỉnh 04"],
    ["/reporting", "Cơ quan cấp tỉnh 04"],
    ["/support", "nội dung hỗ trợ"],
    ["/proposals", "Gia Minh"],
    ["/communes/gia-minh", "Cơ quan cấp tỉnh 04"],
  ])("one list of sponsors: %s stands, and the banner says which file has not come", async (address, text) => {
    serve({}, { enterprises: answerServerError });
    await renderApp(address);
    await waitFor(() => expect(screen.getByRole("main")).toHaveTextContent(text));
    // Whatever counts sponsors says whom it leaves out.
    const note = unreadSponsorsWords.vi.notCounted(unreadSponsorsWords.vi.types.enterprise);
    expect(plain(screen.getByRole("main").textContent).includes(note)).toBe(/pace|with=sponsor|reporting/.test(address));
    expect(await screen.findByText(intakeBannerWords.vi.nameless("enterprises.json chưa đọc được"))).toBeInTheDocument();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("both lists of sponsors: whoever owes a report stands under the id, without the key of the address", async () => {
    serve({}, { agencies: answerServerError, enterprises: answerServerError });
    await renderApp("/report");
    await waitFor(() => expect(screen.getByRole("main")).toHaveTextContent("dn-05 (2)"));
    expect(screen.getByRole("main")).not.toHaveTextContent(/(agency|enterprise):/);
  });

  it("one that cannot be read again: the banner says which, and of when its part is", async () => {
    serve({});
    const user = await renderOverview();
    await waitFor(() => expect(headline(figures.labels.delivered)).toContain("2,5 tỷ đồng"));
    serve({}, { enterprises: answerServerError });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 120_000 });
    await user.click(screen.getByRole("button", { name: words.app.refresh }));
    expect(
      await screen.findByText(/^Chưa đọc lại được enterprises\.json: phần này là số liệu đọc lúc \d\d:\d\d\.$/),
    ).toBeInTheDocument();
  });

  it.each(["/pace", "/coverage?with=sponsor"])(
    "both lists of sponsors: %s is not told as if there were none, and a retry brings it",
    async (address) => {
      serve({}, { agencies: answerServerError, enterprises: answerServerError });
      const user = await renderApp(address);
      expect(await within(screen.getByRole("main")).findByRole("alert")).toHaveTextContent(/(agencies|enterprises)\.json/);
      serve({});
      await retryFirst(user);
      await waitFor(() => expect(screen.getByRole("main")).toHaveTextContent("Cơ quan cấp tỉnh 04"));
    },
  );

  it("agencies that do not come: the headline waits for no name, and has the same figures when they do", async () => {
    let come = () => {};
    const awaited = new Promise<void>((resolve) => {
      come = resolve;
    });
    serve({}, { agencies: () => awaited.then(() => HttpResponse.json(publication.agencies)) });
    await renderApp();
    await waitFor(() => expect(headline(figures.labels.delivered)).toContain("2,5 tỷ đồng"));
    const card = within(await screen.findByRole("article", { name: "Gia Minh" }));
    expect(card.getByText("…")).toBeInTheDocument();
    come();
    await waitFor(() => expect(card.queryByText("…")).not.toBeInTheDocument());
    expect(headline(figures.labels.delivered)).toContain("2,5 tỷ đồng");
  });

  it("agencies: support is shown, cards say that they were not read, and a retry is offered", async () => {
    serve({}, { agencies: answerServerError });
    const user = await renderOverview();
    await waitFor(() => expect(lead()).toContain("2,5 tỷ đồng"));
    const card = within(screen.getByRole("article", { name: "Gia Minh" }));
    await waitFor(() => expect(card.getAllByText(words.states.unread)).toHaveLength(1));
    expect(screen.getByText(overview.attention.partly, { exact: false })).toHaveTextContent("agencies.json");
    serve({});
    await retryFirst(user);
    await waitFor(() => expect(card.queryByText(words.states.unread)).not.toBeInTheDocument());
    expect(screen.queryByText(overview.attention.partly, { exact: false })).not.toBeInTheDocument();
  });

  it("proposals: only they are missing, with a retry", async () => {
    serve({}, { proposals: answerServerError });
    const user = await renderOverview();
    await waitFor(() => expect(headline(figures.labels.proposals)).toMatch(/^– \| /));
    expect(lead()).toContain("2,5 tỷ đồng");
    expect(await within(screen.getByRole("article", { name: "Gia Minh" })).findByText(words.states.unread)).toBeInTheDocument();
    serve({});
    await retryFirst(user);
    await waitFor(() => expect(headline(figures.labels.proposals)).toMatch(/^\d/));
  });

  it("communes: asked for once more by itself, and no more than once before it is told", async () => {
    let asked = 0;
    const answer = () => {
      asked += 1;
      return answerServerError();
    };
    serve({}, { communes: answer });
    await renderApp();
    await screen.findAllByRole("alert");
    expect(asked).toBe(2);
  });

  it("communes: an error with a retry, which brings everything", async () => {
    serve({}, { communes: answerServerError });
    const user = await renderApp();
    await waitFor(() => expect(screen.getAllByRole("alert").length).toBeGreaterThan(0));
    expect(cardNames()).toEqual([]);
    expect(screen.getAllByRole("alert")[0]).toHaveTextContent("communes.json");
    serve({});
    await retryFirst(user);
    await expectEverything();
    await waitFor(() => expect(cardNames()).toHaveLength(9));
  });
});

describe("the programme that cannot be read", () => {
  it.each<[string, () => Response, Problem]>([
    ["500", answerServerError, { kind: "http", file: "programme.json", status: 500 }],
    [
      "a broken contract, by its field",
      () => HttpResponse.json({ ...publication.programme, thresholds: undefined }),
      { kind: "contract", file: "programme.json", field: "thresholds", reason: "missing" },
    ],
    [
      "a month that does not exist",
      () => HttpResponse.json({ ...publication.programme, dataThrough: "2017-13" }),
      { kind: "contract", file: "programme.json", field: "dataThrough", reason: "not-a-month" },
    ],
  ])("%s: one notice for the page with a retry, and nothing that waits for ever", async (_, answer, problem) => {
    serve({}, { programme: answer });
    const user = await renderApp();
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent(problemWords(problem, words));
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(retryButtons()).toHaveLength(1);
    expect(screen.getByRole("heading", { level: 1 })).toBeInTheDocument();
    expect(screen.queryByText(words.states.loading)).not.toBeInTheDocument();
    expect(document.querySelector('[aria-busy=true], [class*="barSkeleton"]')).toBeNull();
    expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
    serve({});
    await retryFirst(user);
    await expectEverything();
    await waitFor(() => expect(cardNames()).toHaveLength(9));
  });

  it("with everything else down as well: one retry brings all back", async () => {
    serve({}, Object.fromEntries(Object.keys(publication).map((endpoint) => [endpoint, answerServerError])));
    const user = await renderApp();
    await screen.findByRole("alert");
    serve({});
    await retryFirst(user);
    await expectEverything();
    await waitFor(() => expect(cardNames()).toHaveLength(9));
  });

  it("on the page of a commune: an error with a retry", async () => {
    serve({}, { programme: answerServerError });
    const user = await renderApp("/communes/gia-minh");
    expect(await screen.findByRole("alert")).toHaveTextContent("programme.json");
    serve({});
    await retryFirst(user);
    await screen.findByRole("heading", { level: 1, name: words.commune.title("Gia Minh") });
  });
});

describe("the configuration that cannot be read", () => {
  const url = `${location.origin}/config.json`;
  const config: RuntimeConfig = { apiBase: API_BASE, authority: null, refreshMinutes: 0, language: "vi" };

  it("is asked for again when the network comes back, and by a press; the newest failure is what is told", async () => {
    const onRead = vi.fn();
    const read = vi.fn<() => Promise<RuntimeConfig>>().mockRejectedValueOnce(new HttpError(url, 503)).mockResolvedValue(config);
    const initial = { language: "vi", t: words } as const;
    const error = new UnreachableError(url, "network");
    render(<UnreadApp folder="/" initialLanguage={initial} error={error} read={read} onRead={onRead} />);
    expect(screen.getByRole("alert")).toHaveTextContent(errors.network("config.json"));
    fireEvent(window, new Event("online"));
    await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent(errors.http("config.json", 503)));
    expect(onRead).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("button", { name: errors.retry }));
    await waitFor(() => expect(onRead).toHaveBeenCalledWith(config));
  });
});

describe("figures that could not be read again", () => {
  it("stay, with the time at which they were read, and go when a later reading succeeds", async () => {
    const user = await renderOverview();
    serve({}, { support: answerServerError });
    const [refresh] = screen.getAllByRole("button", { name: words.app.refresh });
    if (refresh) await user.click(refresh);
    const stale = await screen.findByText(/(Đang hiển thị|phần này là) số liệu đọc lúc \d{2}:\d{2}/);
    expect(lead()).toContain("2,5 tỷ đồng");
    expect(cardNames()).toHaveLength(9);
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    serve({});
    const [again] = screen.getAllByRole("button", { name: words.app.refresh });
    if (again) await user.click(again);
    await waitFor(() => expect(stale).not.toBeInTheDocument());
  });

  it("a reading that brings other figures changes the screen", async () => {
    const user = await renderOverview();
    serve({ support: publication.support.map((line, index) => (index === 0 ? { ...line, delivered: 1_012_500_000 } : line)) });
    const [refresh] = screen.getAllByRole("button", { name: words.app.refresh });
    if (refresh) await user.click(refresh);
    await waitFor(() => expect(lead()).toContain("3,5 tỷ đồng"));
  });
});

describe("the scenario", () => {
  it("empty: no spinner, no error, and words for what is not there", async () => {
    server.use(...scenarioHandlers("empty"));
    await renderApp();
    await screen.findByText(words.states.noLines, { selector: "[role=status] *" });
    expect((await screen.findAllByText(words.states.noCommunes)).length).toBeGreaterThan(0);
    // Without a line of anybody nothing could be checked.
    expect(screen.getByText(words.overview.attention.partly)).toBeInTheDocument();
    // Nothing was filtered away.
    expect(screen.queryByText(words.states.noMatch)).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: words.states.clearFilters })).not.toBeInTheDocument();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(screen.queryByText(words.states.loading)).not.toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("failing: the cards stand", async () => {
    server.use(...scenarioHandlers("failing"));
    await renderApp();
    await expectCardsToStand({ kind: "http", file: FILE, status: 500 });
  });

  it("malformed: three rows are set aside with their reasons, and the rest is shown", async () => {
    server.use(...scenarioHandlers("malformed"));
    const user = await renderOverview();
    expect(lead()).toContain("2,5 tỷ đồng");
    expect(cardNames()).toHaveLength(9);
    expect(screen.getByText(words.app.setAside(3))).toBeInTheDocument();
    // The pack will hold the same: its button says so before it is pressed.
    expect(screen.getByText(/Gói sẽ lưu cả tình trạng này: 3 dòng bị để riêng \(support\.json\)/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: words.app.setAsideShow }));
    const dialog = within(screen.getByRole("dialog", { name: words.app.setAsideTitle }));
    const rows = within(await dialog.findByRole("table"))
      .getAllByRole("row")
      .slice(1);
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      [FILE, "101", BAD_ROW_IDS.unknownCommune, "communeId", '"gia-khong-co"', words.reasons["unknown-commune"]],
      [FILE, "202", BAD_ROW_IDS.notAMonth, "month", '"2017-13"', words.reasons["not-a-month"]],
      [FILE, "303", BAD_ROW_IDS.amountAsText, "delivered", '"1.000.000"', words.reasons["not-whole-dong"]],
    ]);
    await user.click(dialog.getByRole("button", { name: words.app.close }));
    expect(screen.queryByRole("dialog", { name: words.app.setAsideTitle })).not.toBeInTheDocument();
  });

  it("large: forty communes, each with a card", async () => {
    server.use(...scenarioHandlers("large"));
    await renderApp();
    await waitFor(() => expect(cardNames()).toHaveLength(40));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});
