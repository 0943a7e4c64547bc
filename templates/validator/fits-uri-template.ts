/** An RFC 6570 template: expressions in braces, and text that may be in a URI. */
export function fitsUriTemplate(text: string): boolean {
  const isName = /^(?:\w|%[\da-fA-F]{2})(?:\.?(?:\w|%[\da-fA-F]{2}))*$/;
  const literals = text.replace(
    /\{[+#./;?&=,!@|]?([^{}]+)\}/g,
    (whole, names: string) => {
      const fits = names
        .split(",")
        .every((name) =>
          isName.test(name.replace(/(?::[1-9]\d{0,3}|\*)$/, "")),
        );
      return fits ? "-" : whole;
    },
  );
  return !/[\p{Cc}\p{Cs} "<>\\^`{|}]|%(?![\da-fA-F]{2})/u.test(literals);
}
