import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { http } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi as vitest } from "vitest";
import { demoEntryStore } from "#mocks/entry/demo-entry-store.ts";
import { entryHandlers } from "#mocks/entry/entry-handlers.ts";
import { server } from "#mocks/server.ts";
import { type Endpoint, ofEachEndpoint } from "#src/api/endpoints.ts";
import { recallTried } from "#src/api/recall-tried.ts";
import { snapshotOf } from "#src/api/snapshot.ts";
import { beginTrial, endTrial, trialOf } from "#src/api/trial.ts";
import { setTried, standFor, triedKey } from "#src/api/tried.ts";
import { PackApp } from "#src/app/pack-app.tsx";
import { trialBannerWords } from "#src/app/trial-banner-words.ts";
import { offlineWords } from "#src/features/data-health/offline-words.ts";
import { entryWords } from "#src/features/entry/entry-words.ts";
import { writeDevice } from "#src/lib/device-store.ts";
import { loadMessages } from "#src/messages/load-messages.ts";
import { vi } from "#src/messages/vi.ts";
import { demoAnswers } from "#test/demo-dataset.ts";
import { keepOnDevice } from "#test/device-storage.ts";
import { snapshotToTry, TRIED } from "#test/trial-snapshot.ts";
import { API_BASE, lead, plain, quickClient, renderApp, renderOverview } from "./render-app.tsx";
import { countRequests, serve } from "./serve.ts";

const words = trialBannerWords.vi;
const PUBLISHED = "chưa được công bố.";
const MARK = `Số liệu nhập thử từ 9 tệp lúc 08:30 ngày 02/10/2017, chỉ có trên trình duyệt này; ${PUBLISHED}`;
const HERE = { apiBase: API_BASE };

let device: ReadonlyMap<string, unknown>;
beforeEach(() => {
  device = keepOnDevice();
});
afterEach(async () => {
  await act(endTrial);
  standFor(null);
  vitest.unstubAllGlobals();
});

const begin = () => act(() => beginTrial(snapshotToTry(), TRIED));
const mark = () => screen.findByText(MARK, {}, { timeout: 10_000 });
const refusing = () =>
  serve(
    {},
    ofEachEndpoint(() => () => Response.json({}, { status: 401 })),
  );

/** Another page of the same app: it knows what the device does. */
async function openAnew(address = "/"): Promise<void> {
  cleanup();
  setTried(null);
  await recallTried(HERE);
  await renderApp(address);
}

describe("what is tried out", () => {
  it("takes the place of the source at once, under its mark, until it is ended", async () => {
    const user = await renderOverview();
    const before = lead();
    expect(await begin()).toEqual({ isLasting: true });
    expect(await mark()).toBeInTheDocument();
    expect(lead()).not.toBe(before);
    const status = within(screen.getByRole("complementary", { name: vi.app.freshness }));
    expect(status.getByText(vi.app.trial)).toBeInTheDocument();
    expect(plain(status.getByText(/Nhập thử lúc/).textContent)).toBe("Nhập thử lúc 08:30 thứ Hai 02/10/2017.");
    expect(status.queryByRole("button", { name: vi.app.refresh })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: words.end }));
    await waitFor(() => expect(lead()).toBe(before));
    expect(screen.queryByText(MARK)).not.toBeInTheDocument();
    expect(trialOf()).toBeNull();
    expect(device.size).toBe(0);
  });

  it("is all that a page opened anew shows, and none of the source's lists is read", async () => {
    await renderOverview();
    await begin();
    const tried = lead();
    const counts = countRequests();
    await openAnew();
    expect(await mark()).toBeInTheDocument();
    expect(lead()).toBe(tried);
    const { programme, ...lists } = counts;
    expect(lists).toEqual({ communes: 0, support: 0, agencies: 0, enterprises: 0, proposals: 0 });
    expect(programme).toBe(1);
    await act(endTrial);
    await waitFor(() => expect(lead()).not.toBe(tried));
    await waitFor(() => expect(counts.support).toBe(1));
  });

  it("stands without a network as it does with one", async () => {
    await renderOverview();
    await begin();
    serve(
      {},
      ofEachEndpoint(() => () => Response.error()),
    );
    await openAnew();
    expect(await mark()).toBeInTheDocument();
    expect(screen.queryByText(/Chưa đọc lại được/)).not.toBeInTheDocument();
  });

  it("begins and ends in the tabs that were open before", async () => {
    const listening = vitest.spyOn(window, "addEventListener");
    await renderOverview();
    const before = lead();
    await begin();
    await mark();
    // As it lies on the device when the other tab has said so, and this one has not begun it.
    act(() => setTried(null));
    await waitFor(() => expect(lead()).toBe(before));
    await waitFor(() => expect(listening).toHaveBeenCalledWith("storage", expect.any(Function)), { timeout: 10_000 });
    act(() => void window.dispatchEvent(new StorageEvent("storage", { key: triedKey(API_BASE) })));
    expect(await mark()).toBeInTheDocument();
    writeDevice(triedKey(API_BASE), null);
    act(() => void window.dispatchEvent(new StorageEvent("storage", { key: triedKey(API_BASE) })));
    await waitFor(() => expect(lead()).toBe(before));
  });

  it("names the files of an import that it is the ground of", async () => {
    await renderOverview();
    await begin();
    await act(() => beginTrial(snapshotToTry(), { files: ["xa-9.xlsx", "bo-sung.xlsx"], at: "2017-10-02T09:00:00+07:00" }));
    expect(trialOf()?.trial.files).toEqual([...TRIED.files, "bo-sung.xlsx"]);
    expect(await screen.findByText(/^Số liệu nhập thử từ 10 tệp lúc 09:00/)).toBeInTheDocument();
  });

  it.each<[string, () => void]>([
    ["has no storage", () => vitest.unstubAllGlobals()],
    ["is to keep nothing", () => void writeDevice("keeps-data", "off")],
  ])("lasts for the page where the device %s, and says so", async (_, prepare) => {
    prepare();
    await renderOverview();
    const before = lead();
    expect(await begin()).toEqual({ isLasting: false });
    expect(await screen.findByText(`${MARK} ${words.untilClosed}`)).toBeInTheDocument();
    await openAnew();
    await waitFor(() => expect(lead()).toBe(before));
    expect(screen.queryByText(/Số liệu nhập thử/)).not.toBeInTheDocument();
  });

  it("is on the page alone from then on where the reader wants nothing kept", async () => {
    const user = await renderApp("/data");
    await begin();
    await mark();
    await user.click(await screen.findByRole("button", { name: offlineWords.vi.forget }));
    expect(await screen.findByText(`${MARK} ${words.untilClosed}`)).toBeInTheDocument();
    expect(device.size).toBe(0);
    expect(localStorage.getItem(triedKey(API_BASE))).toBeNull();
  });

  it("is given up where what the device has of it is none", async () => {
    writeDevice(triedKey(API_BASE), TRIED.at);
    await openAnew();
    await screen.findAllByRole("article");
    expect(localStorage.getItem(triedKey(API_BASE))).toBeNull();
  });
});

describe("a source that refuses the reader takes along what was tried out on its ground", () => {
  it("when the page is opened anew, before any of it is shown", async () => {
    await renderOverview();
    await begin();
    refusing();
    await openAnew();
    expect(trialOf()).toBeNull();
    expect(device.size).toBe(0);
    expect(localStorage.getItem(triedKey(API_BASE))).toBeNull();
  });

  it("when the reader comes back to the page", async () => {
    await renderOverview();
    await begin();
    await mark();
    refusing();
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    await waitFor(() => expect(screen.queryByText(MARK)).not.toBeInTheDocument());
    await waitFor(() => expect(device.size).toBe(0));
  });

  it.each<[string, Partial<Record<Endpoint, () => Response>>, boolean]>([
    ["a source that says nothing any more", ofEachEndpoint(() => () => Response.error()), false],
    ["a source for signed-in readers", ofEachEndpoint(() => () => Response.json({}, { status: 401 })), false],
    ["a source for everybody", {}, true],
  ])("when whoever read it signs out: of %s", async (_, answers, stays) => {
    const session = { accountId: "tk-xa" };
    server.use(...entryHandlers(demoEntryStore(), session));
    const user = await renderApp("/enter", quickClient(), { entry: true });
    const out = await screen.findByRole("button", { name: entryWords.vi.signIn.out }, { timeout: 10_000 });
    await begin();
    await mark();
    serve({}, answers);
    server.use(http.delete(`${API_BASE}/session`, () => new Response(null, { status: 204 })));
    await user.click(out);
    await waitFor(() => expect(trialOf() !== null).toBe(stays));
    expect(device.size > 0).toBe(stays);
  });
});

describe("in a review pack", () => {
  const frozen = snapshotOf(demoAnswers(), "2017-09-29T08:00:00+07:00");
  async function openPack(snapshot = frozen): Promise<void> {
    if (!snapshot) throw new Error("The demonstration data is whole");
    cleanup();
    location.hash = "#/";
    render(<PackApp snapshot={snapshot} initialLanguage={{ language: "vi", t: await loadMessages("vi") }} />);
    await screen.findAllByRole("article", {}, { timeout: 10_000 });
  }

  it("it lasts until the page is closed, whatever the device could keep", async () => {
    await openPack();
    const before = lead();
    expect(await begin()).toEqual({ isLasting: false });
    expect(await screen.findByText(`${MARK} ${words.untilClosed}`)).toBeInTheDocument();
    expect(device.size).toBe(0);
    expect(screen.getByText("Nhập thử lúc 08:30 ngày 02/10/2017.")).toBeInTheDocument();
    await userEnds();
    await waitFor(() => expect(lead()).toBe(before));
  });

  it("a pack that was saved of it says so when it is opened, and has nothing to end", async () => {
    await openPack({ ...snapshotToTry(), trial: TRIED });
    expect(
      await screen.findByText(
        `Số liệu nhập thử từ 9 tệp lúc 08:30 ngày 02/10/2017; chưa được công bố, không dùng thay số liệu chính thức.`,
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: words.end })).not.toBeInTheDocument();
  });
});

async function userEnds(): Promise<void> {
  const button = screen.getByRole("button", { name: words.end });
  await act(async () => button.click());
}
