// Serves realtime from the store at argv[2] on port argv[3], until the process is killed.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createRealtimeService } from "../../../src/network/realtime/realtime-service.ts";
import { openDatabase } from "../../../src/network/store/database.ts";
import { systemClock } from "../../../src/support/clock.ts";
import { silentLog } from "../../../src/support/log.ts";

const [, , path = "", port = "0"] = process.argv;
const service = createRealtimeService({
  database: openDatabase({ path }),
  keysets: [{ name: "playground", publishKey: "pub-c-local", subscribeKey: "sub-c-local" }],
  secret: Buffer.alloc(32, 7),
  clock: systemClock,
  log: silentLog,
});
const server = createServer((request, response) => service.handle(request, response));
server.listen(Number(port), "127.0.0.1", () => {
  const token = service
    .keyset("playground")
    .grantToken({ ttlMinutes: 60, channels: {}, patterns: { ".*": 11 } });
  console.log(JSON.stringify({ port: (server.address() as AddressInfo).port, token }));
});
