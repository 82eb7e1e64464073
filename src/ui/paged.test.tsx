import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { longListWords } from "./long-list-words.ts";
import { PagedColumns, PagedRows } from "./paged.tsx";

const words = longListWords.vi;
const ROWS = Array.from({ length: 31 }, (_, index) => (index === 30 ? "Đông Hà" : `Xã ${index + 1}`));
const MONTHS = Array.from({ length: 60 }, (_, index) => `tháng ${index + 1}`);

function listOf(shown: readonly string[]) {
  return (
    <ul aria-label="shown">
      {shown.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

function shown(): string[] {
  return within(screen.getByRole("list", { name: "shown" }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
}

function renderRows(isLong: boolean) {
  render(
    <PagedRows rows={ROWS} nameOf={(name) => name} size={15} isLong={isLong}>
      {listOf}
    </PagedRows>,
  );
  return userEvent.setup();
}

describe("the rows of a long grid", () => {
  it("are drawn fifteen at a time, and the last of them are one press away", async () => {
    const user = renderRows(true);
    expect([shown().length, shown()[0]]).toEqual([15, "Xã 1"]);
    expect(screen.getByRole("status")).toHaveTextContent("1–15 trong 31");
    await user.click(screen.getByRole("button", { name: words.last }));
    expect(shown()).toEqual(["Đông Hà"]);
  });

  it("are found by a name typed without its marks", async () => {
    const user = renderRows(true);
    await user.type(screen.getByRole("searchbox", { name: words.find }), "dong ha");
    expect(shown()).toEqual(["Đông Hà"]);
  });

  it("say so where no name matches, and draw no empty grid", async () => {
    const user = renderRows(true);
    await user.type(screen.getByRole("searchbox", { name: words.find }), "zzz");
    expect(screen.getByRole("status")).toHaveTextContent(words.noneFound("zzz", "31"));
    expect(screen.queryByRole("list", { name: "shown" })).toBeNull();
  });

  it("stand whole, with nothing around them, where the grid is not long", () => {
    renderRows(false);
    expect(shown()).toEqual(ROWS);
    expect([screen.queryByRole("searchbox"), screen.queryByRole("status")]).toEqual([null, null]);
  });
});

describe("the columns of a long grid", () => {
  it("begin with the newest, in parts of one size, and lead to the first", async () => {
    render(
      <PagedColumns columns={MONTHS} most={18} isLong from="last">
        {listOf}
      </PagedColumns>,
    );
    // Four parts of fifteen, not three of eighteen and one of six.
    expect([shown().length, shown().at(-1)]).toEqual([15, "tháng 60"]);
    expect(screen.getByRole("status")).toHaveTextContent("Cột 46–60 trong 60");
    await userEvent.setup().click(screen.getByRole("button", { name: words.first }));
    expect(shown()[0]).toBe("tháng 1");
  });

  it("stand whole where as many as they are fit", () => {
    render(
      <PagedColumns columns={MONTHS.slice(0, 18)} most={18} isLong from="last">
        {listOf}
      </PagedColumns>,
    );
    expect(shown()).toHaveLength(18);
  });
});
