import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { vi as words } from "#src/messages/vi.ts";
import { setWindowWidth } from "./happy-dom-gaps.ts";
import { renderOverview, waitForCards } from "./render-app.tsx";

const { filters } = words;

it("on a phone the controls are in a sheet, which says how many are chosen", async () => {
  setWindowWidth(390);
  const user = await renderOverview("/?communes=gia-minh");
  expect(screen.queryByRole("dialog", { name: filters.title })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: new RegExp(`^${filters.open}.*1`) }));
  const sheet = within(screen.getByRole("dialog", { name: filters.title }));
  await user.click(sheet.getByRole("checkbox", { name: "Gia Lạc" }));
  await waitForCards(["Gia Lạc", "Gia Minh"]);
  await user.click(sheet.getByRole("button", { name: filters.done }));
  expect(screen.queryByRole("dialog", { name: filters.title })).not.toBeInTheDocument();
});
