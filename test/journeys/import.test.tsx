import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi as vitest } from "vitest";
import { demoEntryStore } from "#mocks/entry/demo-entry-store.ts";
import { entryHandlers } from "#mocks/entry/entry-handlers.ts";
import { server } from "#mocks/server.ts";
import { EntryError } from "#src/api/entry/entry-problem.ts";
import { beginTrial, endTrial, trialOf } from "#src/api/trial.ts";
import { standFor } from "#src/api/tried.ts";
import { trialBannerWords } from "#src/app/trial-banner-words.ts";
import { workbookRefusalWords } from "#src/documents/workbook/workbook-refusal-words.ts";
import { ImportMakerContext } from "#src/features/import/import-maker-context.ts";
import type { ImportState } from "#src/features/import/import-state.ts";
import { importWords } from "#src/features/import/import-words.ts";
import { sessionBeside } from "#src/features/import/session-beside.ts";
import type { ImportQuestion } from "#src/import/form-record.ts";
import type { ReviewLine } from "#src/import/import-review.ts";
import { keepOnDevice } from "#test/device-storage.ts";
import { officeMonth } from "#test/office-month.ts";
import { aReview, reviewed, scriptedSessions } from "#test/scripted-session.ts";
import { snapshotToTry, TRIED } from "#test/trial-snapshot.ts";
import { lead, plain, quickClient, renderApp } from "./render-app.tsx";

const words = importWords.vi;

beforeEach(() => {
  keepOnDevice();
});
afterEach(async () => {
  await act(endTrial);
  standFor(null);
  globalThis.onbeforeunload = null;
  vitest.unstubAllGlobals();
});

type Scripted = ReturnType<typeof scriptedSessions>;
type Opened = { readonly user: UserEvent; readonly show: (next: Partial<ImportState>) => void };

/** The page with a scripted session that was given a file; `accountId`: who has signed in at a server that takes entries. */
async function opened(
  { make, show }: Pick<Scripted, "make" | "show">,
  accountId?: string | null,
  imports: () => readonly object[] = () => [],
): Promise<Opened> {
  if (accountId !== undefined) {
    server.use(
      http.get("*/api/imports", () => HttpResponse.json(imports())),
      ...entryHandlers(demoEntryStore(), { accountId }),
    );
  }
  const user = await renderApp("/import", quickClient(), { entry: accountId !== undefined }, (app) => (
    <ImportMakerContext value={make}>{app}</ImportMakerContext>
  ));
  await screen.findByRole("button", { name: words.files.choose });
  if (accountId === "tk-huyen") await screen.findByRole("heading", { name: words.past.title });
  give([new File(["x"], "gia-minh.xlsx")]);
  await act(async () => undefined);
  return { user, show: (next) => act(() => show(next)) };
}

function give(files: readonly File[]): void {
  const input = document.querySelector('input[type="file"]');
  if (!input) throw new Error("no input for files");
  fireEvent.change(input, { target: { files } });
}

const main = () => within(screen.getByRole("main"));
const choices = () => main().getAllByRole("combobox");
const button = (name: string | RegExp) => screen.findByRole("button", { name });

function question(id: string, given: Partial<ImportQuestion> = {}): ImportQuestion {
  return {
    id,
    type: "sponsor",
    layout: "biểu",
    text: id,
    at: [{ file: 0, sheet: 0, row: 4, column: 2 }],
    choices: ["enterprise:dn-06", "leave-out"],
    suggested: "enterprise:dn-06",
    ...given,
  };
}

/** What the list of imports has of the scripted file. */
function listed(number: number, given: object = {}) {
  return {
    number,
    at: "2017-10-09T08:30:00+07:00",
    account: { id: "tk-huyen", name: "Tổng hợp huyện" },
    reason: "r",
    files: [{ name: "gia-minh.xlsx", sha256: "a".repeat(64) }],
    counts: { added: 1, changed: 1, deleted: 0 },
    undoneBy: null,
    ...given,
  };
}

function line(id: string, given: Partial<ReviewLine> = {}): ReviewLine {
  const row = {
    id,
    communeId: "gia-minh",
    sponsor: { type: "enterprise", id: "dn-06" },
    kind: "other",
    month: "2017-08",
    title: `Nội dung ${id}`,
    planned: 20_000_000,
    delivered: 20_000_000,
    form: "cash",
    outputs: {},
  };
  const at = { file: 0, sheet: 0, row: 6, column: 4 };
  return { state: "new", id, revision: null, before: null, after: row, changed: [], at, problems: [], ...given };
}

describe("what is asked", () => {
  it("is one form: what is likeliest is chosen, names of one list stand side by side, one button takes all", async () => {
    const { make, show: showIn, asked } = scriptedSessions();
    const { user, show } = await opened({ make, show: showIn });
    const unit = question("unit", { type: "unit", text: "", choices: ["1", "1000000"], suggested: "1000000" });
    show(reviewed({ questions: [question("a"), question("b"), unit] }));
    expect(lead()).toBe(words.leads.questions("3"));
    expect(choices()).toHaveLength(3);
    expect(within(screen.getByRole("table", { name: words.questions.groups.sponsor })).getAllByRole("combobox")).toHaveLength(2);
    await user.selectOptions(choices()[1] ?? document.body, "leave-out");
    await user.click(await button(words.questions.submit));
    expect(asked.at(-1)).toBe("1 answer a=enterprise:dn-06 b=leave-out unit=1000000");
  });

  it("is not gone past while something has no answer", async () => {
    const { make, show: showIn, asked } = scriptedSessions();
    const { user, show } = await opened({ make, show: showIn });
    show(reviewed({ questions: [question("a", { suggested: null })] }));
    const [choice] = choices();
    if (!choice) throw new Error("no choice");
    expect(choice).toBeRequired();
    await user.selectOptions(choice, "enterprise:dn-06");
    await user.click(await button(words.questions.submit));
    expect(asked.at(-1)).toBe("1 answer a=enterprise:dn-06");
  });

  it("was answered before: it is said, and can be asked again", async () => {
    const { make, show: showIn, asked } = scriptedSessions();
    const { user, show } = await opened({ make, show: showIn });
    show(reviewed({ recipes: [{ layout: "biểu", answers: { unit: "1000", a: "leave-out" } }] }));
    expect(screen.getByText(words.commit.asked("2"), { exact: false })).toBeInTheDocument();
    await user.click(await button(words.commit.askAgain));
    expect(asked.at(-1)).toBe("1 ask again biểu");
  });
});

describe("what is wrong", () => {
  it("is mended where it is told, by Enter, and the next one has the focus", async () => {
    const at = (row: number) => ({ file: 0, sheet: 0, row, column: 5 });
    const problem = (row: number) =>
      ({ code: "not-an-amount", at: at(row), isBlocking: true, values: { text: "khoảng 12" }, text: "khoảng 12" }) as const;
    const two = { blocking: [problem(6), problem(8)], blockingCount: 2 };
    const {
      make,
      show: showIn,
      asked,
    } = scriptedSessions({
      mend: async ({ text }) => {
        asked.push(`mend ${text}`);
        showIn(reviewed({ blocking: [problem(8)], blockingCount: 1 }, { revision: 2 }));
      },
    });
    const { user, show } = await opened({ make, show: showIn });
    show(reviewed(two));
    const input = screen.getByRole("textbox", { name: words.mend.label("F7") });
    expect(input).toHaveValue("khoảng 12");
    await user.clear(input);
    await user.type(input, "12{Enter}");
    expect(asked.at(-1)).toBe("mend 12");
    await waitFor(() => expect(screen.queryByRole("textbox", { name: words.mend.label("F7") })).toBeNull());
    await waitFor(() => expect(screen.getByRole("textbox", { name: words.mend.label("F9") })).toHaveFocus());
  });

  it("is a file too many: it can be left out, and no field is offered", async () => {
    const same = { code: "same-cut-twice", at: { file: 0, sheet: 0, row: 0, column: 0 }, isBlocking: true } as const;
    const values = { file: "gia-minh-2.xlsx", commune: "Gia Minh", month: "2017-08" };
    const { make, show: showIn, asked } = scriptedSessions();
    const { user, show } = await opened({ make, show: showIn });
    show(reviewed({ blocking: [{ ...same, values, text: "" }], blockingCount: 1 }));
    const panel = screen.getByRole("region", { name: words.mend.filesTitle });
    expect(within(panel).queryByRole("textbox")).toBeNull();
    await user.click(within(panel).getByRole("button", { name: words.files.removeOf("gia-minh.xlsx") }));
    expect(asked.at(-1)).toBe("1 remove 1");
  });

  it("is a file that is not read: its sentence stands open, the others go on", async () => {
    const { make, show: showIn } = scriptedSessions();
    const { show } = await opened({ make, show: showIn });
    const [read] = reviewed().files ?? [];
    if (!read) throw new Error("no file");
    show(reviewed({}, { files: [read, { ...read, id: 2, name: "khoá.xlsx", stage: "refused", refusal: "encrypted" }] }));
    expect(main().getByRole("alert")).toHaveTextContent(workbookRefusalWords.vi.encrypted);
    expect(lead()).toBe(words.leads.ready("1 dòng mới, 1 dòng sửa"));
  });
});

describe("entering", () => {
  it("is one button that says what it does, and cannot be pressed while something is open", async () => {
    const { make, show: showIn, asked } = scriptedSessions();
    const { user, show } = await opened({ make, show: showIn }, "tk-huyen");
    const problem = { code: "negative-amount", at: { file: 0, sheet: 0, row: 1, column: 1 }, isBlocking: true } as const;
    show(reviewed({ blocking: [{ ...problem, values: {}, text: "-1" }], blockingCount: 1 }));
    const name = words.commit.submit({ new: "1", changed: "1", removed: null });
    expect(name).toBe("Ghi 1 dòng mới, sửa 1 dòng vào kho");
    expect(words.commit.submit({ new: null, changed: "1", removed: null })).toBe("Sửa 1 dòng trong kho");
    await user.click(await button(name));
    expect(await button(name)).toHaveAccessibleDescription(words.commit.notYet(words.commit.waitMend("1")));
    show(reviewed({}, { revision: 2 }));
    await user.click(await button(name));
    expect(asked.filter((what) => what.includes("commit"))).toEqual([`1 commit ${words.commit.reasonOf("1")}`]);
    expect(await screen.findByRole("heading", { name: words.done.title })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: words.done.overview })).toBeInTheDocument();
  });

  it("is refused where somebody has changed the same meanwhile: the store is read again, and it is said", async () => {
    const others = { current: null, by: "Chị Hoa", at: "", reason: "" };
    const {
      make,
      show: showIn,
      asked,
    } = scriptedSessions({
      commit: () => Promise.reject(new EntryError({ kind: "changed", ...others })),
    });
    const { user, show } = await opened({ make, show: showIn }, "tk-huyen");
    show(reviewed());
    await user.click(await button(/^Ghi 1 dòng/));
    expect(await main().findByRole("alert")).toHaveTextContent(words.problem.told.changed);
    await waitFor(() => expect(asked.filter((what) => what.includes("compare store"))).toHaveLength(2));
  });

  it("is undone only once that was confirmed", async () => {
    const undone: string[] = [];
    const { make, show: showIn } = scriptedSessions();
    const { user, show } = await opened({ make, show: showIn }, "tk-huyen");
    server.use(
      http.post("*/api/imports/:number/undo", ({ params }) => {
        undone.push(String(params.number));
        return HttpResponse.json({ number: 9, version: 9, rows: 2 });
      }),
    );
    show(reviewed());
    await user.click(await button(/^Ghi 1 dòng/));
    await user.click(await button(words.done.undo));
    expect(undone).toEqual([]);
    await user.click(await button(words.done.undoKeep));
    await user.click(await button(words.done.undo));
    await user.click(await button(words.done.undoSure));
    expect(await screen.findByText(words.done.undone)).toBeInTheDocument();
    expect(undone).toEqual(["7"]);
  });

  it("is not offered to who only looks, nor where nobody has signed in", async () => {
    const scripted = scriptedSessions();
    const { show } = await opened(scripted, null);
    show(reviewed());
    expect(screen.queryByRole("button", { name: /vào kho$/ })).toBeNull();
    expect(screen.getByRole("link", { name: words.commit.signIn })).toBeInTheDocument();
    expect(await button(words.commit.trial)).toBeInTheDocument();
    expect(await button(words.commit.zip)).toBeInTheDocument();
  });
});

describe("the lines", () => {
  it("show what differs first, old and new, a hundred at a time", async () => {
    const before = line("0").after;
    const changed = line("0", {
      state: "changed",
      before,
      after: { ...(typeof before === "object" ? before : {}), delivered: 25_000_000 },
      changed: ["delivered"],
    });
    const all = [changed, ...Array.from({ length: 149 }, (_, index) => line(String(index + 1)))];
    const { make, show: showIn } = scriptedSessions({
      lines: async ({ from, count }) => ({ lines: all.slice(from, from + count), total: all.length }),
    });
    const { user, show } = await opened({ make, show: showIn });
    show(reviewed({ counts: { new: 149, changed: 1, unchanged: 30, removed: 0, refused: 0 } }));
    const table = await screen.findByRole("table", { name: words.lines.table });
    const [, first] = within(table).getAllByRole("row");
    expect(plain(first?.textContent)).toContain("20.000.000 → 25.000.000");
    expect(within(table).getAllByRole("row")).toHaveLength(101);
    expect(screen.getByText(words.lines.page("1", "100", "150"))).toBeInTheDocument();
    await user.click(await button(words.lines.later));
    expect(await screen.findByText(words.lines.page("101", "150", "150"))).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: `${words.lines.states.unchanged} 30` })).not.toBeChecked();
  });
});

describe("without a server", () => {
  it("nine real workbooks are read beside the page, and the dashboard is tried out on them", async () => {
    const user = await renderApp("/import", quickClient(), {}, (app) => (
      <ImportMakerContext value={async () => sessionBeside()}>{app}</ImportMakerContext>
    ));
    await screen.findByRole("button", { name: words.files.choose });
    const files = await officeMonth("2017-08");
    give(files.map(({ name, buffer }) => new File([new Uint8Array(buffer)], name)));
    await user.click(await button(words.questions.submit));
    await waitFor(() => expect(lead()).toBe(words.leads.ready("9 dòng mới")));
    await user.click(await button(words.commit.trial));
    expect(await screen.findByRole("button", { name: trialBannerWords.vi.end })).toBeInTheDocument();
    expect(location.pathname).toBe("/");
  });
});

describe("the review of nothing", () => {
  it("says that there is nothing to enter", async () => {
    const scripted = scriptedSessions();
    const { show } = await opened(scripted, "tk-huyen");
    show(reviewed({ counts: { ...aReview().counts, new: 0, changed: 0, unchanged: 36 } }));
    expect(lead()).toBe(words.leads.same);
    expect(await button(words.commit.submitNothing)).toHaveAccessibleDescription(words.commit.waitSame);
  });
});

describe("an answer that got lost", () => {
  it("is not sure, and is entered where the list of imports has these files since", async () => {
    let isWritten = false;
    const { make, show: showIn } = scriptedSessions({ commit: () => Promise.reject(new EntryError({ kind: "offline" })) });
    const list = () => (isWritten ? [listed(12), listed(3)] : [listed(3)]);
    const { user, show } = await opened({ make, show: showIn }, "tk-huyen", list);
    show(reviewed());
    await user.click(await button(/^Ghi 1 dòng/));
    expect(await main().findByRole("alert")).toHaveTextContent(words.problem.unsure);
    expect(screen.queryByRole("heading", { name: words.done.title })).toBeNull();
    isWritten = true;
    await user.click(await button(/^Ghi 1 dòng/));
    expect(await screen.findByText(words.done.enteredAt("08:30 ngày 09/10/2017"))).toBeInTheDocument();
    expect(main().queryByRole("alert")).toBeNull();
  });
});

describe("while something is tried out", () => {
  it("entering ends it, and says so", async () => {
    const { make, show: showIn } = scriptedSessions();
    const { user, show } = await opened({ make, show: showIn }, "tk-huyen");
    await act(() => beginTrial(snapshotToTry(), TRIED));
    show(reviewed());
    await user.click(await button(/^Ghi 1 dòng/));
    expect(await screen.findByText(words.done.endedTrial)).toBeInTheDocument();
    expect(trialOf()).toBeNull();
  });
});

describe("what the account may not enter", () => {
  it("is named before it tries, and the button waits", async () => {
    const parts = [
      { code: "not-allowed", communeId: "gia-lac", month: "2017-09" },
      { code: "month-closed", communeId: "gia-minh", month: "2017-06" },
    ] as const;
    const { make, show: showIn, asked } = scriptedSessions({ refusals: async () => parts });
    const { user, show } = await opened({ make, show: showIn }, "tk-xa");
    show(reviewed());
    const told = await main().findByRole("alert");
    expect(told).toHaveTextContent(words.commit.rights["not-allowed"]("gia-lac (tháng 9/2017)"));
    expect(told).toHaveTextContent(words.commit.rights["month-closed"]("Gia Minh (tháng 6/2017)"));
    await user.click(await button(/^Ghi 1 dòng/));
    expect(asked.filter((what) => what.includes("commit"))).toEqual([]);
  });

  it("nor take back: a reporter is offered it for imports of their own alone", async () => {
    const scripted = scriptedSessions();
    const own = listed(3, { at: "2017-10-01T07:00:00+07:00", account: { id: "tk-xa", name: "Báo cáo" } });
    await opened(scripted, "tk-xa", () => [listed(12), own]);
    expect(await button(words.past.undoOf("07:00 ngày 01/10/2017"))).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: words.past.undoOf("08:30 ngày 09/10/2017") })).toBeNull();
  });
});

describe("the list of imports", () => {
  const undoing = async (answer: () => Response) => {
    server.use(http.post("*/api/imports/:number/undo", answer));
    const { user } = await opened(scriptedSessions(), "tk-huyen", () => [listed(12)]);
    await user.click(await button(words.past.undoOf("08:30 ngày 09/10/2017")));
    await user.click(await button(words.done.undoSure));
    return user;
  };

  it("tells a refusal beside the names of its files, as one", async () => {
    await undoing(() => HttpResponse.json({ error: "month-closed" }, { status: 409 }));
    const alert = await main().findByRole("alert");
    expect(alert).toHaveTextContent(words.problem.undo["month-closed"]);
    expect(alert.closest("td")).toHaveTextContent("gia-minh.xlsx");
  });

  it("says what was taken back, with the focus", async () => {
    await undoing(() => HttpResponse.json({ number: 13, version: 13, rows: 2 }));
    await waitFor(() => expect(screen.getByText(words.past.undoneOf("08:30 ngày 09/10/2017"))).toHaveFocus());
  });
});

describe("what was given up", () => {
  it("leads to where files are given", async () => {
    const { make, show: showIn } = scriptedSessions();
    const { user, show } = await opened({ make, show: showIn });
    show(reviewed({}, { phase: "reading" }));
    await user.click(await button(words.files.cancel));
    await waitFor(() => expect(screen.getByRole("button", { name: words.files.choose })).toHaveFocus());
  });

  it("leads there too once all files are removed", async () => {
    const { make, show: showIn } = scriptedSessions();
    const { user, show } = await opened({ make, show: showIn });
    show(reviewed());
    await user.click(await button(words.files.dropAll));
    await waitFor(() => expect(screen.getByRole("button", { name: words.files.choose })).toHaveFocus());
  });
});

describe("the words", () => {
  it("count what needs an answer apart from the names that were recognised", async () => {
    const { make, show: showIn } = scriptedSessions();
    const { show } = await opened({ make, show: showIn });
    const named = question("a", { text: "doanh nghiep 06" });
    show(reviewed({ questions: [question("b", { suggested: null }), named] }));
    expect(lead()).toBe(words.leads.questions("1"));
    expect(screen.getByRole("heading", { name: "1 điều cần trả lời, 1 tên đã nhận ra, xem lại nếu cần" })).toBeInTheDocument();
    expect(screen.getByText(words.questions.certain("1"))).toBeInTheDocument();
  });

  it("promise no lines while the files are being compared", async () => {
    const { make, show: showIn } = scriptedSessions();
    const { show } = await opened({ make, show: showIn }, "tk-huyen");
    show(reviewed({}, { phase: "reviewing" }));
    expect(screen.queryByRole("button", { name: /^Ghi 1 dòng/ })).toBeNull();
    expect(await button(words.commit.submitNothing)).toHaveAccessibleDescription(words.files.reviewing);
  });

  it("of an empty file are not those of one that says what is there", async () => {
    const { make, show: showIn } = scriptedSessions();
    const { show } = await opened({ make, show: showIn }, "tk-huyen");
    show(reviewed({ counts: { new: 0, changed: 0, unchanged: 0, removed: 0, refused: 0 } }));
    expect(await button(words.commit.submitNothing)).toHaveAccessibleDescription(words.commit.waitEmpty);
  });

  it("of who has not signed in are of no entering, and say what the publication is for", async () => {
    const scripted = scriptedSessions();
    const { show } = await opened(scripted, null);
    const problem = { code: "negative-amount", at: { file: 0, sheet: 0, row: 1, column: 1 }, isBlocking: true } as const;
    show(reviewed({ blocking: [{ ...problem, values: {}, text: "-1" }], blockingCount: 1 }));
    expect(screen.queryByText(/Chưa ghi được/)).toBeNull();
    expect(screen.getByText("Còn 1 ô phải sửa.")).toBeInTheDocument();
    expect(screen.getByText(words.commit.zipHint, { exact: false })).toBeInTheDocument();
  });

  it("of a page without a form ask for no typing", async () => {
    const { make, show: showIn } = scriptedSessions();
    const { show } = await opened({ make, show: showIn });
    const at = { file: 0, sheet: 0, row: 0, column: 0 };
    show(reviewed({ blocking: [{ code: "no-header", at, isBlocking: true, values: {}, text: "" }], blockingCount: 1 }));
    const panel = screen.getByRole("region", { name: words.mend.filesTitle });
    expect(within(panel).queryByText(words.mend.subtitle)).toBeNull();
    expect(within(panel).getByText(words.mend.filesSubtitle)).toBeInTheDocument();
  });

  it("of a sum that falls have a minus sign", async () => {
    const { make, show: showIn } = scriptedSessions();
    const { show } = await opened({ make, show: showIn });
    show(reviewed({ sums: { plannedBefore: 18_000_000, plannedAfter: 0, deliveredBefore: 0, deliveredAfter: 0 } }));
    expect(plain(screen.getByRole("table", { name: words.commit.table }).textContent)).toContain("−18.000.000 đồng");
  });

  it("have no column for other changes where no line has any", async () => {
    const { make, show: showIn } = scriptedSessions({ lines: async () => ({ lines: [line("1")], total: 1 }) });
    const { show } = await opened({ make, show: showIn });
    show(reviewed());
    const table = await screen.findByRole("table", { name: words.lines.table });
    expect(within(table).queryByRole("columnheader", { name: words.lines.others })).toBeNull();
  });
});
