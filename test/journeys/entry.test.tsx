import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi as vitest } from "vitest";
import { demoEntryStore, PASSWORD } from "#mocks/entry/demo-entry-store.ts";
import { entryHandlers, type MockSession } from "#mocks/entry/entry-handlers.ts";
import type { EntryStore } from "#mocks/entry/entry-store.ts";
import { server } from "#mocks/server.ts";
import { valueAt } from "#src/api/contract.ts";
import { entryWords } from "#src/features/entry/entry-words.ts";
import { vi } from "#src/messages/vi.ts";
import { keepOnDevice } from "#test/device-storage.ts";
import { lead, plain, quickClient, renderApp } from "./render-app.tsx";

const words = entryWords.vi;
const SHEET = "/enter/lines?commune=gia-minh&month=2017-09";

let store: EntryStore;
let session: MockSession;

beforeEach(() => {
  keepOnDevice();
  store = demoEntryStore();
  session = { accountId: null };
  server.use(...entryHandlers(store, session));
});
afterEach(() => vitest.unstubAllGlobals());

async function open(address: string, accountId: string | null = null): Promise<UserEvent> {
  session.accountId = accountId;
  return await renderApp(address, quickClient(), { entry: true });
}

async function openSheet(accountId = "tk-xa", address = SHEET): Promise<UserEvent> {
  const user = await open(address, accountId);
  await screen.findByRole("grid");
  return user;
}

/** Rows of the sheet without head and foot: their cells' texts. */
function sheet(): string[][] {
  const rows = within(screen.getByRole("grid")).getAllByRole("row").slice(1, -1);
  return rows.map((row) =>
    within(row)
      .getAllByRole("gridcell")
      .map((cell) => plain(cell.textContent)),
  );
}

function cell(row: number, column: number): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-row="${row}"][data-col="${column}"]`);
  if (!found) throw new Error(`no cell ${row}, ${column}`);
  return found;
}

function linesOfMonth(): unknown[] {
  return [...store.collections.support.values()]
    .map(({ row }) => row)
    .filter((row) => valueAt(row, ["communeId"]) === "gia-minh" && valueAt(row, ["month"]) === "2017-09");
}

const save = () => screen.getByRole("button", { name: words.lines.save });

/** Somebody else changes the first line of the month. */
function othersChange(change: object): void {
  const [id, kept] = [...store.collections.support].find(([, { row }]) => linesOfMonth()[0] === row) ?? [];
  const staff = store.accounts.get("tk-huyen");
  if (id === undefined || !kept || !staff || typeof kept.row !== "object") throw new Error("no line");
  store.put(staff, "support", "đối chiếu chứng từ", { id, ifMatch: kept.revision, row: { ...kept.row, ...change } });
}

describe("the way in", () => {
  it("is in the navigation only where the source takes entries", async () => {
    await renderApp("/enter");
    expect(await screen.findByText(words.readOnlySource)).toBeInTheDocument();
    const navigation = () => screen.getByRole("navigation", { name: "Các màn hình" });
    expect(within(navigation()).queryByRole("link", { name: vi.app.nav.enter })).toBeNull();
    cleanup();
    await open("/enter");
    expect(within(navigation()).getByRole("link", { name: vi.app.nav.enter })).toHaveAttribute("aria-current", "page");
  });

  it("says what is wrong with a sign-in, keeps the name, and leads to what waits, returned ones first with the word", async () => {
    const user = await open("/enter");
    await user.type(await screen.findByLabelText(words.signIn.name), "giaminh");
    await user.type(screen.getByLabelText(words.signIn.password), "sai mật khẩu{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent(words.problems["wrong-sign-in"]);
    expect(screen.getByLabelText(words.signIn.name)).toHaveValue("giaminh");
    await user.clear(screen.getByLabelText(words.signIn.password));
    await user.type(screen.getByLabelText(words.signIn.password), `${PASSWORD}{Enter}`);
    const mine = await screen.findByRole("table", { name: words.months.caption(words.months.mine) });
    await waitFor(() => expect(lead()).toBe(words.months.lead("2")));
    const rows = within(mine).getAllByRole("row").slice(1);
    expect(plain(rows[0]?.textContent)).toContain("Thiếu số người học nghề");
    expect(rows).toHaveLength(2);
  });

  it("over an open line from elsewhere says that it is for reading only", async () => {
    server.use(
      http.get("*/api/session", () =>
        HttpResponse.json({ account: null, canEnter: false, signIn: { password: true, oidc: null } }),
      ),
    );
    await open("/enter");
    expect(await screen.findByText(words.signIn.httpsNeeded)).toBeInTheDocument();
    expect(screen.queryByLabelText(words.signIn.password)).toBeNull();
  });

  it("by a one-time link lets its holder choose a password, refuses a short one at its field, and signs in", async () => {
    store.links.set("token-1", "tk-xa");
    const user = await open("/enter/link#token=token-1");
    await user.type(await screen.findByLabelText(words.link.password, { exact: false }), "ngan");
    await user.click(screen.getByRole("button", { name: words.link.submit }));
    const field = () => screen.getByLabelText(words.link.password, { exact: false });
    await waitFor(() => expect(field()).toHaveAccessibleDescription(`${words.faults["too-short"]}. ${words.link.passwordHint}`));
    await user.clear(field());
    await user.type(field(), "mot cau that dai{Enter}");
    await waitFor(() => expect(window.location.pathname).toBe("/enter"));
    expect(await screen.findByText(words.signIn.as("Báo cáo Gia Minh", words.roles.reporter))).toBeInTheDocument();
  });
});

describe("the sheet of a month", () => {
  it("is filled in, saved and sent by keyboard alone", async () => {
    const user = await openSheet();
    const before = sheet().length;
    cell(0, 0).focus();
    await user.keyboard("{Control>}{End}{/Control}{Home}");
    expect(cell(before - 1, 0)).toHaveFocus();
    await user.keyboard("doanh nghiep 06{Tab}day nghe{Tab}Lớp may{Tab}12.000.000{Tab}9,5 triệu{Tab}tiền{Tab}35{Enter}");
    expect(sheet()[before - 1]?.slice(0, 7)).toEqual([
      "Doanh nghiệp 06",
      "Dạy nghề",
      "Lớp may",
      "12.000.000",
      "9.500.000",
      "tiền",
      "35",
    ]);
    expect(sheet()).toHaveLength(before + 1);
    // Out of the table: Escape, then Tab goes on to what follows it.
    await user.keyboard("{Escape}");
    while (document.activeElement !== save()) await user.tab();
    await user.keyboard("{Enter}");
    expect(await screen.findByText(words.lines.saved)).toBeInTheDocument();
    expect(linesOfMonth().at(-1)).toMatchObject({ title: "Lớp may", delivered: 9_500_000, outputs: { trained: 35 } });
    while (!document.activeElement?.textContent?.includes(words.steps.send)) await user.tab();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(store.months[0]?.state).toBe("sent"));
    expect(await screen.findByText(words.lines.lockedSent)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: words.lines.save })).toBeNull();
  });

  it("takes a table from Excel, with quoted cells and Vietnamese numbers, and copies as much back", async () => {
    const user = await openSheet();
    const before = sheet().length;
    await user.click(cell(before - 1, 0));
    await user.paste(
      'Doanh nghiệp 06\tDạy nghề\t"Lớp ""may"" công nghiệp"\t1.250.000\t-\ttiền\r\nCơ quan cấp tỉnh 04\txay dung co so ha tang\tKhảo sát\tkhông áp dụng\tkhông áp dụng\ttư vấn\r\nTổng cộng\t\t\t1.250.000\r\n',
    );
    expect(await screen.findByText(new RegExp(words.lines.pastedTotals("1", "Tổng cộng")))).toBeInTheDocument();
    const pasted = sheet()
      .slice(before - 1, before + 1)
      .map((row) => row.slice(0, 6));
    expect(pasted).toEqual([
      ["Doanh nghiệp 06", "Dạy nghề", 'Lớp "may" công nghiệp', "1.250.000", "chưa báo cáo", "tiền"],
      ["Cơ quan cấp tỉnh 04", "Xây dựng cơ sở hạ tầng", "Khảo sát", "không áp dụng", "không áp dụng", "tư vấn, hướng dẫn"],
    ]);
    await user.click(cell(before - 1, 3));
    await user.keyboard("{Shift>}{ArrowRight}{ArrowDown}{/Shift}");
    const setData = vitest.fn();
    fireEvent.copy(cell(before, 4), { clipboardData: { setData } });
    expect(setData).toHaveBeenCalledWith("text/plain", "1.250.000\tchưa báo cáo\r\nkhông áp dụng\tkhông áp dụng");
  });

  it("says at the field, in words, what cannot stand so, goes there, and saves nothing", async () => {
    const user = await openSheet();
    const version = store.version;
    await user.click(cell(0, 4));
    await user.keyboard("1.250,5{Enter}");
    expect(cell(0, 4)).toHaveAccessibleDescription(words.faults["not-whole-dong"]);
    const last = sheet().length - 1;
    await user.click(cell(last, 2));
    await user.keyboard("Lớp may{Enter}");
    await user.click(save());
    await waitFor(() => expect(cell(last, 1)).toHaveAccessibleDescription(words.faults.missing));
    expect(cell(0, 4)).toHaveFocus();
    expect(store.version).toBe(version);
  });

  it("says all that is wrong with a line at once, amounts below 0 while they are typed, and drops what was said with the next change", async () => {
    const user = await openSheet();
    const last = sheet().length - 1;
    await user.click(cell(last, 3));
    await user.keyboard("-5.000{Tab}1.250,5{Enter}");
    expect(cell(last, 3)).toHaveAccessibleDescription(words.faults["negative-amount"]);
    expect(cell(last, 4)).toHaveAccessibleDescription(words.faults["not-whole-dong"]);
    expect(cell(last, 5)).toHaveAccessibleDescription("");
    await user.click(save());
    expect(await screen.findByText(words.problems.refused)).toBeInTheDocument();
    expect(cell(last, 4)).toHaveAccessibleDescription(words.faults["not-whole-dong"]);
    expect(cell(last, 5)).toHaveAccessibleDescription(words.faults.missing);
    await user.click(screen.getByRole("button", { name: words.lines.removeRow(String(last + 1)) }));
    await waitFor(() => expect(screen.queryByText(words.problems.refused)).toBeNull());
  });

  it("says at its head how far the report is, when it is due, and why it was returned", async () => {
    await openSheet("tk-xa", "/enter/lines?commune=gia-minh&month=2017-08");
    expect(screen.getByText(/^Trả lại; hạn gửi 05\/09\/2017, quá hạn$/)).toBeInTheDocument();
    expect(screen.getByText(words.lines.returned("Thiếu số người học nghề"))).toBeInTheDocument();
  });

  it("asks why a reported figure changes, and shows the change with its reason in the history", async () => {
    const user = await openSheet();
    await user.click(cell(0, 4));
    await user.keyboard("7.000.000{Enter}");
    await user.click(save());
    expect(await screen.findByText(words.lines.reasonMissing)).toBeInTheDocument();
    const reason = screen.getByLabelText(words.lines.reason);
    expect(reason).toHaveFocus();
    await user.type(reason, "theo chứng từ");
    await user.click(save());
    expect(await screen.findByText(words.lines.saved)).toBeInTheDocument();
    await user.click(screen.getByRole("link", { name: words.lines.historyOf("1") }));
    expect(await screen.findByRole("heading", { name: /Sửa – Báo cáo Gia Minh/ })).toBeInTheDocument();
    expect(screen.getByText(/theo chứng từ/)).toBeInTheDocument();
    const title = String(valueAt(linesOfMonth()[0], ["title"]));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(`${words.history.title}: ${title}`);
    expect(plain(screen.getByRole("table").textContent)).toContain("7.000.000");
    await user.click(screen.getByRole("link", { name: words.history.toSheet }));
    expect(await screen.findByRole("grid")).toBeInTheDocument();
    expect(window.location.search).toContain("month=2017-09");
  });

  it("shows somebody else's newer change beside one's own, field by field, and overwrites nothing before it is chosen", async () => {
    const user = await openSheet();
    othersChange({ title: "Tên do huyện sửa", delivered: 1_000_000 });
    await user.click(cell(0, 4));
    await user.keyboard("7.000.000{Enter}");
    await user.type(screen.getByLabelText(words.lines.reason), "theo chứng từ");
    await user.click(save());
    expect(
      await screen.findByText(/Tổng hợp huyện đã sửa lúc 08:30 ngày 05\/10\/2017; lý do: đối chiếu chứng từ/),
    ).toBeInTheDocument();
    const beside = within(screen.getByRole("table", { name: /Hai bản khác nhau/ }))
      .getAllByRole("row")
      .slice(1);
    expect(
      beside.map((row) =>
        within(row)
          .getAllByRole("radio")
          .map((one) => plain(one.closest("label")?.textContent)),
      ),
    ).toEqual([
      [expect.stringContaining("giữ của tôi"), expect.stringContaining("Tên do huyện sửa")],
      [expect.stringContaining("7.000.000"), expect.stringContaining("1.000.000")],
    ]);
    // Theirs where only they changed it; mine where both did.
    await user.click(screen.getByRole("button", { name: words.conflict.apply }));
    await user.click(save());
    expect(await screen.findByText(words.lines.saved)).toBeInTheDocument();
    expect(linesOfMonth()[0]).toMatchObject({ title: "Tên do huyện sửa", delivered: 7_000_000 });
  });

  it("keeps a draft over a closed tab, tells of it, and lets it be discarded", async () => {
    const user = await openSheet();
    await user.click(cell(0, 4));
    await user.keyboard("7.000.000{Enter}");
    const was = "7.000.000";
    await screen.findByText(words.lines.changes("1"));
    await waitFor(() => expect(sheet()[0]?.[4]).toBe(was));
    cleanup();
    await openSheet();
    expect(await screen.findByText(/Đã lấy lại bản nháp chưa lưu/)).toBeInTheDocument();
    expect(sheet()[0]?.[4]).toBe(was);
    cleanup();
    await openSheet("tk-huyen");
    expect(sheet()[0]?.[4]).not.toBe(was);
    cleanup();
    const again = await openSheet();
    await again.click(await screen.findByRole("button", { name: words.draft.discard }));
    expect(sheet()[0]?.[4]).not.toBe(was);
    cleanup();
    await openSheet();
    expect(screen.queryByText(/Đã lấy lại bản nháp chưa lưu/)).toBeNull();
  });

  it.each([
    ["the network is away", () => HttpResponse.error(), words.problems.offline],
    [
      "the store is away",
      () => HttpResponse.json({ error: "store-away" }, { status: 503, headers: { "Retry-After": "2" } }),
      words.problem.wait("2"),
    ],
  ])("loses nothing while %s, and saves when it is asked again", async (_what, answer, said) => {
    const user = await openSheet();
    await user.click(cell(0, 4));
    await user.keyboard("7.000.000{Enter}");
    await user.type(screen.getByLabelText(words.lines.reason), "theo chứng từ");
    server.use(http.post("*/api/rows/support", answer));
    await user.click(save());
    expect(await screen.findByRole("alert")).toHaveTextContent(said);
    expect(screen.getByRole("alert")).toHaveTextContent(words.problem.draftKept);
    expect(sheet()[0]?.[4]).toBe("7.000.000");
    server.use(...entryHandlers(store, session));
    await user.click(save());
    expect(await screen.findByText(words.lines.saved)).toBeInTheDocument();
    expect(linesOfMonth()[0]).toMatchObject({ delivered: 7_000_000 });
  });

  it("asks whoever is not signed in any more to sign in, and has the draft afterwards", async () => {
    const user = await openSheet();
    await user.click(cell(0, 4));
    await user.keyboard("7.000.000{Enter}");
    await user.type(screen.getByLabelText(words.lines.reason), "theo chứng từ");
    session.accountId = null;
    await user.click(save());
    await user.type(await screen.findByLabelText(words.signIn.name), "giaminh");
    expect(screen.getByText(words.problems["sign-in-needed"])).toBeInTheDocument();
    await user.type(screen.getByLabelText(words.signIn.password), `${PASSWORD}{Enter}`);
    expect(await screen.findByText(/Đã lấy lại bản nháp chưa lưu/)).toBeInTheDocument();
    expect(sheet()[0]?.[4]).toBe("7.000.000");
    expect(screen.getByLabelText(words.lines.reason)).toHaveValue("theo chứng từ");
  });

  it("of a closed month takes an adjustment and nothing else", async () => {
    const user = await openSheet("tk-huyen", "/enter/lines?commune=gia-minh&month=2017-06");
    await user.click(cell(0, 4));
    await user.keyboard("7");
    expect(screen.queryByRole("button", { name: words.lines.save })).toBeNull();
    const lines = sheet().length;
    await user.selectOptions(screen.getByLabelText(words.adjust.line), "Khám bệnh, cấp thuốc miễn phí cho người cao tuổi");
    await user.type(screen.getByLabelText(words.adjust.delivered, { exact: false }), "-500.000");
    await user.click(screen.getByRole("button", { name: words.adjust.submit }));
    await waitFor(() => expect(screen.getByLabelText(words.adjust.reason)).toHaveAccessibleDescription(words.faults.missing));
    await user.type(screen.getByLabelText(words.adjust.reason), "ghi nhầm");
    await user.clear(screen.getByLabelText(words.adjust.delivered, { exact: false }));
    await user.type(screen.getByLabelText(words.adjust.delivered, { exact: false }), "-500.000.000.000");
    await user.click(screen.getByRole("button", { name: words.adjust.submit }));
    expect(await screen.findByRole("alert")).toHaveTextContent(words.adjust.takesTooMuch);
    expect(sheet()).toHaveLength(lines);
    await user.clear(screen.getByLabelText(words.adjust.delivered, { exact: false }));
    await user.type(screen.getByLabelText(words.adjust.delivered, { exact: false }), "-500.000");
    await user.click(screen.getByRole("button", { name: words.adjust.submit }));
    await waitFor(() => expect(sheet()).toHaveLength(lines + 1));
    expect(sheet().at(-1)?.[4]).toBe("−500.000");
  });
});

describe("a month that is published already", () => {
  it("is for reading to who reports, with a form for adjustments, also where the unit has no line in it", async () => {
    await openSheet("tk-xa", "/enter/lines?commune=gia-minh&month=2017-03");
    expect(screen.getByText(words.lines.lockedClosed)).toBeInTheDocument();
    expect(await screen.findByRole("region", { name: words.adjust.title })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: words.lines.save })).toBeNull();
    cleanup();
    await openSheet("tk-xa", "/enter/lines?commune=gia-minh&month=2015-01");
    expect(sheet()).toEqual([]);
    expect(screen.getByText(words.lines.lockedClosed)).toBeInTheDocument();
    expect(await screen.findByText(words.adjust.none)).toBeInTheDocument();
  });

  it("is not the one that is offered: the first month that waits is", async () => {
    await open("/enter/lines", "tk-xa");
    expect(await screen.findByLabelText(words.months.month)).toHaveValue("8/2017");
  });
});

describe("the district", () => {
  it("returns a report only with a word, and accepts one", async () => {
    const user = await open("/enter", "tk-huyen");
    const name = "Gia Lạc, tháng 9/2017";
    await user.click(await screen.findByRole("button", { name: `${words.steps.return}: ${name}` }));
    expect(await screen.findByRole("alert")).toHaveTextContent(words.steps.returnNeedsWord);
    expect(store.months.find(({ state }) => state === "sent")?.reporter.id).toBe("gia-lac");
    await user.type(screen.getByLabelText(`${words.steps.word}: ${name}`), "thiếu chứng từ{Enter}");
    expect(store.months.find(({ reporter }) => reporter.id === "gia-lac")?.state).toBe("sent");
    await user.click(screen.getByRole("button", { name: `${words.steps.return}: ${name}` }));
    await waitFor(() => expect(store.months.find(({ word }) => word === "thiếu chứng từ")?.state).toBe("returned"));
    expect(await screen.findByText(words.months.toCheckNone)).toBeInTheDocument();
  });

  it("sees a step that the server refused taken back", async () => {
    server.use(
      http.post("*/api/months/commune/gia-lac/2017-09", () => HttpResponse.json({ error: "wrong-state" }, { status: 409 })),
    );
    const user = await open("/enter", "tk-huyen");
    await user.click(await screen.findByRole("button", { name: /^Tiếp nhận: Gia Lạc/ }));
    expect(await screen.findByRole("alert")).toHaveTextContent(words.problems["wrong-state"]);
    expect(screen.getByRole("button", { name: /^Tiếp nhận: Gia Lạc/ })).toBeInTheDocument();
  });

  it("closes the first month that is open, says how many reports are not in, and opens it again with a word", async () => {
    const user = await open("/enter", "tk-huyen");
    const month = await screen.findByRole("combobox", { name: new RegExp(`^${words.months.month}`) });
    expect(month).toHaveValue("2017-07");
    await user.selectOptions(month, "2017-08");
    await user.click(screen.getByRole("button", { name: words.months.close }));
    const box = () => screen.getByRole("checkbox", { name: words.months.closeOpen("2") });
    await waitFor(() => expect(box()).toHaveAccessibleDescription(words.months.closeNeedsTick));
    await user.selectOptions(month, "2017-07");
    const remark = screen.getAllByLabelText(words.steps.word, { exact: false }).at(-1) ?? month;
    await user.type(remark, "đủ chứng từ{Enter}");
    expect([...store.closed]).toEqual(["2017-06"]);
    for (const still of screen.queryAllByRole("checkbox")) await user.click(still);
    await user.click(screen.getByRole("button", { name: words.months.close }));
    expect(await screen.findByText("Đã chốt tháng 7/2017.")).toBeInTheDocument();
    expect([...store.closed]).toEqual(["2017-06", "2017-07"]);
    await waitFor(() => expect(month).toHaveValue("2017-08"));
    await user.selectOptions(month, "2017-07");
    await user.click(screen.getByRole("button", { name: words.months.reopenMonth }));
    expect(await screen.findByText(words.months.reopenNeedsWord)).toBeInTheDocument();
    expect([...store.closed]).toEqual(["2017-06", "2017-07"]);
    await user.type(screen.getAllByLabelText(words.steps.word, { exact: false }).at(-1) ?? month, "bổ sung chứng từ");
    await user.click(screen.getByRole("button", { name: words.months.reopenMonth }));
    expect(await screen.findByText("Đã mở lại tháng 7/2017.")).toBeInTheDocument();
    expect([...store.closed]).toEqual(["2017-06"]);
  });
});

describe("a form of one row", () => {
  it("tells a fault at its field, keeps what was typed, and saves when it is mended", async () => {
    const user = await open("/enter/communes/gia-minh", "tk-xa");
    const day = await screen.findByLabelText(words.commune.fields.surveyedOn, { exact: false });
    await user.clear(day);
    await user.type(day, "30/2/2017");
    await user.click(screen.getByRole("button", { name: words.form.save }));
    const surveyed = () => screen.getByLabelText(words.commune.fields.surveyedOn, { exact: false });
    await waitFor(() => expect(surveyed()).toHaveAccessibleDescription(words.faults["not-a-day"]));
    const faulty = surveyed();
    await waitFor(() => expect(faulty).toHaveFocus());
    expect(faulty).toHaveValue("30/2/2017");
    await user.clear(faulty);
    await user.type(faulty, "28/2/2017");
    await user.click(screen.getByRole("button", { name: words.form.save }));
    expect(await screen.findByText(words.form.saved)).toBeInTheDocument();
    expect(valueAt(store.collections.communes.get("gia-minh")?.row, ["situation", "surveyedOn"])).toBe("2017-02-28");
  });

  it("shows another's newer change beside one's own", async () => {
    const user = await open("/enter/programme", "tk-quantri");
    const form = within(await screen.findByRole("form", { name: words.programme.publication }));
    const kept = store.collections.programme.get("gia-vien-140");
    const staff = store.accounts.get("tk-huyen");
    if (!kept || !staff || typeof kept.row !== "object") throw new Error("no programme");
    const row = { ...kept.row, title: "Tên do huyện sửa" };
    store.put(staff, "programme", "", { id: "gia-vien-140", ifMatch: kept.revision, row });
    const through = form.getByLabelText(words.programme.fields.dataThrough);
    await user.clear(through);
    await user.type(through, "10/2017");
    await user.click(form.getByRole("button", { name: words.form.save }));
    await user.click(await screen.findByRole("button", { name: words.conflict.apply }));
    await waitFor(() =>
      expect(
        within(screen.getByRole("form", { name: words.programme.publication })).getByLabelText(words.programme.fields.title),
      ).toHaveValue("Tên do huyện sửa"),
    );
    await user.click(
      within(screen.getByRole("form", { name: words.programme.publication })).getByRole("button", { name: words.form.save }),
    );
    expect(await screen.findByText(words.form.saved)).toBeInTheDocument();
    expect(store.collections.programme.get("gia-vien-140")?.row).toMatchObject({
      title: "Tên do huyện sửa",
      dataThrough: "2017-10",
    });
  });
});

it("the administrator makes an account and hands over a one-time link", async () => {
  const user = await open("/enter/accounts", "tk-quantri");
  const form = within(await screen.findByRole("region", { name: words.accounts.new }));
  await user.type(form.getByLabelText(words.accounts.fields.name), "Báo cáo Gia Lạc");
  await user.type(form.getByLabelText(words.accounts.fields.signIn), "giaminh");
  await user.click(form.getByRole("checkbox", { name: "Gia Lạc" }));
  await user.click(form.getByRole("button", { name: words.accounts.add }));
  // The fields are drawn anew with what was said of them.
  const signIn = () => form.getByLabelText(words.accounts.fields.signIn);
  await waitFor(() => expect(signIn()).toHaveAccessibleDescription(words.faults["sign-in-taken"]));
  expect(signIn()).toHaveFocus();
  expect(form.getByRole("checkbox", { name: "Gia Lạc" })).toBeChecked();
  await user.clear(form.getByLabelText(words.accounts.fields.signIn));
  await user.type(form.getByLabelText(words.accounts.fields.signIn), "gialac");
  await user.click(form.getByRole("button", { name: words.accounts.add }));
  await user.click(await screen.findByRole("button", { name: words.accounts.linkOf("Báo cáo Gia Lạc") }));
  const address = await screen.findByLabelText(words.accounts.linkAddress);
  expect(address).toHaveValue(`${window.location.origin}/enter/link#token=token-of-tk-6`);
});
