/** The value that a share of all values does not exceed: 0.5 is the median. */
export function percentile( values: readonly number[], share: number ): number {
	const sorted = [ ...values ].sort( ( a, b ) => a - b );
	const place = Math.min( sorted.length - 1, Math.max( 0, Math.ceil( share * sorted.length ) - 1 ) );
	const found = sorted[ place ];
	if ( found === undefined ) {
		throw new Error( 'Nothing was measured.' );
	}
	return found;
}

export const median = ( values: readonly number[] ): number => percentile( values, 0.5 );

/** None of the figures is more precise than three digits. */
export function rounded( value: number ): number {
	return Number( value.toPrecision( value >= 100 ? 4 : 3 ) );
}
