/** Phrases of successful responses; the server words all others. */
const PHRASES: Readonly< Record< number, string > > = {
	200: 'OK',
	201: 'Created',
	202: 'Accepted',
	203: 'Non-Authoritative Information',
	204: 'No Content',
	205: 'Reset Content',
	206: 'Partial Content',
};

/** "200 OK", or the number alone. Not translated, because people look these up. */
export function statusText( code: number ): string {
	const phrase = PHRASES[ code ];
	return phrase === undefined ? String( code ) : `${ code } ${ phrase }`;
}
