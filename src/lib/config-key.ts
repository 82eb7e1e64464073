/**
 * Under which a device keeps the last configuration that it read at an address (`device-store.ts`). By itself, so that the script that begins the page
 * (`app/boot.ts`) brings nothing else along.
 */
export function configKey(url: string): string {
  return `config ${url}`;
}
