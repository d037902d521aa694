/** Pieces of PHP for generated files. */

export type Constants = Record< string, string | number | boolean >;

export function phpDefines( constants: Constants ): string {
	return Object.entries( constants )
		.map( ( [ name, value ] ) => `define( ${ phpString( name ) }, ${ phpValue( value ) } );` )
		.join( '\n' );
}

function phpValue( value: string | number | boolean ): string {
	return typeof value === 'string' ? phpString( value ) : String( value );
}

export function phpString( text: string ): string {
	return `'${ text.replace( /[\\']/g, '\\$&' ) }'`;
}
