// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = {
  /** @minItems 1 */
  readonly some?: readonly [string, ...string[]];
  /**
   * @minItems 2
   * @maxItems 2
   */
  readonly pair?: readonly [number, number];
  /** @maxItems 2 */
  readonly few?: readonly [string?, string?];
  /** @maxItems 0 */
  readonly none?: readonly [];
  /** @minItems 100 */
  readonly many?: readonly string[];
  readonly [name: string]: unknown;
};
