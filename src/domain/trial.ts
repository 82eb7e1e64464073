/** Where figures come from that somebody tries out in a browser, and that nobody has published. */
export type Trial = {
  /** The names of the files that were read in, in their order; of several imports one after the other, all of them. */
  readonly files: readonly string[];
  /** When, by the device's clock: an ISO 8601 instant with offset. */
  readonly at: string;
};
