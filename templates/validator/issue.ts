/** What a validator finds wrong. The printed functions use the type that their module has by this name. */
export interface Issue {
  readonly path: string;
  readonly keyword: string;
  readonly message: string;
}
