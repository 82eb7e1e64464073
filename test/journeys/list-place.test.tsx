import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { generateData } from "#mocks/demo-data/generate-data.ts";
import { month } from "#src/domain/month.ts";
import { longListWords } from "#src/ui/long-list-words.ts";
import { addressSearch, renderApp } from "./render-app.tsx";
import { serve } from "./serve.ts";

const words = longListWords.vi;
const SIZE = { seed: 7, communes: 170, provinces: 0, agencies: 3, enterprises: 160, lines: 400, proposals: 0, months: 3 };

const main = () => within(screen.getByRole("main"));
const turn = (name: string) => main().findByRole("button", { name });
const shown = () => main().findByText(/^\d+–\d+ trong \d+/);
const firstName = () => main().getAllByRole("rowheader")[0]?.textContent ?? "";

describe("the place in a long list", () => {
  beforeEach(() => serve(generateData({ ...SIZE, firstMonth: month("2017-07") })));

  it("is in the address by its row: for a colleague, and for whoever comes back from a commune", async () => {
    const user = await renderApp("/communes?period=2017");
    expect(await shown()).toHaveTextContent("1–50 trong 170");
    await user.click(await turn(words.next));
    await waitFor(() => expect(addressSearch()).toMatch(/^\?period=2017&list=xa-\d+$/));
    expect(await shown()).toHaveTextContent("51–100 trong 170");
    const [address, first] = [addressSearch(), firstName()];

    const link = main().getAllByRole("rowheader")[3]?.querySelector("a");
    // A link to another screen carries the filters, and no place of this one.
    expect(link?.getAttribute("href")).toMatch(/^\/communes\/xa-\d+\?period=2017$/);
    if (link) await user.click(link);
    await waitFor(() => expect(location.pathname).toMatch(/^\/communes\/xa-/));
    history.back();
    await waitFor(() => expect(addressSearch()).toBe(address));
    expect(await shown()).toHaveTextContent("51–100 trong 170");
    expect(firstName()).toBe(first);

    cleanup();
    await renderApp(`/communes${address}`);
    expect(await shown()).toHaveTextContent("51–100 trong 170");
    expect(firstName()).toBe(first);
  });

  it("begins anew in another order, and with another search; back at the beginning the address says nothing of it", async () => {
    const user = await renderApp("/communes");
    await user.click(await turn(words.last));
    await waitFor(() => expect(addressSearch()).toMatch(/^\?list=/));
    await user.click(main().getByRole("button", { name: /^Sắp xếp theo Xã|^Xã/ }));
    await waitFor(() => expect(addressSearch()).toMatch(/^\?sort=-?[a-z]+$/i));
    expect(await shown()).toHaveTextContent("1–50 trong 170");
    await user.click(await turn(words.last));
    await waitFor(() => expect(addressSearch()).toMatch(/&list=/));
    await user.type(main().getByRole("searchbox", { name: words.find }), "xa 16");
    await waitFor(() => expect(addressSearch()).toMatch(/^\?sort=[^&]+&find=xa\+16$/));
    expect(await shown()).toHaveTextContent("1–10 trong 10");
    await user.clear(main().getByRole("searchbox", { name: words.find }));
    await waitFor(() => expect(addressSearch()).toMatch(/^\?sort=[^&]+$/));
    await user.click(await turn(words.next));
    await user.click(await turn(words.first));
    await waitFor(() => expect(addressSearch()).toMatch(/^\?sort=[^&]+$/));
  });

  it.each(["/enterprises", "/coverage"])("is kept by %s, too, with what is searched for", async (address) => {
    const user = await renderApp(address);
    await user.click(await turn(words.next));
    await waitFor(() => expect(addressSearch()).toMatch(/^\?list=/));
    const [turned, first] = [addressSearch(), firstName()];
    cleanup();
    await renderApp(`${address}${turned}`);
    expect(await shown()).toHaveTextContent(/^51–100 trong 1\d\d$/);
    expect(firstName()).toBe(first);
    cleanup();
    const found = first.trim().slice(0, 2);
    await renderApp(`${address}?find=${found}`);
    expect(await shown()).toHaveTextContent(new RegExp(`^1–50 trong 1\\d\\d khớp “${found}”`));
    expect(main().getByRole("searchbox", { name: words.find })).toHaveValue(found);
  });
});
