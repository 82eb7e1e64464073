import { createContext } from "react";
import type { ImportSession } from "./import-session.ts";

export type MakeSession = () => Promise<ImportSession>;

/** How a session is made, where it is not as `use-import.ts` does: in a test. */
export const ImportMakerContext = createContext<MakeSession | null>(null);
