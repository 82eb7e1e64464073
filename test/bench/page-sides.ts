/**
 * What is measured side by side: the app, and a plain Recharts dashboard over the same data from the same server
 * (`plain-recharts/`). What a machine does to the one it does to the other, so their ratio holds where milliseconds do not.
 */
export const SIDES = ["app", "plain"] as const;
export type Side = (typeof SIDES)[number];

export type BySide<Value> = Readonly<Record<Side, Value>>;
