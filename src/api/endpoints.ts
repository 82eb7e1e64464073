/** The endpoints, by the name of their file. */
export const ENDPOINTS = ["programme", "communes", "agencies", "enterprises", "support", "proposals"] as const;
export type Endpoint = (typeof ENDPOINTS)[number];
