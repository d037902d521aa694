/** Phrases of the answers that count as received; of all others the server tells in words. */
const PHRASES: Readonly< Record< number, string > > = {
	200: 'OK',
	201: 'Created',
	202: 'Accepted',
	203: 'Non-Authoritative Information',
	204: 'No Content',
	205: 'Reset Content',
	206: 'Partial Content',
};

/** "200 OK"; the bare number where its phrase isn't known. Not translated, for people look these up. */
export function statusText( code: number ): string {
	const phrase = PHRASES[ code ];
	return phrase === undefined ? String( code ) : `${ code } ${ phrase }`;
}
