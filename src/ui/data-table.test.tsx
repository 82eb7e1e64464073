import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { DataTable, type TableColumn } from "./data-table.tsx";
import { LONG_LIST } from "./long-list.ts";
import { longListWords } from "./long-list-words.ts";
import type { TableSort } from "./sort-heading.tsx";

type Row = { readonly id: string; readonly name: string };

const rowsOf = (count: number): Row[] => Array.from({ length: count }, (_, index) => ({ id: `r${index}`, name: `Xã ${index}` }));
const COLUMNS: readonly TableColumn<Row>[] = [
  { key: "name", heading: "Xã", cell: ({ name }) => name, value: ({ name }) => name, kind: "text" },
  { key: "id", heading: "Mã", cell: ({ id }) => id },
];
const words = longListWords.vi;

type Given = { rows: readonly Row[]; marked?: string; sort?: TableSort };

function tableOf({ rows, marked, sort }: Given) {
  return (
    <DataTable
      caption="Các xã"
      columns={COLUMNS}
      rows={rows}
      rowKey={({ id }) => id}
      marked={marked ?? null}
      total={{ id: "total", name: "Cộng" }}
      {...(sort ? { sort, onSort: () => undefined } : {})}
    />
  );
}

const shown = () => screen.getAllByRole("rowheader").map(({ textContent }) => textContent);
const turn = (name: string) =>
  userEvent.click(within(screen.getByRole("group", { name: "Chuyển phần của danh sách" })).getByRole("button", { name }));

describe("a table", () => {
  it("of as many rows as are still looked through stands whole, without anything to search or to turn", () => {
    render(tableOf({ rows: rowsOf(LONG_LIST) }));
    expect(shown()).toHaveLength(LONG_LIST + 1);
    expect(screen.queryByRole("searchbox")).toBeNull();
    expect(screen.queryByRole("navigation")).toBeNull();
  });

  it("of one more is drawn part by part, each row in one of them, and every part has the foot of the whole", async () => {
    const rows = rowsOf(LONG_LIST + 1);
    render(tableOf({ rows }));
    const seen: (string | null)[] = [];
    for (let part = 0; part < 4; part++) {
      expect(shown().at(-1)).toBe("Cộng");
      seen.push(...shown().slice(0, -1));
      await turn(words.next);
    }
    expect(seen).toEqual(rows.map(({ name }) => name));
    expect(screen.getByRole("status")).toHaveTextContent(words.part("151", "151", "151"));
  });

  it("leads to its last part and back to its first", async () => {
    render(tableOf({ rows: rowsOf(3321) }));
    await turn(words.last);
    expect(shown()[0]).toBe("Xã 3300");
    expect(screen.getByRole("status")).toHaveTextContent(words.part("3.301", "3.321", "3.321"));
    await turn(words.first);
    expect(shown()[0]).toBe("Xã 0");
  });

  it("is searched by the names of its rows, without diacritics, and says when there is none", async () => {
    render(tableOf({ rows: rowsOf(3321) }));
    await userEvent.type(screen.getByRole("searchbox", { name: words.find }), "xa 332");
    expect(shown()).toEqual(["Xã 332", "Xã 3320", "Cộng"]);
    await userEvent.type(screen.getByRole("searchbox"), "x");
    expect(screen.getByRole("status")).toHaveTextContent(words.noneFound("xa 332x", "3.321"));
  });

  it("shows the part that the reader was led to", () => {
    render(tableOf({ rows: rowsOf(3321), marked: "r120" }));
    expect(screen.getByRole("row", { current: true })).toHaveTextContent("Xã 120");
  });

  it("in another order begins anew", async () => {
    const rows = rowsOf(3321);
    const { rerender } = render(tableOf({ rows, sort: { key: "name", descending: false } }));
    await turn(words.next);
    expect(shown()[0]).toBe("Xã 50");
    rerender(tableOf({ rows: [...rows].reverse(), sort: { key: "name", descending: true } }));
    expect(shown()[0]).toBe("Xã 3320");
  });
});
