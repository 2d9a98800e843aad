/** What the server asks of conversations, behind the requests. */
export { sweepExchanges } from './store.ts';
