import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { reportScreenWords } from "#src/features/report/report-screen-words.ts";
import { reportWords } from "#src/review/report/report-words.ts";
import { addressSearch, renderApp } from "./render-app.tsx";
import { serveLines } from "./serve.ts";

const words = reportScreenWords.vi;
const causes = reportWords.vi.causes;

beforeEach(() => localStorage.clear());

async function openReport(search = "") {
  cleanup();
  const user = await renderApp(`/report${search}`);
  const paper = await screen.findByRole("article");
  return { user, paper };
}

describe("the report", () => {
  it("is made from the data, in the programme's form, and changes its form on demand", async () => {
    const { user, paper } = await openReport("?period=2017-Q3");
    expect(within(paper).getByText("ĐẢNG CỘNG SẢN VIỆT NAM")).toBeInTheDocument();
    expect(within(paper).getByText(/9 xã được hỗ trợ 548,5/)).toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: words.forms.state }));
    expect(await screen.findByText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).toBeInTheDocument();
    expect(addressSearch()).toContain("form=state");
  });

  it("keeps what the office writes on this device, and takes it back on demand", async () => {
    const { user } = await openReport();
    await user.click(screen.getByRole("button", { name: words.editPart(words.names.causes) }));
    const field = screen.getByRole("textbox", { name: words.part(words.names.causes) });
    expect(field).toHaveFocus();
    await user.clear(field);
    await user.type(field, "Thiếu vốn đối ứng.");
    await user.click(screen.getByRole("button", { name: words.done }));
    expect(screen.getByText("Thiếu vốn đối ứng.")).toBeInTheDocument();

    const again = await openReport();
    expect(within(again.paper).getByText("Thiếu vốn đối ứng.")).toBeInTheDocument();
    expect(within(again.paper).queryByText(causes)).toBeNull();
    await again.user.click(screen.getByRole("button", { name: words.restoreAll(1) }));
    expect(await screen.findByText(causes)).toBeInTheDocument();
  });

  it("says when the figures under an edited text have changed, and leaves the choice to the office", async () => {
    const { user } = await openReport();
    await user.click(screen.getByRole("button", { name: words.editPart(words.names.results) }));
    await user.type(screen.getByRole("textbox", { name: words.part(words.names.results) }), " Rất đáng mừng.");
    expect(screen.queryByText(words.changed)).toBeNull();

    serveLines((lines) => lines.slice(1));
    const { user: later, paper } = await openReport();
    expect(await within(paper).findByText(words.changed)).toBeInTheDocument();
    expect(within(paper).getByText(/Rất đáng mừng\./)).toBeInTheDocument();
    await later.click(screen.getByRole("button", { name: words.keepMine }));
    expect(screen.queryByText(words.changed)).toBeNull();
    expect(within(paper).getByText(/Rất đáng mừng\./)).toBeInTheDocument();
    await later.click(screen.getByRole("button", { name: words.restore }));
    await waitFor(() => expect(within(paper).queryByText(/Rất đáng mừng\./)).toBeNull());
  });

  it("tells where the device keeps nothing, and loses nothing on the screen", async () => {
    const { user } = await openReport();
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    vi.stubGlobal("localStorage", full);
    await user.click(screen.getByRole("button", { name: words.editPart(words.names.causes) }));
    await user.type(screen.getByRole("textbox", { name: words.part(words.names.causes) }), " X");
    expect(screen.getByText(words.notKept)).toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: words.part(words.names.causes) })).toHaveValue(`${causes} X`);
    vi.unstubAllGlobals();
  });
});
