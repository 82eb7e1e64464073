/** Lets the browser take in what the reader did. A message arrives as a task of its own and, other than a timer, is never held back for 4 ms. */
export function letOthersRun(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
