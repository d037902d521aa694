import { __, sprintf } from '@wordpress/i18n';

export interface PayloadField {
	readonly name: string;
	/** The type in words; "or empty" if it may be null. */
	readonly type: string;
	readonly isPersonal: boolean;
	/** Empty where nobody has described it. */
	readonly description: string;
}

type Schema = Readonly< Record< string, unknown > >;

/** The top-level fields of a payload schema, in its order. */
export function payloadFields( schema: Schema ): readonly PayloadField[] {
	return Object.entries( record( schema[ 'properties' ] ) ).map( ( [ name, value ] ) => {
		const property = record( value );
		const { description } = property;
		return {
			name,
			type: typeInWords( property ),
			isPersonal: isPersonal( property ),
			description: typeof description === 'string' ? description : '',
		};
	} );
}

/** Also an object with a personal field, or a list of such. */
function isPersonal( schema: Schema ): boolean {
	const within = [ ...Object.values( record( schema[ 'properties' ] ) ), record( schema[ 'items' ] ) ];
	return schema[ 'x-personal' ] === true || within.map( record ).filter( hasKeys ).some( isPersonal );
}

function hasKeys( schema: Schema ): boolean {
	return Object.keys( schema ).length > 0;
}

function typeInWords( property: Schema ): string {
	const types = [ property[ 'type' ] ].flat().filter( ( type ) => typeof type === 'string' );
	const words = types.filter( ( type ) => type !== 'null' ).map( ( type ) => wordFor( type, property[ 'format' ] ) );
	const joined = [ ...new Set( words ) ].join( ' / ' );
	if ( joined === '' ) {
		return __( 'any', 'multisite-webhooks' );
	}
	/* translators: %s: the type of a payload field, such as "text". */
	return types.includes( 'null' ) ? sprintf( __( '%s or empty', 'multisite-webhooks' ), joined ) : joined;
}

function wordFor( type: string, format: unknown ): string {
	switch ( type ) {
		case 'integer':
		case 'number':
			return __( 'number', 'multisite-webhooks' );
		case 'boolean':
			return __( 'true or false', 'multisite-webhooks' );
		case 'array':
			return __( 'list', 'multisite-webhooks' );
		case 'object':
			return __( 'object', 'multisite-webhooks' );
		default:
			return wordForText( format );
	}
}

function wordForText( format: unknown ): string {
	switch ( format ) {
		case 'date-time':
			return __( 'date and time', 'multisite-webhooks' );
		case 'uri':
			return __( 'URL', 'multisite-webhooks' );
		case 'email':
			return __( 'email', 'multisite-webhooks' );
		default:
			return __( 'text', 'multisite-webhooks' );
	}
}

function record( value: unknown ): Schema {
	return typeof value === 'object' && value !== null ? ( value as Schema ) : {};
}
