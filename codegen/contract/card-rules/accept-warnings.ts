import { member } from "../../load/json-value.ts";
import { accepts, contentClass } from "../content-class.ts";
import { type CardRule, faultAt, ioParts, quoted, textMember } from "./places.ts";

/** A file input accepts what it says it is (sheet 11.2 i). */
export const acceptCoversContentType: CardRule = (card, report) => {
  for (const { pointer, value } of ioParts(card, "inputs")) {
    const contentType = textMember(value, "contentType");
    const accept = member(value, "accept");
    if (contentType === undefined || !Array.isArray(accept)) continue;
    if (contentClass(contentType) !== "file") continue;
    const listed = accept.filter((item) => typeof item === "string");
    if (accepts(listed, contentType)) continue;
    const message = `"accept" does not cover ${quoted(contentType)}, the input's own content type`;
    const hint = `add ${JSON.stringify(contentType)} to the list`;
    report.warn(faultAt(card, `${pointer}/accept`, { code: "accept-misses-type", message, hint }));
  }
};
