import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { memo, useContext } from "react";
import { MemoryRouter } from "react-router";
import { expect, it } from "vitest";
import { BehindContext } from "#src/ui/behind-context.ts";
import { AddressProvider } from "./address-provider.tsx";
import { FollowFilters } from "./follow-filters.tsx";
import { useAddress } from "./use-address.ts";

const log: string[] = [];

const Page = memo(function Page() {
  const [search] = useAddress();
  log.push(`page: ${search}`);
  return <output>{String(search)}</output>;
});

function Frame() {
  log.push(useContext(BehindContext) ? "busy" : "at rest");
  return null;
}

function Control() {
  const [search, change] = useAddress();
  log.push(`control: ${search}`);
  return (
    <button type="button" onClick={() => change(() => new URLSearchParams("period=2017-Q3"))}>
      third quarter
    </button>
  );
}

it("the control answers first, while the page says that it is busy; then the page follows, drawn once", async () => {
  const user = userEvent.setup();
  render(
    <MemoryRouter initialEntries={["/?period=2017-Q2"]} useTransitions={false}>
      <AddressProvider>
        <Control />
        <FollowFilters>
          <Page />
          <Frame />
        </FollowFilters>
      </AddressProvider>
    </MemoryRouter>,
  );
  log.length = 0;
  await user.click(screen.getByRole("button", { name: "third quarter" }));
  expect(screen.getByRole("status")).toHaveTextContent("period=2017-Q3");
  expect(log.filter((said) => !said.startsWith("control"))).toEqual(["busy", "page: period=2017-Q3", "at rest"]);
  expect(log[0]).toBe("control: period=2017-Q3");
});
