/** The version of the Blocks protocol that this package speaks. */
export const protocolVersion = "2026-05-01";

export const supportedProtocolVersions: readonly string[] = [protocolVersion];
