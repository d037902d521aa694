/** `npm run test:long` sets it: everything takes longer and finds more. */
export const isLong = process.env[ 'CHAOS' ] === 'long';
