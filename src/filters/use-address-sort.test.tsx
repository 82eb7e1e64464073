import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { MemoryRouter } from "react-router";
import { expect, it } from "vitest";
import { AddressProvider } from "./address-provider.tsx";
import { useAddress } from "./use-address.ts";
import { useAddressSort } from "./use-address-sort.ts";

function Sorts() {
  const [sort, setSort] = useAddressSort(["name", "delivered"], { key: "name", descending: false });
  return (
    <>
      <output>{`${sort.key} ${sort.descending}`}</output>
      <p>{`address: ${useAddress()[0]}`}</p>
      <button type="button" onClick={() => setSort({ key: "delivered", descending: true })}>
        most first
      </button>
      <button type="button" onClick={() => setSort({ key: "name", descending: false })}>
        default
      </button>
    </>
  );
}

it("writes an order into the address, and the default takes it out again", async () => {
  const user = userEvent.setup();
  render(
    <MemoryRouter initialEntries={["/communes?period=2017-Q3"]}>
      <AddressProvider>
        <Sorts />
      </AddressProvider>
    </MemoryRouter>,
  );
  await user.click(screen.getByRole("button", { name: "most first" }));
  expect(screen.getByRole("status")).toHaveTextContent("delivered true");
  expect(screen.getByText(/^address:/)).toHaveTextContent("address: period=2017-Q3&sort=-delivered");
  await user.click(screen.getByRole("button", { name: "default" }));
  expect(screen.getByRole("status")).toHaveTextContent("name false");
  expect(screen.getByText(/^address:/)).toHaveTextContent(/^address: period=2017-Q3$/);
});

it("a column that the table does not have falls back to the default", () => {
  render(
    <MemoryRouter initialEntries={["/communes?sort=-nothing"]}>
      <AddressProvider>
        <Sorts />
      </AddressProvider>
    </MemoryRouter>,
  );
  expect(screen.getByRole("status")).toHaveTextContent("name false");
});
