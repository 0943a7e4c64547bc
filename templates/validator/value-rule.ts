/** What a value must be: JSON types in the words of messages, or keywords with what each asks. */
export type ValueRule = string | { readonly [keyword: string]: unknown };
