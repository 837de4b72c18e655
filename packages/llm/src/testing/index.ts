export {
  chunkIn,
  meeting,
  readMeetings,
  refusing,
  type StubServer,
  saying,
  startStubServer,
} from './stub-server.ts';
