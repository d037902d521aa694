/** Schemas as OpenAPI has them: each that has a name stands once, among the components. */
import { join } from 'node:path';
import {
	at,
	DEFINITIONS,
	isObject,
	nameOf,
	objectAt,
	PAYLOAD_DEFINITIONS,
	read,
	SCHEMAS,
	target,
	textAt,
	textsAt,
	typeName,
	withoutKeys,
	type Json,
	type JsonObject,
} from '../json';

/** Keys of our files that OpenAPI has no use for. What a field of a response or a request is, the place tells. */
const OURS = [ '$schema', 'context', 'readOnly', 'writeOnly', 'x-page-sizes' ];

export class Components {
	private readonly schemas = new Map< string, JsonObject >();

	/** Sorted by name. */
	public all(): JsonObject {
		return Object.fromEntries( [ ...this.schemas ].sort( ( [ a ], [ b ] ) => ( a < b ? -1 : 1 ) ) );
	}

	/** A reference to a component, which is made where it does not exist yet. */
	public named( name: string, make: () => JsonObject ): JsonObject {
		if ( ! this.schemas.has( name ) ) {
			this.schemas.set( name, {} ); // A schema may refer to itself.
			this.schemas.set( name, make() );
		}
		return { $ref: `#/components/schemas/${ name }` };
	}

	/** What a response holds: everything but what only requests have. */
	public answer( resource: string ): JsonObject {
		return this.named( this.titleOf( resource ), () =>
			this.converted( this.answerSchema( resource ), fileOf( resource ) )
		);
	}

	/** With more fields than the resource has by itself. */
	public answerWith( name: string, resource: string, more: JsonObject ): JsonObject {
		return this.named( name, () => {
			const schema = this.converted( this.answerSchema( resource ), fileOf( resource ) );
			const added = this.converted( more, join( SCHEMAS, 'routes.json' ) );
			return {
				...schema,
				title: name,
				properties: { ...objectAt( schema, 'properties' ), ...added },
				required: [ ...textsAt( schema, 'required' ), ...Object.keys( more ) ],
			};
		} );
	}

	/** What a request may hold: the fields that a client sets. */
	public input( resource: string, name: string, required: Json | undefined ): JsonObject {
		return this.named( name, () => {
			const schema = read( fileOf( resource ) );
			const properties = ofProperties( schema, ( property ) => property[ 'readOnly' ] !== true );
			const rest = withoutKeys( this.converted( { ...schema, properties }, fileOf( resource ) ), 'required' );
			return { ...rest, title: name, ...( required === undefined ? {} : { required } ) };
		} );
	}

	/** A schema of a file, with references to components. */
	public converted( schema: JsonObject, file: string ): JsonObject {
		return this.mapped( schema, file ) as JsonObject;
	}

	private titleOf( resource: string ): string {
		return textAt( read( fileOf( resource ) ), 'title' );
	}

	private answerSchema( resource: string ): JsonObject {
		const schema = read( fileOf( resource ) );
		const properties = ofProperties( schema, ( property ) => property[ 'writeOnly' ] !== true );
		return { ...schema, properties: mapValues( properties, withoutLimits ) };
	}

	private mapped( value: Json, file: string ): Json {
		if ( Array.isArray( value ) ) {
			return value.map( ( one ) => this.mapped( one, file ) );
		}
		if ( ! isObject( value ) ) {
			return value;
		}
		const { $ref: reference, ...rest } = value;
		const own = this.keywords( rest, file );
		return typeof reference === 'string' ? { ...this.referred( reference, file ), ...own } : own;
	}

	/** Names of properties are no keywords. */
	private keywords( schema: JsonObject, file: string ): JsonObject {
		return Object.fromEntries(
			Object.entries( withoutKeys( schema, ...OURS ) ).map( ( [ key, value ] ) => [
				key,
				key === 'properties' && isObject( value )
					? mapValues( value, ( one ) => this.mapped( one, file ) )
					: this.mapped( value, file ),
			] )
		);
	}

	private referred( reference: string, from: string ): JsonObject {
		const { file, pointer } = target( reference, from );
		if ( pointer === '' ) {
			return this.answer( nameOf( file ) );
		}
		const schema = at( read( file ), pointer ) as JsonObject;
		return [ DEFINITIONS, PAYLOAD_DEFINITIONS ].includes( file )
			? this.named( typeName( nameOf( pointer ) ), () => this.converted( schema, file ) )
			: this.converted( schema, file );
	}
}

/** What must not be empty when a client sets it can be empty where it can't be read any more. */
function withoutLimits( property: Json ): Json {
	return isObject( property ) && property[ 'readOnly' ] !== true ? withoutKeys( property, 'minItems' ) : property;
}

function mapValues( object: JsonObject, change: ( value: Json ) => Json ): JsonObject {
	return Object.fromEntries( Object.entries( object ).map( ( [ name, value ] ) => [ name, change( value ) ] ) );
}

export function fileOf( resource: string ): string {
	return join( SCHEMAS, 'resources', `${ resource }.json` );
}

function ofProperties( schema: JsonObject, keeps: ( property: JsonObject ) => boolean ): JsonObject {
	return Object.fromEntries(
		Object.entries( objectAt( schema, 'properties' ) ).filter( ( [ , one ] ) => isObject( one ) && keeps( one ) )
	);
}
