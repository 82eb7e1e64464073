import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { routeParts } from "#src/lib/route-parts.ts";
import { Router } from "./router.tsx";
import { Routes, type Screen, useParams } from "./routes.tsx";

function Id() {
  return <output>{`id ${useParams().id}`}</output>;
}

const SCREENS: readonly Screen[] = [
  { pattern: "/present/:id", page: <Id /> },
  { pattern: "/present/speaker", page: <output>speaker</output> },
  { pattern: "/", page: <output>overview</output> },
];

it.each([
  ["/", "overview"],
  ["/present/gia-minh", "id gia-minh"],
  ["/present/speaker", "speaker"],
  ["/present/speaker/", "speaker"],
  ["/nowhere", "not found"],
])("%s leads to: %s", (route, shown) => {
  const bar = { hrefOf: (to: string) => to, routeNow: () => routeParts(route) };
  render(
    <Router bar={bar}>
      <Routes screens={SCREENS}>
        <output>not found</output>
      </Routes>
    </Router>,
  );
  expect(screen.getByRole("status")).toHaveTextContent(new RegExp(`^${shown}$`));
});
