// Generated from schemas/presence. Do not edit.
// Edit the schema, then run: npm run generate

/**
 * Presence state of an agent instance on its control channel. Being present there is what makes an
 * instance online.
 *
 * @example {"instanceId":"AG-demo-0b5c","activeTasks":1,"activeStreams":0,"concurrency":4,"startedAt":1777629600000,"preferredProtocolVersion":"2026-05-01","protocolVersions":["2026-05-01"]}
 */
export type InstanceState = {
  /**
   * Id of the instance.
   *
   * @minLength 1
   */
  readonly instanceId: string;
  /**
   * Tasks that it works on.
   *
   * @type integer
   * @minimum 0
   */
  readonly activeTasks: number;
  /**
   * Open streams that it writes or reads itself; a shared one counts once.
   *
   * @type integer
   * @minimum 0
   */
  readonly activeStreams: number;
  /**
   * Tasks and streams that it takes at most; 0 means no limit.
   *
   * @type integer
   * @minimum 0
   */
  readonly concurrency: number;
  /** When it started, in milliseconds since 1970. */
  readonly startedAt: number;
  /** Protocol version that it prefers. */
  readonly preferredProtocolVersion: string;
  /** Protocol versions that it speaks. */
  readonly protocolVersions: readonly string[];
};
