/** An RFC 6901 pointer. */
export function fitsJsonPointer(text: string): boolean {
  return (text === "" || text[0] === "/") && !/~(?![01])/.test(text);
}
