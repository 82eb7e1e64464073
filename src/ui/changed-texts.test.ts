import { expect, it } from "vitest";
import { changedSince, figuresIn } from "./changed-texts.ts";

function page(html: string): Element {
  document.body.innerHTML = `<main>${html}</main>`;
  const part = document.querySelector("main");
  if (!part) throw new Error("No main");
  return part;
}

const find = (selector: string) => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
};

it("is every figure that is another one, by the element that it stands in, and no text without one", () => {
  const part = page('<p id="a">2,5 tỷ đồng</p><p id="b">2/9 xã</p><p id="c">Gia Minh</p><p id="d">–</p>');
  const before = figuresIn(part);
  find("#a").textContent = "2,61 tỷ đồng";
  find("#c").textContent = "Gia Lạc";
  find("#d").textContent = "7";
  expect([...changedSince(before, part)]).toEqual([find("#a"), find("#d")]);
});

it("is the part of a text that has changed, not what stands around it", () => {
  const part = page('<p id="around">2 xã <b id="within">72 %</b></p>');
  const before = figuresIn(part);
  find("#within").textContent = "73 %";
  expect([...changedSince(before, part)]).toEqual([find("#within")]);
});

it("is told once where what stands around it has changed as well", () => {
  const part = page('<p id="around">2 xã <b id="within">72 %</b></p>');
  const before = figuresIn(part);
  find("#around").firstChild?.replaceWith("3 xã ");
  find("#within").textContent = "73 %";
  expect([...changedSince(before, part)]).toEqual([find("#around")]);
});

it("is a row as a whole where it is new, and a cell where its row was there", () => {
  const part = page('<table><tbody><tr id="old"><td>Gia Minh</td><td>1</td></tr></tbody></table>');
  const before = figuresIn(part);
  const cell = (text: string, id = "") => Object.assign(document.createElement("td"), { id, textContent: text });
  find("#old").append(cell("2", "cell"));
  const row = Object.assign(document.createElement("tr"), { id: "new" });
  row.append(cell("Gia Lạc"), cell("3"), cell("4"));
  find("tbody").append(row);
  expect([...changedSince(before, part)]).toEqual([find("#cell"), find("#new")]);
});

it("is the row that came in between, and none of those that it has moved", () => {
  const part = page("<table><tbody></tbody></table>");
  const rows = (lines: string[][]) =>
    find("tbody").replaceChildren(
      ...lines.map((cells) => {
        const row = document.createElement("tr");
        row.append(...cells.map((text) => Object.assign(document.createElement("td"), { textContent: text })));
        return row;
      }),
    );
  rows([
    ["tháng 9", "Gia Minh", "10"],
    ["tháng 9", "Gia Lạc", "20"],
    ["tháng 8", "Gia Minh", "30"],
  ]);
  const before = figuresIn(part);
  // As a list draws it whose rows take one another's place.
  const all = [...document.querySelectorAll("td")];
  ["tháng 9", "Gia Thắng", "15", "tháng 9", "Gia Minh", "10", "tháng 9", "Gia Lạc", "20"].forEach((text, place) => {
    const cell = all[place];
    if (cell) cell.textContent = text;
  });
  expect([...changedSince(before, part)].map((row) => row.textContent)).toEqual(["tháng 9Gia Thắng15"]);
});

it("of a row that its name tells from the others is the figure alone, wherever it stands now", () => {
  const part = page("<ul><li><b>Gia Tiến</b> <i>425</i></li><li><b>Gia Hưng</b> <i>391</i></li></ul>");
  const before = figuresIn(part);
  find("ul").innerHTML = "<li><b>Gia Hưng</b> <i>500</i></li><li><b>Gia Tiến</b> <i>425</i></li>";
  expect([...changedSince(before, part)].map((element) => element.textContent)).toEqual(["500"]);
});

it("is not when something was read: that is another time with each reading, and no figure", () => {
  const part = page(
    '<table><tbody><tr><td>support.json</td><td><span data-read-at="" id="at">08:15</span></td><td id="rows">309</td></tr></tbody></table>',
  );
  const before = figuresIn(part);
  find("#at").textContent = "08:20";
  expect([...changedSince(before, part)]).toEqual([]);
  find("#rows").textContent = "310";
  expect([...changedSince(before, part)]).toEqual([find("#rows")]);
});
