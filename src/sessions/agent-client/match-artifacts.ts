import type { OutputContract } from "../../gen/contract.ts";
import type { CallArtifact } from "../agent-transport.ts";
import { baseType } from "./encode-file.ts";

/**
 * The output that each artifact is for: the one it names; else the only one with its MIME type; else,
 * with exactly one output and one artifact, that one. An artifact that names an output which the card
 * does not have is claimed by none.
 */
export function claimingOutput(
  artifact: CallArtifact,
  outputs: readonly OutputContract[],
  artifactCount: number,
): OutputContract | undefined {
  if (artifact.outputId !== undefined) return outputs.find(({ id }) => id === artifact.outputId);

  const type = baseType(artifact.mimeType);
  const [sameType, another] = outputs.filter((output) => baseType(output.contentType) === type);
  if (sameType !== undefined && another === undefined) return sameType;
  return outputs.length === 1 && artifactCount === 1 ? outputs[0] : undefined;
}

/** The artifact of each output, by output id; of several, the last. `artifacts` are in order of time. */
export function matchArtifacts(
  outputs: readonly OutputContract[],
  artifacts: readonly CallArtifact[],
): Map<string, CallArtifact> {
  const claimed = new Map<string, CallArtifact>();
  for (const artifact of artifacts) {
    const output = claimingOutput(artifact, outputs, artifacts.length);
    if (output !== undefined) claimed.set(output.id, artifact);
  }
  return claimed;
}

/** Ids of the guaranteed outputs that no artifact is for. */
export function missingOutputs(
  outputs: readonly OutputContract[],
  artifacts: readonly CallArtifact[],
): string[] {
  const claimed = matchArtifacts(outputs, artifacts);
  return outputs.filter(({ id, guaranteed }) => guaranteed && !claimed.has(id)).map(({ id }) => id);
}

/** Timetokens are decimal numbers beyond the exact range of `number`. */
export function byTimetoken(a: CallArtifact, b: CallArtifact): number {
  return (
    a.timetoken.length - b.timetoken.length ||
    (a.timetoken < b.timetoken ? -1 : Number(a.timetoken > b.timetoken))
  );
}

/** Live and stored copies of one artifact are one artifact. */
export function withoutRepeats(artifacts: readonly CallArtifact[]): CallArtifact[] {
  const keyed = artifacts.map((artifact): [string, CallArtifact] => {
    const { timetoken, outputId, fileName } = artifact;
    return [JSON.stringify([timetoken, outputId, fileName]), artifact];
  });
  return [...new Map(keyed).values()];
}
