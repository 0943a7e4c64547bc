/** True for URLs of this machine, whose network is the user's own. */
export function isLoopbackUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
}
