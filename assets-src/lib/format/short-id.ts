/** Ids differ at their end; the middle is left out. */
export function shortId( id: string ): string {
	return `${ id.slice( 0, 12 ) }…${ id.slice( -4 ) }`;
}
