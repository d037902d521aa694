/** The query of an address, read with a kind for each name; what is of another kind counts as not given. */
export type Query = Readonly< Record< string, unknown > >;

export function textOf( query: Query, name: string ): string | null {
	const value = query[ name ];
	return typeof value === 'string' && value !== '' ? value : null;
}

/** Several values stand in one parameter, separated by commas. */
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

/** Whole and above zero, as page numbers and ids of sites are. */
export function numberOf( query: Query, name: string ): number | null {
	const value = textOf( query, name );
	return value !== null && /^[1-9]\d{0,8}$/.test( value ) ? Number( value ) : null;
}
