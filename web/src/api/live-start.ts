import { io } from "socket.io-client";

import { LiveFeed, type LiveListener } from "./live";

/** Follows the server these pages came from; the answer stops it. */
export function startLive(listener: LiveListener): () => void {
  const socket = io({
    path: "/socket.io",
    autoConnect: false,
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 8_000,
  });
  const feed = new LiveFeed(socket, listener);
  feed.start();
  return () => feed.stop();
}
