import type { DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { escapePointer, member } from "../../load/json-value.ts";
import { isAcceptable } from "../content-class.ts";
import { membersAt } from "./card-members.ts";
import { type CardRule, faultAt, quoted, streams, taskKinds, textMember } from "./places.ts";

const streamIdPattern = /^[a-zA-Z0-9_-]+$/;
const maxStreamIdBytes = 92;
/** What a stream declaration may say and yet cannot work (sheet 11.2 a, b, c, d). */
export const unusableStreams: CardRule = (card, report) => {
  const offersRequest = taskKinds(card).includes("request");
  const all = streams(card);
  for (const { key, pointer, value } of all) {
    const warn = (at: string, code: DiagnosticCode, message: string, hint: string): void => {
      report.warn(faultAt(card, at, { code, message, hint }));
    };
    const shared = member(value, "affinity") === "shared";
    // The default stream of a request agent may not be shared at all, which the schema says.
    if (shared && offersRequest && key !== "_default") {
      const message = `Stream ${quoted(key)} is shared, which request tasks cannot open`;
      warn(
        `${pointer}/affinity`,
        "shared-stream-in-request",
        message,
        "offer pipe alone, or drop the affinity",
      );
    }
    const direction = textMember(value, "direction");
    if (
      key === "_default" &&
      offersRequest &&
      (direction === "inbound" || direction === "bidirectional")
    ) {
      const message = `Stream "_default" is ${direction}, and request tasks open outbound streams alone`;
      warn(
        `${pointer}/direction`,
        "default-stream-direction",
        message,
        "name the stream, and open it in pipe tasks only",
      );
    }
    if (shared && !isStreamId(key)) {
      const message = `Stream ${quoted(key)} is shared, so its key is its id, and that is not a valid id`;
      warn(
        pointer,
        "stream-key-no-id",
        message,
        `use letters, digits, _ and -, at most ${maxStreamIdBytes} bytes`,
      );
    }
  }
  if (taskKinds(card).includes("pipe") && all.length === 0) {
    const message = "The agent offers pipe tasks and declares no stream";
    const hint = "declare the streams that its handler opens under /streams";
    report.warn(
      faultAt(card, "/capabilities/taskKinds", { code: "pipe-without-streams", message, hint }),
    );
  }
};

/** Slips that the open declaration object lets pass (sheet 11.2 j, l). */
export const looseStreamMembers: CardRule = (card, report) => {
  for (const { pointer, value } of streams(card)) {
    const contentType = textMember(value, "contentType");
    if (contentType !== undefined && !isAcceptable(contentType)) {
      const message = `Content type ${quoted(contentType)} is none that an input or output could have`;
      const hint = "write it in lower case without parameters: application/octet-stream";
      report.warn(
        faultAt(card, `${pointer}/contentType`, { code: "stream-content-type", message, hint }),
      );
    }
    const knownMembers = membersAt(pointer);
    for (const name of Object.keys(value)) {
      if (knownMembers.includes(name)) continue;
      const message = `Stream declarations have no member ${quoted(name)}; it is ignored`;
      const hint = didYouMean(
        name,
        knownMembers.filter((known) => !Object.hasOwn(value, known)),
      );
      const at = `${pointer}/${escapePointer(name)}`;
      report.warn(faultAt(card, at, { code: "unknown-stream-member", message, hint }));
    }
  }
};

function isStreamId(key: string): boolean {
  return streamIdPattern.test(key) && Buffer.byteLength(key) <= maxStreamIdBytes;
}
