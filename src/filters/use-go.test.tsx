import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { lazy, Suspense } from "react";
import { beforeEach, expect, it } from "vitest";
import { Router, useLocation } from "#src/ui/router.tsx";
import { pathForm } from "./address-form.ts";
import { useGo } from "./use-go.ts";

const BAR = pathForm("/");

/** Its code never comes. */
const Endless = lazy(() => new Promise<never>(() => {}));

function Way({ to }: { to: string }) {
  const go = useGo();
  return (
    <button type="button" onClick={() => go(to)}>
      {to}
    </button>
  );
}

function Page() {
  const { pathname, search } = useLocation();
  return pathname === "/" && search === "" ? <p>The first page</p> : <Endless />;
}

beforeEach(() => history.replaceState(null, "", "/"));

it.each([
  ["/communes", "The first page", "to another page, the one that stands stays until the other is drawn"],
  ["/?period=2017-Q3", "Waiting", "on the page that stands, the change is taken over at once"],
])("%s: shows “%s”: %s", async (to, shown) => {
  const user = userEvent.setup();
  render(
    <Router bar={BAR}>
      <Way to={to} />
      <Suspense fallback={<p>Waiting</p>}>
        <Page />
      </Suspense>
    </Router>,
  );
  await user.click(screen.getByRole("button"));
  expect(location.pathname + location.search).toBe(to);
  expect(await screen.findByText(shown)).toBeVisible();
});
