import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { foreignPublication, OF_GIA_VIEN, WORDS_OF_THE_APP } from "../foreign-publication.ts";
import { plain, renderApp } from "./render-app.tsx";
import { serve } from "./serve.ts";

/** What a reader sees and hears of the page, its titles and labels included. */
function textsOfPage(): string[] {
  const labelled = [...document.body.querySelectorAll("[aria-label], [title], [placeholder]")];
  const labels = labelled.flatMap((one) =>
    ["aria-label", "title", "placeholder"].flatMap((name) => one.getAttribute(name) ?? []),
  );
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (!node.parentElement?.closest("style, script")) texts.push(node.textContent ?? "");
  }
  return [document.title, ...labels, ...texts].map(plain).filter((text) => text.trim() !== "" && !/^http|\.json$/.test(text));
}

const SCREENS = [
  "/",
  "/communes",
  "/communes/xa-003",
  "/criteria",
  "/agencies",
  "/enterprises/dn-01",
  "/coverage",
  "/reporting",
  "/pace",
  "/support",
  "/proposals",
  "/compare",
  "/report",
  "/data",
];

it.each([...SCREENS.map((address) => [address]), ["/?lang=en"], ["/communes?lang=en"], ["/agencies?lang=en"], ["/pace?lang=en"]])(
  "%s of another programme says nothing of Gia Viễn, and calls things as that programme does",
  async (address) => {
    serve(foreignPublication());
    await renderApp(address);
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).not.toHaveTextContent(/Đang đọc|Reading/));
    await waitFor(() => expect(document.querySelector("[aria-busy=true]")).toBeNull());
    await screen.findAllByText(/^(Các địa phương|Localities)$/);
    const texts = textsOfPage();
    expect(texts.length).toBeGreaterThan(40);
    for (const text of texts) {
      expect(text).not.toMatch(OF_GIA_VIEN);
      expect(text).not.toMatch(WORDS_OF_THE_APP);
      expect(text).not.toMatch(/undefined|NaN|[\uE000-\uF8FF]/);
    }
  },
  30_000,
);

it("criteria that a set does not have are told, and the set of each commune is what it is measured by", async () => {
  serve(foreignPublication());
  await renderApp("/communes/xa-004");
  await screen.findAllByText("Các địa phương");
  expect(await screen.findByText(/Tiêu chí ngoài bộ tiêu chí của địa phương.*: Làng 004 \(số 11–19\)/)).toBeInTheDocument();
  await waitFor(() => expect(document.body).toHaveTextContent("8/10 tiêu chí"));
  expect(document.body).not.toHaveTextContent(/\/19 tiêu chí/);
});

it("a part of a long grid says of how many it is, in its head and at its foot; what is counted above it is not said to stand in it", async () => {
  serve(foreignPublication());
  await renderApp("/coverage");
  const grid = await screen.findByRole("grid");
  expect(within(grid).getByRole("columnheader", { name: "Địa phương: 1–50 trong 129" })).toBeInTheDocument();
  expect(within(grid).getByRole("rowheader", { name: "Cộng 129 địa phương" })).toBeInTheDocument();
  expect(screen.getByText("và 355 ô nữa; bảng dưới đây hiện từng phần")).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent("nữa trong bảng dưới đây");
});

it("so does a part of the calendar of reports", async () => {
  serve(foreignPublication());
  await renderApp("/reporting");
  const [grid] = await screen.findAllByRole("grid");
  expect(grid && within(grid).getAllByRole("columnheader")[0]).toHaveTextContent(/^Địa phương: 1–\d+ trong 129$/);
});
