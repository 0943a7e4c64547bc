/**
 * The members of a card's objects by their place, for "did you mean". A test holds them against
 * `schemas/agent-card`, which alone decides what is an error.
 */
export const cardMembers: readonly { readonly at: RegExp; readonly names: readonly string[] }[] = [
  {
    at: /^$/,
    names: [
      ...["identity", "capabilities", "io", "streams", "security", "services", "tags"],
      ...["extensions", "runtime"],
    ],
  },
  {
    at: /^\/identity$/,
    names: [
      ...["agentName", "displayName", "description", "version", "provider", "documentationUrl"],
      ...["repositoryUrl", "iconUrl", "webApps"],
    ],
  },
  { at: /^\/identity\/provider$/, names: ["organization", "url"] },
  { at: /^\/identity\/webApps\/\d+$/, names: ["url", "label", "description"] },
  { at: /^\/capabilities$/, names: ["taskKinds"] },
  { at: /^\/io$/, names: ["inputs", "outputs"] },
  {
    at: /^\/io\/inputs\/\d+$/,
    names: [
      ...["id", "description", "contentType", "required", "example", "schema", "accept"],
      "maxSizeBytes",
    ],
  },
  {
    at: /^\/io\/outputs\/\d+$/,
    names: ["id", "description", "contentType", "guaranteed", "example", "schema"],
  },
  {
    at: /^\/streams\/[^/]*$/,
    names: [
      ...["direction", "format", "description", "affinity", "schema", "outboundSchema"],
      ...["inboundSchema", "contentType"],
    ],
  },
  { at: /^\/security$/, names: ["encryption"] },
  {
    at: /^\/security\/encryption$/,
    names: [
      ...["required", "algorithm", "consumerKeyRequired", "agentPublicKey", "agentKeyUrl"],
      "documentationUrl",
    ],
  },
  { at: /^\/services$/, names: ["webhooks"] },
  { at: /^\/tags\/\d+$/, names: ["id", "name", "description", "examples"] },
  {
    at: /^\/runtime$/,
    names: [
      ...["handler", "handlerExport", "concurrency", "expectedInstances", "maxPendingBacklog"],
      "maxRunningTimeSec",
    ],
  },
];

/** Names of members that the object at a place may have; none where that is not known. */
export function membersAt(pointer: string): readonly string[] {
  return cardMembers.find(({ at }) => at.test(pointer))?.names ?? [];
}
