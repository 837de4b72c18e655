export { createApp } from './create-app.ts';
export type { ServerParts } from './parts.ts';
export { type RunningServer, startServer } from './start-server.ts';
