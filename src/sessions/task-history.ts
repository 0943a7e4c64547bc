import type { Realtime, RealtimeMessage } from "../realtime/realtime.ts";
import { compareTimetokens } from "./timetoken.ts";

const pageSize = 100;
/** 20,000 events of one task: more are no longer a status. */
const maxPages = 200;

export interface ReadHistoryOptions {
  readonly channel: string;
  /** Stops at the first page that reaches back to here. Default: the beginning. */
  readonly after?: string;
}

/** What a channel has stored, ascending by timetoken. */
export async function readHistory(
  realtime: Pick<Realtime, "history">,
  { channel, after = "0" }: ReadHistoryOptions,
): Promise<RealtimeMessage[]> {
  const pages: RealtimeMessage[][] = [];
  let before: string | undefined;
  while (pages.length < maxPages) {
    const page = await realtime.history({
      channel,
      count: pageSize,
      ...(before === undefined ? {} : { before }),
    });
    pages.push(page);
    const oldest = page[0]?.timetoken;
    if (oldest === undefined || page.length < pageSize) break;
    if (compareTimetokens(oldest, after) <= 0) break;
    before = oldest;
  }
  return pages
    .reverse()
    .flat()
    .sort((a, b) => compareTimetokens(a.timetoken, b.timetoken));
}
