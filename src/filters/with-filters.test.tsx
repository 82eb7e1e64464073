import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { memo } from "react";
import { expect, it } from "vitest";
import { paths } from "#src/lib/paths.ts";
import { Router } from "#src/ui/router.tsx";
import { pathForm } from "./address-form.ts";
import { AddressProvider } from "./address-provider.tsx";
import { FilterLink } from "./filter-link.tsx";
import { useAddress } from "./use-address.ts";
import { WithFilters } from "./with-filters.tsx";

const BAR = pathForm("/");

/** How often what is inside was drawn. */
let drawn = 0;

const Inside = memo(function Inside() {
  drawn += 1;
  const [search, change] = useAddress();
  return (
    <>
      <output>{String(search)}</output>
      <FilterLink to={paths.communes.href()}>communes</FilterLink>
      <button type="button" onClick={() => change((next) => set(next, "by", "month"))}>
        by month
      </button>
    </>
  );
});

function Outside() {
  const [search, change] = useAddress();
  return (
    <>
      <p>{`address: ${search}`}</p>
      <button type="button" onClick={() => change((next) => set(next, "period", "2017-Q3"))}>
        third quarter
      </button>
    </>
  );
}

function set(search: URLSearchParams, key: string, value: string): URLSearchParams {
  search.set(key, value);
  return search;
}

it("inside, the filters are those that are drawn, in the links too; settings are the address's at once, and nobody's filters are lost", async () => {
  const user = userEvent.setup();
  history.replaceState(null, "", "/?period=2017-Q2&lang=en");
  render(
    <Router bar={BAR}>
      <AddressProvider>
        <Outside />
        <WithFilters filters="period=2017-Q2">
          <Inside />
        </WithFilters>
      </AddressProvider>
    </Router>,
  );
  drawn = 0;
  await user.click(screen.getByRole("button", { name: "third quarter" }));
  expect(screen.getByText("address: period=2017-Q3&lang=en")).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("period=2017-Q2&lang=en");
  expect(screen.getByRole("link", { name: "communes" })).toHaveAttribute("href", "/communes?period=2017-Q2&lang=en");
  // It has nothing to draw until its turn comes.
  expect(drawn).toBe(0);
  await user.click(screen.getByRole("button", { name: "by month" }));
  expect(screen.getByRole("status")).toHaveTextContent("period=2017-Q2&lang=en&by=month");
  expect(screen.getByText("address: period=2017-Q3&lang=en&by=month")).toBeVisible();
});
