// Generated from root.schema.json by `blocks gen --schema` or `compileSchema`. Do not edit.

export type Root = {
  /**
   * When it began.
   *
   * @format date-time
   * @example "2024-01-02T03:04:05Z"
   */
  readonly at?: string;
  /**
   * How many at once.
   *
   * @type integer
   * @minimum 0
   * @default 10
   */
  readonly size?: number;
  /** @deprecated */
  readonly old?: string;
  /** @readOnly true */
  readonly id?: string;
  /** @writeOnly true */
  readonly secret?: string;
  readonly [name: string]: unknown;
};
