/** The one protocol version that this package speaks (consumer sheet 5.2). */
export const protocolVersion = "2026-05-01";
