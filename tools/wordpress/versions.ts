/** The oldest WordPress that the plugin supports. */
export const FLOOR = '6.8';

/** The newest branch that the plugin was tested with. A cached copy of this or a later branch is used when nobody asks for a version. */
export const TESTED = '7.1';

/** `newest`, a branch such as 6.8, or one release such as 6.8.3. */
export type Wanted = string;

export function isVersion( text: string ): boolean {
	return text === 'newest' || /^\d+\.\d+(\.\d+)?$/.test( text );
}

export function satisfies( version: string, wanted: Wanted ): boolean {
	if ( wanted === 'newest' ) {
		return compareVersions( version, TESTED ) >= 0;
	}
	return version === wanted || ( wanted.split( '.' ).length === 2 && version.startsWith( `${ wanted }.` ) );
}

export function compareVersions( a: string, b: string ): number {
	const [ left, right ] = [ a, b ].map( ( version ) => version.split( '.' ).map( Number ) ) as [ number[], number[] ];
	for ( let i = 0; i < 3; i++ ) {
		const difference = ( left[ i ] ?? 0 ) - ( right[ i ] ?? 0 );
		if ( difference !== 0 ) {
			return difference;
		}
	}
	return 0;
}

export function newestOf( versions: readonly string[], wanted: Wanted ): string | undefined {
	return versions
		.filter( ( version ) => satisfies( version, wanted ) )
		.sort( compareVersions )
		.at( -1 );
}
