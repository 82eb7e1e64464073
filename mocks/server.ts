import { setupServer } from "msw/node";
import { scenarioHandlers } from "./scenarios.ts";

/** The endpoints for tests, in the scenario `normal` until a test asks for another with `server.use(...)`. */
export const server = setupServer(...scenarioHandlers("normal"));
