import type { HttpHandler } from "msw";
import type { Endpoint } from "#src/api/endpoints.ts";
import { agenciesHandler } from "./handlers/agencies.ts";
import { type Answer, answerAtOnce } from "./handlers/answer.ts";
import { communesHandler } from "./handlers/communes.ts";
import { configHandler } from "./handlers/config.ts";
import { enterprisesHandler } from "./handlers/enterprises.ts";
import { programmeHandler } from "./handlers/programme.ts";
import { proposalsHandler } from "./handlers/proposals.ts";
import { supportHandler } from "./handlers/support.ts";

/** What each endpoint answers: a publication, or one with something wrong in it. */
export type Bodies = Readonly<Record<Endpoint, unknown>>;

/** One handler an endpoint, and the configuration. `answers` names the endpoints that answer in another way than at once. */
export function handlersFor(bodies: Bodies, answers: Partial<Record<Endpoint, Answer>> = {}): HttpHandler[] {
  return [
    configHandler(),
    programmeHandler(bodies.programme, answers.programme ?? answerAtOnce),
    communesHandler(bodies.communes, answers.communes ?? answerAtOnce),
    agenciesHandler(bodies.agencies, answers.agencies ?? answerAtOnce),
    enterprisesHandler(bodies.enterprises, answers.enterprises ?? answerAtOnce),
    supportHandler(bodies.support, answers.support ?? answerAtOnce),
    proposalsHandler(bodies.proposals, answers.proposals ?? answerAtOnce),
  ];
}
