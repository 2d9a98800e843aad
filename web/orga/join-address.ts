/** What one types in a browser: the site without its protocol; the code is asked there. */
export function shortAddress(address: string): string {
  return new URL(address, location.origin).host;
}
