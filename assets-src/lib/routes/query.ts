/** The query of an address. A value of the wrong type counts as missing. */
export type Query = Readonly< Record< string, unknown > >;

export function textOf( query: Query, name: string ): string | null {
	const value = query[ name ];
	return typeof value === 'string' && value !== '' ? value : null;
}

/** Several values of one parameter, separated by commas. */
export function listOf( query: Query, name: string ): readonly string[] {
	return [ ...new Set( ( textOf( query, name ) ?? '' ).split( ',' ).filter( ( value ) => value !== '' ) ) ];
}

export function oneOf< Choice extends string >(
	query: Query,
	name: string,
	choices: readonly Choice[]
): Choice | null {
	const value = textOf( query, name );
	return choices.find( ( choice ) => choice === value ) ?? null;
}

/** A positive integer, as page numbers and site IDs are. */
export function numberOf( query: Query, name: string ): number | null {
	const value = textOf( query, name );
	return value !== null && /^[1-9]\d{0,8}$/.test( value ) ? Number( value ) : null;
}
