/** Largest content that travels inside a message, in bytes before encoding, inclusive. */
export const inlineLimitBytes = 16_384;

/** Largest file that the backend takes, in bytes: 25 MiB. */
export const maxUploadBytes = 26_214_400;
