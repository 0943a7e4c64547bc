export type { ByteReadable, ByteWritable } from "./streams/byte-readable.ts";
export type {
  StreamAffinity,
  StreamDescriptor,
  StreamDirection,
  StreamFormat,
} from "./streams/descriptor.ts";
export { invertDirection } from "./streams/descriptor.ts";
export type {
  InboundBytes,
  InboundEvents,
  InboundMessage,
  InboundRaw,
} from "./streams/inbound-message.ts";
export type { ReadOptions } from "./streams/inbound-readers.ts";
export { StreamClient } from "./streams/stream-client.ts";
export type {
  StreamClientFromDescriptorOptions,
  StreamClientOptions,
  StreamConnectionOptions,
} from "./streams/stream-client-options.ts";
export type { StreamError } from "./streams/stream-errors.ts";
export { StreamLostError, StreamOverflowError, StreamWriteError } from "./streams/stream-errors.ts";
export { streamChannel, validateStreamId } from "./streams/stream-id.ts";
export type { StreamBundleConfig } from "./streams/stream-limits.ts";
