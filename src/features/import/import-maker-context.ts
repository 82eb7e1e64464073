import { createContext } from "react";
import type { ImportSession } from "./import-session.ts";

export type MakeSession = () => Promise<ImportSession>;

/** How a session is made: in a worker in the app; where nobody says (a review pack, which is one file) beside the page. */
export const ImportMakerContext = createContext<MakeSession | null>(null);
