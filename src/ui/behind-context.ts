import { createContext } from "react";

/** Whether the page still shows what it stood for before the reader's last choice: it says that it is busy. */
export const BehindContext = createContext(false);
