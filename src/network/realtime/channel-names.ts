import { badRequest } from "./reply.ts";

const presenceSuffix = "-pnpres";
const maxNameLength = 1_024;
const maxNamesPerRequest = 2_000;

/** `a.*` or `a.b.*`; anything else with an asterisk is an ordinary name. */
const wildcard = /^[^.*]+(?:\.[^.*]+)?\.\*$/;

/** Decodes one percent-encoded name from a path. Refuses bad encoding, control characters, excess length. */
export function decodeName(encoded: string): string {
  let name: string;
  try {
    name = decodeURIComponent(encoded);
  } catch {
    throw badRequest("Invalid percent-encoding in a name");
  }
  return checkName(name);
}

/** Returns `name` when it is fit for a channel or user id. */
export function checkName(name: string): string {
  if (name === "" || name.length > maxNameLength || hasControlCharacter(name)) {
    throw badRequest("Invalid name: empty, too long, or with control characters");
  }
  return name;
}

/**
 * Decodes a comma-separated list. The commas between names are literal and those inside are not,
 * so the list is split first. A lone comma is the empty list. Duplicates are dropped.
 */
export function decodeNames(encoded: string): string[] {
  const parts = encoded.split(",").filter((part) => part !== "");
  if (parts.length > maxNamesPerRequest) {
    throw badRequest(`Too many channels: ${parts.length}, at most ${maxNamesPerRequest}`);
  }
  return [...new Set(parts.map(decodeName))];
}

/** The channel that carries the presence events of `channel`. */
export function presenceChannel(channel: string): string {
  return `${channel}${presenceSuffix}`;
}

export function isPresenceChannel(name: string): boolean {
  return name.endsWith(presenceSuffix);
}

/** True for `a.*` and `a.b.*`, and for their presence twins. */
export function isWildcard(name: string): boolean {
  return wildcard.test(splitSuffix(name).base);
}

/** True for a name that a client may publish to: concrete, at most three dot-separated levels. */
export function isPublishable(channel: string): boolean {
  return !isWildcard(channel) && !isPresenceChannel(channel) && channel.split(".").length <= 3;
}

/** Every subscription name that receives what is published to `channel`: itself, then wildcards. */
export function subscriptionsFor(channel: string): string[] {
  const { base, suffix } = splitSuffix(channel);
  const [first, second, ...rest] = base.split(".");
  const names = [channel];
  if (second !== undefined) names.push(`${first}.*${suffix}`);
  if (rest.length > 0) names.push(`${first}.${second}.*${suffix}`);
  return names;
}

function splitSuffix(name: string): { base: string; suffix: string } {
  return isPresenceChannel(name)
    ? { base: name.slice(0, -presenceSuffix.length), suffix: presenceSuffix }
    : { base: name, suffix: "" };
}

function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}
