import { expect, it, vi } from "vitest";
import { sortedTable, watchSorting } from "./watch-sorting.ts";

const HEAD = '<thead><tr><th>Xã</th><th aria-sort="descending">Thực hiện</th></tr></thead>';

function headingOf(rows: string): Element {
  document.body.innerHTML = `<table>${HEAD}<tbody>${rows}</tbody></table>`;
  const heading = document.querySelector("[aria-sort]");
  if (!heading) throw new Error("No heading");
  return heading;
}

const row = (name: string, dong: string, more = "") => `<tr ${more}><th>${name}</th><td data-kind="dong">${dong}</td></tr>`;

it("the first row is neither the head of a group nor one from further down a long list", () => {
  const group = row("Nhóm", "9", 'aria-expanded="true"');
  expect(sortedTable(headingOf(group + row("Gia Minh", "5"))).first).toEqual(["Gia Minh", "5"]);
  expect(sortedTable(headingOf(row("Gia Lạc", "4", 'data-row="40"'))).first).toEqual([]);
  expect(sortedTable(headingOf(row("Gia Minh", "5", 'data-row="0"'))).first).toEqual(["Gia Minh", "5"]);
});

it("an amount is in million dong, a sign that there is none is not", () => {
  expect(sortedTable(headingOf(row("Gia Minh", "12,5"))).isInMillions).toBe(true);
  expect(sortedTable(headingOf(row("Gia Minh", "chưa báo cáo"))).isInMillions).toBe(false);
});

it("is told once the rows stand still, not of those that stood there before", async () => {
  const heading = headingOf(row("Gia Lạc", "4"));
  const told: string[][] = [];
  const end = watchSorting((sorted) => told.push([...sortedTable(sorted).first]));
  heading.setAttribute("aria-sort", "ascending");
  setTimeout(() => {
    const body = document.querySelector("tbody");
    if (body) body.innerHTML = row("Gia Minh", "5");
  }, 200);
  await vi.waitFor(() => expect(told).toEqual([["Gia Minh", "5"]]));
  end();
});
