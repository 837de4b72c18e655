import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import express from 'express';
import { expect, test } from 'vitest';
import { EventStream, OpenStreams, sendEvents } from './event-stream.ts';

test('a client that does not read its events is cut off instead of having them kept in memory', async () => {
  const stream = new EventStream((send) => {
    const sending = setInterval(() => send({ id: 1, event: 'change', data: 'x'.repeat(500_000) }), 1);
    return () => clearInterval(sending);
  });
  const app = express().get('/', (request, response) =>
    sendEvents(request, response, stream, new OpenStreams(), new AbortController().signal),
  );
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {});
  client.pause().write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const [socket] = await once(server, 'connection');
  await once(socket, 'close');
  expect(socket.destroyed).toBe(true);
  client.destroy();
  server.close();
});
