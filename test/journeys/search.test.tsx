import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { answerServerError } from "#mocks/handlers/answer.ts";
import { searchFrameWords } from "#src/features/search/search-frame-words.ts";
import { searchWords } from "#src/features/search/search-words.ts";
import { vi } from "#src/messages/vi.ts";
import { renderOverview } from "./render-app.tsx";
import { serve } from "./serve.ts";

const words = searchWords.vi;

function dialog() {
  return screen.findByRole("dialog", { name: searchFrameWords.vi.title });
}

function found(): HTMLElement[] {
  return within(screen.getByRole("listbox", { name: words.results })).getAllByRole("option");
}

function openDialog(): Element | null {
  return document.querySelector("dialog[open]");
}

function options(): string[] {
  return found().map((option) => option.textContent ?? "");
}

it("by keyboard alone: the slash opens, words without accents find, Enter opens the commune", async () => {
  const user = await renderOverview("/?period=2017-Q3");
  await user.keyboard("/");
  const field = within(await dialog()).getByRole("combobox");
  expect(field).toHaveFocus();
  await user.keyboard("gia thinh");
  await waitFor(() => expect(options()[0]).toContain("Gia Thịnh"));
  const [first] = found();
  expect(field).toHaveAttribute("aria-activedescendant", first?.id);
  expect(first).toHaveAttribute("aria-selected", "true");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Xã Gia Thịnh"));
  expect(location.pathname + location.search).toBe("/communes/gia-thinh?period=2017-Q3");
  expect(screen.queryByRole("dialog", { name: searchFrameWords.vi.title })).toBeNull();
});

it("the arrows go round, and a click opens as well", async () => {
  const user = await renderOverview();
  await user.click(screen.getByRole("button", { name: vi.app.search }));
  const field = within(await dialog()).getByRole("combobox");
  const all = options();
  await user.keyboard("{ArrowUp}");
  expect(field.getAttribute("aria-activedescendant")).toBe(found()[all.length - 1]?.id);
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(found()[1]).toHaveAttribute("aria-selected", "true");
  await user.keyboard("không có đâu");
  expect(await screen.findByText(words.none("không có đâu"))).toBeInTheDocument();
  await user.clear(field);
  await user.keyboard("tình trạng số liệu");
  await user.clear(field);
  const data = found().find((option) => option.textContent?.startsWith(vi.app.nav.data));
  if (data) await user.click(data);
  await waitFor(() => expect(location.pathname).toBe("/data"));
});

it("single keys do nothing while something is typed or chosen, nor when they are turned off; Ctrl+K always works", async () => {
  const user = await renderOverview();
  screen.getByRole("combobox", { name: vi.app.theme }).focus();
  await user.keyboard("/?");
  expect(openDialog()).toBeNull();
  screen.getByRole("button", { name: vi.app.search }).focus();
  await user.keyboard("{Alt>}/{/Alt}");
  expect(openDialog()).toBeNull();

  await user.keyboard("?");
  const help = await screen.findByRole("dialog", { name: words.shortcuts });
  await user.click(within(help).getByRole("checkbox"));
  await user.click(within(help).getByRole("button", { name: vi.app.close }));
  await waitFor(() => expect(openDialog()).toBeNull());
  await user.keyboard("?/");
  expect(openDialog()).toBeNull();
  await user.keyboard("{Control>}k{/Control}");
  await user.click(within(await dialog()).getByRole("button", { name: words.shortcuts }));
  const again = await screen.findByRole("dialog", { name: words.shortcuts });
  expect(within(again).getByRole("checkbox")).not.toBeChecked();
  await user.click(within(again).getByRole("checkbox"));
  await user.click(within(again).getByRole("button", { name: vi.app.close }));
  await waitFor(() => expect(openDialog()).toBeNull());
  await user.keyboard("/");
  expect(await dialog()).toBeInTheDocument();
});

it("says which file could not be read, since nothing in it is found", async () => {
  serve({}, { agencies: answerServerError });
  const user = await renderOverview();
  await user.keyboard("/");
  const box = within(await dialog());
  await user.keyboard("cấp tỉnh 04");
  expect(await box.findByText(words.unread("agencies.json"))).toBeInTheDocument();
});

it("no key opens anything beneath an open dialog", async () => {
  const user = await renderOverview();
  await user.keyboard("?");
  await screen.findByRole("dialog", { name: words.shortcuts });
  await user.keyboard("{Control>}k{/Control}");
  expect(screen.queryByRole("dialog", { name: searchFrameWords.vi.title })).toBeNull();
  expect(openDialog()).toHaveAccessibleName(words.shortcuts);
});
