/** Four decimal numbers of one byte each. */
export function fitsIpv4(text: string): boolean {
  return /^(?:(?:^|\b\.)(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){4}$/.test(text);
}
