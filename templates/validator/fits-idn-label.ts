import { joinsOver } from "./joins-over.ts";

/** A label of RFC 5892 that is not ASCII. */
export function fitsIdnLabel(label: string): boolean {
  return (
    label === label.normalize("NFC") &&
    // Letters, marks and digits that stay what they are, and the exceptions.
    /^(?:(?![\p{CWKCF}\u0640\u07fa\u1100-\u11ff\u3031-\u3035\u303b\ua960-\ua97f\ud7b0-\ud7ff]|[\u20d0-\u20ff]|[\u302e-\u302f]|[\u{1d165}-\u{1d244}])[\p{L}\p{Mn}\p{Mc}\p{Nd}-]|[\u200c-\u200d\u00b7\u00df\u0375\u03c2\u05f3\u05f4\u06fd\u06fe\u0f0b\u3007\u30fb])+$/u.test(
      label,
    ) &&
    !/^[-\p{M}]|^..--|-$/u.test(label) &&
    // Signs that need certain neighbours.
    !/(?<!l)\u00b7|\u00b7(?!l)|\u0375(?!\p{sc=Grek})|(?<!\p{sc=Hebr})[\u05f3\u05f4]/u.test(
      label,
    ) &&
    (!label.includes("\u30fb") ||
      /[\p{sc=Hira}\p{sc=Kana}\p{sc=Hani}]/u.test(label)) &&
    !(/[\u0660-\u0669]/.test(label) && /[\u06f0-\u06f9]/.test(label)) &&
    [...label].every(
      (letter, at) => !/[\u200c\u200d]/.test(letter) || joinsOver(label, at),
    )
  );
}
