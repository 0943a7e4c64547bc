// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = {
  readonly closed?: readonly [string?, number?];
  readonly open?: readonly [string?, ...unknown[]];
  /** @minItems 1 */
  readonly rest?: readonly [string, ...number[]];
  /**
   * @minItems 2
   * @maxItems 2
   */
  readonly atMost?: readonly [string, string];
  readonly [name: string]: unknown;
};
