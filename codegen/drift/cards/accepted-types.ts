import { accepts } from "../../contract/content-class.ts";

/** What a card says about the files of one input. */
export interface AcceptedFiles {
  readonly contentType: string;
  /** Absent: files of any type. */
  readonly accept?: readonly string[];
}

/** What people send, to show a refusal with. */
const usual = [
  ...["image/gif", "image/jpeg", "image/png", "image/webp", "audio/mpeg", "audio/wav"],
  ...["video/mp4", "video/webm", "text/plain", "text/csv", "application/pdf", "application/zip"],
];

/** A content type that one card takes and the other refuses; undefined when there is none. */
export function refusedType(taken: AcceptedFiles, refusing: AcceptedFiles): string | undefined {
  const { accept } = refusing;
  if (accept === undefined) return undefined;
  for (const contentType of typesOf(taken, accept.length)) {
    if (!accepts(accept, contentType)) return contentType;
  }
  return undefined;
}

/** Enough of what an input takes that a list of `refusals`, unless it covers all of it, leaves one of them out. */
function* typesOf({ contentType, accept }: AcceptedFiles, refusals: number): Iterable<string> {
  // What a file of unknown type travels as is what most files are.
  const likely = [contentType, ...usual];
  if (accept === undefined) {
    yield* likely;
    for (let index = 0; index <= refusals; index += 1) yield `application/vnd.other-${index}+zip`;
    return;
  }
  for (const entry of accept) {
    if (!entry.endsWith("/*")) {
      yield entry;
      continue;
    }
    const family = entry.slice(0, -1);
    yield* likely.filter((type) => type.startsWith(family));
    for (let index = 0; index <= refusals; index += 1) yield `${family}x-other-${index}`;
  }
}
